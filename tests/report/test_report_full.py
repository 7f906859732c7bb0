from __future__ import annotations

import re
from itertools import pairwise

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
from planlint.report.full import render
from planlint.report.style import Style
from planlint.rules.finding import Related
from planlint.rules.severity import Severity
from planlint.source.cells import width
from planlint.source.text import Source
from planlint.source.text import Span

DRAFT = Source("2025年工作要点\n（一）建平台。“尽快”建成平台。\n（二）适时开放数据。", name="草稿.txt")
SOON = span_of(DRAFT, "尽快")
PARAGRAPH = (
    "（三）共享数据。" + "各单位按照“统一标准”梳理目录，" * 20 + "由市数据局尽快完成对接，" + "并开展质量核查，" * 32
)


def rows(report):
    """Pairs of a line of the draft and the carets below it, both without the gutter."""
    lines = report.split("\n")
    return [
        (line.split(" | ", 1)[1], below.split(" | ", 1)[1])
        for line, below in pairwise(lines)
        if re.match(r"\d+ \| ", line) and re.fullmatch(r" +\|  *\^+", below)
    ]


def above(line, carets, ambiguous=1):
    """The characters that stand above the carets, found by counting cells."""
    first, last = carets.index("^"), len(carets)
    cells, found = 0, ""
    for char in line:
        if first <= cells < last:
            found += char
        cells += width(char, ambiguous=ambiguous)
    return found


def test_a_finding_reads_like_this():
    run = run_of(checked(DRAFT, finding(DRAFT, SOON)))
    assert render(run, Style()) == (
        "草稿.txt:2:9 警告 vague-deadline（DUE101）\n"
        "2 | （一）建平台。“尽快”建成平台。\n"
        "  |                ^^^^\n"
        "    “尽快”不是能考核的时限\n"
        "    为什么：到期没有人能说它完成与否\n"
        "    改法：写明年月，如“2025年6月底前”\n"
        "\n"
        "检查 1 份文件：0 个错误、1 个警告、0 条提示\n"
    )


def test_in_english_on_a_console_where_quotes_are_wide():
    run = run_of(checked(DRAFT, finding(DRAFT, SOON, MissingLead), finding(DRAFT, SOON)))
    assert render(run, Style(lang="en", ambiguous_width=2)) == (
        "草稿.txt:2:9 error missing-lead (RES102)\n"
        "2 | （一）建平台。“尽快”建成平台。\n"
        "  |                 ^^^^\n"
        "    “尽快” is no deadline that can be checked\n"
        "    why: nobody can tell when it is due\n"
        "    fix: name a month, such as 2025年6月底前\n"
        "\n"
        "草稿.txt:2:9 warning vague-deadline (DUE101)\n"
        "2 | （一）建平台。“尽快”建成平台。\n"
        "  |                 ^^^^\n"
        "    “尽快” is no deadline that can be checked\n"
        "    why: nobody can tell when it is due\n"
        "    fix: name a month, such as 2025年6月底前\n"
        "\n"
        "Checked 1 file: 1 error, 1 warning, 0 infos\n"
    )


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_a_long_paragraph_is_cut_to_the_words(ambiguous):
    source = Source(PARAGRAPH)
    run = run_of(checked(source, finding(source, span_of(source, "尽快"))))
    [(line, carets)] = rows(render(run, Style(ambiguous_width=ambiguous)))
    assert above(line, carets, ambiguous) == "尽快"
    assert line.startswith("…")
    assert line.endswith("…")
    assert line[1:-1] in PARAGRAPH
    assert 73 <= width(line, ambiguous=ambiguous) <= 76
    assert 30 <= carets.index("^") <= 44


def test_room_that_one_side_does_not_need_goes_to_the_other():
    source = Source(PARAGRAPH)
    first, last = Span(0, 3), Span(len(PARAGRAPH) - 3, len(PARAGRAPH))
    start, end = rows(render(run_of(checked(source, finding(source, first), finding(source, last))), Style()))
    assert start[0].startswith("（三）共享数据。")
    assert start[0].endswith("…")
    assert end[0].startswith("…")
    assert end[0].endswith("质量核查，")
    assert all(width(line) >= 73 for line, _ in (start, end))


