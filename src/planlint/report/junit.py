"""JUnit's XML, as Jenkins and GitLab read it: a suite for each document, a failed test for each finding.

There is no standard; attributes are those that the schema of Jenkins' xUnit plugin (junit-10.xsd) allows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record
from planlint.report.markup import DECLARATION
from planlint.report.markup import block
from planlint.report.markup import element
from planlint.report.markup import text
from planlint.report.paths import paths_of
from planlint.report.position import place_of
from planlint.report.words import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.engine.result import Run
    from planlint.report.style import Style


class _Suite(Record):
    errors: list[str]
    failures: list[str]


def render(run: Run, style: Style) -> str:
    """Failures of planlint are errors; a document without finding or failure is one passed test."""
    names = paths_of(run, style.root)
    suites = {path: _Suite([], []) for path in names.values()}
    for failure in run.failures:
        name = names.get(failure.name, failure.name)
        suites.setdefault(name, _Suite([], [])).errors.append(_error(failure, name, style))
    for checked in run.checked:
        path = names[checked.source.name]
        suites[path].failures.extend(_failures(checked, path, style))
    totals = {
        "name": "planlint",
        "tests": sum(len(_cases(name, suite)) for name, suite in suites.items()),
        "failures": sum(len(suite.failures) for suite in suites.values()),
        "errors": sum(len(suite.errors) for suite in suites.values()),
    }
    children = (_suite(name, suite) for name, suite in suites.items())
    return DECLARATION + block("testsuites", totals, *children) + "\n"


def _suite(name: str, suite: _Suite) -> str:
    cases = _cases(name, suite)
    attributes = {
        "name": name,
        "tests": len(cases),
        "failures": len(suite.failures),
        "errors": len(suite.errors),
    }
    return block("testsuite", attributes, *cases)


def _cases(name: str, suite: _Suite) -> list[str]:
    passed = element("testcase", {"name": "planlint", "classname": name})
    return [*suite.errors, *suite.failures] or [passed]


def _failures(checked: Checked, path: str, style: Style) -> Iterator[str]:
    for finding in checked.findings:
        place = place_of(finding.span, checked.source)
        said = "\n".join(parts(finding, style.lang))
        failure = element(
            "failure",
            {"type": finding.severity.label, "message": finding.what(style.lang)},
            text(f"{path}:{place.line}:{place.column}\n{said}"),
        )
        name = f"{finding.code} {finding.name} {place.line}:{place.column}"
        yield element("testcase", {"name": name, "classname": path}, failure)


def _error(failure: Failure, name: str, style: Style) -> str:
    said = failure.text.to(style.lang)
    error = element("error", {"type": failure.code, "message": said}, text(failure.detail or said))
    return element("testcase", {"name": failure.code, "classname": name}, error)
