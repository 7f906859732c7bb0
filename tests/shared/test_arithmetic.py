"""The figures of a real report are all right; each of them, changed, is found with the value that the others make."""

from __future__ import annotations

from pathlib import Path

import pytest

import planlint

RULES = ("sum-mismatch", "percentage-mismatch")
REPORT = "002_4dd584fa8fa42fc4.txt"

# The words around a figure, another figure in its place, and what the message must say.
CHANGES = [
    ("行政复议申请142件", "行政复议申请143件", "79+21+42=142，与143差1"),
    ("行政复议申请142件", "行政复议申请124件", "79+21+42=142，与124差18"),
    ("其中受理79件", "其中受理78件", "78+21+42=141，与142差1"),
    ("其中受理79件", "其中受理97件", "97+21+42=160，与142差18"),
    ("不予受理21件", "不予受理12件", "79+12+42=133，与142差9"),
    ("补正42件", "补正40件", "79+21+40=140，与142差2"),
    ("审结68件", "审结86件", "32+10+14+10+2=68，与86差18"),
    ("审结68件", "审结67件", "32+10+14+10+2=68，与67差1"),
    ("维持32件", "维持23件", "23+10+14+10+2=59，与68差9"),
    ("驳回10件", "驳回11件", "32+11+14+10+2=69，与68差1"),
    ("终止14件", "终止41件", "32+10+41+10+2=95，与68差27"),
    ("撤销10件", "撤销9件", "32+10+14+9+2=67，与68差1"),
    ("确认违法2件", "确认违法3件", "32+10+14+10+3=69，与68差1"),
    ("应诉17件", "应诉18件", "9+8=17，与18差1"),
    ("应诉17件", "应诉16件", "9+8=17，与16差1"),
    ("共同被告的行政诉讼9件", "共同被告的行政诉讼10件", "10+8=18，与17差1"),
    ("共同被告的行政诉讼9件", "共同被告的行政诉讼8件", "8+8=16，与17差1"),
    ("为被告的行政诉讼8件", "为被告的行政诉讼9件", "9+9=18，与17差1"),
    ("结案5件", "结案6件", "3+2=5，与6差1"),
    ("按撤诉处理3件", "按撤诉处理4件", "4+2=6，与5差1"),
    ("判决驳回诉讼请求2件", "判决驳回诉讼请求1件", "3+1=4，与5差1"),
    ("结案3件", "结案2件", "2+1=3，与2差1"),
    ("(撤诉2件", "(撤诉3件", "3+1=4，与3差1"),
    ("裁定驳回起诉1件", "裁定驳回起诉2件", "2+2=4，与3差1"),
    ("成功率为95.5%", "成功率为96.5%", "10388÷10876=95.5%"),
    ("调解成功10388件", "调解成功10488件", "10488÷10876=96.4%"),
    ("矛盾纠纷10876件", "矛盾纠纷10867件", "10388÷10867=95.6%"),
    ("上升1.05%", "上升1.06%", "(10876−10763)÷10763=1.05%"),
    ("上年同期10763件", "上年同期10673件", "(10876−10673)÷10673=1.90%"),
    ("矛盾纠纷10876件", "矛盾纠纷10878件", "(10878−10763)÷10763=1.07%"),
    ("同比上升1.05%", "同比下降1.05%", "应当是增长1.05%"),
    ("下降2.99%", "下降2.89%", "(9032−8762)÷9032=2.99%"),
    ("协议书8762份", "协议书8672份", "(9032−8672)÷9032=3.99%"),
    ("上年同期9032份", "上年同期9320份", "(9320−8762)÷9320=5.99%"),
]


@pytest.fixture(scope="module")
def report(shared: Path) -> str:
    return (shared / "seeds" / REPORT).read_text("utf-8-sig")


def said(text: str) -> list[str]:
    return [finding.what() for finding in planlint.check(planlint.parse(text)) if finding.name in RULES]


def test_the_report_as_it_is_has_no_wrong_figure(report: str) -> None:
    assert said(report) == []


@pytest.mark.parametrize(("words", "others", "message"), CHANGES)
def test_a_figure_changed_is_found_with_what_the_others_make(
    report: str, words: str, others: str, message: str
) -> None:
    assert report.count(words) == 1
    assert any(message in what for what in said(report.replace(words, others)))


def test_every_relation_that_real_plans_state_holds(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "txt").glob("*.txt")):
        assert said(path.read_text("utf-8-sig")) == [], path.name
