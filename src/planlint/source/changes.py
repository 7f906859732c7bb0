"""What git says was touched: files, and lines in them."""

from __future__ import annotations

import os
import re
import subprocess
from enum import Enum
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.record import Record
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping
    from pathlib import Path

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\(?:([0-7]{3})|(.))")
_ESCAPES = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}
_FORM = ("--no-color", "--no-ext-diff", "--no-renames", "--diff-filter=d", "--src-prefix=a/", "--dst-prefix=b/")


class Against(Enum):
    """What the files are held against."""

    HEAD = "changed"  # the last commit: staged, not staged, and new files
    INDEX = "staged"  # the last commit, staged changes alone
    REVISION = "since"  # where the branch left a revision: commits since, and what is not committed


class Changed(Record):
    """How one file was touched.

    Attributes:
        lines: ranges of lines from 1, as git counts them (they end at ``\\n`` alone); None stands for the whole file.
    """

    lines: tuple[range, ...] | None = None

    def spans(self, text: str) -> tuple[Span, ...]:
        """The touched stretches of the file's text."""
        if self.lines is None:
            return (Span(0, len(text)),)
        starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
        last = len(starts) - 2
        return tuple(
            Span(starts[min(lines.start, last + 1) - 1], starts[min(lines.stop - 1, last + 1)])
            for lines in self.lines
            if lines.start <= last + 1
        )


class NoChangesError(Exception):
    """Git can't tell."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.text = Bilingual(zh, en)


def changed_files(folder: Path, against: Against, revision: str = "") -> Mapping[str, Changed]:
    """The files that were touched in the repository of a folder: real path → how. Deleted files are left out.

    Args:
        folder: any folder of the repository.
        against: what they are held against.
        revision: the revision, where they are held against one.

    Raises:
        NoChangesError: there is no git, no repository, or no such revision.
    """
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\r\n"))
    compared = _compared(folder, against, revision)
    found = dict(_parsed(_git(folder, "diff", "-U0", *_FORM, *compared, "--", top)))
    if against is not Against.INDEX:
        fresh = _git(folder, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", top)
        found |= {name: Changed() for name in fresh.split(b"\0") if name}
    return {os.path.realpath(os.path.join(top, os.fsdecode(name))): how for name, how in found.items()}  # noqa: PTH118


def touches(spans: Iterable[Span], place: Span) -> bool:
    """Whether a place, which may be empty, lies at least in part in one of the stretches."""
    return any(span.start < max(place.end, place.start + 1) and place.start < span.end for span in spans)


def _compared(folder: Path, against: Against, revision: str) -> tuple[str, ...]:
    if against is Against.INDEX:
        return ("--cached",)
    if against is Against.REVISION:
        return (_git(folder, "merge-base", "--", revision, "HEAD", asked=revision).strip().decode("ascii"),)
    try:
        _git(folder, "rev-parse", "--verify", "--quiet", "HEAD")
    except NoChangesError:  # before the first commit everything is new
        return (_git(folder, "hash-object", "-t", "tree", os.devnull).strip().decode("ascii"),)
    return ("HEAD",)


def _parsed(diff: bytes) -> Iterable[tuple[bytes, Changed]]:
    """Name and touched lines of every file of a diff without context."""
    for part in re.split(rb"^diff --git ", diff, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition(b"\n@@ ")
        name = re.search(rb'^\+\+\+ ("?)b/(.*?)\1\t?$', head, re.MULTILINE)
        if name is None:  # binary, empty, or only its mode changed: its name stands at the start
            yield _name_of(head), Changed()
            continue
        lines = [_lines(match) for match in _HUNK.finditer(b"@@ " + body)]
        yield _unquoted(name[2]) if name[1] else name[2], Changed(tuple(lines))


def _name_of(head: bytes) -> bytes:
    """The name in ``a/NAME b/NAME``, where both are the same."""
    both = head.split(b"\n")[0]
    if both.startswith(b'"'):
        return _unquoted(both[len(both) // 2 + 1 :].strip(b'"')[2:])
    return both[len(both) // 2 + 1 :][2:]


def _lines(hunk: re.Match[bytes]) -> range:
    """The lines of a hunk; where lines were only taken away, those beside the gap."""
    start, count = int(hunk[1]), int(hunk[2] or 1)
    return range(start, start + count) if count else range(max(start, 1), start + 2)


def _unquoted(name: bytes) -> bytes:
    """A name that git wrote between quotation marks."""
    return _ESCAPE.sub(lambda match: bytes([int(match[1], 8)]) if match[1] else _ESCAPES.get(match[2], match[2]), name)


def _git(folder: Path, *arguments: str, asked: str = "") -> bytes:
    """What git prints.

    Raises:
        NoChangesError: it fails.
    """
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise NoChangesError("要先装 git，才能只查改动过的文稿", "git is needed to tell what was changed") from error
    if done.returncode == 0:
        return done.stdout
    reason = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
    if asked:
        raise NoChangesError(
            f"git 里没有“{asked}”，或者它与当前分支没有共同的起点",
            f'git knows no "{asked}" that this branch comes from',
        )
    raise NoChangesError(f"git 说不出改动了什么：{reason}", f"git can't tell what was changed: {reason}")