def test_words_longer_than_the_line_are_cut_at_their_end():
    source = Source(PARAGRAPH)
    [(line, carets)] = rows(render(run_of(checked(source, finding(source, Span(3, 300)))), Style()))
    assert line.startswith("…共享数据")
    assert line.endswith("…")
    assert above(line, carets) == line[1:-1]


def test_words_over_two_lines_are_marked_on_both():
    source = Source("甲\r\n一、尽快\r\n完成乙\r\n丙")
    run = run_of(checked(source, finding(source, span_of(source, "尽快\r\n完成"))))
    assert [above(*row) for row in rows(render(run, Style()))] == ["尽快", "完成"]


def test_of_words_over_many_lines_the_first_and_the_last_are_shown():
    source = Source("一\n二\n三\n四")
    report = render(run_of(checked(source, finding(source, Span(0, 7)))), Style())
    assert "\n1 | 一\n  | ^^\n: |\n4 | 四\n  | ^^\n" in report


def test_a_span_up_to_the_next_line_start_marks_its_own_line_only():
    source = Source("尽快\n完成")
    assert rows(render(run_of(checked(source, finding(source, Span(0, 3)))), Style())) == [("尽快", "^^^^")]


@pytest.mark.parametrize(("text", "offset"), [("尽快", 2), ("尽快\n", 2), ("尽快\r\n", 3), ("", 0), ("\n", 1)])
def test_an_empty_span_has_one_caret(text, offset):
    source = Source(text)
    report = render(run_of(checked(source, finding(source, Span(offset, offset)))), Style())
    assert [carets.strip() for _, carets in rows(report)] == ["^"]


def test_tabs_and_hidden_characters_are_made_visible():
    source = Source("\t甲\u200b乙\x1b[31m\u2028丙")
    report = render(run_of(checked(source, finding(source, span_of(source, "\u200b")))), Style())
    [(line, carets)] = rows(report)
    assert line == "    甲<U+200B>乙<U+001B>[31m<U+2028>丙"
    assert above(line, carets) == "<U+200B>"
    assert "\x1b" not in report


def test_related_places_are_quoted_or_noted_and_not_more_than_five():
    related = [
        Related(span_of(DRAFT, "适时")),
        Related(span_of(DRAFT, "建平台"), Bilingual("前面叫建平台", "called so before")),
        *[Related(Span(0, 40)) for _ in range(6)],
    ]
    report = render(run_of(checked(DRAFT, finding(DRAFT, SOON, related=related))), Style())
    assert "    相关 3:4 “适时”\n    相关 2:4 前面叫建平台\n    相关 1:1 “2025年工作要点" in report
    assert report.count("    相关 ") == 5
    assert "\n    另有 3 处\n" in report
    quoted = re.findall(r"相关 1:1 “(.*)”", report)
    assert {len(words) for words in quoted} == {30}


def test_what_is_folded_is_counted():
    folded = {"vague-deadline": 7, "missing-lead": 2}
    report = render(run_of(checked(DRAFT, finding(DRAFT, SOON), folded=folded)), Style())
    assert report.endswith(
        "\n\n草稿.txt\n"
        "  vague-deadline 另有 7 处未列出（--expand 全部列出）\n"
        "  提示 2 条：missing-lead 2（--show-info 逐条列出）\n"
        "\n检查 1 份文件：0 个错误、8 个警告、2 条提示（其中 9 处未逐条列出）\n"
    )


def test_what_is_folded_is_no_graver_than_what_is_listed():
    grave = finding(DRAFT, SOON, severity=Severity.ERROR)
    run = run_of(checked(DRAFT, grave, finding(DRAFT, SOON), folded={"vague-deadline": 3}))
    assert "：1 个错误、4 个警告、0 条提示（其中 3 处" in render(run, Style())


