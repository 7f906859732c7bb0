"""Whatever is put in, a verdict comes out: laws of the whole program, with the installed rules."""

from __future__ import annotations

import click.testing
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from planlint.cli.main import cli

PIECES = [
    *"一二三十、（）().:：；，。0123456789年月日%％《》〔〕“”\n\r\t \u3000①②",
    "第一章", "（一）", "1.", "（1）", "一是", "牵头单位：", "责任单位：", "配合单位：", "市财政局", "有关部门", "按职责分工负责",
    "2025年", "6月底前", "到2027年", "尽快", "定期", "每季度", "2月30日", "印发之日起30日内", "达到90%", "不少于", "以上", "提高",
    "率", "“三统一”", "放管服", "序号", "工作任务", "完成时限", "工作要点", "实施方案", "年度报告", "列第一位的为牵头单位", "\n\n",
    "𠮷", "\u200b", "\x0b", "\x0c", "\u2028", "⾊", "\ufeff",
]  # fmt: skip
DRAFTS = st.lists(st.sampled_from(PIECES), max_size=80).map("".join)
BYTES = st.one_of(
    st.binary(max_size=300),
    st.tuples(DRAFTS, st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-8-sig"])).map(
        lambda drawn: drawn[0].encode(drawn[1])
    ),
)


def invoke(data, *arguments):
    result = click.testing.CliRunner().invoke(cli, arguments, input=data)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.mark.parametrize("format_", ["full", "json"])
@given(data=BYTES)
@settings(max_examples=60, deadline=None)
def test_check_ends_with_a_verdict(data, format_):
    result = invoke(data, "check", "-", "--isolated", "--expand", "--show-info", "--output-format", format_)
    assert result.exit_code in (0, 1, 2)
    assert "-crashed" not in result.output


@pytest.mark.parametrize("command", ["outline", "tasks", "units"])
@given(data=BYTES)
@settings(max_examples=40, deadline=None)
def test_a_plan_is_shown_or_an_error_is(data, command):
    result = invoke(data, command, "-", "--isolated", "--output-format", "json")
    assert result.exit_code in (0, 2)
    assert (result.exit_code == 0) == (result.stderr == "")


@given(draft=DRAFTS)
@settings(max_examples=30, deadline=None)
def test_a_second_run_says_the_same(draft):
    first, second = (invoke(draft.encode(), "check", "-", "--isolated", "--output-format", "json") for _ in range(2))
    assert (first.stdout, first.exit_code) == (second.stdout, second.exit_code)
