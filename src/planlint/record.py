"""What the records of planlint have in common: plain values that don't change once they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import dataclass_transform

import msgspec

if TYPE_CHECKING:
    from typing import Self


@dataclass_transform(frozen_default=True)
class Record(msgspec.Struct, frozen=True, gc=False):
    """A record: fields with types, given in order or by name; frozen, equal and hashed by value.

    ``class Place(Record, order=True)`` can be put in order as well.

    >>> class Place(Record):
    ...     line: int
    ...     column: int = 1
    >>> Place(3)
    Place(line=3, column=1)
    """

    def changed(self, **values: Any) -> Self:
        """A copy in which some fields have other values.

        Raises:
            TypeError: it has no such field.
        """
        return msgspec.structs.replace(self, **values)

    def as_dict(self) -> dict[str, Any]:
        """Field → value, in order; records within stay records."""
        return msgspec.structs.asdict(self)
