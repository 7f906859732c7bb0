"""The list of bodies to be asked for their countersignature: what each has to do with a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from planlint.plan.bodies import Body
from planlint.plan.bodies import same_bodies
from planlint.plan.former import Outdated
from planlint.plan.model import Group
from planlint.plan.model import Note
from planlint.plan.model import Plan
from planlint.plan.model import Unit
from planlint.plan.model import UnitRole
from planlint.plan.passage import Passage
from planlint.plan.units import looks_like_unit
from planlint.record import Record

_PLACES = ("省", "市", "县", "区", "州", "旗", "镇", "乡")


class Signatory(Record):
    """A body that a plan names.

    Attributes:
        name: its usual name in the plan.
        lead: how often a note names it as the lead.
        responsible: how often as responsible.
        support: how often as supporting.
        elsewhere: how often running text names it.
        tasks: how many tasks it has a part in.
        spellings: every way its name is written, the usual one first; a level or a place left out is no other way.
        outdated: the first use of a name of it that no longer held, or None.
        group: set where the name is a collective one, which nobody can sign for.
        first: where it is named first.
    """

    name: str
    lead: int
    responsible: int
    support: int
    elsewhere: int
    tasks: int
    spellings: tuple[str, ...]
    outdated: Outdated | None
    group: Group | None
    first: Passage


def signatories(plan: Plan) -> list[Signatory]:
    """The bodies that a plan names, those with most tasks first, collective names at the end."""
    parts = _parts(plan)
    tasks = _tasks(plan)
    outdated = {use.passage.end: use for use in plan.outdated}
    found = [
        _signatory([(body.name, body.core, body.passage) for body in places], parts, tasks, outdated)
        for places in same_bodies([body for body in plan.bodies if _is_body(body)])
    ]
    found += [
        _signatory([(unit.text, unit.text, unit.passage) for unit in units], parts, tasks, {}, units[0].group)
        for units in _collective(plan)
    ]
    return sorted(found, key=_rank)


def _rank(signatory: Signatory) -> tuple[int, int, int, int]:
    order = [None, Group.TERRITORIAL, Group.SYSTEM, Group.GENERAL]
    return order.index(signatory.group), -signatory.tasks, -signatory.lead, signatory.first.start


def _is_body(body: Body) -> bool:
    return looks_like_unit(body.name) or body.name.endswith(_PLACES)


def _signatory(
    places: Sequence[tuple[str, str, Passage]],
    parts: Mapping[int, UnitRole],
    tasks: Mapping[int, frozenset[int]],
    outdated: Mapping[int, Outdated],
    group: Group | None = None,
) -> Signatory:
    names = Counter((core, name) for name, core, _ in places)
    cores = Counter(core for _, core, _ in places)
    spellings = [
        max((name for of, name in names if of == core), key=lambda name: names[core, name])
        for core, _ in cores.most_common()
    ]
    starts = [passage.start for _, _, passage in places]
    roles = Counter(parts.get(start) for start in starts)
    uses = (outdated.get(passage.end) for _, _, passage in places)
    return Signatory(
        spellings[0],
        roles[UnitRole.LEAD],
        roles[UnitRole.RESPONSIBLE],
        roles[UnitRole.SUPPORT] + roles[UnitRole.TERRITORY],
        roles[None],
        len(frozenset[int]().union(*(tasks.get(start, frozenset()) for start in starts))),
        tuple(spellings),
        next((use for use in uses if use is not None), None),
        group,
        places[0][2],
    )


def _collective(plan: Plan) -> Iterable[list[Unit]]:
    """The collective names, each with its places."""
    named: dict[str, list[Unit]] = {}
    for unit in plan.units:
        if unit.group is not None:
            named.setdefault("".join(unit.text.split()), []).append(unit)
    return named.values()


def _parts(plan: Plan) -> dict[int, UnitRole]:
    """The start of every name in a note → the part in which it stands, what the plan declares about its notes included."""
    declared = plan.declarations
    parts: dict[int, UnitRole] = {}
    for note in plan.notes:
        leads = any(segment.role is UnitRole.LEAD and segment.units for segment in note.segments)
        for segment in note.segments:
            for place, unit in enumerate(segment.units):
                role = segment.role
                if role is UnitRole.RESPONSIBLE and not leads:
                    first = declared.first_leads and place == 0
                    role = UnitRole.LEAD if first or declared.sole_leads else role
                parts[unit.passage.start] = role
    return parts


def _tasks(plan: Plan) -> dict[int, frozenset[int]]:
    """The start of every name in a note → the numbers of the tasks that the note is for."""
    tasks: dict[int, set[int]] = {}
    for task in plan.tasks:
        for unit in _named(task.responsibility.notes):
            tasks.setdefault(unit.passage.start, set()).add(task.number)
    return {start: frozenset(numbers) for start, numbers in tasks.items()}


def _named(notes: Iterable[Note]) -> Iterator[Unit]:
    for note in notes:
        yield from note.units(*UnitRole)
