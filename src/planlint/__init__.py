"""planlint: checks drafts of government work plans.

>>> import planlint
>>> plan = planlint.parse("关于印发2025年工作要点的通知\\n一、重点任务\\n（一）建平台。尽快建成平台。")
>>> [finding.name for finding in planlint.check(plan) if finding.name == "vague-deadline"]
['vague-deadline']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planlint.api import RuleCrashed as RuleCrashed
    from planlint.api import check as check
    from planlint.api import fix as fix
    from planlint.api import parse as parse
    from planlint.engine.fixed import Applied as Applied
    from planlint.engine.fixed import Fixed as Fixed
    from planlint.extend.hooks import hookimpl as hookimpl
    from planlint.language import Bilingual as Bilingual
    from planlint.patterns import compiled as compiled
    from planlint.patterns import words_in as words_in
    from planlint.plan.bodies import Body as Body
    from planlint.plan.bodies import same_bodies as same_bodies
    from planlint.plan.former import Outdated as Outdated
    from planlint.plan.former import written_on as written_on
    from planlint.plan.holders import Holders as Holders
    from planlint.plan.lexicon.former_bodies import Certainty as Certainty
    from planlint.plan.lexicon.former_bodies import Former as Former
    from planlint.plan.lexicon.former_bodies import Standing as Standing
    from planlint.plan.model import Announced as Announced
    from planlint.plan.model import Attachment as Attachment
    from planlint.plan.model import Citation as Citation
    from planlint.plan.model import Column as Column
    from planlint.plan.model import Deadline as Deadline
    from planlint.plan.model import DeadlineKind as DeadlineKind
    from planlint.plan.model import DeadlineProblem as DeadlineProblem
    from planlint.plan.model import Group as Group
    from planlint.plan.model import Indicator as Indicator
    from planlint.plan.model import IndicatorStatus as IndicatorStatus
    from planlint.plan.model import Kind as Kind
    from planlint.plan.model import Label as Label
    from planlint.plan.model import LabelKind as LabelKind
    from planlint.plan.model import Note as Note
    from planlint.plan.model import NoteForm as NoteForm
    from planlint.plan.model import Period as Period
    from planlint.plan.model import Plan as Plan
    from planlint.plan.model import Registry as Registry
    from planlint.plan.model import Responsibility as Responsibility
    from planlint.plan.model import Role as Role
    from planlint.plan.model import Row as Row
    from planlint.plan.model import Section as Section
    from planlint.plan.model import Segment as Segment
    from planlint.plan.model import Shorthand as Shorthand
    from planlint.plan.model import ShorthandTier as ShorthandTier
    from planlint.plan.model import Status as Status
    from planlint.plan.model import Table as Table
    from planlint.plan.model import Task as Task
    from planlint.plan.model import Unit as Unit
    from planlint.plan.model import UnitRole as UnitRole
    from planlint.plan.names import level_of as level_of
    from planlint.plan.names import same_body as same_body
    from planlint.plan.numerals import in_han as in_han
    from planlint.plan.numerals import read_number as read_number
    from planlint.plan.passage import Passage as Passage
    from planlint.plan.reading import reading as reading
    from planlint.plan.time.calendar import days_in_month as days_in_month
    from planlint.plan.time.calendar import five_year_plan as five_year_plan
    from planlint.plan.titles import bare_title as bare_title
    from planlint.record import Record as Record
    from planlint.rules.family import Family as Family
    from planlint.rules.finding import Finding as Finding
    from planlint.rules.finding import Related as Related
    from planlint.rules.fix import Applicability as Applicability
    from planlint.rules.fix import Edit as Edit
    from planlint.rules.fix import Fix as Fix
    from planlint.rules.fix import delete as delete
    from planlint.rules.fix import insert as insert
    from planlint.rules.fix import replace as replace
    from planlint.rules.message import Message as Message
    from planlint.rules.message import quote as quote
    from planlint.rules.rule import Rule as Rule
    from planlint.rules.severity import Severity as Severity
    from planlint.source.errors import UnreadableSource as UnreadableSource
    from planlint.source.text import Source as Source
    from planlint.source.text import Span as Span

__version__ = "0.1.0"

# Names are imported when they are asked for, so that `planlint --version` loads none of them.
_HOMES = {
    "planlint.api": ("RuleCrashed", "check", "fix", "parse"),
    "planlint.engine.fixed": ("Applied", "Fixed"),
    "planlint.extend.hooks": ("hookimpl",),
    "planlint.plan.bodies": ("Body", "same_bodies"),
    "planlint.plan.former": ("Outdated", "written_on"),
    "planlint.plan.lexicon.former_bodies": ("Certainty", "Former", "Standing"),
    "planlint.plan.holders": ("Holders",),
    "planlint.plan.model": (
        "Announced",
        "Attachment",
        "Citation",
        "Column",
        "Deadline",
        "DeadlineKind",
        "DeadlineProblem",
        "Group",
        "Indicator",
        "IndicatorStatus",
        "Kind",
        "Label",
        "LabelKind",
        "Note",
        "NoteForm",
        "Period",
        "Plan",
        "Registry",
        "Responsibility",
        "Role",
        "Row",
        "Section",
        "Segment",
        "Shorthand",
        "ShorthandTier",
        "Status",
        "Table",
        "Task",
        "Unit",
        "UnitRole",
    ),
    "planlint.patterns": ("compiled", "words_in"),
    "planlint.plan.numerals": ("in_han", "read_number"),
    "planlint.plan.names": ("level_of", "same_body"),
    "planlint.plan.passage": ("Passage",),
    "planlint.plan.reading": ("reading",),
    "planlint.plan.titles": ("bare_title",),
    "planlint.plan.time.calendar": ("days_in_month", "five_year_plan"),
    "planlint.record": ("Record",),
    "planlint.rules.family": ("Family",),
    "planlint.rules.finding": ("Finding", "Related"),
    "planlint.rules.fix": ("Applicability", "Edit", "Fix", "delete", "insert", "replace"),
    "planlint.language": ("Bilingual",),
    "planlint.rules.message": ("Message", "quote"),
    "planlint.rules.rule": ("Rule",),
    "planlint.rules.severity": ("Severity",),
    "planlint.source.errors": ("UnreadableSource",),
    "planlint.source.text": ("Source", "Span"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = ["__version__", *sorted(_HOME_OF)]  # noqa: PLE0604  # all of them are strings


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value
