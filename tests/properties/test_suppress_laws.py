"""Laws of peace with old drafts: what is known stays hidden whatever is edited elsewhere, and nothing else does."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.config.settings import Settings
from planlint.engine.activate import activate
from planlint.engine.run import check_plan
from planlint.engine.session import Job
from planlint.engine.session import check_sources
from planlint.engine.suppress.anchor import Anchor
from planlint.engine.suppress.anchor import anchors_of
from planlint.engine.suppress.anchor import normal
from planlint.engine.suppress.baseline import Item
from planlint.engine.suppress.baseline import read_baseline
from planlint.engine.suppress.baseline import write_baseline
from planlint.engine.suppress.matching import Known
from planlint.engine.suppress.matching import match
from planlint.engine.suppress.sidecar import BrokenFileError
from planlint.engine.suppress.sidecar import read_sidecar
from planlint.engine.suppress.sidecar_text import entry_text
from planlint.engine.suppress.sidecar_text import with_entries
from planlint.engine.suppress.sidecar_text import without_entries
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from planlint.plan.parse import parse
from planlint.source.comments import find_comments
from planlint.source.text import Source

NUMBERS = "一二三四五六七八九十"
TOPICS = [
    "建设统一平台",
    "改造老旧机房",
    "修订管理办法",
    "开展业务培训",
    "清理历史数据",
    "培育示范项目",
    "公开办事指南",
    "完善应急预案",
]
UNITS = ["市数据局", "市财政局", "市司法局", "市教育局"]
WHEN = ["6月底前", "尽快", "适时", "10月底前", "按时"]
WORK = ["完成方案编制", "建成并投入运行", "面向各县区推开", "组织一次全面评估"]

items = st.builds(
    "{}。{}{}，{}{}。（牵头单位：{}）".format,
    st.sampled_from(TOPICS), st.sampled_from(WHEN), st.sampled_from(WORK),
    st.sampled_from(WHEN), st.sampled_from(WORK), st.sampled_from(UNITS),
)  # fmt: skip
sound = st.builds(
    "{}。6月底前{}。（牵头单位：{}）".format, st.sampled_from(TOPICS), st.sampled_from(WORK), st.sampled_from(UNITS)
)
drafts = st.lists(items, min_size=1, max_size=7)


def draft(lines: list[str], first: int = 0) -> str:
    numbered = [f"（{NUMBERS[(first + number) % 10]}）{line}" for number, line in enumerate(lines)]
    return "\n".join(["白溪市2025年数据工作要点", "一、重点任务", *numbered, ""])


@cache
def rules():
    return activate(load(find_entry_points()).catalogue, Settings(select=("vague-deadline",))).rules


def known(text: str) -> list[Known]:
    plan = parse(Source(text))
    findings = check_plan(plan, rules()).findings
    return [Known(finding.name, anchor) for finding, anchor in zip(findings, anchors_of(plan, findings), strict=True)]


def left(old: str, new: str) -> int:
    """How many findings of the new text the old one did not hold."""
    now = known(new)
    return len(now) - len(match(known(old), now))


@given(drafts)
def test_a_draft_has_nothing_new_against_itself(lines):
    assert left(draft(lines), draft(lines)) == 0


@given(drafts, sound, st.integers(0, 7), st.integers(0, 9))
def test_a_paragraph_put_in_elsewhere_changes_nothing(lines, line, place, first):
    place = min(place, len(lines))
    assert left(draft(lines), draft([*lines[:place], line, *lines[place:]], first)) == 0


@given(drafts, st.data())
def test_a_paragraph_taken_out_changes_nothing(lines, data):
    place = data.draw(st.integers(0, len(lines) - 1))
    assert left(draft(lines), draft([*lines[:place], *lines[place + 1 :]])) == 0


@given(drafts, st.randoms(use_true_random=False))
def test_paragraphs_in_another_order_change_nothing(lines, random):
    shuffled = list(lines)
    random.shuffle(shuffled)
    assert left(draft(lines), draft(shuffled)) == 0


@given(drafts, st.sampled_from(["\r\n", "\r", "\n\n", " \n", "\n　　"]))
def test_line_ends_and_indents_change_nothing(lines, end):
    assert left(draft(lines), draft(lines).replace("\n", end)) == 0


@given(drafts)
def test_half_width_marks_change_nothing(lines):
    assert left(draft(lines), draft(lines).translate(str.maketrans("，：（）", ",:()"))) == 0


@given(drafts, items, st.integers(0, 7))
def test_one_more_fault_shows_at_least_one_more_finding(lines, line, place):
    place = min(place, len(lines))
    more = draft([*lines[:place], line, *lines[place:]])
    assert left(draft(lines), more) >= len(known(more)) - len(known(draft(lines)))


@given(drafts)
def test_a_fault_in_another_task_is_new_even_where_an_old_one_was_mended(lines):
    """Old and new may look the same but for the task they belong to."""
    old = [line.replace("尽快", "6月底前").replace("适时", "6月底前").replace("按时", "6月底前") for line in lines]
    tail = "尽快完成方案编制。（牵头单位：市数据局）"
    before, after = (
        [*old, f"绘制地图。{tail}"],
        [*old, "绘制地图。6月底前完成方案编制。（牵头单位：市数据局）", f"评选先进。{tail}"],
    )
    assert left(draft(before), draft(after)) == 1


@given(st.integers(28, 44), st.integers(28, 44))
def test_lines_broken_at_another_width_change_nothing(one, other):
    lines = [
        f"{topic}。加强统筹协调，强化要素保障，尽快{work}，确保各项任务落到实处、取得实效，让群众有更多获得感。"
        for topic in TOPICS
        for work in WORK[:2]
    ]

    def wrapped(width: int) -> str:
        return "\n".join(re.sub(f"(.{{{width}}})(?=.)", r"\1\n", line) for line in draft(lines[:10]).split("\n"))

    assert left(wrapped(one), wrapped(other)) == 0
    assert left(draft(lines[:10]), wrapped(other)) == 0


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(normal)
anchors = st.builds(Anchor, texts, texts, texts, st.integers(1, 3))


@given(st.lists(st.tuples(st.sampled_from(["a.txt", "甲/乙.txt"]), st.sampled_from(["x-y", "z"]), anchors), max_size=5))
def test_a_baseline_is_read_as_it_was_written(tmp_path_factory, drawn):
    given_items = {Item(path, rule, anchor) for path, rule, anchor in drawn}
    file = tmp_path_factory.mktemp("baseline") / "b.json"
    text = write_baseline(given_items)
    json.loads(text)
    file.write_bytes(text.encode())
    assert read_baseline(file) == tuple(sorted(given_items))


@given(
    st.lists(st.tuples(anchors, st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))),
    st.sets(st.integers(0, 9)),
    st.sampled_from(["", "# 头\r\n", "# 头", "\n\n"]),
)
def test_entries_are_read_as_they_were_written_and_taken_out_one_by_one(tmp_path_factory, drawn, numbers, head):
    written = [entry_text("x-y", "甲.txt", anchor, " ".join(why.split()) or "x", None) for anchor, why in drawn]
    text = with_entries(head, written)
    file = tmp_path_factory.mktemp("sidecar") / "s.toml"
    file.write_bytes(text.encode())
    sidecar = read_sidecar(file)
    assert sidecar.malformed == ()
    assert [entry.anchor for entry in sidecar.entries] == [anchor for anchor, _ in drawn]
    gone = {number for number in numbers if number < len(drawn)}
    file.write_bytes(without_entries(text, gone).encode())
    rest = [anchor for number, (anchor, _) in enumerate(drawn) if number not in gone]
    assert [entry.anchor for entry in read_sidecar(file).entries] == rest


PIECES = [
    "[[ignore]]",
    "\n",
    "rule = ",
    '"x-y"',
    "path = ",
    '"a"',
    "text = ",
    "before = ",
    "after = ",
    "reason = ",
    "until = ",
    "2026-01-01",
    "[",
    "]",
    "{",
    "}",
    "1",
    ",",
    ":",
    '"',
    "'",
    '\n"entries"',
    '"version": 1',
    "#",
    "\ufeff",
    "“",
    "\\ud800",
    "9" * 5000,
]
broken = st.one_of(
    st.binary(), st.lists(st.sampled_from(PIECES), max_size=30).map(lambda parts: "".join(parts).encode())
)


@pytest.mark.parametrize("read", [read_sidecar, read_baseline])
@given(data=broken)
def test_any_file_is_read_or_refused_with_its_place(tmp_path_factory, read, data):
    file = tmp_path_factory.mktemp("broken") / "f"
    file.write_bytes(data)
    try:
        read(file)
    except BrokenFileError as error:
        places = [failure.name for failure in error.failures]
    else:
        places = [str(file)]
    assert places
    assert [place for place in places if not place.startswith(str(file))] == []


WORDS = [
    "尽快",
    "<!--",
    "-->",
    "planlint:",
    " ignore ",
    "off ",
    "on",
    "ignore-file ",
    "vague-deadline",
    ",",
    "ALL",
    " until ",
]
WORDS += ["2026-01-01", "-- ", "\n", "（一）建。", "—", "\r", "\x00"]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_any_comment_is_obeyed_or_complained_of(text):
    catalogue = load(find_entry_points()).catalogue
    source = Source(text, name="a.md")
    run = check_sources([Job(source, Settings(select=("vague-deadline", "PLN"), expand=True))], catalogue)
    assert run.failures == ()
    plan = parse(source)
    comments = find_comments(source)
    for paragraph in plan.paragraphs:
        assert not any(comment.contains(paragraph.span) for comment in comments)
