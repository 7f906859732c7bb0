"""Bytes become text: which encoding they are in, and what is no text at all.

The ladder: byte order mark, the encoding that was named, UTF-8, then GB18030 or UTF-16 without a mark, whichever gives
more everyday characters. General detectors take short lines such as 尽快完成 in GB18030 for Korean or for UTF-16.
"""

from __future__ import annotations

import re
from stat import S_ISDIR
from stat import S_ISREG
from typing import TYPE_CHECKING

from planlint.patterns import compiled
from planlint.source.errors import BINARY
from planlint.source.errors import EMPTY
from planlint.source.errors import FOLDER
from planlint.source.errors import NO_SUCH_ENCODING
from planlint.source.errors import NOT_A_FILE
from planlint.source.errors import NOT_IN_ENCODING
from planlint.source.errors import TOO_LARGE
from planlint.source.errors import UnreadableSource
from planlint.source.errors import refused
from planlint.source.signatures import recognise
from planlint.source.text import Source

if TYPE_CHECKING:
    from pathlib import Path

# The longest first: the mark of UTF-32 starts with that of UTF-16.
MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Files called GB2312 hold characters of its supersets: 镕 in a name is enough.
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030"}
_WITHOUT_MARK = ("gb18030", "utf-16-le", "utf-16-be")  # the first where they are equally likely
_SAMPLE = 4096
# The least share of everyday characters that UTF-16 without a mark must show; text in traditional Han has a third.
_CLEARLY = 0.3

_CONTROL = compiled("[\x01-\x08\x0e-\x1f\x7f]")
_HAN_IN_UTF8 = rb"[\xe2-\xef][\x80-\xbf][\x80-\xbf]"


def read(path: Path, *, name: str | None = None, encoding: str | None = None, max_size: int = 20_000_000) -> Source:
    """The document in a file.

    Args:
        path: the file.
        name: what messages call it, where that is not its path.
        encoding: the encoding it is in; found out where it is None.
        max_size: the largest size, in bytes, that is read.

    Raises:
        UnreadableSource: there is no such file, it may not be read, or it holds no text.
    """
    name = name or str(path)
    data = read_bytes(path, name=name, max_size=max_size)
    return from_bytes(data, name=name, path=path, encoding=encoding, max_size=max_size)


def read_bytes(path: Path, *, name: str, max_size: int) -> bytes:
    """What is in a file, of what is too large one byte too many.

    Raises:
        UnreadableSource: there is no such file, or it may not be read.
    """
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            raise FOLDER.of(name)
        if not S_ISREG(status.st_mode):  # a pipe would hang, a device never end
            raise NOT_A_FILE.of(name)
        if status.st_size > max_size:
            raise TOO_LARGE.of(name, limit=max_size)
        with path.open("rb") as file:
            return file.read(max_size + 1)  # it may have grown
    except (OSError, ValueError) as error:
        raise refused(name, error) from error


def from_bytes(
    data: bytes, *, name: str, path: Path | None = None, encoding: str | None = None, max_size: int = 20_000_000
) -> Source:
    """The document in some bytes, as they come from standard input or an editor.

    Raises:
        UnreadableSource: they are too many, or no text.
    """
    if len(data) > max_size:
        raise TOO_LARGE.of(name, limit=max_size)
    text, found = decode(data, name=name, encoding=encoding)
    return Source(text, name=name, path=path, encoding=found)


