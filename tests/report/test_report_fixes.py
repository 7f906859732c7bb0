"""Fixes in the reports that have a place for them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from report_drafts import AWKWARD
from report_drafts import checked
from report_drafts import code_points
from report_drafts import finding
from report_drafts import run_of
from report_drafts import span_of
from report_drafts import utf8

from planlint.engine.result import Fixable
from planlint.language import Bilingual
from planlint.report.formats import renderer
from planlint.report.style import Style
from planlint.rules.fix import Applicability
from planlint.rules.fix import Edit
from planlint.rules.fix import Fix
from planlint.rules.fix import apply_edits
from planlint.rules.fix import delete
from planlint.rules.fix import insert
from planlint.rules.fix import replace
from planlint.source.text import Source
from planlint.source.text import Span

SAFE, UNSAFE, SUGGESTION = Applicability
SCHEMAS = Path(__file__).parent / "schemas"
DRAFT = Source(AWKWARD, name="草稿.txt")
BMP, SOON, LAST = span_of(DRAFT, "𠮷平台"), span_of(DRAFT, "尽快"), span_of(DRAFT, "第三行：")
BOTH = Fix((Edit(LAST, "二、"), Edit(BMP, "{0}[a](1)")), SAFE, Bilingual("两处一起改{0}", "both {0}"))
FIXES = [
    BOTH,
    insert(SOON.start, "“𠮷\r\n", UNSAFE),
    delete(Span(4, 6), SUGGESTION),
    replace(SOON, "6月底前", SUGGESTION),
]
FOUND = finding(DRAFT, SOON).changed(fixes=tuple(FIXES))
RUN = run_of(checked(DRAFT, FOUND).changed(fixable=Fixable(1, 2)))


def rendered(name, run=RUN, **style):
    return renderer(name)(run, Style(**style))


def fixed(edits):
    return apply_edits(DRAFT.text, edits)


EXPECTED = [fixed(fix.edits) for fix in FIXES]


def test_full_says_what_can_be_done():
    lines = [line.strip() for line in rendered("full").split("\n")]
    start = lines.index("改法：写明年月，如“2025年6月底前”") + 1
    assert lines[start : start + 3] == [
        "可自动修复：两处一起改{0}",
        "可自动修复（--unsafe-fixes）：补上““𠮷 ”",
        "建议：删去",
    ]
    assert "改为" not in rendered("full")  # of several fixes three are shown
    assert "    planlint fix: both {0}\n" in rendered("full", lang="en")


@pytest.mark.parametrize(
    ("fixable", "zh", "en"),
    [
        ((0, 0), "0 条提示", "0 infos"),
        ((3, 0), "；3 处可用 planlint fix 修复", "; 3 can be fixed by planlint fix"),
        ((0, 2), "；2 处可用 planlint fix --unsafe-fixes 修复", "; 2 can be fixed by planlint fix --unsafe-fixes"),
        (
            (3, 2),
            "；3 处可用 planlint fix 修复，另有 2 处可用 --unsafe-fixes 修复",
            "; 3 can be fixed by planlint fix, 2 more by --unsafe-fixes",
        ),
    ],
)
@pytest.mark.parametrize("name", ["full", "grouped"])
def test_the_last_line_says_how_many(name, fixable, zh, en):
    run = run_of(checked(DRAFT, FOUND).changed(fixable=Fixable(*fixable)))
    assert rendered(name, run).split("\n")[-2].endswith(zh)
    assert rendered(name, run, lang="en").split("\n")[-2].endswith(en)


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_has_every_fix_and_its_edits_can_be_made(name):
    report = json.loads(rendered(name))
    fixes = report["findings"][0]["fixes"] if name == "json" else report["fixes"]
    assert [fix["applicability"] for fix in fixes] == ["safe", "unsafe", "suggestion", "suggestion"]
    assert fixes[3]["title"] == "改为“6月底前”"
    by_offset = [[Edit(Span(e["offset"], e["end_offset"]), e["text"]) for e in fix["edits"]] for fix in fixes]
    by_place = [
        [
            Edit(
                Span(
                    code_points(AWKWARD, e["line"], e["column"]), code_points(AWKWARD, e["end_line"], e["end_column"])
                ),
                e["text"],
            )
            for e in fix["edits"]
        ]
        for fix in fixes
    ]
    assert list(map(fixed, by_offset)) == list(map(fixed, by_place)) == EXPECTED


def test_json_counts_what_can_be_fixed():
    summary = json.loads(rendered("json"))["summary"]
    assert (summary["fixable"], summary["unsafe_fixable"]) == (1, 2)


def test_sarif_has_every_fix():
    report = json.loads(rendered("sarif"))
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(report)
    fixes = report["runs"][0]["results"][0]["fixes"]
    assert [fix["properties"]["applicability"] for fix in fixes] == ["safe", "unsafe", "suggestion", "suggestion"]
    assert fixes[0]["description"] == {"text": "两处一起改{{0}}"}  # a message; what is inserted is none
    edits = []
    for fix in fixes:
        [change] = fix["artifactChanges"]
        assert change["artifactLocation"]["uri"] == "%E8%8D%89%E7%A8%BF.txt"
        regions = [(each["deletedRegion"], each["insertedContent"]["text"]) for each in change["replacements"]]
        edits.append(
            [
                Edit(
                    Span(
                        code_points(AWKWARD, region["startLine"], region["startColumn"]),
                        code_points(AWKWARD, region["endLine"], region["endColumn"]),
                    ),
                    text,
                )
                for region, text in regions
            ]
        )
    assert list(map(fixed, edits)) == EXPECTED


def suggestions(*fixes):
    report = json.loads(rendered("rdjson", run_of(checked(DRAFT, FOUND.changed(fixes=fixes)))))
    jsonschema.validate(report, json.loads((SCHEMAS / "rdjson.json").read_text("utf-8")))
    return report["diagnostics"][0].get("suggestions", [])


def test_rdjson_suggests_the_best_fix_in_bytes():
    best = Fix((Edit(SOON, "6月底前"), Edit(BMP, "{0}[a](1)")), UNSAFE, Bilingual("", ""))
    edits = []
    for suggestion in suggestions(best, *FIXES):
        start, end = (suggestion["range"][side] for side in ("start", "end"))
        span = Span(utf8(AWKWARD, start["line"], start["column"]), utf8(AWKWARD, end["line"], end["column"]))
        edits.append(Edit(span, suggestion["text"]))
    assert fixed(edits) == fixed(best.edits)


def test_rdjson_suggests_nothing_for_other_lines():
    assert suggestions(*FIXES) == []


@pytest.mark.parametrize(("name", "key"), [("sarif", '"fixes"'), ("rdjson", '"suggestions"')])
def test_without_fixes_there_is_no_word_of_them(name, key):
    assert key not in rendered(name, run_of(checked(DRAFT, finding(DRAFT, SOON))))
