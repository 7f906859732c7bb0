from __future__ import annotations

import json
from typing import get_args

import pytest
from report_drafts import checked
from report_drafts import finding
from report_drafts import run_of
from report_drafts import span_of

from planlint.plan.model import Repair
from planlint.plan.model import RepairKind
from planlint.report import full
from planlint.report import grouped
from planlint.report.concise import render as render_concise
from planlint.report.json import render as render_json
from planlint.report.repairs import WORDS
from planlint.report.repairs import repairs_line
from planlint.report.style import Style
from planlint.source.text import Source
from planlint.source.text import Span

DRAFT = Source("2025年工作要点\n— 1 —\n（一）尽快建\n成平台。", name="草稿.txt")
REPAIRS = (Repair("page-numbers", 2, span_of(DRAFT, "— 1 —")), Repair("hard-breaks", 1, span_of(DRAFT, "（一）尽快建")))
LINE = "读入时已在内存中处理（原文件未改动）：略去页码 2 处、接续断行 1 处"


def mended(*findings):
    return run_of(checked(DRAFT, *findings).changed(repairs=REPAIRS))


@pytest.mark.parametrize("form", [full, grouped])
def test_people_are_told_below_the_document(form):
    report = form.render(mended(finding(DRAFT, span_of(DRAFT, "尽快"))), Style())
    assert report.count(LINE) == 1
    assert report.endswith(f"\n  {LINE}\n\n检查 1 份文件：0 个错误、1 个警告、0 条提示\n")


@pytest.mark.parametrize("form", [full, grouped])
def test_they_are_told_of_a_clean_document_too(form):
    assert form.render(mended(), Style()) == f"草稿.txt\n  {LINE}\n\n检查 1 份文件：没有发现问题\n"


@pytest.mark.parametrize("form", [full, grouped])
def test_of_a_document_that_was_read_as_it_is_nothing_is_said(form):
    assert form.render(run_of(checked(DRAFT)), Style()) == "检查 1 份文件：没有发现问题\n"


def test_one_line_a_finding_stays_so():
    assert render_concise(mended(), Style()) == ""


def test_json_has_the_first_place_of_each():
    report = json.loads(render_json(mended(), Style()))
    assert report["repairs"] == [
        {"path": "草稿.txt", "kind": "page-numbers", "places": 2, "line": 2, "column": 1},
        {"path": "草稿.txt", "kind": "hard-breaks", "places": 1, "line": 3, "column": 1},
    ]
    assert json.loads(render_json(run_of(checked(DRAFT)), Style()))["repairs"] == []


def test_each_kind_is_told_once():
    tables = [Repair("flattened-table", rows, Span(0, 1)) for rows in (3, 4)]
    assert repairs_line(tables, "zh") == "读入时已在内存中处理（原文件未改动）：按栏目还原表格 7 行"
    assert repairs_line(tables, "en") == (
        "mended in memory while reading (the file is unchanged): restored rows of a table (7)"
    )
    assert repairs_line([], "zh") == ""


def test_there_are_words_for_every_kind():
    assert set(WORDS) == set(get_args(RepairKind))
