"""What becomes of fixes where findings are merged or only counted."""

from __future__ import annotations

from planlint.engine.result import Fixable
from planlint.engine.view import show
from planlint.language import Bilingual
from planlint.rules.fix import Applicability
from planlint.rules.fix import apply_edits
from planlint.rules.fix import replace
from planlint.source.text import Span

SAFE, UNSAFE, SUGGESTION = Applicability
TEXT = "标题\n甲,乙,丙,丁"
COMMAS = [place for place, char in enumerate(TEXT) if char == ","]


def shown(make_plan, make_rule, fixes, **options):
    """A shared finding at each comma, with the fixes that a function makes for its place."""
    rule = make_rule(lambda rule, plan: [], fix=SAFE).rule
    findings = [
        rule.finding(Span(place, place + 1), quote=",", shared=options.pop("shared", True), fixes=fixes(place))
        for place in COMMAS
    ]
    return show(make_plan(TEXT), findings, {rule.name: type(rule)}, **options)


def widened(place, applicability=SAFE):
    return [replace(Span(place, place + 1), "，", applicability)]


def test_one_finding_for_all_places_mends_all_of_them(make_plan, make_rule):
    [finding] = shown(make_plan, make_rule, widened).findings
    [fix] = finding.fixes
    assert apply_edits(TEXT, fix.edits) == TEXT.replace(",", "，")
    assert (fix.applicability, fix.title) == (SAFE, Bilingual("改为“，”（3 处）", "write “，” (3 places)"))


def test_each_class_of_trust_is_a_fix_of_its_own(make_plan, make_rule):
    def fixes(place):
        return [
            *widened(place, SAFE if place == COMMAS[0] else UNSAFE),
            replace(Span(place, place + 1), "、", SUGGESTION),
        ]

    [finding] = shown(make_plan, make_rule, fixes).findings
    assert [(fix.applicability, len(fix.edits)) for fix in finding.fixes] == [(SAFE, 1), (UNSAFE, 2), (SUGGESTION, 3)]


def test_fixes_that_differ_are_summed_up(make_plan, make_rule):
    [finding] = shown(make_plan, make_rule, lambda place: [replace(Span(place, place + 1), f"{place}", SAFE)]).findings
    assert finding.fixes[0].title.zh == "逐处修改（3 处）"


def test_expanded_each_place_has_its_own(make_plan, make_rule):
    checked = shown(make_plan, make_rule, widened, expand=True)
    assert [len(finding.fixes[0].edits) for finding in checked.findings] == [1, 1, 1]


def test_places_are_counted_whether_shown_or_not(make_plan, make_rule):
    for options in ({}, {"expand": True}, {"shared": False, "max_per_rule": 1}):
        checked = shown(make_plan, make_rule, lambda place: widened(place, SAFE if place < 7 else UNSAFE), **options)
        assert checked.fixable == Fixable(2, 1)
    assert shown(make_plan, make_rule, lambda place: widened(place, SUGGESTION)).fixable == Fixable(0, 0)
