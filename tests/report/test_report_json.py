from __future__ import annotations

import json

from report_drafts import FuzzyQuantity
from report_drafts import checked
from report_drafts import finding
from report_drafts import run_of
from report_drafts import span_of

import planlint
from planlint.engine.result import Failure
from planlint.language import Bilingual
from planlint.report.json import render
from planlint.report.jsonl import render as render_lines
from planlint.report.style import Style
from planlint.rules.finding import Related
from planlint.source.text import Source

DRAFT = Source("工作要点\n（一）𠮷平台“尽快”建成。\n适时开放。", name="草稿.txt")
RUN = run_of(
    checked(
        DRAFT,
        finding(DRAFT, span_of(DRAFT, "尽快"), related=[Related(span_of(DRAFT, "适时"))]),
        finding(DRAFT, span_of(DRAFT, "适时"), FuzzyQuantity),
        folded={"vague-deadline": 7},
    ),
    checked(Source("", name="空.txt")),
    failures=[Failure("rule-crashed", "草稿.txt", Bilingual("规则出错", "a rule failed"), "Traceback …")],
)
FINDING = {
    "path": "草稿.txt",
    "code": "DUE101",
    "name": "vague-deadline",
    "severity": "warning",
    "line": 2,
    "column": 8,
    "end_line": 2,
    "end_column": 10,
    "offset": 12,
    "end_offset": 14,
    "message": "“尽快”不是能考核的时限",
    "why": "到期没有人能说它完成与否",
    "instead": "写明年月，如“2025年6月底前”",
    "related": [{"line": 3, "column": 1, "end_line": 3, "end_column": 3, "message": "“适时”"}],
    "shared": False,
    "fixes": [],
    "url": None,
}
FAILURE = {"code": "rule-crashed", "name": "草稿.txt", "message": "规则出错", "detail": "Traceback …"}


def test_json_has_everything():
    report = json.loads(render(RUN, Style()))
    assert list(report) == ["version", "findings", "folded", "repairs", "failures", "summary"]
    assert report["version"] == planlint.__version__
    assert report["findings"][0] == FINDING
    assert [entry["severity"] for entry in report["findings"]] == ["warning", "info"]
    assert report["folded"] == [{"path": "草稿.txt", "name": "vague-deadline", "count": 7}]
    assert report["failures"] == [FAILURE]
    suppressed = {"comment": 0, "sidecar": 0, "baseline": 0}
    counts = {"files": 2, "errors": 0, "warnings": 8, "infos": 1, "fixable": 0, "unsafe_fixable": 0}
    assert report["summary"] == {**counts, "suppressed": suppressed}


def test_han_are_written_as_they_are_one_finding_a_line():
    lines = render(RUN, Style()).split("\n")
    assert sum("“尽快”不是能考核的时限" in line for line in lines) == 1
    assert sum('"code": "DUE101"' in line for line in lines) == 1


def test_english_and_pages():
    entry = json.loads(render(RUN, Style(lang="en", docs_url="https://example.org")))["findings"][0]
    assert entry["message"] == "“尽快” is no deadline that can be checked"
    assert entry["url"] == "https://example.org/vague-deadline"


def test_paths_are_relative_to_the_root(tmp_path):
    source = Source("尽快", name="../plans/甲.txt", path=tmp_path / "work" / ".." / "plans" / "甲.txt")
    run = run_of(checked(source, finding(source, span_of(source, "尽快"))))
    [entry] = json.loads(render(run, Style(root=tmp_path)))["findings"]
    assert entry["path"] == "plans/甲.txt"


def test_a_clean_run():
    report = json.loads(render(run_of(checked(DRAFT)), Style()))
    assert (report["findings"], report["folded"], report["failures"]) == ([], [], [])
    assert render_lines(run_of(checked(DRAFT)), Style()) == ""


def test_jsonl_has_an_object_a_line_and_marks_failures():
    failure, first, second = map(json.loads, render_lines(RUN, Style()).splitlines())
    assert failure == {"failure": True, **FAILURE}
    assert first == FINDING
    assert second["name"] == "fuzzy-quantity"


def test_a_name_that_is_no_utf8_survives():
    source = Source("尽快", name="草\udcff.txt")
    report = render(run_of(checked(source, finding(source, span_of(source, "尽快")))), Style())
    assert json.loads(report.encode())["findings"][0]["path"] == "草\udcff.txt"
