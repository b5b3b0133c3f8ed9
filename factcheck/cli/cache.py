"""Where prepared references are kept between runs."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "FACTCHECK_CACHE"


def cache_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """The folder that FACTCHECK_CACHE names, else ``factcheck`` in the place that the system has for caches.

    Null, and nothing is kept, where FACTCHECK_CACHE is set to nothing, or where the user has no such place. Sources:
    the XDG Base Directory Specification, Apple's File System Programming Guide, Microsoft's KNOWNFOLDERID.
    """
    chosen = environment.get(VARIABLE)
    if chosen is not None:
        return Path(chosen).absolute() if chosen else None
    if platform == "win32":
        return _below(environment.get("LOCALAPPDATA"), "factcheck", "Cache")
    if platform == "darwin":
        return _below(environment.get("HOME"), "Library", "Caches", "factcheck")
    return _below(environment.get("XDG_CACHE_HOME"), "factcheck") or _below(
        environment.get("HOME"), ".cache", "factcheck"
    )


def _below(folder: str | None, *names: str) -> Path | None:
    """A place below a folder; null where the folder is not given in full, as the specification asks."""
    return Path(folder, *names) if folder and Path(folder).is_absolute() else None
