from __future__ import annotations

import pytest

from planlint.plan.citations import find_citations

from .drafts import passage


@pytest.mark.parametrize(
    ("text", "title", "number", "short"),
    [
        ("按照《养老服务条例》执行。", "养老服务条例", None, None),
        ("落实《养老服务意见》（云政发〔2025〕3号）要求。", "养老服务意见", "云政发〔2025〕3号", None),
        ("依据《养老服务办法》（省政府第24号令）办理。", "养老服务办法", "省政府第24号令", None),
        ("《养老服务规划》（以下简称《规划》）提出目标。", "养老服务规划", None, "规划"),
        ("《养老服务方案》（云政发〔2025〕3号，以下简称《方案》）。", "养老服务方案", "云政发〔2025〕3号", "方案"),
        ("《养老服务方案》（云政发〔2025〕3号）（以下简称“方案”）。", "养老服务方案", "云政发〔2025〕3号", "方案"),
        ("《关于印发〈养老服务方案〉的通知》已经废止。", "关于印发<养老服务方案>的通知", None, None),
        ("《关于印发《养老服务方案》的通知》已经废止。", "关于印发《养老服务方案》的通知", None, None),
        ("《养老服务方案》（试行）自印发之日起施行。", "养老服务方案", None, None),
        ("《养老服务方案》》已经会议审议。", "养老服务方案", None, None),
    ],
)
def test_a_title_with_what_follows_it(text: str, title: str, number: str | None, short: str | None) -> None:
    (citation,) = find_citations([passage(text)])
    assert (citation.title, citation.number, citation.short) == (title, number, short)


def test_the_passage_ends_with_the_brackets_that_belong_to_it() -> None:
    text = "按照《养老服务意见》（云政发〔2025〕3号）要求，落实《养老服务办法》（见附件）。"
    first, second = find_citations([passage(text)])
    assert first.passage.text == "《养老服务意见》(云政发〔2025〕3号)"
    assert second.passage.text == "《养老服务办法》"


def test_marks_that_hold_nothing_or_never_close_are_no_titles() -> None:
    assert find_citations([passage("《》空白，《没有写完。")]) == []
