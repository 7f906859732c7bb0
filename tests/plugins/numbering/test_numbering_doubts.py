"""Where a document may be right, or lost something on its way, the rules keep quiet or say it once."""

from __future__ import annotations

import pytest

from planlint import Severity
from planlint.testing import Example
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint.testing import findings_in
from planlint_numbering import planlint_families
from planlint_numbering.heading_stop_inconsistent import HeadingStopInconsistent
from planlint_numbering.numbering_duplicate import NumberingDuplicate
from planlint_numbering.numbering_gap import NumberingGap
from planlint_numbering.numbering_level_skip import NumberingLevelSkip
from planlint_numbering.numbering_punctuation import NumberingPunctuation
from planlint_numbering.numbering_restart_inconsistent import NumberingRestartInconsistent

HEAD = "清河县河道治理工作方案\n一、重点任务\n"
RULES = [rule for family in planlint_families() for rule in family.rules]


@pytest.mark.parametrize(
    "text",
    [
        "（一）清淤。年底前完成。（二）筑堤。年底前完成。\n（三）绿化。年底前完成。\n",
        "（一）清淤。年底前完成。\n（-）筑堤。年底前完成。\n（三）绿化。年底前完成。\n",
        "（一）清淤。依照《条例》第三条第（二）项执行。\n（三）绿化。年底前完成。\n",
    ],
    ids=["in running text", "misread", "cited"],
)
def test_the_missing_label_is_there_after_all(text: str) -> None:
    assert_silent(NumberingGap, HEAD + text)


def test_many_gaps_are_one_warning() -> None:
    text = "".join(f"（{number}）治理河道。年底前完成。\n" for number in "一三五七")
    findings = findings_in(NumberingGap, Example(HEAD + text))
    assert [(finding.severity, finding.shared) for finding in findings] == [(Severity.WARNING, True)] * 3


@pytest.mark.parametrize("wrong", ["三", "十五"])
def test_one_wrong_number_is_reported_once(wrong: str) -> None:
    text = "".join(f"（{number}）治理河道。年底前完成。\n" for number in ["一", "二", "三", "四", wrong, "六", "七"])
    rule = NumberingDuplicate if wrong == "三" else NumberingGap
    (finding,) = [
        found for each in (NumberingDuplicate, NumberingGap) for found in findings_in(each, Example(HEAD + text))
    ]
    assert finding.name == rule.name
    assert "（五）" in finding.instead()


def test_lists_that_start_anew_below_one_heading() -> None:
    text = "（一）清淤。分工如下：\n1.上游；\n2.下游。\n时限如下：\n1.上游6月底前；\n2.下游9月底前。\n"
    for rule in RULES:
        assert_silent(rule, HEAD + text)


def test_what_stands_around_the_tasks_has_numbers_of_its_own() -> None:
    text = (
        "清河县河道治理工作方案\n一、总体要求\n（一）指导思想。坚持生态优先。\n（二）工作目标。年底前水质达标。\n"
        "二、重点任务\n（一）清淤。年底前完成。\n（二）筑堤。年底前完成。\n"
        "三、重点工程\n（三）绿化。年底前完成。\n（四）截污。年底前完成。\n"
        "四、保障措施\n（一）加强领导。\n（二）落实资金。\n"
    )
    assert_silent(NumberingRestartInconsistent, text)


def test_items_that_count_through_a_chapter_and_start_anew_in_the_next() -> None:
    text = (
        "清河县河道治理工作方案\n一、重点任务\n（一）清淤\n1.上游清淤。\n2.下游清淤。\n（二）筑堤\n3.上游筑堤。\n4.下游筑堤。\n"
        "二、重点工程\n（一）绿化\n1.上游绿化。\n2.下游绿化。\n（二）截污\n3.上游截污。\n4.下游截污。\n"
    )
    for rule in (NumberingGap, NumberingDuplicate, NumberingRestartInconsistent):
        assert_silent(rule, text)


def test_a_list_of_attachments_is_no_level() -> None:
    text = (
        "清河县河道治理工作方案\n一、重点任务\n（一）清淤。年底前完成。\n（二）筑堤。年底前完成。\n"
        "二、重点工程\n（一）绿化。年底前完成。\n（二）截污。年底前完成。\n三、附则\n本方案自印发之日起施行。\n"
        "附件：1.任务清单\n2.联系人名单\n"
    )
    assert_silent(NumberingLevelSkip, text)


@pytest.mark.parametrize("words", ["第一、二产业协调发展。", "第一，抓清淤。", "第一步、清淤。"])
def test_ordinals_that_are_right(words: str) -> None:
    assert_silent(NumberingPunctuation, HEAD + words + "\n")


def test_ordinal_with_the_wrong_mark() -> None:
    assert_reports(
        NumberingPunctuation,
        HEAD + "«第一、»抓清淤。\n«第二、»抓筑堤。\n",
        fixed=HEAD + "第一，抓清淤。\n第二，抓筑堤。\n",
    )


def test_a_mark_before_another_number_is_not_changed() -> None:
    """一、二级 would be no label any more."""
    assert_reports(NumberingPunctuation, HEAD + "（一）清淤。\n二、筑堤。\n«三.»二级河道清淤。\n")


def test_the_few_are_reported_each_where_most_are_right() -> None:
    text = "".join(f"{number}.治理河道。\n" for number in range(1, 10)) + "«10、»绿化河岸。\n"
    fixed = (HEAD + text).replace("«10、»", "10.")
    (finding,) = assert_reports(NumberingPunctuation, HEAD + text, fixed=fixed)
    assert not finding.shared


def test_headings_of_a_text_without_line_breaks() -> None:
    items = ["清理淤泥", "加固堤防", "绿化河岸", "截流污水", "巡查河段"]
    stops = ["。", "。", "", "。", "。"]
    body = "根据河道现状制定年度计划，明确责任人和完成时间，每月通报进展情况，年底前完成全部工程并组织验收。" * 2
    text = "".join(
        f"（{number}）{item}{stop}{body}" for number, item, stop in zip("一二三四五", items, stops, strict=True)
    )
    assert_silent(HeadingStopInconsistent, f"清河县河道治理工作方案\n一、重点任务{text}\n")
