"""What is said twice by mistake is told from what a plan says twice on purpose."""

from __future__ import annotations

import pytest

from planlint import Kind
from planlint import Severity
from planlint.testing import assert_reports
from planlint.testing import assert_silent
from planlint_consistency.duplicate_text import DuplicateText

HEAD = "清河县河道治理工作方案\n一、重点任务\n"
FIRST = "（一）清理河道。全面清理上游淤泥和垃圾，{}。（牵头单位：县水利局）\n"
OTHER = "（二）加固堤防。逐段检查堤防，对险工险段分类处置，{}。（牵头单位：县应急局）\n"


def draft(first: str, other: str) -> str:
    return HEAD + FIRST.format(first) + OTHER.format(other)


def test_part_of_a_sentence_counts_from_twelve_characters_in_another_task() -> None:
    assert_reports(DuplicateText, draft("每月公布河道巡查的结果情况", "«每月公布河道巡查的结果情况»"))
    assert_silent(DuplicateText, draft("每月公布河道巡查结果", "每月公布河道巡查结果"))


def test_a_whole_sentence_counts_from_ten_characters() -> None:
    assert_reports(DuplicateText, draft("清一段。每月公布河道巡查结果", "查一段。«每月公布河道巡查结果»"))
    assert_silent(DuplicateText, draft("清一段。每月公布巡查结果", "查一段。每月公布巡查结果"))


def test_the_options_say_from_how_many() -> None:
    text = draft("清一段。每月公布«»河道巡查结果", "查一段。每月公布河道巡查结果").replace("«»", "")
    assert_silent(DuplicateText, text, options={"shortest": 11})
    text = draft("每月公布河道巡查结果", "«每月公布河道巡查结果»")
    assert_reports(DuplicateText, text, options={"elsewhere": 10})


def test_joining_words_and_marks_make_no_difference() -> None:
    (finding,) = assert_reports(
        DuplicateText, draft("定期组织巡河员、护堤员的业务培训", "«定期组织巡河员和护堤员业务培训»")
    )
    assert "一、(一)“清理河道”" in finding.what()
    assert len(finding.related) == 1


def test_clauses_that_follow_one_another_are_one_finding() -> None:
    same = "建立河道巡查台账，做到一河一档，每月向社会公布"
    assert_reports(DuplicateText, draft(same, f"«{same}»"))


def test_what_differs_in_between_does_not_break_a_finding_in_two() -> None:
    first = "建立全县河道巡查工作台账，每日一记，每月向社会公布巡查结果"
    other = "«建立全县河道巡查工作台账，一日一记，每月向社会公布巡查结果»"
    assert_reports(DuplicateText, draft(first, other))


def test_the_same_requirement_in_three_tasks_is_the_documents_own_formula() -> None:
    same = "所需资金按规定从现有渠道解决"
    third = f"（三）绿化河岸。沿河种植乔木和灌木，{same}。（牵头单位：县林业局）\n"
    assert_silent(DuplicateText, draft(same, same) + third)


def test_a_sentence_in_three_tasks_is_reported_at_each_later_one() -> None:
    same = "每月向社会公布河道巡查结果"
    third = f"（三）绿化河岸。沿河种植乔木和灌木。«{same}»。（牵头单位：县林业局）\n"
    assert_reports(DuplicateText, draft(f"清淤。{same}", f"查险。«{same}»") + third)


def test_a_sentence_in_five_tasks_is_a_formula_too() -> None:
    same = "所需资金由县财政统筹安排。"
    tasks = "".join(
        f"（{number}）治理{river}。清理{river}全线的淤泥。{same}\n"
        for number, river in zip("一二三四五", "东西南北中", strict=True)
    )
    assert_silent(DuplicateText, HEAD + tasks)


