from __future__ import annotations

import csv
import io
import json

import pytest

from planlint.source.cells import width

DRAFT = """某市2025年工作要点

一、重点任务
（一）建平台。6月底前建成，年内覆盖率达90%。（牵头单位：市数据局；配合单位：市财政局、市教育局）
（二）抓培训。尽快培训。（责任单位：市司法局、市人力资源社会保障局）
（三）=1+1。组织开展全市培训。
"""
HEADINGS = ["序号", "路径", "任务", "牵头", "配合", "时限", "指标"]


def rows_of(text):
    return list(csv.reader(io.StringIO(text)))


def test_csv_opens_in_a_spreadsheet(invoke, folder):
    result = invoke("tasks", "-", "--output-format", "csv", stdin=DRAFT)
    assert result.stdout_bytes.startswith(b"\xef\xbb\xbf")
    head, first, second, third = rows_of(result.stdout_bytes.decode("utf-8-sig"))
    assert head == HEADINGS
    assert first[:5] == ["1", "一(一)", "建平台", "市数据局", "市财政局、市教育局"]
    assert first[5].startswith("6月底前")
    assert second[3] == "市司法局、市人力资源社会保障局（未明确牵头）"
    assert third[2].startswith("'=1+1")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in (first, second, third) for cell in row)


def test_csv_in_a_file_is_the_same(invoke, folder):
    invoke("tasks", "-", "--output-format", "csv", "-o", "tasks.csv", stdin=DRAFT)
    assert (folder / "tasks.csv").read_bytes() == invoke(
        "tasks", "-", "--output-format", "csv", stdin=DRAFT
    ).stdout_bytes


def test_json_keeps_the_parts_apart(invoke):
    entries = json.loads(invoke("tasks", "-", "--output-format", "json", stdin=DRAFT).stdout)
    assert [entry["number"] for entry in entries] == [1, 2, 3]
    assert entries[0]["supports"] == ["市财政局", "市教育局"]
    assert entries[1]["status"] == "no_lead"
    assert (entries[1]["line"], entries[1]["column"]) == (5, 1)
    assert entries[2]["title"].startswith("=1+1")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_stands_in_columns(invoke, lang):
    lines = invoke("tasks", "-", "--lang", lang, stdin=DRAFT).stdout.splitlines()
    rule = lines[1]
    assert set(rule) == {"-", " "}
    assert all(width(line) <= width(rule) for line in lines)


def test_a_draft_without_tasks_gives_headings_alone(invoke):
    assert rows_of(invoke("tasks", "-", "--output-format", "csv", stdin="某市通知\n").stdout.lstrip("\ufeff")) == [
        HEADINGS
    ]
    assert invoke("tasks", "-", stdin="某市通知\n").exit_code == 0
