"""A whole with its parts, and whether they can all be right."""

from __future__ import annotations

from fractions import Fraction

from planlint import Record
from planlint_consistency.amounts import Amount

# Of the whole: parts that are no clear division exceed it by no more where a figure is wrong; beyond, one part holds another.
_SLIP = Fraction(3, 20)


class Sum(Record):
    """A whole and parts of it, in the order of the text.

    Attributes:
        whole: the figure of the whole.
        parts: the figures of the parts, of the same measure.
        complete: the text says that these are all parts.
        near: they seem to be all, being of one form; the share of the whole that they may miss and still be.
        apart: no part shares anything with another.
    """

    whole: Amount
    parts: tuple[Amount, ...]
    complete: bool
    near: Fraction = Fraction(0)
    apart: bool = True

    @property
    def total(self) -> Fraction:
        """What the parts make together."""
        return sum((part.value for part in self.parts), Fraction(0))

    @property
    def difference(self) -> Fraction:
        """How far the parts are from the whole; 0 where their rounding explains it."""
        if any(one.loose for one in (self.whole, *self.parts)):
            return Fraction(0)
        low = sum((part.low for part in self.parts), Fraction(0))
        high = sum((part.high for part in self.parts), Fraction(0))
        if low <= self.whole.high and self.whole.low <= high:
            return Fraction(0)
        return self.total - self.whole.value

    @property
    def wrong(self) -> bool:
        """Whether whole and parts can't all be right."""
        difference = self.difference
        if difference == 0:
            return False
        if difference < 0:
            return self.complete or -difference <= self.near * self.whole.value
        if any(part.low > self.whole.high for part in self.parts):
            return True
        likely = self.complete or self.near > 0 or difference <= _SLIP * self.whole.value
        return self.apart and likely
