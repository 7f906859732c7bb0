from __future__ import annotations

import random

import pytest

from planlint.engine.run import check_plan
from planlint.plan.model import Kind
from planlint.rules.severity import Severity
from planlint.source.text import Span

BY_KIND = {Kind.TASK_TABLE: Severity.ERROR, Kind.ANNUAL_REPORT: None}


def one(rule, plan):
    return [rule.finding(Span(0, 1), quote="x")]


def weighed(rule, plan):
    return [rule.finding(Span(0, 1), severity=Severity.INFO, quote="x")]


@pytest.mark.parametrize(
    ("kind", "check", "active", "expected"),
    [
        (Kind.OTHER, one, {}, [Severity.WARNING]),
        (Kind.TASK_TABLE, one, {}, [Severity.ERROR]),
        (Kind.TASK_TABLE, weighed, {}, [Severity.INFO]),
        (Kind.TASK_TABLE, one, {"severity": Severity.INFO}, [Severity.INFO]),
        (Kind.OTHER, weighed, {"severity": Severity.ERROR}, [Severity.ERROR]),
        (Kind.ANNUAL_REPORT, one, {}, []),
        (Kind.ANNUAL_REPORT, one, {"severity": Severity.ERROR}, []),
        (Kind.ANNUAL_REPORT, one, {"named": True}, [Severity.WARNING]),
        (Kind.ANNUAL_REPORT, one, {"named": True, "severity": Severity.ERROR}, [Severity.ERROR]),
    ],
)
def test_severity_is_set_by_configuration_then_finding_then_kind_then_rule(
    make_plan, make_rule, kind, check, active, expected
):
    found = check_plan(make_plan(kind=kind), [make_rule(check, by_kind=BY_KIND, active=active)])
    assert [finding.severity for finding in found.findings] == expected


def test_findings_come_by_place_then_code_whatever_the_order_of_rules(make_plan, make_rule):
    def scattered(rule, plan):
        places = [(3, 4), (0, 2), (0, 1)]
        return [rule.finding(Span(*place), quote="x") for place in random.sample(places, len(places))]

    rules = [make_rule(scattered, code=f"TST10{n}", name=f"rule-{n}") for n in (2, 1)]
    found = check_plan(make_plan(), rules).findings
    assert [(finding.span, finding.code) for finding in found] == [
        (Span(0, 1), "TST101"), (Span(0, 1), "TST102"),
        (Span(0, 2), "TST101"), (Span(0, 2), "TST102"),
        (Span(3, 4), "TST101"), (Span(3, 4), "TST102"),
    ]  # fmt: skip


def test_of_one_rule_at_one_place_the_gravest_finding_is_kept(make_plan, make_rule):
    def repeated(rule, plan):
        return [
            rule.finding(Span(0, 1), severity=severity, quote="x")
            for severity in (Severity.WARNING, Severity.ERROR, Severity.INFO)
        ]

    [finding] = check_plan(make_plan(), [make_rule(repeated)]).findings
    assert finding.severity is Severity.ERROR
