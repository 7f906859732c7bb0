"""The kit, tried on a rule that finds words and on rules that are wrong about themselves."""

from __future__ import annotations

import re
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint import Applicability
from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import Span
from planlint import insert
from planlint import replace
from planlint.rules.page import read_marked
from planlint.testing import Example
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint.testing import check_examples
from planlint.testing import findings_in
from planlint.testing import shown_in
from planlint.testing.compare import mark

WORDS = Bilingual("「{word}」不好", "{word} is bad")


class FindsWord(Rule):
    """找词 / Finds a word

    ## 查什么

    文中的「尽快」。

    ## 为什么

    无法考核。

    ## 反例

    ```plan
    一、任务
    （一）«尽快»建成，«尽快»上线。
    ```

    ## 正例

    ```plan kind=work_points
    一、任务
    （一）6月底前建成。
    ```

    ```plan kind=annual_report
    一、任务
    （一）尽快建成。
    ```

    ## 依据

    惯例。
    """

    code = "TST101"
    name = "finds-word"
    severity = Severity.WARNING
    message = Message(WORDS, WORDS, WORDS)
    by_kind: ClassVar = {Kind.ANNUAL_REPORT: None}

    class Options(Record):
        word: str = "尽快"

    def check(self, plan, options):
        for match in re.finditer(options.word, plan.source.text):
            yield self.finding(Span(*match.span()), word=options.word)


def page(text):
    """The rule with another page."""
    return type("FindsWord", (FindsWord,), {"__doc__": text})


def failure_of(rule):
    with pytest.raises(AssertionError) as caught:
        check_examples(rule)
    return str(caught.value)


def test_a_true_page_passes():
    check_examples(FindsWord)


def test_marks_say_what_is_reported():
    findings = assert_reports(FindsWord, "一、«尽快»")
    assert [finding.what() for finding in findings] == ["「尽快」不好"]
    assert_silent(FindsWord, "一、6月底前")


def test_a_fault_that_the_whole_draft_shares_is_shown_as_one():
    class Throughout(FindsWord):
        shared_message = Message(*[Bilingual("共 {count} 处", "{count} places")] * 3)

        def check(self, plan, options):
            return [self.finding(each.span, word="尽快", shared=True) for each in super().check(plan, options)]

    draft = Example("标题\n一、尽快\n二、尽快")
    assert len(findings_in(Throughout, draft)) == 2
    assert [finding.what() for finding in shown_in(Throughout, draft)] == ["共 2 处"]


def test_options_and_kind_are_passed_on():
    assert_reports(FindsWord, "一、«适时»尽快", options={"word": "适时"})
    assert_silent(FindsWord, "一、尽快", kind=Kind.ANNUAL_REPORT)


def test_the_message_shows_what_was_expected_and_what_was_reported():
    with pytest.raises(AssertionError) as caught:
        assert_reports(FindsWord, "一、«任务»\n（一）尽快建成。")
    assert str(caught.value) == (
        "finds-word\n"
        "  not reported: 1:3 「任务」\n"
        "  reported too: 2:4 「尽快」  「尽快」不好\n"
        "expected:\n"
        "  | 一、«任务»\n"
        "  | （一）尽快建成。\n"
        "reported:\n"
        "  | 一、任务\n"
        "  | （一）«尽快»建成。"
    )


def test_a_span_that_is_off_by_one_is_a_difference():
    with pytest.raises(AssertionError, match="not reported: 1:3 「尽快建」"):
        assert_reports(FindsWord, "一、«尽快建»成")


