"""The installed command mends real files in the encodings that drafts come in, and nothing else in them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.e2e.process import COMMAND
from tests.e2e.process import environment
from tests.fixing_rules import PLUGIN

LINES = [
    "青禾县2025年工作要点",
    "一、重点任务",
    "（一）建平台。截止目前,已有3个平台,2025年06月底前再建成08个。（牵头单位：县数据局）",
    "（二）抓培训。适时开展,",
]
ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r", "none at the end": "\n"}


def draft(end: str, *, closed: bool = True) -> str:
    return end.join(LINES) + (end if closed else "")


def mended(text: str) -> str:
    return text.replace("截止", "截至").replace(",", "，")


ENCODINGS = {
    "utf-8": lambda text: text.encode(),
    "utf-8-sig": lambda text: text.encode("utf-8-sig"),
    "gb18030": lambda text: text.encode("gb18030"),
    "utf-16 with mark": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16-be with mark": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-16-le without": lambda text: text.encode("utf-16-le"),
}


@pytest.fixture
def fix(run, tmp_path):
    plugin = tmp_path / "plugin.py"
    plugin.write_text(PLUGIN, "utf-8")

    def start(*arguments: str, **more):
        return run("fix", *arguments, "--isolated", "--disable-plugin", "planlint", "--plugin", "plugin.py", **more)

    return start


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("end", ENDS)
def test_every_byte_but_the_edits_stays(fix, tmp_path, encode, end):
    text = draft(ENDS[end], closed=end != "none at the end")
    path = tmp_path / "草稿（一）.txt"
    path.write_bytes(encode(text))
    assert fix(path.name, "--diff").returncode == 1
    assert path.read_bytes() == encode(text)
    done = fix(path.name)
    assert (done.returncode, done.stderr) == (0, b"")
    assert path.read_bytes() == encode(mended(text))
    again = fix(path.name)
    assert again.stdout.decode().startswith("没有可以自动修复的问题")
    assert path.read_bytes() == encode(mended(text))


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
def test_standard_input_comes_out_in_its_encoding(fix, encode):
    text = draft("\r\n")
    assert fix("-", stdin=encode(text)).stdout == encode(mended(text))


def test_mixed_line_ends_stay_mixed(fix, tmp_path):
    path = tmp_path / "draft.txt"
    text = "\r\n".join(LINES[:2]) + "\n" + "\r".join(LINES[2:]) + "\n\r\n\n"
    path.write_bytes(text.encode())
    fix("draft.txt")
    assert path.read_bytes() == mended(text).encode()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_a_read_only_file_is_refused(fix, tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text(draft("\n"), "utf-8")
    path.chmod(0o444)
    done = fix("draft.txt")
    assert done.returncode == 2
    assert "draft.txt：没有改动。文件是只读的" in done.stderr.decode()
    assert path.read_text("utf-8") == draft("\n")
    assert {found.name for found in tmp_path.iterdir()} == {"draft.txt", "plugin.py", "__pycache__"}


def test_a_diff_into_a_pipe_whose_reader_has_gone(tmp_path):
    (tmp_path / "plugin.py").write_text(PLUGIN, "utf-8")
    (tmp_path / "draft.txt").write_text(draft("\n") * 200, "utf-8")
    arguments = [COMMAND, "fix", "draft.txt", "--diff", "--isolated", "--plugin", "plugin.py", "--select", "commas"]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 1
