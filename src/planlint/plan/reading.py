"""What is read off words alone is read once.

In an editor all paragraphs but one are those of the key stroke before, and in a folder of drafts the same bodies and
phrases stand everywhere.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING
from typing import Any
from typing import ParamSpec
from typing import TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = 2_048  # texts: more than a long plan has paragraphs

_OFTEN = 100  # documents

_every: list[Any] = []
_documents = count(1)
_Given = ParamSpec("_Given")
_Read = TypeVar("_Read")


def reading(read: Callable[_Given, _Read]) -> Callable[_Given, _Read]:
    """Keep what a function last made of so many texts.

    Args:
        read: looks at nothing but its arguments, which can be hashed; what it gives is never changed.
    """
    kept: Any = lru_cache(maxsize=KEPT)(read)
    _every.append(kept)
    return kept  # type: ignore[no-any-return]  # typeshed forgets the types of the arguments


def forget() -> None:
    """Let go of everything that was read."""
    for kept in _every:
        kept.cache_clear()


def forget_at_times() -> None:
    """Let go of it at every hundredth call, one for each document: who types for hours leaves texts behind that never come again."""
    if next(_documents) % _OFTEN == 0:
        forget()