@pytest.mark.parametrize(
    "text",
    [
        "（一）清理河道。新建河段，全面执行河道管护标准；已建河段，全面执行河道管护标准。\n",
        "（一）治理河道\n完善河道管护责任体系。按照分级负责原则，完善河道管护责任体系，明确到人。\n",
        "（一）治理河道\n完善河道管护责任体系。按河段分级落实经费。完善河道管护责任体系，明确到人。\n",
        "（一）每月向社会公布河道巡查的结果。公布要及时。\n（二）筑堤。筑堤3公里，每月向社会公布河道巡查的结果。\n",
        "（一）治理河道。每年清淤一次。（责任单位：县水利局）完善河道管护责任体系。按分级原则，完善河道管护责任体系。\n",
        "（一）完善河道管护责任体系。按分级负责原则，完善河道管护责任体系，明确到人。\n",
        "（一）清理河道。县水利局、县财政局、县应急局、县公安局，每月会商。\n（二）筑堤。县水利局、县财政局、县应急局、县公安局，每季会商。\n",
        "（一）清理河道。清淤，执行《清河县河道管理实施办法》。\n（二）筑堤。加固，执行《清河县河道管理实施办法》。\n",
        "（一）清理河道。以上游重点河段和支流入口为重点，清淤20公里。\n（二）筑堤。以上游重点河段和支流入口为重点，筑堤3公里。\n",
        "（一）补助清淤。对清淤的村，县财政每公里给予三千元补助。\n（二）补助筑堤。对筑堤的村，县财政每公里给予三千元补助。\n",
        "（一）学习。深入贯彻习近平总书记重要讲话，坚持生态优先绿色发展之路。\n（二）宣传。深入贯彻习近平总书记重要讲话，坚持生态优先绿色发展之路。\n",
        "（一）清理河道。清淤20公里。（责任单位：县水利局、各乡镇人民政府按职责分工负责）\n（二）筑堤。筑堤3公里。（责任单位：县水利局、各乡镇人民政府按职责分工负责）\n",
    ],
    ids=[
        "parts of one sentence",
        "heading of a paragraph",
        "heading taken up later",
        "title of another task",
        "heading after a note",
        "title",
        "list of bodies",
        "name of a document",
        "premise",
        "the same support",
        "creed",
        "notes",
    ],
)
def test_said_twice_on_purpose(text: str) -> None:
    assert_silent(DuplicateText, HEAD + text)


def test_twice_in_a_row_is_a_slip_even_in_one_sentence() -> None:
    text = "（一）清理河道。全面清理上游河道淤泥，«全面清理上游河道淤泥»，每月公布进度。\n"
    assert_reports(DuplicateText, HEAD + text)


def test_goals_duties_and_boxes_sum_up_what_the_tasks_say() -> None:
    same = "每月向社会公布河道巡查的结果"
    for heading in ("一、工作目标", "一、职责分工", "一、指导思想"):
        text = f"清河县河道治理工作方案\n{heading}\n{same}。\n二、重点任务\n（一）清理河道。{same}。\n（二）筑堤。筑堤3公里。\n"
        assert_silent(DuplicateText, text)
    box = f"（一）清理河道。清理河道淤泥，{same}。\n专栏1\n{same}。\n（二）筑堤。筑堤3公里。\n"
    assert_silent(DuplicateText, HEAD + box)


def test_what_stands_below_a_box_belongs_to_it() -> None:
    same = "每月向社会公布河道巡查的结果"
    text = f"（一）清理河道。清理河道淤泥，{same}。\n专栏1\n重点工程\n1.清淤工程。清淤20公里，{same}。\n（二）筑堤。筑堤3公里。\n"
    assert_silent(DuplicateText, HEAD + text)


def test_a_task_that_stands_twice_is_reported_once() -> None:
    task = "逐段清理县城上游河道的淤泥和垃圾，建立河道巡查台账，每月公布结果"
    assert_reports(DuplicateText, f"{HEAD}（一）清理河道。{task}。\n（二）治理河道。«{task}»。\n")


def test_after_a_box_the_text_goes_on() -> None:
    same = "每月向社会公布河道巡查的结果"
    text = f"（一）清淤。清淤20公里。\n专栏1\n清淤工程\n（二）筑堤。筑堤3公里。{same}。\n（三）绿化。绿化两岸。«{same}»。\n"
    assert_reports(DuplicateText, HEAD + text)


def test_cells_of_a_table_that_came_apart_are_no_sentences() -> None:
    cells = "河段\n长度\n县城上游段\n12公里\n垃圾散乱堆积污染水体环境\n县水利局\n"
    text = "（一）清理河道。清理情况如下。\n" + cells + cells + cells
    assert_silent(DuplicateText, HEAD + text)


