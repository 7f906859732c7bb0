"""A file with another text: every other byte stays, and nothing is lost."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from planlint.source.decode import from_bytes
from planlint.source.rewrite import UnwritableFile
from planlint.source.rewrite import rewrite
from planlint.source.rewrite import rewritten

TEXT = "青禾县2025年工作要点\r\n一、重点任务\r（一）建平台,尽快建成。\n"
FIXED = TEXT.replace(",", "，")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: b"\xef\xbb\xbf" + text.encode("utf-8-sig"),  # two marks: one is text
        lambda text: text.encode("gb18030"),
        lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
        lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8-sig", "two marks", "gb18030", "utf-16-le", "utf-16-be", "le bare", "be bare", "utf-32"],
)
def test_encoding_and_mark_stay(encode):
    source = from_bytes(encode(TEXT), name="草稿.txt")
    assert rewritten(encode(TEXT), source, source.text) == encode(TEXT)
    assert rewritten(encode(TEXT), source, source.text.replace(",", "，")) == encode(FIXED)


@pytest.mark.parametrize("name", ["big5", "gbk", "utf-16", "utf-16-le", "utf-7", "shift_jis"])
def test_an_encoding_that_was_named_stays(name):
    text = "年度工作要點,要點。\r\n"
    data = text.encode(name)
    source = from_bytes(data, name="草稿.txt", encoding=name)
    assert rewritten(data, source, text.replace(",", "，"), encoding=name) == text.replace(",", "，").encode(name)


def refusal(data, text, encoding=None):
    source = from_bytes(data, name="草稿.txt", encoding=encoding)
    with pytest.raises(UnwritableFile) as caught:
        rewritten(data, source, text, encoding=encoding)
    return caught.value


def test_a_character_that_the_encoding_lacks_is_named():
    error = refusal("年度工作要點。".encode("big5"), "年度工作要點〔𠮷〕", "big5")
    assert error.code == "not-encodable"
    assert "“𠮷”（U+20BB7）" in error.text.zh
    assert "BIG5" in error.text.zh
    assert "草稿.txt" in str(error)


def test_bytes_that_would_not_come_back_are_left_alone():
    data = b"+AEE-" + "工作要点".encode("utf-7")  # another way to write A
    assert refusal(data, "B", "utf-7").code == "not-reversible"


def test_a_text_that_would_be_read_as_something_else_is_left_alone():
    error = refusal("工作要点".encode(), "%PDF-工作要点")
    assert error.code == "not-reversible"
    assert "UTF-8" in error.text.en


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "草稿.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_a_file_is_rewritten_and_nothing_is_left_behind(draft):
    rewrite(draft, TEXT.encode(), FIXED.encode())
    assert draft.read_bytes() == FIXED.encode()
    assert list(draft.parent.iterdir()) == [draft]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o775])
def test_permissions_stay(draft, mode):
    draft.chmod(mode)
    rewrite(draft, TEXT.encode(), FIXED.encode())
    assert stat.S_IMODE(draft.stat().st_mode) == mode


def left_alone(path, before, code, name=None):
    """The file is refused, as it is, with nothing beside it."""
    kept, beside = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(UnwritableFile) as caught:
        rewrite(path, before, FIXED.encode())
    assert caught.value.code == code
    assert path.name in caught.value.text.zh
    assert path.name in caught.value.text.en
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == (kept, beside)


def test_a_file_changed_meanwhile_is_left_alone(draft):
    draft.write_bytes(TEXT.encode() + b"!")
    left_alone(draft, TEXT.encode(), "changed-meanwhile")


@POSIX
def test_a_read_only_file_is_left_alone(draft):
    draft.chmod(0o444)
    left_alone(draft, TEXT.encode(), "read-only")


@POSIX
def test_a_link_is_left_alone(draft):
    link = draft.with_name("链接.txt")
    link.symlink_to(draft)
    left_alone(link, TEXT.encode(), "is-link")
    assert link.is_symlink()


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_no_files_is_told(draft):
    draft.parent.chmod(0o555)
    try:
        left_alone(draft, TEXT.encode(), "not-writable")
    finally:
        draft.parent.chmod(0o755)


def test_a_file_that_is_gone_is_told(draft):
    draft.unlink()
    with pytest.raises(UnwritableFile) as caught:
        rewrite(draft, TEXT.encode(), FIXED.encode())
    assert caught.value.code == "not-writable"
    assert list(draft.parent.iterdir()) == []
