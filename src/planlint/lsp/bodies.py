"""The bodies that a draft names, as the features ask for them: the one place that knows where the plan keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from planlint.plan.model import Plan
    from planlint.plan.model import Task
    from planlint.plan.passage import Passage


class Mention(Record):
    """A body named at one place.

    Attributes:
        name: its full name, a prefix carried from the first of a list restored.
        passage: where it stands.
    """

    name: str
    passage: Passage


class Duties(Record):
    """What a body has to do in a plan: the tasks it leads, and those it supports."""

    leads: tuple[Task, ...]
    supports: tuple[Task, ...]


def mentions(plan: Plan) -> list[Mention]:
    """Every place where a body is named, in order."""
    return [Mention(body.name, body.passage) for body in plan.bodies]


def mention_at(plan: Plan, offset: int) -> Mention | None:
    """The body named at an offset of the source."""
    inside = [each for each in mentions(plan) if each.passage.span.start <= offset <= each.passage.span.end]
    return min(inside, key=lambda mention: (offset == mention.passage.span.end, len(mention.passage)), default=None)


def places_of(plan: Plan, name: str) -> list[Mention]:
    """Every place where a body is named."""
    return [mention for mention in mentions(plan) if mention.name == name]


def duties_of(plan: Plan, name: str) -> Duties:
    """The tasks in which a body has a part."""
    leads = [task for task in plan.tasks if any(unit.name == name for unit in task.responsibility.leads)]
    supports = [task for task in plan.tasks if any(unit.name == name for unit in task.responsibility.supports)]
    return Duties(tuple(leads), tuple(supports))


def names(plan: Plan) -> list[str]:
    """The names of all bodies, the most frequent first, then in order."""
    counts: dict[str, int] = {}
    for mention in mentions(plan):
        counts[mention.name] = counts.get(mention.name, 0) + 1
    return sorted(counts, key=lambda name: -counts[name])


def names_now(plan: Plan, passage: Passage) -> tuple[str, ...]:
    """What the body named at a place is called now, where that is known to be a former name."""
    return next((each.names_now for each in plan.outdated if each.passage.start == passage.start), ())


def renamed(mention: Mention, old: str, new: str) -> str:
    """What to write at a place where a body gets another name: a prefix that was left out stays left out."""
    written = mention.passage.text
    prefix = old.removesuffix(written)
    if prefix != old and prefix and new.startswith(prefix):
        return new.removeprefix(prefix)
    return new
