from __future__ import annotations

import json

import pytest

DRAFT = """某市2025年工作要点

一、重点任务
（一）建平台。6月底前建成。（牵头单位：市数据局；配合单位：市财政局）
（二）抓培训。尽快培训，培训率达90%，推进“三清两减一提”。
"""


@pytest.fixture
def outline(invoke, folder):
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    return json.loads(invoke("outline", "draft.txt", "--output-format", "json").stdout)


def test_the_document(outline):
    assert outline["name"] == "draft.txt"
    assert outline["kind"] == "work_points"
    assert outline["title"] == "某市2025年工作要点"
    assert outline["issued"] is None
    assert outline["period"] == [2025, 2025]


def test_sections_are_given_as_written(outline):
    assert [(s["line"], s["column"], s["label"], s["level"], s["title"]) for s in outline["sections"]] == [
        (3, 1, "一、", 1, "重点任务"),
        (4, 1, "（一）", 2, "建平台"),
        (5, 1, "（二）", 2, "抓培训"),
    ]


def test_tasks_say_who_answers(outline):
    first, second = outline["tasks"]
    assert (first["line"], first["column"], first["path"]) == (4, 1, ["一", "(一)"])
    assert (first["status"], first["leads"], first["supports"]) == ("named", ["市数据局"], ["市财政局"])
    assert (second["status"], second["leads"], second["supports"]) == ("missing", [], [])


def test_deadlines_resolve(outline):
    dated, vague = outline["deadlines"]
    assert (dated["line"], dated["column"], dated["end_line"], dated["end_column"]) == (4, 8, 4, 12)
    assert (dated["text"], dated["kind"], dated["resolved"]) == ("6月底前", "date", "2025-06-30")
    assert (vague["text"], vague["kind"], vague["problem"]) == ("尽快", "vague", "vague")


def test_shorthand_that_nobody_explains_stands_among_the_indicators(outline):
    rate, shorthand = outline["indicators"]
    assert rate["status"] == "undefined"
    assert (shorthand["text"], shorthand["status"]) == ("三清两减一提", "undefined_term")
    assert shorthand["line"] == 5


def test_a_draft_on_standard_input(invoke, outline):
    result = invoke("outline", "-", "--output-format", "json", "--stdin-filename", "draft.txt", stdin=DRAFT)
    assert json.loads(result.stdout) == outline


def test_the_tree(invoke, folder):
    result = invoke("outline", "-", stdin=DRAFT)
    assert result.stdout == (
        "某市2025年工作要点\n"
        "工作要点 · 2025\n"
        "\n"
        "一、重点任务\n"
        "  （一）建平台  [责任明确: 市数据局、市财政局]\n"
        "  （二）抓培训  [未标责任]\n"
        "\n"
        "编号 3 个，任务 2 项，时限 2 处，指标 1 处\n"
    )
    assert "work points · 2025" in invoke("outline", "-", "--lang", "en", stdin=DRAFT).stdout


def test_the_tree_ends_with_what_was_mended(invoke):
    last = invoke("outline", "-", stdin=DRAFT.replace("建平台", "建平\u2f1a")).stdout.splitlines()[-1]
    assert last == "读入时已在内存中处理（原文件未改动）：还原部首和兼容字 1 处"


def test_a_task_without_number_stands_below_its_section(invoke):
    draft = "某市实施方案\n一、任务\n（一）建平台。建设统一的数据平台。（责任单位：市数据局）\n在全市中小学推广使用。（责任单位：市教育局）\n"
    assert (
        "  （一）建平台  [责任明确: 市数据局]\n    - 在全市中小学推广使用  [责任明确: 市教育局]\n"
        in invoke("outline", "-", stdin=draft).stdout
    )


def test_the_output_goes_to_a_file(invoke, folder):
    assert invoke("outline", "-", "-o", "tree.txt", stdin=DRAFT).stdout == ""
    assert "（一）建平台" in (folder / "tree.txt").read_text("utf-8")


@pytest.mark.parametrize("arguments", [["nowhere.txt"], ["-", "--kind", "novel"], ["."], ["-", "-o", "no/such/folder"]])
def test_what_cannot_be_done_is_said_on_one_line(invoke, arguments):
    result = invoke("outline", *arguments, stdin=DRAFT)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("planlint: ")
    assert result.stderr.count("\n") == 1


def test_escape_sequences_of_a_draft_do_not_reach_the_terminal(invoke):
    result = invoke("outline", "-", stdin="某市实施方案\n一、\x1b[31m红\n")
    assert "\x1b" not in result.stdout
