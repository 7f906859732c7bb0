"""What fixes changed, as a table and as a diff."""

from __future__ import annotations

import subprocess
from shutil import which

import pytest

import planlint
from planlint import Applicability
from planlint import Applied
from planlint import Bilingual
from planlint import Edit
from planlint import Fixed
from planlint import Source
from planlint import Span
from planlint.engine.run import Outcome
from planlint.report.changes import changes_text
from planlint.report.diff import marked_diff
from planlint.report.diff import unified_diff
from planlint.report.style import Style
from planlint.rules.fix import apply_edits

LONG = "（一）建平台。" + "各单位按照统一标准梳理目录，" * 8
DRAFT = f"工作要点\r\n{LONG}截止目前,已有2个。{LONG}\r\n（二）完成。。"


def after(text, *replacements, applied=()):
    """A document after words in it were replaced, each where it first stands."""
    edits = sorted(Edit(Span(text.index(old), text.index(old) + len(old)), new) for old, new in replacements)
    new = apply_edits(text, edits)
    return Fixed(
        Source(text, name="草稿.txt"), new, tuple(edits), tuple(applied), planlint.parse(new), Outcome((), (), {}), ()
    )


CHANGED = after(DRAFT, ("止", "至"), (",", "，"), ("。。", "。"))


@pytest.mark.skipif(which("git") is None, reason="no git")
@pytest.mark.parametrize(
    "text", [DRAFT, f"{DRAFT}\r\n", DRAFT.replace("\r\n", "\n") + "\n", "一,\n二\n三\n四\n五\n六,\n"]
)
def test_a_unified_diff_can_be_applied(tmp_path, text):
    fixed = after(text, (",", "，"), ("二", "贰"))
    path = tmp_path / "草稿.txt"
    path.write_bytes(text.encode())
    command = ["git", "-c", "core.autocrlf=false", "apply", "-p0", "--whitespace=nowarn", "-"]
    done = subprocess.run(command, cwd=tmp_path, input=unified_diff(fixed).encode(), capture_output=True, check=False)
    assert done.stderr == b""
    assert path.read_bytes() == fixed.text.encode()


def test_people_see_the_words_that_differ_and_what_stands_around():
    assert marked_diff(CHANGED, Style()) == (
        "草稿.txt:2:121\n"
        "- …，各单位按照统一标准梳理目录，截[-止-]目前[-,-]已有2个。（一）建平台。各单位按…\n"
        "+ …，各单位按照统一标准梳理目录，截{+至+}目前{+，+}已有2个。（一）建平台。各单位按…\n"
        "草稿.txt:3:6\n"
        "- （二）完成[-。。-]\n"
        "+ （二）完成{+。+}\n"
    )


def test_in_colour_the_words_are_underlined():
    shown = marked_diff(CHANGED, Style(color=True))
    assert "截\x1b[4;31m止\x1b[0m目前" in shown
    assert "截\x1b[4;32m至\x1b[0m目前" in shown
    assert "[-" not in shown


def test_what_the_draft_hides_is_shown():
    shown = marked_diff(after("一、\x1b[31m目标\u200b\r\n二、。", ("\u200b\r\n", "\n")), Style())
    assert shown == "草稿.txt:1:10\n- 一、<U+001B>[31m目标[-<U+200B>⏎-]二、。\n+ 一、<U+001B>[31m目标{+⏎+}二、。\n"


def test_words_put_in_or_taken_away():
    assert marked_diff(after("甲乙丙", ("乙", "")), Style()) == "草稿.txt:1:2\n- 甲[-乙-]丙\n+ 甲丙\n"


def applied(code, name):
    return Applied(code, name, Applicability.SAFE, Bilingual("", ""))


def test_a_table_of_what_was_done():
    fixes = [applied("PUN101", "halfwidth"), applied("NUM104", "stops"), *[applied("PUN101", "halfwidth")] * 10]
    changed = [after("甲,", (",", "，"), applied=fixes), after("乙,", (",", "，"), applied=fixes[:1])]
    assert changes_text(changed, Style()) == (
        "修复了 13 处，改动 2 份文件\n"
        "草稿.txt\n   1  NUM104  stops\n  11  PUN101  halfwidth\n"
        "草稿.txt\n  1  PUN101  halfwidth"
    )
    assert changes_text(changed, Style(lang="en")).startswith("Fixed 13 places in 2 files\n")
    assert changes_text(changed, Style(), would=True).startswith("可修复 13 处，涉及 2 份文件\n")
    assert changes_text(changed[1:], Style(lang="en"), would=True).startswith("Would fix 1 place in 1 file\n")
    assert changes_text([], Style()) == "没有可以自动修复的问题"
    assert changes_text([], Style(lang="en")) == "Nothing to fix"
