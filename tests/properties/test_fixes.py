"""Laws of fixes, whatever rules there are: on drafts at random and on those of the fixtures."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import planlint
from planlint import Applicability
from planlint import Fixed
from planlint import Plan
from planlint.rules.fix import apply_edits
from tests.properties.test_random_drafts import DRAFTS
from tests.properties.test_random_drafts import FIXTURES
from tests.properties.test_random_drafts import FOLDERS
from tests.properties.test_random_drafts import texts

FILES = [path for folder in FOLDERS for path in sorted((FIXTURES / folder).glob("*.txt"))]


def outline(plan: Plan) -> list[tuple[int, str, int]]:
    """Levels and labels."""
    return [(section.level, section.label.kind, section.label.number) for section in plan.sections]


def units(plan: Plan) -> Counter[str]:
    """The bodies named, each as often as it is."""
    return Counter(unit.name for note in plan.notes for segment in note.segments for unit in segment.units)


def digits(text: str) -> Counter[str]:
    """Runs of Arabic digits without leading zeros, whatever they belong to; simpler than what the engine holds to."""
    runs = "".join(char if char.isdecimal() else " " for char in text).split()
    return Counter(run.lstrip("0") for run in runs)


def assert_lawful(text: str, *, unsafe: bool = False) -> Fixed:
    """Fix a text, and hold the result to what holds of every fixed text."""
    before = planlint.parse(text)
    fixed = planlint.fix(text, unsafe=unsafe, strict=True)
    assert apply_edits(text, fixed.edits) == fixed.text, "nothing changes but the edits"
    assert bool(fixed.applied) == (fixed.text != text)
    again = planlint.fix(fixed.text, unsafe=unsafe, strict=True)
    assert (again.text, again.applied) == (fixed.text, ()), "a second run changes nothing"
    assert [f.name for f in fixed.findings for fix in f.fixes if fix.applicability is Applicability.SAFE] == []
    if not unsafe:
        after = planlint.parse(fixed.text)
        assert outline(after) == outline(before)
        assert units(after) == units(before)
        assert digits(fixed.text) == digits(text)
    return fixed


@given(texts)
def test_safe_fixes_of_any_text(text: str) -> None:
    assert_lawful(text)


@given(texts)
def test_unsafe_fixes_of_any_text_end_too(text: str) -> None:
    assert_lawful(text, unsafe=True)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("number", range(len(DRAFTS)), ids=[f"{path.parent.name}-{path.stem}" for path in FILES])
def test_fixes_of_the_fixtures(number: int, unsafe: bool) -> None:
    assert_lawful(DRAFTS[number], unsafe=unsafe)


@given(st.sampled_from(DRAFTS), st.sampled_from(["\r\n", "\r", "\n"]))
def test_line_ends_make_no_difference(text: str, end: str) -> None:
    """What is mended in a line doesn't depend on how lines end, and their ends stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    expected = planlint.fix(text, strict=True).text
    assert planlint.fix(text.replace("\n", end), strict=True).text == expected.replace("\n", end)
