from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.language import Bilingual
from planlint.rules.family import Family
from planlint.rules.message import Message
from planlint.rules.registry import Catalogue
from planlint.rules.registry import CatalogueError
from planlint.rules.registry import Level
from planlint.rules.registry import Selection
from planlint.rules.registry import UnknownRule
from planlint.rules.rule import Rule
from planlint.rules.severity import Severity

TEXT = Bilingual("文", "text")


def rule(code: str, name: str, **attributes: Any) -> type[Rule]:
    body = {
        "code": code,
        "name": name,
        "severity": Severity.WARNING,
        "message": Message(TEXT, TEXT, TEXT),
        **attributes,
    }
    return type(name.title().replace("-", ""), (Rule,), body)


def family(prefix: str, name: str, *rules: type[Rule]) -> Family:
    return Family(prefix, name, TEXT, rules)


VAGUE = rule("DUE101", "vague-deadline", aliases=("fuzzy-deadline", "DUE900"))
LATE = rule("DUE102", "late-deadline", enabled=False)
PERIOD = rule("DUE110", "outside-period")
TRIAL = rule("DUE201", "clashing-deadlines", preview=True)
LEAD = rule("RES101", "missing-lead")
NOBODY = rule("RES102", "missing-responsibility")
DEADLINE = family("DUE", "deadline", VAGUE, LATE, PERIOD, TRIAL)
RESPONSIBILITY = family("RES", "responsibility", LEAD, NOBODY)


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue([RESPONSIBILITY, DEADLINE])


def test_rules_and_families_come_in_order(catalogue: Catalogue) -> None:
    assert catalogue.families == (DEADLINE, RESPONSIBILITY)
    assert catalogue.rules == tuple(catalogue) == (VAGUE, LATE, PERIOD, TRIAL, LEAD, NOBODY)
    assert catalogue.family(LEAD) is RESPONSIBILITY


@pytest.mark.parametrize("selector", ["DUE101", "due101", "vague-deadline", "fuzzy-deadline", "DUE900", " DUE101 "])
def test_a_rule_is_found_by_code_name_and_former_name(catalogue: Catalogue, selector: str) -> None:
    assert catalogue.rule(selector) is VAGUE


@pytest.mark.parametrize(
    ("selector", "level", "rules"),
    [
        ("ALL", Level.ALL, (VAGUE, LATE, PERIOD, TRIAL, LEAD, NOBODY)),
        ("all", Level.ALL, (VAGUE, LATE, PERIOD, TRIAL, LEAD, NOBODY)),
        ("DUE", Level.FAMILY, (VAGUE, LATE, PERIOD, TRIAL)),
        ("deadline", Level.FAMILY, (VAGUE, LATE, PERIOD, TRIAL)),
        ("due1", Level.HUNDRED, (VAGUE, LATE, PERIOD)),
        ("DUE10", Level.TEN, (VAGUE, LATE)),
        ("DUE110", Level.RULE, (PERIOD,)),
        ("fuzzy-deadline", Level.RULE, (VAGUE,)),
    ],
)
def test_what_selectors_mean(catalogue: Catalogue, selector: str, level: Level, rules: tuple[type[Rule], ...]) -> None:
    assert catalogue.selection(selector) == Selection(level, rules)
    assert catalogue.matching(selector) == rules


@pytest.mark.parametrize(
    "selector", ["", "D", "DU", "DUE3", "DUE1010", "DUE9", "vague", "deadlines-vague", "*", "DUE?"]
)
def test_anything_else_is_unknown(catalogue: Catalogue, selector: str) -> None:
    with pytest.raises(UnknownRule) as caught:
        catalogue.matching(selector)
    assert caught.value.selector == selector


def test_a_group_is_no_rule(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownRule) as caught:
        catalogue.rule("deadline")
    assert "deadline" not in caught.value.nearest


@pytest.mark.parametrize(
    ("written", "meant"),
    [("vauge-deadline", "vague-deadline"), ("Res1O1", "RES101"), ("responsability", "responsibility")],
)
def test_an_unknown_selector_names_the_nearest(catalogue: Catalogue, written: str, meant: str) -> None:
    with pytest.raises(UnknownRule) as caught:
        catalogue.matching(written)
    assert caught.value.nearest[0] == meant
    assert f"“{written}”，是否指 {meant}" in caught.value.text.zh
    assert f'"{written}", perhaps you mean {meant}' in caught.value.text.en


def test_nothing_near_is_named_for_what_looks_like_nothing(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownRule) as caught:
        catalogue.rule("时限")
    assert caught.value.nearest == ()
    assert caught.value.text.zh == "没有规则“时限”；planlint rules 列出全部规则"


