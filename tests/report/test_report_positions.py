"""Whatever the draft holds, the words that a report points at are the words of the finding."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_drafts import AWKWARD
from report_drafts import code_points
from report_drafts import run_at
from report_drafts import utf8

from planlint.report.formats import FORMATS
from planlint.report.formats import renderer
from planlint.report.style import Style
from planlint.source.text import Span

NAME = "草稿.txt"


def spans(text, entry, offset=code_points):
    return Span(offset(text, entry["line"], entry["column"]), offset(text, entry["end_line"], entry["end_column"]))


def read_json(text, report):
    found = json.loads(report)["findings"]
    return [(spans(text, entry), [spans(text, place) for place in entry["related"]]) for entry in found]


def read_jsonl(text, report):
    return read_json(text, json.dumps({"findings": [json.loads(line) for line in report.split("\n")[:-1]]}))


def read_sarif(text, report):
    def of(location):
        keys = ("startLine", "startColumn", "endLine", "endColumn")
        first = [location["physicalLocation"]["region"][key] for key in keys]
        return Span(code_points(text, *first[:2]), code_points(text, *first[2:]))

    results = json.loads(report)["runs"][0]["results"]
    return [(of(result["locations"][0]), [of(place) for place in result["relatedLocations"]]) for result in results]


def read_rdjson(text, report):
    def of(entry):
        start, end = entry["location"]["range"]["start"], entry["location"]["range"]["end"]
        return Span(utf8(text, start["line"], start["column"]), utf8(text, end["line"], end["column"]))

    found = json.loads(report)["diagnostics"]
    return [(of(entry), [of(place) for place in entry["related_locations"]]) for entry in found]


EXACT = {"json": read_json, "jsonl": read_jsonl, "sarif": read_sarif, "rdjson": read_rdjson}


def lines_of(text, report, pattern):
    """Line and column at the start of lines of a report for people; nothing in a draft can forge one."""
    found = (re.match(pattern, line) for line in report.split("\n"))
    return [code_points(text, int(match[1]), int(match[2])) for match in found if match]


def starts_full(text, report):
    return lines_of(text, report, rf"{NAME}:(\d+):(\d+) 警告 vague-deadline（DUE101）$")


def starts_concise(text, report):
    return lines_of(text, report, rf"{NAME}:(\d+):(\d+): DUE101 \[warning\] vague-deadline ")


def starts_grouped(text, report):
    return lines_of(text, report, r" +(\d+):(\d+)  警告  DUE101  vague-deadline  ")


def starts_checkstyle(text, report):
    errors = ET.fromstring(report).iter("error")
    return [code_points(text, int(error.get("line")), int(error.get("column"))) for error in errors]


def starts_junit(text, report):
    failures = ET.fromstring(report).iter("failure")
    return [code_points(text, *map(int, failure.text.split("\n")[0].split(":")[1:])) for failure in failures]


STARTS = {
    "full": starts_full,
    "concise": starts_concise,
    "grouped": starts_grouped,
    "checkstyle": starts_checkstyle,
    "junit": starts_junit,
}


def places_github(text, report):
    """The span, or where it goes over lines, which lines."""
    found = []
    for line in report.split("\n")[:-2]:
        given = dict(re.findall(r"(line|col|endLine|endColumn)=(\d+)", line.split("::")[1]))
        given = {name: int(value) for name, value in given.items()}
        if "col" in given:
            start = code_points(text, given["line"], given["col"])
            found.append(Span(start, code_points(text, given["endLine"], given["endColumn"])))
        else:
            found.append((given["line"], given["endLine"]))
    return found


def line_of(text, offset):
    return max(number for number in range(1, len(text) + 2) if _start(text, number) <= offset)


def _start(text, line):
    try:
        return code_points(text, line, 1)
    except IndexError:
        return len(text) + 1


CHARACTERS = st.one_of(st.sampled_from(AWKWARD + "\r\n…\u0301\u200b"), st.characters())


@st.composite
def drafts(draw):
    text = draw(st.text(CHARACTERS, max_size=60))
    places = st.integers(0, len(text))
    return text, [Span(*sorted((draw(places), draw(places)))) for _ in range(draw(st.integers(1, 3)))]


AT = AWKWARD.index
CASES = {
    "quoted": Span(AT("“尽快”"), AT("“尽快”") + 4),
    "beyond the BMP": Span(AT("𠮷"), AT("𠮷") + 1),
    "after the BMP": Span(AT("平台"), AT("平台") + 2),
    "tab": Span(AT("\t"), AT("\t") + 1),
    "U+2028 is no line end": Span(AT("目标"), AT("目标") + 2),
    "over two lines": Span(AT("目标"), AT("（一）") + 3),
    "the line end itself": Span(AT("\r\n"), AT("\r\n") + 2),
    "inside the line end": Span(AT("\r\n") + 1, AT("\r\n") + 1),
    "after a lone carriage return": Span(AT("第三行"), AT("第三行") + 3),
    "empty at the start": Span(0, 0),
    "empty at the end": Span(len(AWKWARD), len(AWKWARD)),
    "everything": Span(0, len(AWKWARD)),
}


@pytest.mark.parametrize("span", CASES.values(), ids=CASES)
@pytest.mark.parametrize("name", EXACT)
def test_spans_come_back(name, span):
    report = renderer(name)(run_at(AWKWARD, span), Style())
    assert EXACT[name](AWKWARD, report) == [(span, [span])]


@pytest.mark.parametrize("span", CASES.values(), ids=CASES)
@pytest.mark.parametrize("name", STARTS)
def test_starts_come_back(name, span):
    assert STARTS[name](AWKWARD, renderer(name)(run_at(AWKWARD, span), Style())) == [span.start]


@given(drafts())
def test_spans_come_back_from_any_text(draft):
    text, found = draft
    run = run_at(text, *found)
    for name, read in EXACT.items():
        expected = [(span, found) for span in found]
        assert read(text, renderer(name)(run, Style())) == expected, name


@given(drafts(), st.sampled_from([1, 2]), st.integers(1, 80))
def test_starts_come_back_from_any_text(draft, ambiguous, width):
    text, found = draft
    run = run_at(text, *found)
    for name, read in STARTS.items():
        report = renderer(name)(run, Style(ambiguous_width=ambiguous, width=width))
        assert read(text, report) == [span.start for span in found], name


@given(drafts())
def test_github_has_columns_where_it_takes_them(draft):
    text, found = draft
    expected = []
    for span in found:
        first, last = line_of(text, span.start), line_of(text, span.end)
        expected.append(span if first == last else (first, last))
    assert places_github(text, renderer("github")(run_at(text, *found), Style())) == expected


@given(drafts())
def test_gitlab_has_the_line(draft):
    text, found = draft
    report = json.loads(renderer("gitlab")(run_at(text, *found), Style()))
    assert [entry["location"]["lines"]["begin"] for entry in report] == [line_of(text, span.start) for span in found]


ANYTHING = st.text(st.characters(exclude_categories=()), max_size=20)


@given(ANYTHING, ANYTHING)
def test_every_report_is_utf8_whatever_is_in_text_and_name(text, name):
    """Names of files that are no UTF-8 reach Python as lone surrogates."""
    run = run_at(text, Span(0, len(text)), name=f"{name}\udcff")
    for format_name in FORMATS:
        report = renderer(format_name)(run, Style())
        assert report.encode().decode() == report
