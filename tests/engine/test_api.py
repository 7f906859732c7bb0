from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import planlint
from planlint import api
from planlint.extend.loading import load

DRAFT = "某市2025年工作要点\n一、任务\n（一）建平台。尽快建成。\n（三）抓培训。6月底前完成。\n"
PLUGIN = '''
import planlint
from planlint import Bilingual, Family, Message, Rule, Severity, Span

MESSAGE = Message(*[Bilingual("", "")] * 3)


class Crashes(Rule):
    """出错 / Crashes"""

    code, name, severity, message = "TST101", "crashes", Severity.WARNING, MESSAGE

    def check(self, plan, options):
        yield self.finding(Span(0, 1))
        raise RecursionError


@planlint.hookimpl
def planlint_families():
    return [Family("TST", "test", Bilingual("测试", "tests"), (Crashes,))]
'''


def names(findings):
    return [finding.name for finding in findings]


@pytest.fixture
def crashing(tmp_path, monkeypatch):
    """An installation with one rule, which crashes."""
    path = tmp_path / "crashing.py"
    path.write_text(PLUGIN, "utf-8")
    loaded = load([], extra_paths=[path])
    monkeypatch.setattr(api, "_installed", lambda: loaded)


def test_text_bytes_files_and_sources_are_parsed_alike(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    plans = [
        planlint.parse(document)
        for document in (DRAFT, DRAFT.encode("gb18030"), path, planlint.Source(DRAFT, name="draft"))
    ]
    assert [plan.source.name for plan in plans] == ["<text>", "<bytes>", str(path), "draft"]
    assert len({(plan.kind, plan.period, len(plan.tasks), plan.source.text) for plan in plans}) == 1


def test_what_is_known_of_a_document_can_be_given():
    plan = planlint.parse(
        DRAFT,
        kind=planlint.Kind.ANNUAL_REPORT,
        issued=date(2026, 1, 31),
        period=planlint.Period(2021, 2025),
        registry=planlint.Registry(bodies=("某市数据局",)),
    )
    assert (plan.kind, plan.issued, plan.period) == ("annual_report", date(2026, 1, 31), planlint.Period(2021, 2025))
    assert plan.registry.bodies == ("某市数据局",)


def test_what_is_no_text_is_refused(tmp_path):
    with pytest.raises(planlint.UnreadableSource):
        planlint.parse(b"")
    with pytest.raises(planlint.UnreadableSource):
        planlint.parse(Path(tmp_path / "nowhere.txt"))


def test_findings_of_a_plan_and_of_its_text_are_the_same():
    assert planlint.check(planlint.parse(DRAFT)) == planlint.check(DRAFT)
    assert {"numbering-gap", "vague-deadline"} <= set(names(planlint.check(DRAFT)))


def test_rules_are_selected_as_on_the_command_line():
    assert names(planlint.check(DRAFT, select=["numbering-gap"])) == ["numbering-gap"]
    assert "numbering-gap" not in names(planlint.check(DRAFT, ignore=["NUM"]))
    with pytest.raises(LookupError, match="numbering-gap"):
        planlint.check(DRAFT, select=["numbering-gip"])
    with pytest.raises(TypeError):
        planlint.check(DRAFT, options={"numbering-gap": {"no_such_option": 1}})


def test_a_crash_is_a_warning_and_what_was_found_is_kept(crashing):
    with pytest.warns(RuntimeWarning, match="crashes"):
        assert names(planlint.check(DRAFT)) == ["crashes"]


def test_a_crash_is_raised_where_it_must_not_pass(crashing):
    with pytest.raises(planlint.RuleCrashed) as caught:
        planlint.check(DRAFT, strict=True)
    assert [failure.code for failure in caught.value.failures] == ["rule-crashed"]
    assert names(caught.value.findings) == ["crashes"]


def test_every_public_name_is_there():
    for name in planlint.__all__:
        assert getattr(planlint, name) is not None
    with pytest.raises(AttributeError):
        planlint.no_such_name  # noqa: B018 - that it raises is the point