def test_a_crash_shows_its_traceback():
    class Crashes(FindsWord):
        def check(self, plan, options):
            return [1 / 0]

    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        assert_silent(Crashes, "一、尽快")
    assert "反例 1: rule finds-word" in failure_of(type("Crashes", (Crashes,), {"__doc__": FindsWord.__doc__}))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("找词 / Finds a word", "找词", "its page can't be read: the first line is no title"),
        ("## 依据\n\n    惯例。", "", "its page has no section 依据"),
        ("无法考核。", "", "its page has no section 为什么"),
        ("«尽快»建成", "尽快建成", "反例 1:\n  reported too: 2:4 「尽快」"),
        ("«尽快»建成，«尽快»上线", "尽快建成，尽快上线", "反例 1 has no «marked» words"),
        ("6月底前建成", "尽快建成", "正例 1:\n  reported too: 2:4 「尽快」"),
        ("6月底前建成", "«6月底前»建成", "正例 1 has «marked» words"),
        ("```plan\n    一", "```text\n    一", "its page has no example under 反例"),
        ("```plan\n    一", "```plan kind=annual_report\n    一", "the rule is off for annual_report"),
    ],
)
def test_a_page_that_is_wrong_is_refused(before, after, words):
    assert before in FindsWord.__doc__
    assert words in failure_of(page(FindsWord.__doc__.replace(before, after)))


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (Bilingual("「{word}」不好", ""), "反例 1: what is empty in en"),
        (Bilingual("{{word}}不好", "{word}"), "反例 1: what keeps {word} in zh"),
        (Bilingual("{nothing}", "{word}"), "KeyError('nothing')"),
    ],
)
def test_a_message_that_says_nothing_is_refused(words, problem):
    message = Message(words, WORDS, WORDS)
    assert problem in failure_of(type("FindsWord", (FindsWord,), {"__doc__": FindsWord.__doc__, "message": message}))


@given(st.text("甲乙丙", max_size=8), st.data())
def test_a_marked_text_is_read_back(text, data):
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=8).map(sorted))
    nested = [Span(a, b) for a, b in zip(places, reversed(places), strict=True) if a <= b]
    assert read_marked(mark(text, nested)) == (text, tuple(sorted(nested)))


class MendsWord(FindsWord):
    fix = Applicability.SAFE

    def check(self, plan, options):
        for match in re.finditer(options.word, plan.source.text):
            span = Span(*match.span())
            yield self.finding(span, word=options.word, fixes=[replace(span, "年底前", Applicability.SAFE)])


def test_a_fix_has_to_be_shown_and_true():
    assert_reports(MendsWord, "一、«尽快»", fixed="一、年底前")
    with pytest.raises(AssertionError, match=r"not shown:\n  \| 一、年底前"):
        assert_reports(MendsWord, "一、«尽快»")
    with pytest.raises(AssertionError, match=r"一、6月底前\nafter fixes:\n  \| 一、年底前"):
        assert_reports(MendsWord, "一、«尽快»", fixed="一、6月底前")
    with pytest.raises(AssertionError, match="no finding has a fix"):
        assert_reports(FindsWord, "一、«尽快»", fixed="一、年底前")


def test_a_draft_that_is_not_mended_by_its_fix_is_refused():
    class MendsNothing(FindsWord):
        fix = Applicability.SUGGESTION

        def check(self, plan, options):
            for finding in super().check(plan, options):
                yield finding.changed(fixes=(insert(finding.span.start, "要", Applicability.SUGGESTION),))

    with pytest.raises(AssertionError, match="the fixed draft is still reported: 「尽快」不好"):
        assert_reports(MendsNothing, "一、«尽快»", fixed="一、要尽快")


def test_a_page_shows_what_fixes_make_of_it():
    shown = FindsWord.__doc__.replace(
        "上线。\n    ```", "上线。\n    ```\n    ```fixed\n    一、任务\n    （一）年底前建成，年底前上线。\n    ```"
    )
    mends = type("MendsWord", (MendsWord,), {"__doc__": shown})
    check_examples(mends)
    unshown = failure_of(type("MendsWord", (MendsWord,), {"__doc__": FindsWord.__doc__}))
    assert "it declares fixes that are safe, and no 反例 shows one" in unshown
    assert "no finding has a fix, yet the draft is shown fixed" in failure_of(page(shown))


def test_a_draft_that_stands_there_twice_is_refused():
    good = "```plan kind=work_points\n    一、任务\n    （一）6月底前建成。\n    ```\n"
    assert "正例 2 is there twice" in failure_of(page(FindsWord.__doc__.replace(good, good + "\n    " + good)))
