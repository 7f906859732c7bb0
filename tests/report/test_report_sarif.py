from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
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
from planlint.report.sarif import render
from planlint.report.style import Style
from planlint.rules.finding import Related
from planlint.source.text import Source
from planlint.source.text import Span

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0.json").read_text("utf-8"))
DRAFT = Source("工作要点\n（一）𠮷平台“尽快”建成。\n适时开放，尽快开放。", name="计划/草稿 1.txt")
SOON = span_of(DRAFT, "尽快")
RUN = run_of(
    checked(
        DRAFT,
        finding(DRAFT, SOON, related=[Related(span_of(DRAFT, "适时"))]),
        finding(DRAFT, SOON, MissingLead),
        finding(DRAFT, span_of(DRAFT, "适时"), FuzzyQuantity),
    ),
    failures=[
        Failure("rule-crashed", "计划/草稿 1.txt", Bilingual("规则出错 {x}", "a rule failed"), "Traceback"),
        Failure("plugin-broken", "planlint-x", Bilingual("插件坏了", "broken")),
    ],
)


def sarif(run, **style):
    report = json.loads(render(run, Style(**style)))
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(report)
    [only] = report["runs"]
    return only


def test_a_result():
    run = sarif(RUN)
    place = {"uri": "%E8%AE%A1%E5%88%92/%E8%8D%89%E7%A8%BF%201.txt", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 10}
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["ruleId"], result["level"]) == ("DUE101", "warning")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "DUE101"
    assert result["message"]["text"].split("\n") == [
        "“尽快”不是能考核的时限",
        "为什么：到期没有人能说它完成与否",
        "改法：写明年月，如“2025年6月底前”",
    ]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": place, "region": region}}]
    [related] = result["relatedLocations"]
    assert related["message"] == {"text": "“适时”"}
    assert [result["level"] for result in run["results"]] == ["warning", "error", "note"]


def test_rules_are_described_by_their_pages():
    rules = {rule["id"]: rule for rule in sarif(RUN)["tool"]["driver"]["rules"]}
    assert list(rules) == ["DUE101", "IND105", "RES102"]
    rule = rules["DUE101"]
    assert rule["name"] == "vague-deadline"
    assert rule["shortDescription"] == {"text": "时限含糊"}
    assert rule["fullDescription"] == {"text": "“尽快”这类说法。"}
    assert rule["help"]["markdown"].startswith("# 时限含糊\n\n## 查什么\n\n“尽快”")
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert "helpUri" not in rule
    assert rules["RES102"]["help"]["text"] == "A docstring {{in a form}} of its own."
    assert rules["IND105"]["shortDescription"]["text"]


def test_in_english_with_pages():
    run = sarif(RUN, lang="en", docs_url="https://example.org/rules")
    rule = run["tool"]["driver"]["rules"][0]
    assert run["language"] == "en"
    assert rule["shortDescription"] == {"text": "Vague deadline"}
    assert rule["fullDescription"] == {"text": "Words such as “soon”."}
    assert rule["helpUri"] == "https://example.org/rules/vague-deadline"


def test_failures_are_notifications():
    [invocation] = sarif(RUN)["invocations"]
    crash, broken = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert crash["descriptor"] == {"id": "rule-crashed"}
    assert crash["message"] == {"text": "计划/草稿 1.txt：规则出错 {{x}}"}
    assert crash["exception"]["message"] == "Traceback"
    assert crash["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("%201.txt")
    assert "locations" not in broken
    assert sarif(run_of(checked(DRAFT)))["invocations"][0]["executionSuccessful"] is True


def test_what_the_draft_says_is_neither_placeholder_nor_link():
    source = Source("见[附件](1)和{0}")
    text = sarif(run_at(source.text, Span(0, len(source.text))))["results"][0]["message"]["text"]
    assert text.startswith("“见\\[附件\\](1)和{{0}}”")
    number = sarif(run_at("国发[2025]3号", Span(0, 10)))["results"][0]["message"]["text"]
    assert number.startswith("“国发[2025]3号”")


def test_hostile_text_gives_a_valid_log():
    sarif(run_at(AWKWARD, Span(0, len(AWKWARD)), Span(len(AWKWARD), len(AWKWARD)), name="a:b%\x1b\udcff.txt"))


@pytest.mark.parametrize(("folder", "uri"), [("plans", {"uri": "a%23.txt", "uriBaseId": "%SRCROOT%"}), ("other", None)])
def test_uris_below_and_outside_the_root(tmp_path, folder, uri):
    source = Source("尽快", name="a#.txt", path=tmp_path / "plans" / "a#.txt")
    run = sarif(run_of(checked(source, finding(source, Span(0, 2)))), root=tmp_path / folder)
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == (uri or {"uri": source.path.as_uri()})


def fingerprints(text, *words, start=0):
    source = Source(text, name="草稿.txt")
    found = []
    for word in words:
        span = span_of(source, word, start)
        start = span.end
        found.append(finding(source, span))
    results = sarif(run_of(checked(source, *found)))["results"]
    return [result["partialFingerprints"]["planlint/v1"] for result in results]


def test_fingerprints_outlive_edits_elsewhere():
    text = "一、尽快开工。\n二、尽快(或者)竣工。"
    before = fingerprints(text, "尽快", "尽快(或者)")
    after = fingerprints(
        f"新加的一段，适时办。\n\n{text}".replace("(", "（").replace("尽快开工", "尽 快开工"), "尽 快", "尽快（或者)"
    )
    assert before == after


def test_fingerprints_tell_places_with_the_same_words_apart():
    first, second = fingerprints("尽快开工，尽快竣工", "尽快", "尽快")
    assert first != second
