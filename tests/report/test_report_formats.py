from __future__ import annotations

import subprocess
import sys

import pytest
from report_drafts import FuzzyQuantity
from report_drafts import MissingLead
from report_drafts import checked
from report_drafts import finding
from report_drafts import run_of
from report_drafts import span_of

from planlint.engine.result import Failure
from planlint.language import Bilingual
from planlint.report.formats import FORMATS
from planlint.report.formats import renderer
from planlint.report.statistics import render_statistics
from planlint.report.style import Style
from planlint.rules.finding import Related
from planlint.rules.severity import Severity
from planlint.source.text import Source
from planlint.source.text import Span

LONG = "（一）“尽快”建成平台，" * 40
DRAFT = Source(f"{LONG}\n一、适时\n开放", name="草稿.txt")
RUN = run_of(
    checked(
        DRAFT,
        finding(DRAFT, span_of(DRAFT, "尽快", 200), related=[Related(Span(0, 9))] * 7),
        finding(DRAFT, span_of(DRAFT, "适时\n开放"), MissingLead),
        finding(DRAFT, Span(0, 3), FuzzyQuantity),
        folded={"vague-deadline": 7, "long-item": 3},
    ),
    failures=[Failure("rule-crashed", "草稿.txt", Bilingual("规则出错", "a rule failed"), "Traceback")],
)


def test_formats():
    assert FORMATS == (
        "full", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson",
    )  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_all_end_their_last_line_and_name_document_and_rule(name):
    report = renderer(name)(RUN, Style())
    assert report.endswith("\n")
    assert not report.endswith("\n\n")
    assert "vague-deadline" in report or "DUE101" in report
    assert "rule-crashed" in report


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_run_can_be_rendered(name):
    renderer(name)(run_of(), Style())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["full", "concise", "grouped"])
def test_a_console_in_gbk_can_print_it(name, lang):
    report = renderer(name)(RUN, Style(lang=lang))
    assert report.encode("gbk").decode("gbk") == report
    assert render_statistics(RUN, Style(lang=lang)).encode("gbk")


@pytest.mark.parametrize(
    ("name", "hint"), [("sarf", "'sarif'"), ("JSON", "'json'"), ("word", "full, concise, grouped")]
)
def test_an_unknown_name_gets_a_hint(name, hint):
    with pytest.raises(ValueError, match=f"no format '{name}'.*{hint}"):
        renderer(name)


@pytest.mark.parametrize("name", ["full", "concise", "grouped"])
def test_formats_for_people_import_nothing_heavy(name):
    heavy = {"json", "hashlib", "difflib", "urllib.parse", "planlint.rules.page"}
    code = (
        "import sys; from planlint.report.formats import renderer;"
        f"renderer({name!r}); print(*{heavy} & {{*sys.modules}})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_grouped_stands_in_columns():
    assert renderer("grouped")(RUN, Style()) == (
        "失败 rule-crashed 草稿.txt：规则出错\n"
        "\n"
        "草稿.txt\n"
        "  1:209  警告  DUE101  vague-deadline  “尽快”不是能考核的时限\n"
        "    2:3  错误  RES102  missing-lead    “适时 开放”不是能考核的时限\n"
        "  vague-deadline 另有 7 处未列出（--expand 全部列出）\n"
        "  提示 4 条：long-item 3 · fuzzy-quantity 1（--show-info 逐条列出）\n"
        "\n"
        "检查 1 份文件：1 个错误、8 个警告、4 条提示（其中 10 处未逐条列出）；有 1 项检查没能完成\n"
    )


def test_grouped_leaves_out_clean_documents():
    assert renderer("grouped")(run_of(checked(DRAFT)), Style(lang="en")) == "Checked 1 file: no findings\n"


def test_concise_is_one_line_a_finding():
    assert renderer("concise")(RUN, Style()) == (
        "草稿.txt: rule-crashed [failure] 规则出错\n"
        "草稿.txt:1:209: DUE101 [warning] vague-deadline “尽快”不是能考核的时限\n"
        "草稿.txt:2:3: RES102 [error] missing-lead “适时 开放”不是能考核的时限\n"
        "草稿.txt:1:1: IND105 [info] fuzzy-quantity “（一）”不是能考核的时限\n"
    )


def test_statistics_count_what_is_folded_and_show_rules_that_found_nothing():
    source = Source("尽快")
    grave = finding(source, Span(0, 2), severity=Severity.ERROR)
    run = run_of(checked(source, finding(source, Span(0, 2)), grave, folded={"vague-deadline": 10}))
    assert render_statistics(run, Style()) == (
        "处数  编号    规则            级别     秒\n"
        "  12  DUE101  vague-deadline  错误  0.012\n"
        "   0  IND105  fuzzy-quantity  提示  0.000\n"
        "   0  RES102  missing-lead    错误  0.000\n"
    )
    assert render_statistics(run, Style(lang="en")).split("\n")[0].split() == [
        "count", "code", "rule", "severity", "seconds",
    ]  # fmt: skip
