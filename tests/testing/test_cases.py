"""Lists of cases: exact in what is reported, fixed and said, and strict with the list itself."""

from __future__ import annotations

from types import ModuleType

import pytest

from planlint import Bilingual
from planlint import Family
from planlint import Kind
from planlint.testing import Case
from planlint.testing import check_cases
from planlint.testing import plugin_rules

from .test_kit import FindsWord
from .test_kit import MendsWord


def problems_of(rule=FindsWord, **cases) -> str:
    with pytest.raises(AssertionError) as caught:
        check_cases(rule, **cases)
    return str(caught.value)


def test_true_cases_pass():
    check_cases(
        FindsWord,
        reported=[
            "一、«尽快»",
            Case("一、«适时»尽快", options={"word": "适时"}),
            Case("一、«尽快»«尽快»", says=("「尽快」不好", "「尽快」不好")),
        ],
        silent=["一、6月底前", Case("一、尽快", kind=Kind.ANNUAL_REPORT)],
    )
    check_cases(MendsWord, reported=[Case("一、«尽快»", fixed="一、年底前")], silent=["一、6月底前"])


@pytest.mark.parametrize(
    ("reported", "silent", "problem"),
    [
        (["一、«任务»"], ["好"], "reported[0]: finds-word\n  not reported: 1:3 「任务」"),
        (["一、«尽快»"], ["好", "一、尽快"], "silent[1]: finds-word\n  reported too: 1:3 「尽快」"),
        (["一、«尽快»", "一、«尽快»"], ["好"], "reported[1] is there twice"),
        (["一、«尽快»"], ["好", "好"], "silent[1] is there twice"),
        (["好"], ["一、好"], "reported[0]: nothing is «marked» in it"),
        (["一、«尽快»"], ["«好»"], "silent[0]: a silent draft has «marks»"),
        (["一、«尽快»"], [Case("好", fixed="好")], "silent[0]: where nothing is reported"),
        ([Case("一、«尽快»", says=("错",))], ["好"], "reported[0]: it says 「尽快」不好\nnot 错"),
        ([Case("一、«尽快»", fixed="一、年底前")], ["好"], "reported[0]: finds-word\nno finding has a fix"),
        ([], ["好"], "drafts of both sorts"),
        (["一、«尽快»"], [], "drafts of both sorts"),
    ],
)
def test_what_is_wrong_is_said_with_its_case(reported, silent, problem):
    assert problem in problems_of(reported=reported, silent=silent)


def test_a_fix_has_to_be_shown():
    assert "is not shown" in problems_of(MendsWord, reported=["一、«尽快»"], silent=["好"])


def test_a_case_of_another_form_is_refused():
    with pytest.raises(TypeError, match="neither a string nor a Case"):
        check_cases(FindsWord, reported=[{"draft": "一、«尽快»"}])
    with pytest.raises(TypeError, match="drafts"):
        Case(drafts="一、«尽快»")


def test_the_rules_of_a_plugin():
    module = ModuleType("planlint_test")
    module.PLANLINT_API = 1
    module.planlint_families = lambda: [Family("TST", "test", Bilingual("测试", "tests"), (FindsWord,))]
    assert plugin_rules(module) == (FindsWord,)
    module.PLANLINT_API = 99
    with pytest.raises(AssertionError, match="planlint_test: it needs a planlint with plugin interface 99"):
        plugin_rules(module)
    module.PLANLINT_API = 1
    module.planlint_families = list
    with pytest.raises(AssertionError, match="planlint_test brings no rules"):
        plugin_rules(module)
