from __future__ import annotations

import csv
import io
import json

import pytest

from planlint.source.cells import width

DRAFT = """白溪市2025年工作要点

一、重点任务
（一）建平台。6月底前建成。（牵头单位：市数据局；配合单位：市环保局、市直有关部门）
（二）抓培训。年内培训2次。（责任单位：市数据局、市人社局）
（三）抓检查。每季度检查1次。（责任单位：市人力资源社会保障局）
"""
HEADINGS = ["序号", "单位", "任务数", "牵头", "责任", "配合", "其他", "写法", "提醒", "首次出现"]


def rows_of(text):
    return list(csv.reader(io.StringIO(text)))


def test_csv_opens_in_a_spreadsheet(invoke):
    result = invoke("units", "-", "--output-format", "csv", stdin=DRAFT)
    assert result.stdout_bytes.startswith(b"\xef\xbb\xbf")
    head, *rows = rows_of(result.stdout_bytes.decode("utf-8-sig"))
    assert head == HEADINGS
    assert rows[0] == ["1", "市数据局", "2", "1", "1", "", "", "", "", "4:21"]
    by_name = {row[1]: row for row in rows}
    assert by_name["市人社局"][7:9] == ["市人社局、市人力资源社会保障局", "有2种写法"]
    assert by_name["市环保局"][8] == "“市环保局”自2018-03-17起为旧名，现为市生态环境局"
    assert rows[-1][1] == "市直有关部门"
    assert rows[-1][8] == "集合名，会签前落实到具体单位"


def test_json_keeps_the_parts_apart(invoke):
    entries = json.loads(invoke("units", "-", "--output-format", "json", stdin=DRAFT).stdout)
    assert entries[0]["name"] == "市数据局"
    assert (entries[0]["tasks"], entries[0]["lead"], entries[0]["responsible"]) == (2, 1, 1)
    assert (entries[0]["line"], entries[0]["column"]) == (4, 21)
    outdated = next(entry["outdated"] for entry in entries if entry["name"] == "市环保局")
    assert outdated["until"] == "2018-03-17"
    assert outdated["successors"] == ["市生态环境局"]
    assert entries[-1]["collective"] == "general"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_stands_in_columns(invoke, lang):
    lines = invoke("units", "-", "--lang", lang, stdin=DRAFT).stdout.splitlines()
    rule = lines[1]
    assert set(rule) == {"-", " "}
    assert all(width(line) <= width(rule) for line in lines)


def test_english(invoke):
    result = invoke("units", "-", "--lang", "en", "--output-format", "csv", stdin=DRAFT)
    head, *rows = rows_of(result.stdout_bytes.decode("utf-8-sig"))
    assert head[:3] == ["No.", "Body", "Tasks"]
    assert any("former name since 2018-03-17" in row[8] for row in rows)


def test_a_draft_without_bodies_gives_headings_alone(invoke):
    result = invoke("units", "-", "--output-format", "csv", stdin="某市通知\n")
    assert rows_of(result.stdout.lstrip("\ufeff")) == [HEADINGS]
    assert invoke("units", "-", stdin="某市通知\n").exit_code == 0


def test_it_is_listed_among_the_commands(invoke):
    assert "units" in invoke("--help").stdout
