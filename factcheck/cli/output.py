"""Where a report goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from factcheck.cli.options import Color
from factcheck.report.report import WIDTH

NARROWEST, WIDEST = 60, 160  # cells of a terminal that a report makes use of


def wants_color(color: Color, output: Path | None) -> bool:
    """Whether to colour: as asked, else on a terminal where NO_COLOR is not set (https://no-color.org)."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output is None and not plain and sys.stdout.isatty()


def report_width(output: Path | None) -> int:
    """Cells of the terminal that the report goes to, within reason; elsewhere always the same."""
    if output is not None or not sys.stdout.isatty():
        return WIDTH
    return min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)


def write_report(text: str, output: Path | None) -> None:
    """Write ``text`` in UTF-8 to ``output``, else to standard output.

    Raises OSError where it cannot be written; what ``output`` held before is then still there.
    """
    if output is None:
        _write_stdout(text.encode())
    elif _is_special(output):
        output.write_bytes(text.encode())
    else:
        _replace(Path(os.path.realpath(output)), text.encode())


def _write_stdout(data: bytes) -> None:
    """A reader that closes the pipe early ("| head") has what it wants: that is no error."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes once more on its way out; let it flush into nothing.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_special(path: Path) -> bool:
    """Whether it is a device or a pipe, which is written to, never replaced."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _replace(target: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as temporary:
        written = Path(temporary.name)
        try:
            temporary.write(data)
            temporary.close()
            written.chmod(_mode(target))
            written.replace(target)
        except BaseException:
            written.unlink(missing_ok=True)
            raise


def _mode(target: Path) -> int:
    """Permissions of the file that is replaced, else those of a new file."""
    with suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
