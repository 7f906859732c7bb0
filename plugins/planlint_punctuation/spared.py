"""Stretches whose marks are not the drafter's: addresses, mail, file names and the numbers of standards."""

from __future__ import annotations

from planlint import compiled
from planlint import reading

_SPARED = compiled(
    r"(?:https?://|ftp://|www\.)[\x21-\x7e]+|[A-Za-z0-9_.+-]+@[A-Za-z0-9_.-]+|[A-Z]{2,4}\d{0,2}(?:/[A-Z])? ?[\d./]+(?:-\d{2,4})?"
    r"|[A-Za-z0-9_/-]+\.(?:com|cn|gov|org|net)[\x21-\x7e]*"
)
_HINTS = ("/", "www.", "@", ".c", ".gov", ".org", ".net")


@reading
def spared(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that are left as they are."""
    if not any(hint in text for hint in _HINTS):
        return []
    return [match.span() for match in _SPARED.finditer(text)]


def inside(place: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the stretches."""
    return any(start <= place < end for start, end in stretches)
