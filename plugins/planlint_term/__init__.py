"""Terms: said so that somebody from outside understands them."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_term.shorthand_count_mismatch import ShorthandCountMismatch
from planlint_term.term_variant import TermVariant
from planlint_term.undefined_short_title import UndefinedShortTitle
from planlint_term.undefined_shorthand import UndefinedShorthand

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about terms and what they stand for."""
    return [
        Family(
            prefix="TRM",
            name="term",
            title=Bilingual("术语", "Term"),
            rules=(UndefinedShorthand, ShorthandCountMismatch, UndefinedShortTitle, TermVariant),
        )
    ]
