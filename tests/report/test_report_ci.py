"""Reports for services: GitHub, GitLab, reviewdog."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import jsonschema
from report_drafts import AWKWARD
from report_drafts import FuzzyQuantity
from report_drafts import MissingLead
from report_drafts import checked
from report_drafts import finding
from report_drafts import run_at
from report_drafts import run_of
from report_drafts import span_of

from planlint.engine.result import Failure
from planlint.language import Bilingual
from planlint.report.formats import renderer
from planlint.report.style import Style
from planlint.rules.finding import Related
from planlint.source.text import Source
from planlint.source.text import Span

SCHEMAS = Path(__file__).parent / "schemas"
DRAFT = Source("工作要点\n（一）𠮷平台“尽快”建成。\n适时开放。", name="草,稿:1.txt")
SOON = span_of(DRAFT, "尽快")
RUN = run_of(
    checked(
        DRAFT,
        finding(DRAFT, span_of(DRAFT, "平台"), FuzzyQuantity),
        finding(DRAFT, SOON, related=[Related(span_of(DRAFT, "适时"))]),
        finding(DRAFT, span_of(DRAFT, "适时"), MissingLead),
    ),
    failures=[
        Failure("rule-crashed", DRAFT.name, Bilingual("规则出错", "a rule failed"), "Traceback"),
        Failure("plugin-broken", "planlint-x", Bilingual("插件\n坏了", "broken")),
    ],
)


def validated(report, schema):
    report = json.loads(report)
    rules = json.loads((SCHEMAS / schema).read_text("utf-8"))
    jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker()).validate(report)
    return report


def test_github_puts_failures_and_the_gravest_first():
    assert renderer("github")(RUN, Style()).split("\n") == [
        "::error file=草%2C稿%3A1.txt,title=planlint rule-crashed::草,稿:1.txt：规则出错",
        "::error title=planlint plugin-broken::planlint-x：插件 坏了",
        "::error file=草%2C稿%3A1.txt,line=3,col=1,endLine=3,endColumn=3,title=missing-lead (RES102)::"
        "“适时”不是能考核的时限%0A为什么：到期没有人能说它完成与否%0A改法：写明年月，如“2025年6月底前”",
        "::warning file=草%2C稿%3A1.txt,line=2,col=8,endLine=2,endColumn=10,title=vague-deadline (DUE101)::"
        "“尽快”不是能考核的时限%0A为什么：到期没有人能说它完成与否%0A改法：写明年月，如“2025年6月底前”",
        "::notice file=草%2C稿%3A1.txt,line=2,col=5,endLine=2,endColumn=7,title=fuzzy-quantity (IND105)::"
        "“平台”不是能考核的时限%0A为什么：到期没有人能说它完成与否%0A改法：写明年月，如“2025年6月底前”",
        "检查 1 份文件：1 个错误、1 个警告、1 条提示；有 2 项检查没能完成",
        "",
    ]


def test_github_leaves_columns_out_over_lines():
    [line, *_] = renderer("github")(run_at("尽快\n完成", Span(0, 4)), Style()).split("\n")
    assert line.startswith("::warning file=草稿.txt,line=1,endLine=2,title=")


def test_a_draft_can_give_github_no_commands():
    name = "a\n::error::b,title=c%0A.txt"
    report = renderer("github")(run_at(AWKWARD + "\n::error::x", Span(0, len(AWKWARD) + 11), name=name), Style())
    line, summary, end = report.split("\n")
    head, message = line[2:].split("::", 1)
    assert head.startswith("warning file=a %3A%3Aerror%3A%3Ab%2Ctitle=c%250A.txt,line=1,")
    assert "\r" not in report
    assert "\x1b" not in report
    assert unquote(message).split("\n")[0].endswith("::error::x”不是能考核的时限")
    assert summary.startswith("检查")
    assert end == ""


def test_gitlab():
    report = validated(renderer("gitlab")(RUN, Style()), "gitlab-code-quality.json")
    assert [entry["severity"] for entry in report] == ["blocker", "blocker", "info", "minor", "major"]
    assert [entry["check_name"] for entry in report[:2]] == ["rule-crashed", "plugin-broken"]
    assert report[0]["location"]["path"] == "草,稿:1.txt"
    assert report[3]["location"] == {"path": "草,稿:1.txt", "lines": {"begin": 2}}
    assert report[3]["description"] == (
        "“尽快”不是能考核的时限 为什么：到期没有人能说它完成与否 改法：写明年月，如“2025年6月底前”"
    )
    assert len({entry["fingerprint"] for entry in report}) == 5


def test_gitlab_paths_have_no_dot_in_front(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    source = Source("尽快", name="./甲/乙.txt", path=Path("./甲/乙.txt"))
    run = run_of(checked(source, finding(source, Span(0, 2))))
    for style in (Style(), Style(root=tmp_path)):
        [entry] = validated(renderer("gitlab")(run, style), "gitlab-code-quality.json")
        assert entry["location"]["path"] == "甲/乙.txt"


def test_gitlab_fingerprints_differ_between_files():
    other = Source(DRAFT.text, name="另.txt")
    run = run_of(checked(DRAFT, finding(DRAFT, SOON)), checked(other, finding(other, SOON)))
    first, second = validated(renderer("gitlab")(run, Style()), "gitlab-code-quality.json")
    assert first["fingerprint"] != second["fingerprint"]


def test_rdjson_counts_bytes():
    report = validated(renderer("rdjson")(RUN, Style(docs_url="https://example.org/rules")), "rdjson.json")
    crash, broken, _, soon, _ = report["diagnostics"]
    assert report["source"] == {"name": "planlint", "url": "https://example.org/rules"}
    assert crash["location"] == {"path": "草,稿:1.txt"}
    assert broken["severity"] == "ERROR"
    before = len("（一）𠮷平台“".encode())
    assert soon["location"]["range"] == {
        "start": {"line": 2, "column": before + 1},
        "end": {"line": 2, "column": before + 1 + len("尽快".encode())},
    }
    assert soon["severity"] == "WARNING"
    assert soon["code"] == {"value": "DUE101", "url": "https://example.org/rules/vague-deadline"}
    [related] = soon["related_locations"]
    assert related["message"] == "“适时”"
    assert related["location"]["range"]["end"] == {"line": 3, "column": 7}


def test_bytes_are_right_far_down_a_long_line():
    text = "头\n" + "𠮷平a“" * 2000
    offsets = [2, 1024, 1025, 2048, 5000, len(text)]
    run = run_at(text, *(Span(offset, len(text)) for offset in offsets))
    found = validated(renderer("rdjson")(run, Style()), "rdjson.json")["diagnostics"]
    columns = [entry["location"]["range"]["start"]["column"] for entry in found]
    assert columns == [len(text[2:offset].encode()) + 1 for offset in offsets]
