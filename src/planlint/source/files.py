"""Which files a run checks: those that are named, and those that folders hold."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from planlint.record import Record
from planlint.source.errors import refused
from planlint.source.ignore import Patterns
from planlint.source.ignore import read_quietly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

SUFFIXES = frozenset({".txt", ".md", ".markdown"})
_ENDINGS = tuple(SUFFIXES)


class _Rule(Record):
    """Patterns, and how many characters of a path they do not see: those of the folder that they stand in."""

    skip: int
    patterns: Patterns


_Rules = tuple[_Rule, ...]


class _Folder(Record):
    """A folder on the walk.

    Attributes:
        path: where it is, as the user wrote it.
        inside: where it is in its repository, each name followed by ``/``; rules see paths that start so.
        rules: what holds in it; the last that has a word to say decides.
    """

    path: str
    inside: str
    rules: _Rules


def find_files(paths: Sequence[Path], *, exclude: Sequence[str] = (), gitignore: bool = True) -> list[Path]:
    """The files to check, in order, each once.

    A file that is named is kept, whatever its suffix and whatever ignores it. A folder is walked for files
    with a suffix of ``SUFFIXES``, but nothing hidden, nothing behind links to folders, and nothing that is ignored.
    A folder that is named is walked even where a .gitignore above it leaves it out.

    Args:
        paths: files and folders.
        exclude: patterns of what to leave out of each folder, counted from it, in the syntax of .gitignore.
        gitignore: whether .gitignore files and .git/info/exclude count. Where there is no repository, .gitignore
            files in the folder and below do.

    Raises:
        UnreadableSource: a path does not exist, or a folder may not be listed.
    """
    excluded = Patterns(exclude)
    found: dict[str, Path] = {}
    resolve = cache(Path.resolve)
    for path in paths:
        if _is_folder(path):
            real = resolve(path)
            for inside in _walk(path, real, excluded, gitignore):
                found.setdefault(f"{real}/{inside}", path / inside)
        else:
            found.setdefault(f"{resolve(path.parent)}/{path.name}", path)
    return sorted(found.values(), key=os.fspath)


def _is_folder(path: Path) -> bool:
    try:
        return S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise refused(str(path), error) from error


def _walk(top: Path, real: Path, excluded: Patterns, gitignore: bool) -> Iterator[str]:
    """The files in a folder, as paths from there with ``/`` between names."""
    start, rules = _rules_above(real) if gitignore else ("", ())
    exclude = (_Rule(len(start), excluded),)
    pending = [_Folder(str(top), start, rules)]
    while pending:
        folder = pending.pop()
        rules = _rules_in(folder) if gitignore else ()
        for entry in _entries(folder.path):
            place = folder.inside + entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if not is_folder and not entry.name.lower().endswith(_ENDINGS):
                continue
            if _is_ignored(place, is_folder, exclude) or _is_ignored(place, is_folder, rules):
                continue
            if is_folder:
                pending.append(_Folder(entry.path, f"{place}/", rules))
            elif entry.is_file():
                yield place[len(start) :]


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        raise refused(folder, error) from error


def _is_ignored(place: str, is_folder: bool, rules: _Rules) -> bool:
    for rule in reversed(rules):
        verdict = rule.patterns.verdict(place[rule.skip :], is_folder)
        if verdict is not None:
            return verdict
    return False


def _rules_above(folder: Path) -> tuple[str, _Rules]:
    """Where a folder is in its repository, and the rules that come from above it."""
    root = next((parent for parent in (folder, *folder.parents) if os.path.lexists(parent / ".git")), folder)
    inside = ""
    rules: _Rules = ()
    for name in folder.relative_to(root).parts:
        rules = _rules_in(_Folder(str(root / inside), inside, rules))
        if _is_ignored(inside + name, True, rules):
            rules = ()  # the user named something in it all the same
        inside += f"{name}/"
    return inside, rules


def _rules_in(folder: _Folder) -> _Rules:
    """What holds in a folder: its .gitignore joins the rules from above; a repository starts anew."""
    path, inside, rules = Path(folder.path), folder.inside, folder.rules
    if os.path.lexists(path / ".git"):  # Path.exists raises where the folder is closed
        rules = (_Rule(len(inside), Patterns.of_file(_git_folder(path) / "info" / "exclude")),)
    own = Patterns.of_file(path / ".gitignore")
    return (*rules, _Rule(len(inside), own)) if own else rules


def _git_folder(root: Path) -> Path:
    """The .git of a repository; a worktree or submodule has a file there that says where its folder is."""
    git = root / ".git"
    link = read_quietly(git)
    if link:
        git = root / link.removeprefix("gitdir:").strip()
        git /= read_quietly(git / "commondir").strip()
    return git
