"""What one document shows of the entries in a sidecar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping

USED = "used"


class Noted(Record):
    """What one document shows of a sidecar.

    Attributes:
        entries: how many sound entries the sidecar has.
        malformed: how many others.
        statuses: number of an entry about the document → what came of it, as ``Status`` has it.
    """

    entries: int
    malformed: int
    statuses: Mapping[int, str]


def nothing_wrong(noted: Iterable[Noted]) -> bool:
    """Whether a sidecar is sound and all its entries are used, as far as its documents show."""
    every = list(noted)
    used = {number for each in every for number, status in each.statuses.items() if status == USED}
    return all(not each.malformed and len(used) == each.entries for each in every)
