"""How grave a finding is."""

from __future__ import annotations

from enum import IntEnum


class Severity(IntEnum):
    """error: the plan can't go out like this; warning: a reviewer would mark it; info: worth a look."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name as users write it: ``error``, ``warning``, ``info``."""
        return self.name.lower()

    @classmethod
    def parse(cls, label: str) -> Severity:
        """The severity of a label.

        Raises:
            ValueError: the label is none of error, warning, info.
        """
        try:
            return cls[label.upper()]
        except KeyError:
            raise ValueError(f"{label!r} is none of error, warning, info") from None
