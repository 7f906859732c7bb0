"""Numbers of headings and items: in order, in one style, with the right marks."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_numbering.heading_stop_inconsistent import HeadingStopInconsistent
from planlint_numbering.inline_sequence_gap import InlineSequenceGap
from planlint_numbering.numbering_duplicate import NumberingDuplicate
from planlint_numbering.numbering_gap import NumberingGap
from planlint_numbering.numbering_level_skip import NumberingLevelSkip
from planlint_numbering.numbering_mixed_style import NumberingMixedStyle
from planlint_numbering.numbering_punctuation import NumberingPunctuation
from planlint_numbering.numbering_restart_inconsistent import NumberingRestartInconsistent
from planlint_numbering.unnumbered_sibling import UnnumberedSibling

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about numbers of headings and items."""
    return [
        Family(
            prefix="NUM",
            name="numbering",
            title=Bilingual("编号", "Numbering"),
            rules=(
                NumberingGap,
                NumberingDuplicate,
                NumberingRestartInconsistent,
                NumberingPunctuation,
                NumberingMixedStyle,
                NumberingLevelSkip,
                UnnumberedSibling,
                HeadingStopInconsistent,
                InlineSequenceGap,
            ),
        )
    ]
