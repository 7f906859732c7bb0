from __future__ import annotations

import pytest

from planlint.plan.titles import cut_title
from planlint.plan.titles import read_title

from .drafts import passage


@pytest.mark.parametrize(
    ("text", "heads", "title", "stop", "body"),
    [
        ("总体要求", True, "总体要求", "", ""),
        ("加强组织领导。各县区要高度重视。", False, "加强组织领导", "。", "各县区要高度重视。"),
        ("指导思想。", True, "指导思想", "。", ""),
        ("编制实施方案，明确任务目标。", False, None, "", "编制实施方案,明确任务目标。"),
        ("县财政局：落实资金保障。", False, "县财政局", ":", "落实资金保障。"),
        ("加强数据应用，提升服务水平。建立共享机制。", False, "加强数据应用,提升服务水平", "。", "建立共享机制。"),
    ],
)
def test_where_a_title_ends(text: str, heads: bool, title: str | None, stop: str, body: str) -> None:
    found = read_title(passage(text), heads=heads, run_on=False)
    assert (found.title.text if found.title else None, found.stop, found.body.text) == (title, stop, body)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("深化审批制度改革积极推行告知承诺制，压缩办理时限。", "深化审批制度改革"),
        ("加强执法队伍建设严格执行持证上岗制度，开展轮训。", "加强执法队伍建设"),
        ("全面落实政务公开工作机制各县区人民政府要定期更新目录。", "全面落实政务公开工作机制"),
    ],
)
def test_a_title_without_a_stop_ends_where_words_meet(text: str, title: str) -> None:
    found = cut_title(passage(text))
    assert found.title is not None
    assert found.title.text == title
    assert not found.known
