from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planlint.config.place import Place
from planlint.config.problem import ConfigError
from planlint.config.problem import Problem
from planlint.config.read import read

if TYPE_CHECKING:
    from pathlib import Path


def problem_of(path: Path) -> Problem:
    with pytest.raises(ConfigError) as caught:
        read(path)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_utf_8_with_and_without_byte_order_mark(tmp_path: Path, head: bytes, end: bytes) -> None:
    path = tmp_path / "planlint.toml"
    path.write_bytes(head + end.join([b"[registry]", 'bodies = ["市司法局"]'.encode(), b'shorthand = """a', b'b"""']))
    file = read(path)
    assert file.table == {"registry": {"bodies": ["市司法局"], "shorthand": "a\nb"}}
    assert file.place(("registry", "bodies")) == Place(path, 2)


def test_our_table_of_a_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n[tool.planlint]\nlang = 'en'\n")
    file = read(path)
    assert file.table == {"lang": "en"}
    assert file.place(("lang",)) == Place(path, 4)


def test_a_pyproject_without_our_table_sets_nothing(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n")
    assert read(path).table == {}


@pytest.mark.parametrize("content", ["tool = 1", "tool.planlint = 'en'", "[[tool.planlint]]\nlang = 'en'"])
def test_our_table_must_be_one(tmp_path: Path, content: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(content)
    assert problem_of(path).text.zh == "tool.planlint 应为表：写 [tool.planlint]"


@pytest.mark.parametrize("data", ["lang = '中'".encode("gb18030"), "lang = 'en'".encode("utf-16")])
def test_another_encoding_is_said_with_the_way_out(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "planlint.toml"
    path.write_bytes(b"# a\n" + data)
    problem = problem_of(path)
    assert problem.place == Place(path, 2)
    assert problem.text.zh == "不是 UTF-8 编码。用记事本“另存为”，编码选 UTF-8"


@pytest.mark.parametrize(
    ("text", "line", "column", "zh"),
    [
        ("a = 1\nselect = [1", 2, None, "不合 TOML 语法（Unclosed array）"),
        ("a = 1\n\nb 2\n", 3, 3, "不合 TOML 语法（Expected '=' after a key in a key/value pair）"),
        ("lang = “en”\n", 1, 8, "不合 TOML 语法（Invalid value）；这一行有中文标点““”，引号、等号、逗号、括号要用半角"),
        (
            'select = ["DUE"，"RES"]',
            1,
            16,
            "不合 TOML 语法（Unclosed array）；这一行有中文标点“，”，引号、等号、逗号、括号要用半角",
        ),
        (
            "[registry.shorthand]\n两张清单 = ''\n",
            2,
            1,
            '不合 TOML 语法（Invalid statement）；键名有汉字时要加引号："两张清单" = …',
        ),
        ("a = 1\na = 2\n", 2, 6, "不合 TOML 语法（Cannot overwrite a value）"),
    ],
)
def test_faults_of_syntax_have_their_place(tmp_path: Path, text: str, line: int, column: int | None, zh: str) -> None:
    path = tmp_path / "planlint.toml"
    path.write_text(text, encoding="utf-8")
    problem = problem_of(path)
    assert problem.place == Place(path, line, column)
    assert problem.text.zh == zh


def test_brackets_without_end(tmp_path: Path) -> None:
    path = tmp_path / "planlint.toml"
    path.write_text("a = " + "[" * 100_000)
    assert "嵌套过深" in problem_of(path).text.zh


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    problem = problem_of(tmp_path / "missing.toml")
    assert problem.text.zh.startswith("读不了配置文件：")
    assert problem.text.en == "can't be read: No such file or directory"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert problem_of(tmp_path).text.en.startswith("can't be read: ")


def test_places_are_shown_as_they_are_seen_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(Place(tmp_path / "a" / "planlint.toml", 3, 5)) == "a/planlint.toml:3:5"
    assert str(Place(tmp_path.parent / "planlint.toml", 3)) == f"{tmp_path.parent}/planlint.toml:3"
    assert str(Place(option="--select")) == "--select"