@pytest.mark.parametrize(
    ("bad", "word"),
    [
        (family("due", "other"), "due"),
        (family("OT", "other"), "OT"),
        (family("OTH", "Other Rules"), "Other Rules"),
        (family("OTH", "other", rule("OTH1", "one")), "OTH1"),
        (family("OTH", "other", rule("OTH１０１", "one")), "OTH１０１"),
        (family("OTH", "other", rule("XYZ101", "one")), "XYZ101"),
        (family("OTH", "other", rule("OTH101", "One")), "One"),
        (family("OTH", "other", rule("OTH101", "one_two")), "one_two"),
        (family("OTH", "other", rule("OTH101", "one", aliases=("Former Name",))), "Former Name"),
    ],
)
def test_malformed_names_are_refused(catalogue: Catalogue, bad: Family, word: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        catalogue.add(bad)
    assert f"“{word}”不合格式" in caught.value.text.zh
    assert f'"{word}" of family {bad.name} is malformed' in caught.value.text.en


@pytest.mark.parametrize(
    ("bad", "key"),
    [
        (family("DUE", "other"), "due"),
        (family("OTH", "deadline"), "deadline"),
        (family("ALL", "other"), "all"),
        (family("OTH", "due"), "due"),
        (family("OTH", "vague-deadline"), "vague-deadline"),
        (family("OTH", "other", rule("OTH101", "vague-deadline")), "vague-deadline"),
        (family("OTH", "other", rule("OTH101", "fuzzy-deadline")), "fuzzy-deadline"),
        (family("OTH", "other", rule("OTH101", "deadline")), "deadline"),
        (family("OTH", "other", rule("OTH101", "one", aliases=("vague-deadline",))), "vague-deadline"),
        (family("OTH", "other", rule("OTH101", "one", aliases=("DUE101",))), "due101"),
        (family("OTH", "other", rule("OTH101", "one"), rule("OTH101", "two")), "oth101"),
        (family("OTH", "other", rule("OTH101", "one"), rule("OTH102", "one")), "one"),
        (family("OTH", "other", rule("OTH101", "one", aliases=("one",))), "one"),
    ],
)
def test_a_name_is_taken_once(catalogue: Catalogue, bad: Family, key: str) -> None:
    before = catalogue.rules, catalogue.families
    with pytest.raises(CatalogueError) as caught:
        catalogue.add(bad)
    assert f"“{key}”已归" in caught.value.text.zh
    assert (catalogue.rules, catalogue.families) == before
    catalogue.add(family("OTH", "other", rule("OTH101", "one")))  # a refused family leaves nothing taken


def test_a_clash_names_both_sides() -> None:
    catalogue = Catalogue()
    catalogue.add(DEADLINE, "planlint 0.1.0")
    with pytest.raises(CatalogueError) as caught:
        catalogue.add(family("TIM", "timing", rule("TIM101", "vague-deadline")), "planlint-timing 2.3")
    assert caught.value.text.zh == (
        "规则族 timing（planlint-timing 2.3）不能收入："
        "“vague-deadline”已归规则族 deadline（planlint 0.1.0）的规则 DUE101 vague-deadline"
    )
    assert caught.value.text.en == (
        'family timing (planlint-timing 2.3) is refused: "vague-deadline" is taken by '
        "rule DUE101 vague-deadline of family deadline (planlint 0.1.0)"
    )
    assert catalogue.owner(VAGUE) == "planlint 0.1.0"


def test_families_that_clash_can_t_start_a_catalogue() -> None:
    with pytest.raises(CatalogueError):
        Catalogue([DEADLINE, DEADLINE.changed(name="other")])


def test_a_family_may_be_called_like_its_prefix() -> None:
    table = family("TAB", "tab", rule("TAB101", "empty-cell"))
    assert Catalogue([table]).matching("TAB") == table.rules


def names(rules: tuple[type[Rule], ...]) -> str:
    return " ".join(rule.code for rule in rules)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({}, "DUE101 DUE110 RES101 RES102"),
        ({"select": ["RES"]}, "RES101 RES102"),
        ({"select": ["ALL"]}, "DUE101 DUE102 DUE110 RES101 RES102"),
        ({"select": ["DUE"]}, "DUE101 DUE102 DUE110"),
        ({"select": ["DUE2"]}, ""),
        ({"select": ["DUE201"]}, "DUE201"),
        ({"select": ["clashing-deadlines", "DUE"]}, "DUE101 DUE102 DUE110 DUE201"),
        ({"ignore": ["DUE"]}, "RES101 RES102"),
        ({"ignore": ["ALL"]}, ""),
        ({"extend_select": ["DUE102"]}, "DUE101 DUE102 DUE110 RES101 RES102"),
        ({"ignore": ["DUE"], "extend_select": ["DUE101"]}, "DUE101 RES101 RES102"),
        ({"select": ["DUE"], "ignore": ["DUE10"]}, "DUE110"),
        ({"select": ["DUE10"], "ignore": ["DUE1"]}, "DUE101 DUE102"),
        ({"select": ["DUE1"], "ignore": ["DUE10"]}, "DUE110"),
        ({"select": ["vague-deadline"], "ignore": ["DUE10"]}, "DUE101"),
        ({"select": ["DUE101"], "ignore": ["fuzzy-deadline"]}, ""),
        ({"select": ["DUE"], "ignore": ["deadline"]}, ""),
        ({"select": ["ALL"], "ignore": ["ALL"]}, ""),
        ({"severity_overrides": {"vague-deadline": None}}, "DUE110 RES101 RES102"),
        ({"select": ["DUE101"], "severity_overrides": {"vague-deadline": None}}, ""),
        ({"severity_overrides": {"late-deadline": Severity.ERROR}}, "DUE101 DUE110 RES101 RES102"),
        ({"select": ["RES"], "severity_overrides": {"DUE101": Severity.ERROR}}, "RES101 RES102"),
    ],
)
def test_which_rules_are_chosen(catalogue: Catalogue, how: dict[str, Any], expected: str) -> None:
    assert names(catalogue.chosen(**how)) == expected


