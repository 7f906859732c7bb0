"""The modules that a command imports, kept in one file.

Python looks for each module in several folders, then opens and reads its file: for the four hundred of a check that
takes as long as to read and check a draft of 40 KB, and longer where a virus scanner looks at every file. What a command
imported is therefore kept in the user's cache folder. As with Python's own ``.pyc`` files, code is run only while its
source has the size and the time of writing that it was compiled from; anything else is imported as ever.
"""

from __future__ import annotations

import atexit
import os
import sys

from planlint.bundle.finder import Finder
from planlint.digest import blake2b
from planlint.user_cache import user_cache


def import_from_bundle(command: str) -> None:
    """Import from now on what a command imported before from one file; what it lacks is added when the process ends.

    Where the current folder is searched for modules, Python alone decides: drafts lie there, which come and go.

    Args:
        command: each has a bundle of its own, or the quick ones would read what the slow ones need.
    """
    folder = user_cache()
    if folder is None or _searches_current_folder():
        return
    key = f"{sys.version}|{sys.flags.optimize}|{sys.path}|{command}"
    digest = blake2b(key.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    name = f"modules-{sys.implementation.cache_tag}-{command}-{digest}"
    finder = Finder(os.path.join(folder, name), tuple(map(_written, sys.path)))  # noqa: PTH118  # pathlib costs time at start
    sys.meta_path.insert(0, finder)
    if os.access(folder, os.W_OK) and not sys.dont_write_bytecode:
        atexit.register(finder.keep)


def _written(folder: str) -> int:
    """When something was last added to a folder or taken from it."""
    try:
        return os.stat(folder).st_mtime_ns  # noqa: PTH116
    except OSError:
        return 0


def _searches_current_folder() -> bool:
    try:
        here = os.getcwd()  # noqa: PTH109
    except OSError:  # it is gone
        return False
    return any(not os.path.isabs(folder) or folder == here for folder in sys.path)  # noqa: PTH117
