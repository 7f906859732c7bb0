"""A file gets another text: nothing but that text changes, and nothing is lost where that can't be."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISLNK
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.record import Record
from planlint.source.decode import MARKS
from planlint.source.decode import decode
from planlint.source.errors import UnreadableSource

if TYPE_CHECKING:
    from planlint.source.text import Source


class UnwritableFile(Exception):  # noqa: N818 - it says what the file is
    """A file that can't be given its new text, and was left as it was.

    Attributes:
        name: the document, as the user wrote it.
        code: what stands against it, stable, for machines: not-encodable, not-reversible, is-link, read-only,
            changed-meanwhile or not-writable.
        text: what stands against it and the way out; it names the document.
    """

    def __init__(self, name: str, code: str, text: Bilingual) -> None:
        super().__init__(name, code, text)
        self.name = name
        self.code = code
        self.text = text

    def __str__(self) -> str:
        return self.text.zh


class _Obstacle(Record):
    code: str
    zh: str
    en: str

    def of(self, name: object, **values: object) -> UnwritableFile:
        zh, en = (template.format(name=name, **values) for template in (self.zh, self.en))
        return UnwritableFile(str(name), self.code, Bilingual(zh, en))


_NOT_ENCODABLE = _Obstacle(
    "not-encodable",
    "{name}：没有改动。修复后的文字里有“{char}”（U+{code:04X}），文件的编码 {encoding} 写不出它；请先把文件另存为 UTF-8。",
    "{name}: left as it is. The fixed text holds “{char}” (U+{code:04X}), which {encoding}, the encoding of the file, "
    "lacks; save the file as UTF-8 first.",
)
_NOT_REVERSIBLE = _Obstacle(
    "not-reversible",
    "{name}：没有改动。按 {encoding} 写回去不能保证其余字节原样；请先把文件另存为 UTF-8，或者用 --encoding 指明编码。",
    "{name}: left as it is. Written back as {encoding}, its other bytes might not be the same; save the file as UTF-8 "
    "first, or name its encoding by --encoding.",
)
_LINK = _Obstacle(
    "is-link",
    "{name}：没有改动。这是符号链接；请直接给出它指向的文件。",
    "{name}: left as it is. It is a symbolic link; name the file that it points to.",
)
_READ_ONLY = _Obstacle(
    "read-only",
    "{name}：没有改动。文件是只读的，或者没有写入权限；请先改权限。",
    "{name}: left as it is. It is read-only, or writing is not permitted; change its permissions first.",
)
_CHANGED = _Obstacle(
    "changed-meanwhile",
    "{name}：没有改动。检查期间它被别的程序改过；请保存好后再运行一次。",
    "{name}: left as it is. Another program changed it meanwhile; save it there and run planlint again.",
)
_REFUSED = _Obstacle(
    "not-writable",
    "{name}：没有改动。系统不让写入（{reason}）；请检查文件夹的权限和磁盘空间。",
    "{name}: left as it is. The system refuses to write it ({reason}); check the folder's permissions and the disk.",
)


def rewritten(data: bytes, source: Source, text: str, *, encoding: str | None = None) -> bytes:
    """The bytes of a document with another text: mark, encoding and all that the text has in common stay.

    Args:
        data: its bytes.
        source: what they were read as.
        text: the text that takes its place.
        encoding: the encoding that was named for reading them, if one was.

    Raises:
        UnwritableFile: the encoding lacks a character, or doesn't give the very same bytes back for the old text.
    """
    mark = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
    codec = _codec(data[len(mark) :], source)
    try:
        after = mark + text.encode(codec)
    except UnicodeEncodeError as error:
        char = text[error.start]
        shown = char if char.isprintable() else " "
        raise _NOT_ENCODABLE.of(source.name, char=shown, code=ord(char), encoding=_shown(source)) from None
    try:
        again, _ = decode(after, name=source.name, encoding=encoding)
    except UnreadableSource:
        again = ""
    if again != text:  # the next reader would take it for something else
        raise _NOT_REVERSIBLE.of(source.name, encoding=_shown(source))
    return after


def rewrite(path: Path, before: bytes, after: bytes, *, name: str | None = None) -> None:
    """Put other bytes into a file, all at once: whoever reads it sees the old ones or the new ones.

    Args:
        path: the file.
        before: what was read from it.
        after: what it is to hold.
        name: what messages call it, where that is not its path.

    Raises:
        UnwritableFile: it is a link, may not be written, or was changed since it was read. It is as it was then.
    """
    name = name or str(path)
    try:
        status = path.lstat()
        if S_ISLNK(status.st_mode):  # it may point anywhere, out of the folder that was named too
            raise _LINK.of(name)
        if not status.st_mode & 0o222 or not os.access(path, os.W_OK):
            raise _READ_ONLY.of(name)
        _replace(path, before, after, name)
    except OSError as error:
        raise _REFUSED.of(name, reason=error.strerror or type(error).__name__) from error


def _replace(path: Path, before: bytes, after: bytes, name: str) -> None:
    from shutil import copystat
    from tempfile import mkstemp

    handle, temporary = mkstemp(prefix=".planlint-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _give_owner(path, temporary)
        copystat(path, temporary)
        os.utime(temporary)
        if path.read_bytes() != before:
            raise _CHANGED.of(name)
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _give_owner(path: Path, temporary: str) -> None:
    """The owner and group of the file, as far as the system lets us."""
    if hasattr(os, "chown"):
        status = path.stat()
        with suppress(OSError):
            os.chown(temporary, status.st_uid, status.st_gid)


def _codec(data: bytes, source: Source) -> str:
    """The codec that makes these very bytes of the text of a source."""
    codec = source.encoding.removesuffix("-sig")
    for name in (codec, f"{codec}-le", f"{codec}-be"):  # utf-16 by itself would write a mark
        with suppress(LookupError, UnicodeEncodeError):
            if source.text.encode(name) == data:
                return name
    raise _NOT_REVERSIBLE.of(source.name, encoding=_shown(source))


def _shown(source: Source) -> str:
    return source.encoding.removesuffix("-sig").upper()
