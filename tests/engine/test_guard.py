from __future__ import annotations

import pytest

from planlint.engine.guard import MOST_FINDINGS
from planlint.engine.run import check_plan
from planlint.language import Bilingual
from planlint.rules.finding import Finding
from planlint.rules.finding import Related
from planlint.rules.fix import Applicability
from planlint.rules.fix import delete
from planlint.rules.message import Message
from planlint.rules.severity import Severity
from planlint.source.text import Span

EMPTY = Message(*[Bilingual("", "")] * 3)


def at(rule, start, end, **values):
    return rule.finding(Span(start, end), quote="x", **values)


@pytest.mark.parametrize(
    "crash", [ValueError("boom"), SystemExit(3), RecursionError(), MemoryError(), GeneratorExit(), AssertionError()]
)
def test_a_crash_is_a_failure_and_the_other_rules_stand(make_plan, make_rule, crash):
    def broken(rule, plan):
        yield at(rule, 0, 1)
        raise crash

    rules = [
        make_rule(broken, active={"distribution": "planlint-test 1.0"}),
        make_rule(lambda rule, plan: [at(rule, 3, 4)], code="TST102", name="sound"),
    ]
    found = check_plan(make_plan(), rules)
    assert [(finding.name, finding.span) for finding in found.findings] == [
        ("test-rule", Span(0, 1)),
        ("sound", Span(3, 4)),
    ]
    [failure] = found.failures
    assert (failure.code, failure.name) == ("rule-crashed", "draft.txt")
    for text in failure.text:
        assert "test-rule" in text
        assert "TST101" in text
        assert "planlint-test 1.0" in text
        assert type(crash).__name__ in text
        assert "test_guard.py:" in text
    assert "in broken" in failure.detail
    assert set(found.seconds) == {"test-rule", "sound"}


def test_a_keyboard_interrupt_ends_the_run(make_plan, make_rule):
    def interrupted(rule, plan):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check_plan(make_plan(), [make_rule(interrupted)])


def test_an_exception_whose_words_fail_is_reported(make_plan, make_rule):
    class MuteError(Exception):
        def __str__(self):
            raise RuntimeError("no words")

    def broken(rule, plan):
        raise MuteError

    [failure] = check_plan(make_plan(), [make_rule(broken)]).failures
    assert "MuteError" in failure.text.zh


@pytest.mark.parametrize(
    ("nonsense", "words"),
    [
        (lambda rule: None, "no Finding"),
        (lambda rule: "尽快", "no Finding"),
        (lambda rule: at(rule, 0, 12), "outside"),
        (lambda rule: at(rule, -1, 1), "outside"),
        (lambda rule: at(rule, 4, 3), "outside"),
        (lambda rule: rule.finding((0, 1), quote="x"), "no Span"),
        (lambda rule: rule.finding(Span(0, 1.0), quote="x"), "no Span"),
        (lambda rule: rule.finding(None, quote="x"), "no Span"),
        (lambda rule: at(rule, 0, 1, related=[Related(Span(0, 99))]), "outside"),
        (lambda rule: at(rule, 0, 1, related=[Span(0, 1)]), "no Related"),
        (lambda rule: at(rule, 0, 1, severity="grave"), "no Severity"),
        (lambda rule: at(rule, 0, 1, fixes=[delete(Span(0, 1), Applicability.SAFE)]), "declares none"),
        (lambda rule: at(rule, 0, 1, fixes=[delete(Span(0, 1), None)]), "declares none"),
        (lambda rule: rule.finding(Span(0, 1)), "KeyError('quote')"),
        (lambda rule: Finding("TST102", "other", Severity.ERROR, Span(0, 1), EMPTY), "in the name of TST102"),
    ],
)
def test_nonsense_is_a_failure_and_the_rest_of_the_rule_stands(make_plan, make_rule, nonsense, words):
    def half_broken(rule, plan):
        yield at(rule, 0, 1)
        yield nonsense(rule)
        yield at(rule, 2, 3)

    found = check_plan(make_plan("一二三\n四五六。" + "七" * 3), [make_rule(half_broken)])
    assert [finding.span for finding in found.findings] == [Span(0, 1), Span(2, 3)]
    [failure] = found.failures
    assert failure.code == "rule-crashed"
    assert words in failure.text.zh


def test_none_instead_of_findings_is_a_failure(make_plan, make_rule):
    [failure] = check_plan(make_plan(), [make_rule(lambda rule, plan: None)]).failures
    assert "None" in failure.text.zh


def test_a_rule_that_goes_on_for_ever_is_stopped(make_plan, make_rule):
    def endless(rule, plan):
        while True:
            yield None

    [failure] = check_plan(make_plan(), [make_rule(endless)]).failures
    assert str(MOST_FINDINGS) in failure.text.zh


@pytest.mark.parametrize(
    ("template", "words"),
    [("{count} {nowhere}", "nowhere"), ("{count}}", "Single '}'"), ("{", "Single '{'"), ("{}", "positional fields")],
)
def test_a_shared_message_that_cannot_be_filled_in_is_a_failure(make_plan, make_rule, template, words):
    shared = Message(*[Bilingual(template, "")] * 3)
    rule = make_rule(lambda rule, plan: [at(rule, 0, 1, shared=True)], shared_message=shared)
    [failure] = check_plan(make_plan(), [rule]).failures
    assert words in failure.text.zh


def test_an_empty_span_at_the_end_is_sound(make_plan, make_rule):
    found = check_plan(make_plan("一二"), [make_rule(lambda rule, plan: [at(rule, 2, 2)])])
    assert not found.failures
    assert found.findings[0].span == Span(2, 2)
