"""Text comes back from its bytes, and any bytes at all are read or refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.source.decode import decode
from planlint.source.decode import encode
from planlint.source.errors import UnreadableSource

WORDS = [
    *(
        "青禾县",
        "人民政府",
        "关于",
        "印发",
        "工作要点",
        "的通知",
        "加强",
        "组织领导",
        "尽快",
        "完成",
        "“一件事”",
        "改革",
    ),
    *("牵头单位", "责任单位", "司法局", "发展和改革局", "（一）", "（2）", "一、", "1.", "①②③", "2026年", "12月底前"),
    *(
        "95%",
        "1.2万人",
        "，",
        "。",
        "；",
        "：",
        "、",
        "《",
        "》",
        "〔2026〕",
        "——",
        "……",
        "·",
        "℃",
        "km²",
        "GDP",
        "Planlint",
    ),
    *("朱镕", "㐂", "𠮷安镇", "堃喆"),
]

words = st.lists(st.sampled_from([*WORDS, " ", "　", "\n", "\r\n", "\t"]), max_size=60).map("".join)
drafts = words.map(lambda text: f"{text}一、重点任务。\n")
BINARY = [
    b"%PDF-",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe\0\0",
    b"\0",
    b"\xd0\xcf\x11\xe0",
]
anything = st.one_of(
    st.binary(max_size=60),
    st.lists(st.sampled_from([*BINARY, b"\x81", b"\x30", b"\xd8\x42", *(word.encode() for word in WORDS)])).map(
        b"".join
    ),
    st.tuples(drafts, st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-32"]), st.integers(0, 9)).map(
        lambda draft: draft[0].encode(draft[1])[draft[2] :]
    ),
)
CODECS = ["utf-8", "utf-7", "utf-16", "utf-32", "big5", "gbk", "hz", "shift_jis", "latin-1", "cp037", "punycode"]
CODECS += ["unicode_escape", "raw_unicode_escape", "idna", "hex", "没有"]


@given(drafts, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_draft_comes_back_from_its_bytes(text: str, encoding: str) -> None:
    assert decode(encode(text, encoding), name="草稿.txt") == (text, encoding)


@given(drafts, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_a_draft_comes_back_from_utf16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="草稿.txt") == (text, encoding)


@given(anything)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, name="草稿.txt")
    except UnreadableSource:
        return
    assert decode(encode(text, encoding), name="草稿.txt") == (text, encoding)


@pytest.mark.filterwarnings("ignore:invalid escape sequence", "ignore:invalid octal escape")
@given(anything, st.sampled_from(CODECS))
def test_any_bytes_are_read_or_refused_in_an_encoding_that_is_named(data: bytes, name: str) -> None:
    try:
        text, encoding = decode(data, name="草稿.txt", encoding=name)
    except UnreadableSource:
        return
    text.encode()
    codecs.lookup(encoding)
