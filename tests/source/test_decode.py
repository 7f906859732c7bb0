from __future__ import annotations

from pathlib import Path

import pytest

from planlint.source.decode import decode
from planlint.source.decode import encode
from planlint.source.decode import from_bytes
from planlint.source.errors import UnreadableSource

FOLDER = Path(__file__).parents[2] / "fixtures" / "encodings"
TEXT = (FOLDER / "utf-8.txt").read_text("utf-8")
READABLE = {
    "utf-8.txt": "utf-8",
    "utf-8-with-mark.txt": "utf-8-sig",
    "utf-16-le-with-mark.txt": "utf-16-le",
    "utf-16-be-with-mark.txt": "utf-16-be",
    "utf-16-le.txt": "utf-16-le",
    "utf-16-be.txt": "utf-16-be",
    "utf-32-le-with-mark.txt": "utf-32-le",
    "gb18030.txt": "gb18030",
}
UNREADABLE = {
    "big5.txt": "unknown-encoding",
    "gb18030-broken-off.txt": "unknown-encoding",
    "utf-16-lone-surrogate.txt": "unknown-encoding",
    "utf-8-damaged.txt": "unknown-encoding",
    "utf-8-then-gb18030.txt": "unknown-encoding",
    "empty.txt": "is-empty",
    "blank.txt": "is-empty",
    "nul.txt": "is-binary",
    "control.txt": "is-binary",
    "portable-document.txt": "is-binary",
    "picture.txt": "is-binary",
    "zip.txt": "is-binary",
    "rich-text.txt": "is-office-file",
    "word.txt": "is-office-file",
    "word-97.txt": "is-office-file",
}


def refused(data: bytes, encoding: str | None = None) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        decode(data, name="草稿.txt", encoding=encoding)
    return caught.value


@pytest.mark.parametrize("name", READABLE)
def test_text_and_encoding_of_a_readable_file(name: str) -> None:
    assert decode((FOLDER / name).read_bytes(), name=name) == (TEXT, READABLE[name])


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_is_no_text_is_named_with_a_reason_in_both_languages(name: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        decode((FOLDER / name).read_bytes(), name=name)
    error = caught.value
    assert (error.name, error.code) == (name, UNREADABLE[name])
    assert error.text.zh.startswith(f"{name}：")
    assert error.text.en.startswith(f"{name}: ")


def test_every_file_of_the_folder_is_tried() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*READABLE, *UNREADABLE, "utf-8-crlf.txt"}


def test_line_ends_stay_as_they_are() -> None:
    text, _ = decode((FOLDER / "utf-8-crlf.txt").read_bytes(), name="草稿.txt")
    assert text == TEXT.replace("\n", "\r\n")


@pytest.mark.parametrize("name", [name for name in READABLE if name not in ("utf-16-le.txt", "utf-16-be.txt")])
def test_encoding_again_gives_the_same_bytes(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    assert encode(*decode(data, name=name)) == data


def test_utf16_without_a_mark_gets_one() -> None:
    text, encoding = decode((FOLDER / "utf-16-be.txt").read_bytes(), name="草稿.txt")
    assert encode(text, encoding) == (FOLDER / "utf-16-be-with-mark.txt").read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "尽快完成",  # general detectors take the next lines for Korean or UTF-16
        "市司法局牵头",
        "2026年12月底前完成。",
        "（一）加强组织领导。",
        "各县（市、区）人民政府：",
        "一、重点任务\r\n",
        "——坚持稳中求进",
        "责任单位：县发展和改革局、县财政局",
        "朱镕",
        "第一章…………1",
        "𠮷安镇、㐂村",
        "Planlint 检查 readme 与 draft 文件 ABC",
        "臺灣地區與香港特別行政區",
        "新增就业1.2万人，增长5%",
    ],
)
def test_short_lines_in_gb18030(text: str) -> None:
    assert decode(text.encode("gb18030"), name="草稿.txt") == (text, "gb18030")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["一、重点任务\n", "尽快完成", "（一）加强组织领导。", "abc 123\r\n", "臺灣地區與香港。\n"]
)
def test_short_lines_in_utf16_without_a_mark(text: str, codec: str) -> None:
    assert decode(text.encode(codec), name="草稿.txt") == (text, codec)


@pytest.mark.parametrize("name", ["big5", "BIG5", "cp950"])
def test_a_named_encoding(name: str) -> None:
    text, encoding = decode((FOLDER / "big5.txt").read_bytes(), name="草稿.txt", encoding=name)
    assert text.startswith("青禾縣")
    assert encode(text, encoding) == (FOLDER / "big5.txt").read_bytes()


