from __future__ import annotations

import pytest
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from planlint.engine.view import show
from planlint.language import Bilingual
from planlint.rules.message import Message
from planlint.rules.severity import Severity
from planlint.source.text import Span

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR
TEXT = "标题" + "字" * 98


@pytest.fixture
def shown(make_plan, make_rule):
    def run(*places, expand=False, max_per_rule=5, **attributes):
        """Places: (start, severity, shared) each, one code point long."""
        rule = make_rule(lambda rule, plan: [], **attributes).rule
        findings = [
            rule.finding(Span(start, start + 1), severity=severity, shared=shared, quote=str(start))
            for start, severity, shared in places
        ]
        return show(make_plan(TEXT), findings, {rule.name: type(rule)}, expand=expand, max_per_rule=max_per_rule)

    return run


def test_a_fault_of_the_whole_document_is_one_finding_on_the_title(shown):
    checked = shown((5, WARNING, True), (9, ERROR, True), (12, WARNING, True), (7, WARNING, False))
    title, single = checked.findings
    assert (title.span, title.severity) == (Span(0, 2), ERROR)
    assert [related.span for related in title.related] == [Span(5, 6), Span(9, 10), Span(12, 13)]
    assert title.what() == "what「5」"
    assert title.values["count"] == 3
    assert single.span == Span(7, 8)
    assert checked.folded == {}


def test_the_one_finding_has_the_shared_message(shown):
    message = Message(*[Bilingual("全文{count}处，首处{quote}", "{count} places, first {quote}")] * 3)
    [finding] = shown((5, WARNING, True), (9, WARNING, True), shared_message=message).findings
    assert finding.what() == "全文2处，首处5"
    assert finding.what("en") == "2 places, first 5"


def test_a_shared_finding_that_is_alone_stays_where_it_is(shown):
    [finding] = shown((5, WARNING, True)).findings
    assert finding.span == Span(5, 6)
    assert finding.related == ()


def test_expanded_everything_stands_by_itself(shown):
    places = [(n, INFO, True) for n in range(10)]
    checked = shown(*places, expand=True, max_per_rule=1)
    assert [finding.span.start for finding in checked.findings] == list(range(10))
    assert checked.folded == {}


def test_the_gravest_are_shown_then_those_that_stand_first(shown):
    places = [(3, WARNING, False), (4, WARNING, False), (5, ERROR, False), (6, WARNING, False), (7, ERROR, False)]
    checked = shown(*places, max_per_rule=3)
    assert [finding.span.start for finding in checked.findings] == [3, 5, 7]
    assert checked.folded == {"test-rule": 2}
    assert checked.folded_worst is WARNING


def test_zero_shows_all(shown):
    checked = shown(*[(n, WARNING, False) for n in range(20)], max_per_rule=0)
    assert len(checked.findings) == 20


def test_what_is_not_shown_counts_for_the_verdict(shown):
    checked = shown((3, ERROR, False), (4, WARNING, False), max_per_rule=1)
    assert checked.folded_worst is WARNING
    assert checked.worst() is ERROR
    assert shown((3, INFO, False)).worst() is INFO
    assert shown().worst() is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    places=st.lists(
        st.tuples(st.integers(0, 90), st.sampled_from([INFO, WARNING, ERROR]), st.just(False)), unique_by=lambda p: p[0]
    ),
    limit=st.integers(0, 6),
)
def test_nothing_is_lost(shown, places, limit):
    checked = shown(*sorted(places), max_per_rule=limit)
    assert len(checked.findings) + sum(checked.folded.values()) == len(places)
    assert checked.worst() == max((severity for _, severity, _ in places), default=None)
    assert list(checked.findings) == sorted(checked.findings, key=lambda finding: finding.span)
