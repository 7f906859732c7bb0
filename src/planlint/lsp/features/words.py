"""What stands at a place of a draft: the records of the plan under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Protocol
from typing import TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.plan.model import Citation
    from planlint.plan.model import Deadline
    from planlint.plan.model import Indicator
    from planlint.plan.model import Plan
    from planlint.plan.model import Section
    from planlint.plan.model import Shorthand
    from planlint.plan.passage import Passage


class _Placed(Protocol):
    @property
    def passage(self) -> Passage: ...


T = TypeVar("T", bound=_Placed)


def at(records: Iterable[T], offset: int) -> T | None:
    """The shortest record whose words hold an offset of the source, its end included."""
    inside = [each for each in records if touches(each.passage, offset)]
    return min(inside, key=lambda each: len(each.passage), default=None)


def touches(passage: Passage, offset: int) -> bool:
    """Whether an offset of the source stands in a passage or at its end."""
    span = passage.span
    return span.start <= offset <= span.end


def deadline_at(plan: Plan, offset: int) -> Deadline | None:
    """The deadline at a place."""
    return at(plan.deadlines, offset)


def indicator_at(plan: Plan, offset: int) -> Indicator | None:
    """The indicator at a place."""
    return at(plan.indicators, offset)


def citation_at(plan: Plan, offset: int) -> Citation | None:
    """The citation at a place, or the one whose short title stands there."""
    found = at(plan.citations, offset)
    if found is not None:
        return found
    return next((each for each in plan.citations if each.short and stands_at(plan, each.short, offset)), None)


def shorthand_at(plan: Plan, offset: int) -> Shorthand | None:
    """The shorthand of which a use stands at a place."""
    return next((each for each in plan.shorthand if any(touches(use, offset) for use in each.uses)), None)


def stands_at(plan: Plan, word: str, offset: int) -> bool:
    """Whether a word stands at a place."""
    text = plan.source.text
    start = text.find(word, max(0, offset - len(word)), offset + len(word))
    return start >= 0 and start <= offset <= start + len(word)


def last_of(plan: Plan, section: Section) -> int:
    """The end of a section with all below it, as an offset of the source."""
    end = section.passage.span.end
    return max([end, *(last_of(plan, below) for below in plan.children.get(section, ()))])
