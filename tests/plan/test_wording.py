"""The text as the drafter wrote it, beside the clean one."""

from __future__ import annotations

from pathlib import Path

from planlint import parse

CLUTTERED = Path(__file__).parents[2] / "fixtures" / "layouts" / "notes_and_clutter.txt"
DRAFT = """白溪市社区食堂建设方案（２０２５年）
一、重点任务
（一）选址：优先利用闲置房屋，(含学校) 改建。
附件
"""


def test_what_is_written_stands_where_the_clean_text_does() -> None:
    plan = parse(DRAFT)
    assert len(plan.clean.written) == len(plan.clean.text)
    passage = next(passage for passage in plan.paragraphs if "选址" in passage.text)
    assert passage.text == "(一)选址:优先利用闲置房屋,(含学校)改建。"
    assert passage.written == "（一）选址：优先利用闲置房屋，(含学校)改建。"
    assert all(plan.source[passage.span_of(place, place + 1)] == char for place, char in enumerate(passage.written))


def test_an_empty_text_has_nothing_written() -> None:
    assert parse("").clean.written == ""


def test_the_wording_is_in_order_and_without_the_page() -> None:
    plan = parse(CLUTTERED)
    starts = [passage.start for passage in plan.wording]
    assert starts == sorted(set(starts))
    assert plan.title in plan.wording
    assert plan.clutter
    assert not {passage.start for passage in plan.clutter} & set(starts)
