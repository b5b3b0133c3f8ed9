"""Puts the true output of `make run` into README.md.

python tools/readme_output.py
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ARTICLE = "fixtures/000_329362c8f0014bf2.txt"

_BLOCK = re.compile(r"(<!-- output of make run: start -->\n```\n).*?(```\n<!-- output of make run: end -->)", re.DOTALL)


def output() -> str:
    """What `make run` prints, but for the lines of an installation."""
    command = [sys.executable, "-m", "factcheck", "check", ARTICLE, "--reference", "reference", "--date", "2023-10-23"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    if done.returncode != 1:
        raise RuntimeError(f"the article has findings, so exit status 1 was expected:\n{done.stderr}")
    return f"{done.stdout}make run: checked {ARTICLE}: the findings are above (exit status 1 of factcheck check)\n"


def with_output(page: str, printed: str) -> str:
    """The page with ``printed`` between its two marks."""
    return _BLOCK.sub(lambda match: f"{match[1]}{printed}{match[2]}", page)


if __name__ == "__main__":
    README.write_text(with_output(README.read_text(encoding="utf-8"), output()), encoding="utf-8")
