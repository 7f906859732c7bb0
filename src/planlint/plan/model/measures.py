"""What a task is held to: when it is to be done, and how it is measured."""

from datetime import date
from enum import StrEnum

from planlint.plan.passage import Passage
from planlint.record import Record


class DeadlineKind(StrEnum):
    """How a text says when."""

    DATE = "date"  # 2025年6月底前
    PERIOD_END = "period_end"  # 到2025年, 年底前
    RELATIVE = "relative"  # 印发之日起30日内
    FREQUENCY = "frequency"  # 每季度
    ONGOING = "ongoing"  # 长期坚持
    VAGUE = "vague"  # 尽快
    VAGUE_FREQUENCY = "vague_frequency"  # 定期


class DeadlineProblem(StrEnum):
    """What is wrong with an expression of time."""

    VAGUE = "vague"
    NO_YEAR = "no_year"
    AMBIGUOUS = "ambiguous"
    BEFORE_ISSUE = "before_issue_date"
    OUTSIDE_PERIOD = "outside_period"
    IMPOSSIBLE = "impossible_date"


class Deadline(Record):
    """An expression of when something is to be done, or how often.

    Attributes:
        kind: how it says so.
        passage: the words.
        first: first day meant, where it resolves to a stretch of days.
        last: the day by which it is to be done, where it resolves.
        resolved: ISO date, ISO interval (first/last), ISO duration for a frequency, or None.
        problem: what is wrong with it, or None.
        goal: a year in which a state is to be reached (到2035年), rather than the end of a task.
        readings: where it is ambiguous, the dates it may mean.
    """

    kind: DeadlineKind
    passage: Passage
    first: date | None = None
    last: date | None = None
    resolved: str | None = None
    problem: DeadlineProblem | None = None
    goal: bool = False
    readings: tuple[str, ...] = ()


class IndicatorStatus(StrEnum):
    """Whether a target can be measured."""

    DEFINED = "defined"
    UNDEFINED = "undefined"  # a rate with a target, but no base or method
    UNQUANTIFIED = "unquantified"  # 明显提高
    UNDEFINED_TERM = "undefined_term"  # 三集中三到位, never spelled out


class Indicator(Record):
    """A measurable target, or what stands in place of one.

    Attributes:
        status: whether it can be measured.
        passage: the words.
        name: what is measured, as far as the text says.
        comparator: >=, <=, =, >, <, + (growth), - (cut), range; or None.
        value: the number as written, or None.
        unit: %, 件, 个百分点 …, or None.
        whole: the target is all of them (全覆盖, 100%).
    """

    status: IndicatorStatus
    passage: Passage
    name: str = ""
    comparator: str | None = None
    value: str | None = None
    unit: str | None = None
    whole: bool = False