@pytest.mark.parametrize("where", ["select", "ignore", "extend_select"])
def test_choosing_by_an_unknown_selector_raises(catalogue: Catalogue, where: str) -> None:
    with pytest.raises(UnknownRule):
        catalogue.chosen(**{where: ["NUM"]})  # type: ignore[arg-type]  # the keyword is a parameter of this test


def test_a_partial_catalogue_passes_over_what_a_missing_plugin_may_have_brought(catalogue: Catalogue) -> None:
    catalogue.partial = True
    assert names(catalogue.chosen(["NUM", "RES101"])) == "RES101"
    assert names(catalogue.chosen(["NUM"])) == ""
    with pytest.raises(UnknownRule):
        catalogue.matching("NUM")


# Laws of selection, over every kind of selector.

SELECTORS = st.one_of(
    st.sampled_from(["ALL", "DUE", "deadline", "DUE1", "DUE2", "DUE10", "DUE11"]),
    st.sampled_from(["DUE101", "fuzzy-deadline", "DUE102", "outside-period", "DUE201"]),
    st.sampled_from(["RES", "responsibility", "RES1", "RES10", "RES101", "missing-responsibility"]),
)
LISTS = st.lists(SELECTORS, max_size=4)
CATALOGUE = Catalogue([RESPONSIBILITY, DEADLINE])


@given(select=LISTS, ignore=LISTS, extend=LISTS)
def test_order_and_repetition_don_t_matter(select: list[str], ignore: list[str], extend: list[str]) -> None:
    chosen = CATALOGUE.chosen(select, ignore, extend)
    assert CATALOGUE.chosen(select[::-1] * 2, ignore[::-1] * 2, extend[::-1] * 2) == chosen


@given(select=LISTS, ignore=LISTS, extend=LISTS, more=SELECTORS)
def test_ignoring_more_never_adds_a_rule(select: list[str], ignore: list[str], extend: list[str], more: str) -> None:
    assert set(CATALOGUE.chosen(select, [*ignore, more], extend)) <= set(CATALOGUE.chosen(select, ignore, extend))


@given(select=LISTS, ignore=LISTS, extend=LISTS, more=SELECTORS)
def test_extending_never_takes_a_rule_away(select: list[str], ignore: list[str], extend: list[str], more: str) -> None:
    assert set(CATALOGUE.chosen(select, ignore, extend)) <= set(CATALOGUE.chosen(select, ignore, [*extend, more]))


@given(select=LISTS, ignore=LISTS, extend=LISTS, code=st.sampled_from([rule.code for rule in CATALOGUE]))
def test_a_code_has_the_last_word(select: list[str], ignore: list[str], extend: list[str], code: str) -> None:
    rule = CATALOGUE.rule(code)
    assert rule not in CATALOGUE.chosen(select, [*ignore, code], extend)
    if CATALOGUE.levels(ignore).get(rule) is not Level.RULE:
        assert rule in CATALOGUE.chosen(select, ignore, [*extend, code])


@given(select=LISTS, ignore=LISTS, extend=LISTS)
def test_each_rule_goes_by_the_most_exact_selector(select: list[str], ignore: list[str], extend: list[str]) -> None:
    """The law itself, told the slow way: walk from the vaguest level to the most exact, ignoring after selecting."""
    running = {rule for rule in CATALOGUE if rule.enabled and not rule.preview} if not select else set()
    for level in Level:
        meant = [
            set(CATALOGUE.matching(word)) for word in [*select, *extend] if CATALOGUE.selection(word).level is level
        ]
        running |= {rule for rules in meant for rule in rules if level is Level.RULE or not rule.preview}
        unwanted = [set(CATALOGUE.matching(word)) for word in ignore if CATALOGUE.selection(word).level is level]
        running = running.difference(*unwanted)
    assert set(CATALOGUE.chosen(select, ignore, extend)) == running
