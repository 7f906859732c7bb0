"""Whatever bytes a file holds, the command ends with 0, 1 or 2 and no traceback; the order of files changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from planlint.cli.main import cli

if TYPE_CHECKING:
    from tests.conftest import Planlint

FIXTURES = Path(__file__).parents[2] / "fixtures"
SOME = sorted((FIXTURES / "err").glob("*.txt"))[:5]
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "gbk", "big5", "utf-32", "utf-7"]
HARD = [
    b"",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    b"PK\x03\x04" + bytes(40),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "青禾县".encode() + b"\xff\xfe\x80",
    "（".encode() * 5000,
    "一、".encode() * 5000,
    "《“（牵头单位：".encode("gb18030") * 500,
]


@st.composite
def encoded(draw: st.DrawFn) -> bytes:
    """A draft in some encoding, perhaps broken off in the middle of a character or with bytes changed."""
    text = draw(st.sampled_from(SOME)).read_text("utf-8")[: draw(st.integers(0, 800))]
    data = bytearray(text.encode(draw(st.sampled_from(CODECS)), "replace"))
    for _ in range(draw(st.integers(0, 3)) if data else 0):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data[: draw(st.integers(0, len(data)))])


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "草稿.txt"


@given(data=st.one_of(st.binary(max_size=3000), encoded()))
def test_any_bytes_in_a_file(data: bytes, file: Path) -> None:
    file.write_bytes(data)
    result = CliRunner().invoke(cli, ["check", str(file), "--output-format", "json"])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in {0, 1, 2}
    assert [failure["code"] for failure in json.loads(result.stdout)["failures"] if "crashed" in failure["code"]] == []


@pytest.mark.parametrize("data", HARD, ids=lambda data: repr(data[:12]))
def test_a_process_ends_well_on_hard_bytes(data: bytes, planlint: Planlint) -> None:
    done = planlint("-", stdin=data)
    assert done.returncode in {0, 1, 2}
    assert b"Traceback" not in done.stdout + done.stderr


@settings(max_examples=8)
@given(order=st.permutations([str(path) for path in SOME]))
def test_the_order_of_files_changes_nothing(order: list[str]) -> None:
    def report(paths: list[str]) -> object:
        return json.loads(CliRunner().invoke(cli, ["check", *paths, "--output-format", "json"]).stdout)

    assert report(order) == report([str(path) for path in SOME])