def test_what_a_report_repeats_of_the_past_year_is_information() -> None:
    text = (
        "清河县2024年法治政府建设情况报告\n一、2024年工作情况\n（一）公开政务。不断拓展政务公开的深度和广度。\n"
        "二、2025年工作打算\n（一）推进公开。«不断拓展政务公开的深度和广度»。\n"
    )
    (finding,) = assert_reports(DuplicateText, text, kind=Kind.ANNUAL_REPORT)
    assert finding.severity is Severity.INFO


def test_a_document_that_stands_twice_is_one_finding() -> None:
    tasks = (
        "（一）清理河道。清理上游河道的淤泥和垃圾，每月公布进度。\n（二）加固堤防。逐段检查堤防，分类处置险工险段。\n"
        "（三）绿化河岸。沿河种植乔木和灌木，年底前完成。\n"
    )
    (finding,) = assert_reports(DuplicateText, HEAD + tasks + "二、«重点任务»\n" + tasks)
    assert "7 段" in finding.what()


LONG = "对城区主要街道、农贸市场周边、学校门口的流动摊点开展集中整治，{}，每周公布整治结果，并接受群众的监督举报"


def like(first: str, other: str) -> str:
    return HEAD + f"（一）整治摊点。{LONG.format(first)}。\n{other}"


def test_tasks_that_are_nearly_the_same() -> None:
    text = like("规范停车", "«（二）规范秩序。对城区主要街道、»" + LONG.format("规范停放")[8:] + "。\n")
    (finding,) = assert_reports(DuplicateText, text, options={"elsewhere": 99, "shortest": 99})
    assert "%" in finding.what()


def test_tasks_with_other_figures_or_much_else_are_not_the_same() -> None:
    options = {"elsewhere": 99, "shortest": 99}
    assert_silent(
        DuplicateText, like("规范车位60个", f"（二）规范秩序。{LONG.format('规范车位80个')}。\n"), options=options
    )
    other = LONG.format("登记经营人员的姓名住址和经营品种")
    assert_silent(DuplicateText, like("规范停车", f"（二）规范秩序。{other}。\n"), options=options)


def test_how_much_alike_is_an_option() -> None:
    other = LONG.format("登记经营人员的姓名住址和经营品种")
    text = like("规范停车", f"«（二）规范秩序。{other[:8]}»{other[8:]}。\n")
    assert_reports(DuplicateText, text, options={"elsewhere": 99, "shortest": 99, "likeness": 0.6})


def rows(*tasks: str) -> str:
    lines = "".join(f"| {number} | {task} | 县水利局 |\n" for number, task in enumerate(tasks, 1))
    return "清河县河道治理任务分解表\n| 序号 | 工作任务 | 责任单位 |\n" + lines


def test_rows_of_a_table_are_compared() -> None:
    (finding,) = assert_reports(
        DuplicateText,
        rows("清理上游淤泥。建立河道巡查台账，一河一档。", "加固堤防。", "绿化两岸。«建立河道巡查台账，一河一档»。"),
    )
    assert "清理上游淤泥" in finding.what()


def test_one_task_of_two_bodies_may_stand_in_two_rows() -> None:
    task = "对全县中小河道逐段清理淤泥，建立河道巡查台账，一河一档，每月公布巡查结果"
    assert_silent(DuplicateText, rows(f"{task}。", f"{task}。"), options={"shortest": 99})


def test_a_table_may_repeat_what_the_text_says() -> None:
    text = draft("每月公布河道巡查的结果情况", "逐段登记造册")
    assert_silent(DuplicateText, text + "附件\n" + rows("每月公布河道巡查的结果情况。", "加固堤防。"))


def test_what_is_excepted_is_no_requirement() -> None:
    text = "清河县方案\n一、任务\n"
    text += (
        "（一）甲。除县政府主管部门另有规定外，每月报送台账。\n（二）乙。除县政府主管部门另有规定外，每季度上门核对。\n"
    )
    assert_silent(DuplicateText, text)


def test_a_subject_of_which_two_things_are_said_is_no_requirement() -> None:
    text = "清河县方案\n一、任务\n"
    text += (
        "（一）甲。县属文化事业单位转制为企业，要做好资产清查。\n（二）乙。县属文化事业单位转制为企业，可以申请补助。\n"
    )
    assert_silent(DuplicateText, text)
