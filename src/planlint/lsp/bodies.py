"""The bodies that a draft names, as the features ask for them: the one place that knows where the plan keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import NamedTuple

from planlint.plan.names import level_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planlint.plan.model import Plan
    from planlint.plan.model import Task
    from planlint.plan.passage import Passage

_SHORTEST = 3  # characters of a name that is looked for in running text: 市直 is no body


class Mention(NamedTuple):
    """A body named at one place.

    Attributes:
        name: its full name, a prefix carried from the first of a list restored.
        passage: where it stands.
    """

    name: str
    passage: Passage


class Duties(NamedTuple):
    """What a body has to do in a plan: the tasks it leads, and those it supports."""

    leads: tuple[Task, ...]
    supports: tuple[Task, ...]


def mentions(plan: Plan) -> list[Mention]:
    """Every place where a body is named, in order."""
    found = [Mention(body.name, body.passage) for body in getattr(plan, "bodies", ())]
    known = {mention.passage.start for mention in found}
    found += (
        Mention(unit.name, unit.passage)
        for unit in plan.units
        if unit.group is None and unit.passage.start not in known
    )
    taken = sorted((mention.passage.start, mention.passage.end) for mention in found)
    found += _in_text(plan, {mention.name for mention in found}, taken)
    return sorted(found, key=lambda mention: mention.passage.start)


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
    return next(
        (each.names_now for each in getattr(plan, "outdated", ()) if each.passage.start == passage.start),
        (),
    )


def renamed(mention: Mention, old: str, new: str) -> str:
    """What to write at a place where a body gets another name: a prefix that was left out stays left out."""
    written = mention.passage.text
    prefix = old.removesuffix(written)
    if prefix != old and prefix and new.startswith(prefix):
        return new.removeprefix(prefix)
    return new


def _in_text(plan: Plan, known: set[str], taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """The places in running text where names stand that notes have given; a longer name is not cut."""
    from bisect import bisect_right

    found: list[Mention] = []
    text = plan.clean.text
    spans = list(taken)
    for name in sorted(known, key=len, reverse=True):
        if len(name) < _SHORTEST or not level_of(name):
            continue
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            place = bisect_right(spans, (start, len(text)))
            before = spans[place - 1][1] if place else 0
            after = spans[place][0] if place < len(spans) else len(text)
            if before <= start and end <= after:
                found.append(Mention(name, plan.clean.passage(start, end)))
                spans.insert(place, (start, end))
            start = text.find(name, end)
    return found