def decode(data: bytes, *, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text without its byte order mark, and the encoding it is in; ``encode`` turns them back.

    Args:
        data: the bytes of a document.
        name: what messages call it.
        encoding: the encoding, where the user named it. A byte order mark is believed before it, as browsers do.

    Raises:
        UnreadableSource: is-empty, is-binary, is-office-file or unknown-encoding.
    """
    problem = recognise(data)
    if problem:
        raise problem.of(name)
    if not data.strip():
        raise EMPTY.of(name)
    text, found = _text(data, name, encoding)
    if "\0" in text or 3 * len(_CONTROL.findall(text)) > len(text):
        raise BINARY.of(name)
    if not text.strip():
        raise EMPTY.of(name)
    return text, found


def encode(text: str, encoding: str) -> bytes:
    """Text as bytes in an encoding that ``decode`` gave; UTF-16 and UTF-32 always get their byte order mark.

    Raises:
        UnicodeEncodeError: the encoding lacks a character, as Big5 may.
    """
    mark = next((mark for mark, codec in MARKS if codec == encoding and codec != "utf-8-sig"), b"")
    return mark + text.encode(encoding)


def _text(data: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _strictly(data, codec.removesuffix("-sig"), name, skip=len(mark)), codec  # one mark, not two
    if encoding is not None:
        codec = _codec(encoding, name)
        return _strictly(data, codec, name), codec
    return _found_out(data, name)


def _codec(encoding: str, name: str) -> str:
    from codecs import lookup

    try:
        codec = lookup(encoding).name
        b"\n".decode(codec, "ignore")  # those that are no way to write a text refuse: hex, idna
    except (LookupError, ValueError):
        raise NO_SUCH_ENCODING.of(name, encoding=encoding) from None
    return _SUPERSETS.get(codec, codec)


def _strictly(data: bytes, codec: str, name: str, skip: int = 0) -> str:
    try:
        text = data[skip:].decode(codec)
        text.encode()  # some codecs let lone surrogates pass
    except UnicodeDecodeError as error:
        raise _bad_byte(data, skip + error.start, codec, name) from None
    except UnicodeError:
        raise _bad_byte(data, skip, codec, name) from None
    return text


def _bad_byte(data: bytes, offset: int, codec: str, name: str) -> UnreadableSource:
    line = len(Source(data[:offset].decode(codec, "ignore")).line_starts)
    return NOT_IN_ENCODING.of(name, line=line, offset=offset, encoding=codec.upper())


def _found_out(data: bytes, name: str) -> tuple[str, str]:
    try:
        text = data.decode()
        if "\0" not in text:  # Latin letters and line ends in UTF-16 are UTF-8 with NULs between them
            return text, "utf-8"
    except UnicodeDecodeError as error:
        if b"\0" not in data and _is_damaged_utf8(data):  # GB18030 would make other characters of most of it
            raise _bad_byte(data, error.start, "utf-8", name) from None
    familiarity = {codec: _familiarity(data, codec) for codec in _WITHOUT_MARK}
    codec = max(_WITHOUT_MARK, key=familiarity.__getitem__)
    if codec != "gb18030" and familiarity[codec] > _CLEARLY:
        return _strictly(data, codec, name), codec
    if b"\0" in data:
        raise BINARY.of(name)
    return _gb18030(data, name), "gb18030"


def _gb18030(data: bytes, name: str) -> str:
    text = _strictly(data, "gb18030", name)
    sample = text[:_SAMPLE]
    private = [place for place, char in enumerate(sample) if "\ue000" <= char <= "\uf8ff"]
    if 20 * len(private) > len(sample):  # Big5 that passes for GB18030 is full of them
        raise _bad_byte(data, len(text[: private[0]].encode("gb18030")), "gb18030", name)
    return text


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether Han characters in UTF-8 clearly outnumber the places where it is none."""
    return len(re.findall(_HAN_IN_UTF8, data)) > 2 * data.decode(errors="replace").count("\ufffd")


def _familiarity(data: bytes, codec: str) -> float:
    """The share of everyday characters in the first of the text, if it is in this encoding.

    GB2312 stands for them: text read in the wrong encoding is Hangul, private use and rare Han.
    """
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    sample = "".join(text[:_SAMPLE].split())
    if not sample or "\0" in sample:
        return 0.0
    known = len(sample.encode("gb2312", "ignore").decode("gb2312"))
    known += sample.count("·") + sample.count("—")  # Python's table has look-alikes in their place
    return (known - len(_CONTROL.findall(sample))) / len(sample)
