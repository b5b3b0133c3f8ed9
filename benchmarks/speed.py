"""How fast factcheck is, beside quantulum3 on the same texts, and how long it takes to start.

    python benchmarks/speed.py [TEXTS ...]

TEXTS are files or folders of drafts; without any, the article in fixtures/ and the annotated articles of
tests/articles/ (their marks taken out) are used. The texts are read in one process, after a warm round, in rounds that
alternate between the programs, and medians are printed. The start is measured as a process of its own.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import factcheck

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "reference"
ARTICLE = ROOT / "fixtures" / "000_329362c8f0014bf2.txt"
SUFFIXES = frozenset({".txt", ".md", ".html", ".ann"})
TODAY = dt.date(2023, 10, 23)
ROUNDS = 5
STARTS = 9
IMPORTS = ("-c", "import typer, pydantic, yaml")

_MARK = re.compile(r"\{\{[qdh] ([^|}]{0,400}?)(?: \|[^}]{0,2000})?\}\}")


def plain(path: Path) -> str:
    """The text of a draft; of an annotated article, what stands below its head, without the marks."""
    written = path.read_text(encoding="utf-8")
    if path.suffix != ".ann":
        return written
    _, _, body = written.partition("\n---\n")
    return _MARK.sub(r"\1", body)


def texts(arguments: Sequence[str]) -> list[str]:
    """All drafts that the arguments name, files and folders alike."""
    paths = [Path(argument) for argument in arguments] or [ROOT / "fixtures", ROOT / "tests" / "articles"]
    files = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    return [plain(file) for file in files if file.suffix in SUFFIXES]


def parse_with_quantulum() -> Callable[[str], object]:
    """quantulum3's parser, given one paragraph at a time: its time is quadratic in what it is given at once."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser  # noqa: PLC0415

    return lambda text: [parser.parse(paragraph) for paragraph in text.split("\n") if paragraph.strip()]


def contenders() -> dict[str, Callable[[str], object]]:
    """What is measured, by its name in the table."""
    reader = factcheck.Checker()
    checker = factcheck.Checker(factcheck.load_reference(REFERENCE))

    def document(text: str) -> factcheck.Document:
        return factcheck.read_document("draft.txt", text.encode(), day=TODAY)

    return {
        "factcheck extract": lambda text: reader.extract(document(text)),
        "factcheck check": lambda text: checker.check(document(text)),
        "quantulum3 parse": parse_with_quantulum(),
    }


def seconds(work: Callable[[str], object], drafts: Sequence[str]) -> float:
    """How long one round over all drafts takes."""
    start = time.perf_counter()
    for draft in drafts:
        work(draft)
    return time.perf_counter() - start


def show_speed(drafts: Sequence[str]) -> None:
    """Words a second of each contender, and how many times that of quantulum3 it is."""
    words = sum(len(draft.split()) for draft in drafts)
    print(f"{len(drafts)} drafts, {words:,} words, median of {ROUNDS} rounds")
    works = contenders()
    for work in works.values():
        seconds(work, drafts)
    rounds = [{name: seconds(work, drafts) for name, work in works.items()} for _ in range(ROUNDS)]
    speeds = {name: words / statistics.median(r[name] for r in rounds) for name in works}
    for name, speed in speeds.items():
        print(f"  {name:20} {speed:10,.0f} words/s   {speed / speeds['quantulum3 parse']:6.2f} x quantulum3")


def start_time(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Time of a fresh process, in seconds."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], check=False, capture_output=True, cwd=ROOT, env=environment)
    return time.perf_counter() - start


def show_start() -> None:
    """What one article costs from a cold start, beside the import of the libraries that any such program needs.

    Each command runs in turn with the imports, and the medians of their times and of their ratios are printed. Python
    may keep compiled modules, as it does for an installed package.
    """
    check = ["-m", "factcheck", "check", str(ARTICLE), "--date", TODAY.isoformat()]
    checks = {"factcheck check ARTICLE": check, "factcheck check ARTICLE -r reference": [*check, "-r", str(REFERENCE)]}
    with TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{folder}/compiled", "FACTCHECK_CACHE": f"{folder}/cache"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        without = {**environment, "FACTCHECK_CACHE": ""}
        print(f"cold start, medians of {STARTS} processes, beside: {' '.join(IMPORTS)}")
        for name in ("--version", "--help"):
            show_one(f"factcheck {name}", ["-m", "factcheck", name], environment)
        for name, command in checks.items():
            show_one(name, command, environment)
        for name, command in checks.items():
            show_one(f"{name}, nothing kept", command, without)


def show_one(name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """A line of the table of starts; the first run, which may keep something, is not counted."""
    start_time(command, environment), start_time(IMPORTS, environment)
    pairs = [(start_time(command, environment), start_time(IMPORTS, environment)) for _ in range(STARTS)]
    taken = statistics.median(ours for ours, _ in pairs)
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    print(f"  {name:52} {taken * 1000:6.0f} ms   {ratio:5.2f} x the imports")


if __name__ == "__main__":
    found = texts(sys.argv[1:])
    if not found:
        sys.exit("speed.py: no drafts (.txt, .md, .html, .ann) in what was given")
    show_speed(found)
    show_start()
