from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planlint.config.selection import Selected
from planlint.config.selection import merge
from planlint.language import Bilingual
from planlint.rules.family import Family
from planlint.rules.message import Message
from planlint.rules.registry import Catalogue
from planlint.rules.rule import Rule
from planlint.rules.severity import Severity

TEXT = Bilingual("文", "text")


def rule(code: str, **attributes: Any) -> type[Rule]:
    body = {
        "code": code,
        "name": f"rule-{code.lower()}",
        "severity": Severity.INFO,
        "message": Message(TEXT, TEXT, TEXT),
    }
    return type(code, (Rule,), {**body, **attributes})


CATALOGUE = Catalogue(
    [
        Family("AAA", "first", TEXT, (rule("AAA101"), rule("AAA102", enabled=False), rule("AAA201"))),
        Family("BBB", "second", TEXT, (rule("BBB101"), rule("BBB102", preview=True))),
    ]
)
SELECTORS = st.sampled_from(
    ["ALL", "AAA", "AAA1", "AAA10", "AAA101", "AAA102", "rule-aaa201", "second", "BBB1", "BBB102"]
)
LISTS = st.lists(SELECTORS, max_size=3).map(tuple)
LAYERS = st.builds(Selected, LISTS, LISTS, LISTS)


def chosen(selected: Selected) -> set[type[Rule]]:
    return set(CATALOGUE.chosen(**selected.as_dict()))


@given(LAYERS)
def test_one_layer_alone_is_left_as_it_is(layer: Selected) -> None:
    assert chosen(merge(CATALOGUE, layer, (), Selected())) == chosen(layer)
    assert chosen(merge(CATALOGUE, Selected(), (), layer)) == chosen(layer)


@given(LAYERS, LISTS, LAYERS)
def test_what_is_ignored_for_the_document_never_runs(
    file: Selected, per_file: tuple[str, ...], command: Selected
) -> None:
    ignored = {rule for selector in per_file for rule in CATALOGUE.matching(selector)}
    assert not chosen(merge(CATALOGUE, file, per_file, command)) & ignored


@given(LAYERS, LISTS)
def test_what_the_command_line_ignores_never_runs(file: Selected, ignore: tuple[str, ...]) -> None:
    ignored = {rule for selector in ignore for rule in CATALOGUE.matching(selector)}
    assert not chosen(merge(CATALOGUE, file, (), Selected(ignore=ignore))) & ignored


@given(LAYERS, LAYERS)
def test_selecting_on_the_command_line_starts_afresh(file: Selected, command: Selected) -> None:
    if command.select:
        assert chosen(merge(CATALOGUE, file, (), command)) <= chosen(command)


@given(LAYERS, SELECTORS)
def test_a_rule_named_on_the_command_line_runs(file: Selected, selector: str) -> None:
    rules = CATALOGUE.matching(selector)
    if len(rules) == 1:
        assert chosen(merge(CATALOGUE, file, (), Selected(select=(rules[0].code,)))) == set(rules)
        assert chosen(merge(CATALOGUE, file, (), Selected(extend_select=(rules[0].code,)))) >= set(rules)
