from __future__ import annotations

import pytest

from planlint.config.settings import Settings
from planlint.engine.activate import activate
from planlint.engine.session import Job
from planlint.engine.session import check_sources
from planlint.language import Bilingual
from planlint.rules.family import Family
from planlint.rules.registry import Catalogue
from planlint.rules.registry import UnknownRule
from planlint.rules.severity import Severity
from planlint.source.text import Source
from planlint.source.text import Span


def start(rule, plan):
    return [rule.finding(Span(0, 1), quote=plan.source.name)]


@pytest.fixture
def catalogue(make_rule):
    """Families TST with three rules: the second is off by default, the third can't be made."""

    def refuse(self):
        raise SystemExit("no rule")

    rules = [
        make_rule(start, code="TST101", name="first"),
        make_rule(start, code="TST102", name="second", enabled=False),
    ]
    kinds = [type(active.rule) for active in rules]
    kinds.append(type("Refuses", (kinds[0],), {"code": "TST103", "name": "third", "__init__": refuse}))
    catalogue = Catalogue()
    catalogue.add(Family("TST", "test", Bilingual("测试", "tests"), tuple(kinds)), "planlint-test 1.0")
    return catalogue


def job(name, **settings):
    return Job(Source("某市工作要点\n一、任务\n", name=name), Settings(**{"ignore": ("third",), **settings}))


def test_rules_are_set_up_as_the_settings_say(catalogue):
    settings = Settings(extend_select=("second",), ignore=("third",), severity={"first": Severity.ERROR})
    first, second = activate(catalogue, settings).rules
    assert (first.rule.name, first.severity, first.named) == ("first", Severity.ERROR, False)
    assert (second.rule.name, second.severity, second.named) == ("second", None, True)
    assert first.distribution == "planlint-test 1.0"


def test_a_rule_that_cannot_be_made_is_a_failure_said_once(catalogue):
    run = check_sources([job("b", ignore=()), job("a", ignore=()), job("c", ignore=(), lang="en")], catalogue)
    [failure] = run.failures
    assert (failure.code, failure.name) == ("rule-crashed", "third")
    assert "planlint-test 1.0" in failure.text.en
    assert [len(checked.findings) for checked in run.checked] == [1, 1, 1]


def test_documents_stand_by_name(catalogue):
    forth = check_sources([job("b"), job("a"), job("丙")], catalogue)
    back = check_sources([job("丙"), job("a"), job("b")], catalogue)
    assert [checked.source.name for checked in forth.checked] == ["a", "b", "丙"]
    assert [checked.findings for checked in forth.checked] == [checked.findings for checked in back.checked]


def test_each_document_is_checked_by_its_own_settings(catalogue):
    run = check_sources([job("a", select=("second",)), job("b"), job("c", ignore=("ALL",))], catalogue)
    assert [[finding.name for finding in checked.findings] for checked in run.checked] == [["second"], ["first"], []]
    assert set(run.rules) == {"first", "second"}
    assert set(run.seconds) == {"first", "second"}
    assert all(seconds >= 0 for seconds in run.seconds.values())


def test_a_selector_that_means_nothing_is_the_callers_fault(catalogue):
    with pytest.raises(UnknownRule):
        check_sources([job("a", select=("fourth",))], catalogue)


def test_a_document_that_the_parser_fails_on_leaves_the_others_alone(catalogue):
    broken = Job(Source(None, name="broken"), Settings(ignore=("third",)))
    run = check_sources([broken, job("a")], catalogue)
    assert [(failure.code, failure.name) for failure in run.failures] == [("parser-crashed", "broken")]
    assert [checked.source.name for checked in run.checked] == ["a"]
