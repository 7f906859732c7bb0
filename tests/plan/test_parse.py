from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.plan.model import Role
from planlint.plan.model import Status
from planlint.plan.parse import parse
from planlint.source.text import Source
from planlint.source.text import Span

from .drafts import plan

PLAN = """\
首页 > 政务公开
云政办发〔2024〕12号
云岭市人民政府办公室关于印发云岭市数字政府建设实施方案（2024—2026年）的通知
各县区人民政府，市直各部门：
《云岭市数字政府建设实施方案（2024—2026年）》已经市政府同意，现印发给你们，请认真贯彻执行。
云岭市人民政府办公室
2024年3月5日
云岭市数字政府建设实施方案（2024—2026年）
为加快数字政府建设，制定本方案。
一、总体要求
（一）指导思想。坚持以人民为中心。
（二）工作目标。到2026年，数字政府体系基本建成。
二、重点任务
（三）建设政务云。整合自建机房。（牵头单位：市数据局；配合单位：市财政局）
（四）推进数据共享。编制公共数据目录。（责任单位：市数据局、市公安局）

完善数据质量管理制度。（责任单位：市直有关部门）
（五）强化安全保障。落实等级保护制度。
各县区要抓好落实。
责任编辑：某某
版权声明：本站内容仅供参考。
"""


def test_the_frame_around_a_plan() -> None:
    made = plan(PLAN)
    assert made.kind is Kind.IMPLEMENTATION_PLAN
    assert made.issued == date(2024, 3, 5)
    assert made.issuer == "云岭市人民政府办公室"
    assert made.period == Period(2024, 2026)
    assert made.title is not None
    assert made.title.text == "云岭市数字政府建设实施方案(2024—2026年)"
    assert made.document_number is not None
    assert made.document_number.text == "云政办发〔2024〕12号"
    assert made.notice is not None
    assert made.paragraphs[-1].text == "各县区要抓好落实。"


def test_sections_and_what_they_are_there_for() -> None:
    made = plan(PLAN)
    assert [(section.path, section.role) for section in made.sections] == [
        (("一",), Role.GENERAL),
        (("一", "(一)"), Role.GENERAL),
        (("一", "(二)"), Role.GENERAL),
        (("二",), Role.WORK),
        (("二", "(三)"), Role.WORK),
        (("二", "(四)"), Role.WORK),
        (("二", "(五)"), Role.WORK),
    ]


def test_each_note_ends_a_task() -> None:
    made = plan(PLAN)
    assert [(task.path[-1], task.responsibility.status, task.passage.text[:6]) for task in made.tasks] == [
        ("(三)", Status.NAMED, "(三)建设政"),
        ("(四)", Status.NO_LEAD, "(四)推进数"),
        ("(四)", Status.VAGUE, "完善数据质量"),
        ("(五)", Status.MISSING, "(五)强化安"),
    ]


def test_the_units_of_a_plan_are_those_of_its_notes_in_order() -> None:
    made = plan(PLAN)
    assert [unit.name for unit in made.units] == ["市数据局", "市财政局", "市数据局", "市公安局", "市直有关部门"]
    assert plan("云岭市通知\n").units == ()


REPORT = """\
青禾县2024年法治政府建设情况报告
2024年，我县扎实推进法治政府建设。
一、2024年工作情况
（一）优化营商环境。办件满意度显著提升。
二、2025年工作打算
（一）加强队伍建设。定期组织培训。
"""


def test_a_report_makes_tasks_of_its_next_steps_alone() -> None:
    made = plan(REPORT)
    assert made.kind is Kind.ANNUAL_REPORT
    assert [task.path for task in made.tasks] == [("二", "(一)")]
    assert [deadline.passage.text for deadline in made.deadlines] == ["定期"]


LINES = """\
云岭市重点工作任务分解
一、重点任务
1．制定能源行动方案。
责任单位：市发展改革委、市能源局（排在第一为牵头单位，下同）
完成时限：2025年6月底前
2．制定工业行动方案。
责任单位：市工信局、市财政局
完成时限：2025年9月底前
"""


def test_lines_below_an_item_belong_to_it() -> None:
    made = plan(LINES)
    assert [(task.responsibility.status, [unit.text for unit in task.responsibility.leads]) for task in made.tasks] == [
        (Status.NAMED, ["市发展改革委"]),
        (Status.NAMED, ["市工信局"]),
    ]
    assert [deadline.resolved for task in made.tasks for deadline in task.deadlines] == ["2025-06-30", "2025-09-30"]


def test_titled_paragraphs_with_notes_are_tasks_without_the_opening() -> None:
    made = plan(
        "云岭市治理方案\n一、主要任务\n（一）体制创新行动\n围绕减污降碳，破除制度藩篱，提升创新治理能力。\n"
        "完善考核机制。把目标纳入考核。（责任单位：市委组织部）\n完善标准体系。制定地方标准。（责任单位：市市场监管局）\n"
    )
    assert [task.passage.text[:6] for task in made.tasks] == ["完善考核机制", "完善标准体系"]


def test_what_is_told_to_the_parser_wins() -> None:
    made = parse(Source(PLAN), kind=Kind.WORK_POINTS, issued=date(2023, 1, 2), period=Period(2023, 2023))
    assert (made.kind, made.issued, made.period) == (Kind.WORK_POINTS, date(2023, 1, 2), Period(2023, 2023))


FRAGMENTS = [
    *PLAN.splitlines(keepends=True),
    *REPORT.splitlines(keepends=True),
    *LINES.splitlines(keepends=True),
    "| ",
    "|\n",
    "\u2028",
    "𠮷",
    "（",
    "《",
    "1.",
    "(一)",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40))
def test_any_text_gives_a_plan_whose_places_lie_in_it(parts: list[str]) -> None:
    text = "".join(parts)
    made = parse(Source(text))
    whole = Span(0, len(text))
    places = [
        made.anchor,
        *(section.passage.span for section in made.sections),
        *(task.anchor for task in made.tasks),
        *(note.passage.span for note in made.notes),
        *(deadline.passage.span for deadline in made.deadlines),
        *(indicator.passage.span for indicator in made.indicators),
        *(repair.span for repair in made.repairs),
    ]
    assert all(whole.contains(span) and span.start <= span.end for span in places)


@given(st.text(max_size=200))
def test_any_text_at_all(text: str) -> None:
    assert parse(Source(text)).source.text == text
