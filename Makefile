# Everything works in a fresh clone with Python 3.11 or later, git and make; nothing has to be activated.
#
#   make run      check the article in fixtures/ against reference/ (DRAFT=, DATE=, REFERENCE= for another)
#   make test     the whole test suite
#   make lint     ruff and mypy
#   make bench    speed, beside quantulum3
#   make slips    the share of slips found in sentences made from every fact of reference/

VENV ?= .venv
BIN := $(VENV)/bin
DRAFT ?= fixtures/000_329362c8f0014bf2.txt
DATE ?= 2023-10-23
REFERENCE ?= reference

.PHONY: run test lint bench slips clean
.DEFAULT_GOAL := run

# The report goes through a file because that is written whole or not at all: without it the program did not do its
# work, whatever its exit status (Python's own for a crash is 1 as well).
run: $(VENV)/run.stamp
	@rm -f $(VENV)/report.txt; status=0; \
	$(BIN)/factcheck check $(DRAFT) --reference $(REFERENCE) $(if $(DATE),--date $(DATE)) --output $(VENV)/report.txt \
	  || status=$$?; \
	if [ -f $(VENV)/report.txt ]; then cat $(VENV)/report.txt; else status=70; fi; \
	case $$status in \
	  0) echo "make run: checked $(DRAFT): nothing disagrees with $(REFERENCE)/ (exit status 0)";; \
	  1) echo "make run: checked $(DRAFT): the findings are above (exit status 1 of factcheck check)";; \
	  *) echo "make run: the check could not be done (exit status $$status)" >&2; exit $$status;; \
	esac

test: $(VENV)/dev.stamp
	@$(BIN)/pytest && echo "make test: all tests passed"

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy factcheck tools benchmarks
	@echo "make lint: ruff and mypy found nothing"

bench: $(VENV)/dev.stamp
	@$(BIN)/python benchmarks/speed.py $(TEXTS)

slips: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.slips

clean:
	rm -rf $(VENV)

# A stamp newer than pyproject.toml means that what it lists is installed: the next run needs no network.
$(VENV)/run.stamp: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@ $(VENV)/run.stamp

# The first Python that is new enough and can make an environment. A name on the path may be a shim that cannot run.
$(BIN)/python:
	@for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  echo "make: making $(VENV) with $$($$python --version)"; \
	  "$$python" -m venv $(VENV) && exit 0; \
	done; \
	echo "make: no Python 3.11 or later with its venv module was found (Debian: apt install python3-venv)" >&2; exit 1
