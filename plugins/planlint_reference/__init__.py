"""References inside the document: attachments, sections, counts."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_reference.broken_attachment_reference import BrokenAttachmentReference
from planlint_reference.broken_section_reference import BrokenSectionReference
from planlint_reference.count_claim_mismatch import CountClaimMismatch

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about what the document says of itself."""
    return [
        Family(
            prefix="REF",
            name="reference",
            title=Bilingual("交叉引用", "Cross-reference"),
            rules=(BrokenAttachmentReference, BrokenSectionReference, CountClaimMismatch),
        )
    ]