@pytest.mark.parametrize("name", ["gb2312", "GBK", "cp936"])
def test_the_names_of_gb_mean_its_largest_edition(name: str) -> None:
    assert decode("朱镕、𠮷".encode("gb18030"), name="草稿.txt", encoding=name) == ("朱镕、𠮷", "gb18030")


def test_a_mark_is_believed_before_a_named_encoding() -> None:
    data = (FOLDER / "utf-8-with-mark.txt").read_bytes()
    assert decode(data, name="草稿.txt", encoding="gb18030") == (TEXT, "utf-8-sig")


@pytest.mark.parametrize("encoding", ["没有", "no-such", "hex", "rot13", "idna", "undefined", "", "a\0b"])
def test_an_encoding_that_does_not_exist(encoding: str) -> None:
    error = refused(b"abc", encoding)
    assert error.code == "unknown-encoding"
    assert f"不认识编码“{encoding}”" in error.text.zh
    assert "gb18030" in error.text.zh


def test_the_wrong_encoding() -> None:
    error = refused("尽快".encode("gb18030"), "utf-8")
    assert error.code == "unknown-encoding"
    assert "不是 UTF-8" in error.text.zh


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("一\n二\n".encode() * 2 + "三四".encode()[:-1], "第 5 行（第 19 字节"),
        ("尽快完成。\r\n".encode("gb18030") + b"\xb0", "第 2 行（第 12 字节"),
        ("尽快\r完成。\r".encode("gb18030") + b"\xff\xff", "第 3 行（第 12 字节"),
        (b"\xff\xfe" + "上下\n".encode("utf-16-le") + b"\0\xd8", "第 2 行（第 8 字节"),
        (b"\xef\xbb\xbf" + "尽快".encode() + b"\x80", "第 1 行（第 9 字节"),
        (b"\xff\xfe\0\0" + "一\n".encode("utf-32-le") + b"\1", "第 2 行（第 12 字节"),
    ],
)
def test_the_first_bad_byte_is_named(data: bytes, place: str) -> None:
    assert place in refused(data).text.zh


def test_utf8_with_lost_bytes_is_not_read_as_gb18030() -> None:
    data = "尽快完成“一件事”改革，加强组织领导".encode()
    lost = data[:4] + data[6:]
    lost.decode("gb18030")  # it would go through, as other characters
    assert refused(lost).code == "unknown-encoding"


@pytest.mark.parametrize("text", ["本府為推動行政革新，各機關應於年底前完成工作計畫。", "資訊處主辦，人事處協辦"])
def test_big5_is_not_read_as_gb18030(text: str) -> None:
    data = text.encode("big5")
    data.decode("gb18030")  # it would go through, with characters for private use
    error = refused(data)
    assert error.code == "unknown-encoding"
    assert "--encoding big5" in error.text.zh


@pytest.mark.parametrize(
    "data",
    [
        "　\u2003\n".encode(),
        b"\xff\xfe",
        b"\xff\xfe\n\0",
        b"\xef\xbb\xbf \n",
        "　　".encode("gb18030"),
        b" \t\r\n\x0b\x0c",
    ],
)
def test_nothing_but_white_space(data: bytes) -> None:
    assert refused(data).code == "is-empty"


@pytest.mark.parametrize(
    "data", [b"\0\1\2\3\4\5", b"MZ\x90\0\3\0\0\0\4", b"a\0b", b"\x01\x02\x03ab", b"\x1f\x8b\x08abc"]
)
def test_binary_data(data: bytes) -> None:
    assert refused(data).code == "is-binary"


def test_only_the_first_mark_is_none_of_the_text() -> None:
    assert decode("\ufeff\ufeff一".encode(), name="草稿.txt") == ("\ufeff一", "utf-8-sig")


def test_a_few_control_characters_are_text() -> None:
    text = "一、重点任务\x0c二、保障措施\x1a"
    assert decode(text.encode(), name="草稿.txt") == (text, "utf-8")


def test_bytes_from_elsewhere_become_a_source() -> None:
    source = from_bytes("一\r\n二".encode("gb18030"), name="<stdin>")
    assert (source.text, source.name, source.path, source.encoding) == ("一\r\n二", "<stdin>", None, "gb18030")


def test_too_many_bytes() -> None:
    assert from_bytes(b"12345", name="<stdin>", max_size=5).text == "12345"
    with pytest.raises(UnreadableSource, match="超过 5 字节") as caught:
        from_bytes(b"123456", name="<stdin>", max_size=5)
    assert caught.value.code == "too-large"
