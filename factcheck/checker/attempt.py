"""Work on one document that may fail without stopping the work on the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from factcheck.documents import DocumentError
from factcheck.model.finding import DocumentFailure

Result = TypeVar("Result")


def attempt(path: str, work: Callable[[], Result]) -> Result | DocumentFailure:
    """What ``work`` gives, or why it gave nothing for the document at ``path``.

    A document that cannot be opened or read fails with what to do about it, any other exception as an error of
    this program. KeyboardInterrupt and SystemExit pass through.
    """
    try:
        return work()
    except DocumentError as error:
        return DocumentFailure(path, str(error).removeprefix(f"{path}: "))
    except OSError as error:
        return DocumentFailure(path, f"cannot be read: {_reason(error)}")
    except Exception as error:  # noqa: BLE001 - one draft's trouble must not lose the report on the others
        return DocumentFailure(path, f"internal error ({type(error).__name__}: {error}); please report it")


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return (error.strerror or str(error)).lower()