def test_infos_are_summed_up_unless_asked_for():
    infos = [finding(DRAFT, Span(at, at + 2), FuzzyQuantity) for at in range(3)]
    run = run_of(checked(DRAFT, *infos, finding(DRAFT, SOON), folded={"fuzzy-quantity": 4, "long-item": 9}))
    short, long = render(run, Style()), render(run, Style(show_info=True))
    assert "提示 16 条：long-item 9 · fuzzy-quantity 7（--show-info 逐条列出）" in short
    assert short.count("fuzzy-quantity（IND105）") == 0
    assert long.count("提示 fuzzy-quantity（IND105）") == 3
    assert "fuzzy-quantity 另有 4 处未列出（--expand 全部列出）" in long
    assert short.split("\n")[-2] == long.split("\n")[-2]


def test_a_document_with_infos_alone_is_summed_up_too():
    run = run_of(checked(DRAFT, finding(DRAFT, SOON, FuzzyQuantity)))
    assert render(run, Style(lang="en")) == (
        "草稿.txt\n"
        "  info 1: fuzzy-quantity 1 (--show-info lists them)\n"
        "\n"
        "Checked 1 file: 0 errors, 0 warnings, 1 info\n"
    )


def test_failures_come_first_on_one_line():
    failure = Failure("unreadable-file", "坏\n.docx", Bilingual("文件已损坏\r\n请重新导出", "broken"), "Traceback")
    report = render(run_of(checked(DRAFT), failures=[failure]), Style())
    assert report == (
        "失败 unreadable-file 坏 .docx：文件已损坏 请重新导出\n\n检查 1 份文件：没有发现问题；有 1 项检查没能完成\n"
    )


def test_a_name_that_the_text_says_is_not_said_twice():
    failure = Failure("is-empty", "空.txt", Bilingual("空.txt：里面没有文字", "空.txt: there are no words in it"))
    run = run_of(failures=[failure])
    assert render(run, Style()) == "失败 is-empty 空.txt：里面没有文字\n\n检查 0 份文件；有 1 项检查没能完成\n"
    assert render(run, Style(lang="en")) == (
        "failed is-empty 空.txt: there are no words in it\n\nChecked 0 files; 1 check could not be done\n"
    )


def test_clean():
    assert render(run_of(checked(DRAFT)), Style(lang="en")) == "Checked 1 file: no findings\n"


def test_colour_adds_only_colour():
    run = run_of(checked(DRAFT, finding(DRAFT, SOON), finding(DRAFT, SOON, MissingLead), folded={"vague-deadline": 1}))
    coloured = render(run, Style(color=True))
    assert "\x1b[1;33m警告\x1b[0m" in coloured
    assert "\x1b[1;31m^^^^\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(run, Style())


def test_codes_link_to_their_pages():
    run = run_of(checked(DRAFT, finding(DRAFT, SOON)))
    report = render(run, Style(hyperlinks=True, docs_url="https://example.org/rules/"))
    assert "（\x1b]8;;https://example.org/rules/vague-deadline\x1b\\DUE101\x1b]8;;\x1b\\）" in report
    assert render(run, Style(hyperlinks=True)) == render(run, Style())


PLAIN = st.text(st.sampled_from("，。“”…·①abc 一二三四五六七八九十𠮷"), min_size=1, max_size=150)


@given(st.data(), PLAIN, st.sampled_from([1, 2]), st.integers(20, 90))
def test_carets_stand_under_the_words(data, text, ambiguous, room):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    report = render(run_at(text, Span(start, end)), Style(ambiguous_width=ambiguous, width=room))
    [(line, carets)] = rows(report)
    assert width(line, ambiguous=ambiguous) <= room
    marked = above(line, carets, ambiguous)
    if width(text[start:end], ambiguous=ambiguous) <= room - 2 * ambiguous:
        assert marked == text[start:end]
    else:
        assert text[start:end].startswith(marked)
        assert width(marked, ambiguous=ambiguous) >= room - 2 * ambiguous - 1


@given(st.integers(0, len(AWKWARD)), st.integers(0, len(AWKWARD)))
def test_no_line_holds_a_character_that_a_terminal_obeys(one, other):
    report = render(run_at(AWKWARD, Span(min(one, other), max(one, other))), Style())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028]", report)
