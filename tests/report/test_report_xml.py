"""JUnit and Checkstyle."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_drafts import AWKWARD
from report_drafts import FuzzyQuantity
from report_drafts import MissingLead
from report_drafts import checked
from report_drafts import finding
from report_drafts import run_at
from report_drafts import run_of
from report_drafts import span_of

from planlint.engine.result import Failure
from planlint.language import Bilingual
from planlint.report import checkstyle
from planlint.report import junit
from planlint.report.style import Style
from planlint.source.text import Source
from planlint.source.text import Span

# Element → attributes (required first) and children, as Jenkins' junit-10.xsd has them.
JUNIT = {
    "testsuites": ((), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (("name", "tests", "failures", "errors"), {"file", "id", "time"}, {"testcase"}),
    "testcase": (("name",), {"classname", "time"}, {"failure", "error"}),
    "failure": ((), {"type", "message"}, set()),
    "error": ((), {"type", "message"}, set()),
}
DRAFT = Source("工作要点\n（一）𠮷平台“尽快”建成。", name="草稿.txt")
SOON = span_of(DRAFT, "尽快")
RUN = run_of(
    checked(DRAFT, finding(DRAFT, SOON), finding(DRAFT, SOON, MissingLead), finding(DRAFT, SOON, FuzzyQuantity)),
    checked(Source("", name="净.txt")),
    failures=[
        Failure("rule-crashed", "草稿.txt", Bilingual("规则出错", "a rule failed"), "Traceback <1>"),
        Failure("plugin-broken", "planlint-x", Bilingual("插件坏了", "broken")),
    ],
)


def read_junit(report):
    root = ET.fromstring(report.encode())
    for node in root.iter():
        required, allowed, children = JUNIT[node.tag]
        assert set(required) <= set(node.attrib) <= set(required) | allowed
        assert {child.tag for child in node} <= children
    for node in [root, *root]:
        cases = list(node.iter("testcase"))
        assert int(node.get("tests")) == len(cases)
        assert int(node.get("failures")) == sum(case.find("failure") is not None for case in cases)
        assert int(node.get("errors")) == sum(case.find("error") is not None for case in cases)
    return {suite.get("name"): list(suite) for suite in root}


def test_junit_has_a_suite_a_document():
    suites = read_junit(junit.render(RUN, Style()))
    assert list(suites) == ["草稿.txt", "净.txt", "planlint-x"]
    crash, soon, *others = suites["草稿.txt"]
    assert crash.find("error").attrib == {"type": "rule-crashed", "message": "规则出错"}
    assert crash.find("error").text == "Traceback <1>"
    assert soon.get("name") == "DUE101 vague-deadline 2:8"
    assert soon.find("failure").attrib == {"type": "warning", "message": "“尽快”不是能考核的时限"}
    assert soon.find("failure").text.split("\n") == [
        "草稿.txt:2:8",
        "“尽快”不是能考核的时限",
        "为什么：到期没有人能说它完成与否",
        "改法：写明年月，如“2025年6月底前”",
    ]
    assert [case.find("failure").get("type") for case in others] == ["error", "info"]
    assert suites["planlint-x"][0].find("error").text == "插件坏了"


def test_a_clean_document_is_a_passed_test():
    [passed] = read_junit(junit.render(RUN, Style()))["净.txt"]
    assert len(passed) == 0
    assert read_junit(junit.render(run_of(), Style())) == {}


def test_checkstyle():
    root = ET.fromstring(checkstyle.render(RUN, Style()).encode())
    assert (root.tag, set(root.attrib)) == ("checkstyle", {"version"})
    assert [file.get("name") for file in root] == ["草稿.txt", "净.txt", "planlint-x"]
    crash, soon, lead, quantity = root[0]
    assert crash.get("source") == "planlint.rule-crashed"
    assert soon.attrib == {
        "line": "2",
        "column": "8",
        "severity": "warning",
        "message": "“尽快”不是能考核的时限\n为什么：到期没有人能说它完成与否\n改法：写明年月，如“2025年6月底前”",
        "source": "planlint.DUE101.vague-deadline",
    }
    assert [lead.get("severity"), quantity.get("severity")] == ["error", "info"]
    assert len(root[1]) == 0


@pytest.mark.parametrize("render", [junit.render, checkstyle.render])
def test_what_xml_forbids_is_left_out_and_the_rest_kept(render):
    root = ET.fromstring(
        render(run_at(AWKWARD, Span(0, len(AWKWARD)), name='"<&>\x00\n\t\udcff\uffff.txt'), Style()).encode()
    )
    kept = AWKWARD.replace("\x07", "").replace("\x1b", "")
    attributes = [value for node in root.iter() for value in node.attrib.values()]
    assert '"<&>\n\t.txt' in attributes
    assert any(f"“{kept}”" in value for value in attributes)


def test_text_of_an_element_keeps_its_line_ends():
    root = ET.fromstring(junit.render(run_at(AWKWARD, Span(0, len(AWKWARD))), Style()).encode())
    kept = AWKWARD.replace("\x07", "").replace("\x1b", "")
    assert f"“{kept}”" in root.find(".//failure").text


ANYTHING = st.text(st.characters(exclude_categories=()))


@given(ANYTHING, ANYTHING)
def test_any_text_and_name_give_xml(text, name):
    run = run_at(text, Span(0, len(text)), name=name)
    read_junit(junit.render(run, Style()))
    ET.fromstring(checkstyle.render(run, Style()).encode())
