"""A plan as a tree for the terminal: its headings, its tasks, and who answers for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.cli.plan_words import STATUS
from planlint.plan.kind import KIND_NAMES
from planlint.report.repairs import repairs_line
from planlint.report.visible import visible
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.language import Lang
    from planlint.plan.model import Plan
    from planlint.plan.model import Section
    from planlint.plan.model import Task

_INDENT = "  "


def render_tree(plan: Plan, lang: Lang) -> str:
    """The outline of a plan, a heading or task a line."""
    tail = [_counts(plan, lang), *filter(None, [repairs_line(plan.repairs, lang)])]
    return "\n".join([*_head(plan, lang), "", *_body(plan, lang), "", *tail]) + "\n"


def _head(plan: Plan, lang: Lang) -> Iterator[str]:
    if plan.title is not None:
        yield visible("".join(plan.title.text.split("\n")))
    years = "" if plan.period is None else "-".join(map(str, dict.fromkeys(plan.period)))
    issued = "" if plan.issued is None else f"{'成文' if lang == 'zh' else 'issued'} {plan.issued.isoformat()}"
    yield " · ".join(filter(None, (KIND_NAMES[plan.kind].to(lang), years, issued, visible(plan.issuer or ""))))


def _body(plan: Plan, lang: Lang) -> list[str]:
    """Sections, and the tasks that are no section themselves below the one in which they stand."""
    heads = {section.head.start for section in plan.sections}
    tasks = {task.passage.start: task for task in plan.tasks}
    lines = [
        (section.head.start, _section_line(section, tasks.get(section.head.start), lang)) for section in plan.sections
    ]
    lines += [(start, _task_line(task, lang)) for start, task in tasks.items() if start not in heads]
    return [line for _, line in sorted(lines)]


def _section_line(section: Section, task: Task | None, lang: Lang) -> str:
    words = section.title or section.head.part(len(section.label.passage))
    indent = _INDENT * (section.level - 1)
    source = words.clean.source
    return f"{indent}{visible(source[section.label.passage.span] + quote(source[words.span]))}{_answer(task, lang)}"


def _task_line(task: Task, lang: Lang) -> str:
    depth = 0 if task.section is None else task.section.level
    return f"{_INDENT * depth}- {visible(quote(task.title))}{_answer(task, lang)}"


def _answer(task: Task | None, lang: Lang) -> str:
    """Who answers for a task; "" for a section that is none."""
    if task is None:
        return ""
    status = STATUS[task.responsibility.status].to(lang)
    units = "、".join(unit.text for unit in (*task.responsibility.leads, *task.responsibility.supports))
    return f"  [{status}{f': {visible(units)}' if units else ''}]"


def _counts(plan: Plan, lang: Lang) -> str:
    numbers = len(plan.sections), len(plan.tasks), len(plan.deadlines), len(plan.indicators)
    if lang == "zh":
        return "编号 {} 个，任务 {} 项，时限 {} 处，指标 {} 处".format(*numbers)
    return "{} numbered items, {} tasks, {} deadlines, {} indicators".format(*numbers)
