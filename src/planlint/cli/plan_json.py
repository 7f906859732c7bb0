"""A plan as JSON. Lines and columns count from 1, columns in code points, ends are exclusive."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.plan.model import IndicatorStatus
from planlint.report.position import place_of

if TYPE_CHECKING:
    from planlint.plan.model import Deadline
    from planlint.plan.model import Indicator
    from planlint.plan.model import Plan
    from planlint.plan.model import Section
    from planlint.plan.model import Shorthand
    from planlint.plan.model import Task
    from planlint.plan.passage import Passage
    from planlint.source.text import Span

Entry = dict[str, Any]


def plan_members(plan: Plan) -> dict[str, Any]:
    """Everything that an outline tells of a plan."""
    return _Writer(plan).members()


class _Writer:
    """Turns the parts of one plan into entries."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def members(self) -> dict[str, Any]:
        plan = self.plan
        return {
            "name": plan.source.name,
            "kind": plan.kind.value,
            "title": None if plan.title is None else self.words(plan.title),
            "issuer": plan.issuer,
            "document_number": None if plan.document_number is None else self.words(plan.document_number),
            "issued": None if plan.issued is None else plan.issued.isoformat(),
            "period": None if plan.period is None else list(plan.period),
            "sections": [self.section(section) for section in plan.sections],
            "tasks": [self.task(task) for task in plan.tasks],
            "deadlines": [self.deadline(deadline) for deadline in plan.deadlines],
            "indicators": self.indicators(),
            "repairs": [
                {**self.at(repair.span), "kind": repair.kind, "places": repair.places} for repair in plan.repairs
            ],
        }

    def words(self, passage: Passage) -> str:
        """The words as they stand in the draft."""
        return self.plan.source[passage.span]

    def at(self, span: Span) -> Entry:
        return place_of(span, self.plan.source).as_dict()

    def section(self, section: Section) -> Entry:
        return {
            **self.at(section.passage.span),
            "label": self.words(section.label.passage),
            "level": section.level,
            "title": None if section.title is None else self.words(section.title),
            "run_in": section.run_in,
            "role": section.role.value,
        }

    def task(self, task: Task) -> Entry:
        answer = task.responsibility
        return {
            **self.at(task.passage.span),
            "number": task.number,
            "path": list(task.path),
            "title": task.title,
            "leads": [unit.text for unit in answer.leads],
            "supports": [unit.text for unit in answer.supports],
            "status": answer.status.value,
            "inherited": answer.inherited,
            "deadlines": [self.words(deadline.passage) for deadline in task.deadlines],
            "indicators": [self.words(indicator.passage) for indicator in task.indicators],
        }

    def deadline(self, deadline: Deadline) -> Entry:
        return {
            **self.at(deadline.passage.span),
            "text": self.words(deadline.passage),
            "kind": deadline.kind.value,
            "resolved": deadline.resolved,
            "problem": None if deadline.problem is None else deadline.problem.value,
            "goal": deadline.goal,
            "readings": list(deadline.readings),
        }

    def indicators(self) -> list[Entry]:
        """Targets, and shorthand that nobody explains, by place."""
        undefined = (shorthand for shorthand in self.plan.shorthand if not shorthand.defined)
        entries = [
            *((indicator.passage.start, self.indicator(indicator)) for indicator in self.plan.indicators),
            *((shorthand.passage.start, self.shorthand(shorthand)) for shorthand in undefined),
        ]
        return [entry for _, entry in sorted(entries, key=lambda placed: placed[0])]

    def indicator(self, indicator: Indicator) -> Entry:
        return {
            **self.at(indicator.passage.span),
            "text": self.words(indicator.passage),
            "status": indicator.status.value,
            "name": indicator.name,
            "comparator": indicator.comparator,
            "value": indicator.value,
            "unit": indicator.unit,
        }

    def shorthand(self, shorthand: Shorthand) -> Entry:
        return {
            **self.at(shorthand.passage.span),
            "text": self.words(shorthand.passage),
            "status": IndicatorStatus.UNDEFINED_TERM.value,
            "name": shorthand.term,
            "comparator": None,
            "value": None,
            "unit": None,
        }
