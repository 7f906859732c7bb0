"""The forms of official documents: numbers, dates, titles, attachments, citations."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_format.addressee_form import AddresseeForm
from planlint_format.attachment_note_form import AttachmentNoteForm
from planlint_format.citation_form import CitationForm
from planlint_format.doc_date_format import DocDateFormat
from planlint_format.doc_number_format import DocNumberFormat
from planlint_format.enclosed_title_mismatch import EnclosedTitleMismatch
from planlint_format.extraction_residue import ExtractionResidue
from planlint_format.nonstatutory_as_type import NonstatutoryAsType
from planlint_format.placeholder_left import PlaceholderLeft
from planlint_format.title_form import TitleForm

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about the form of a document."""
    return [
        Family(
            prefix="FMT",
            name="format",
            title=Bilingual("公文格式", "Format"),
            rules=(
                DocNumberFormat,
                DocDateFormat,
                TitleForm,
                NonstatutoryAsType,
                AddresseeForm,
                AttachmentNoteForm,
                EnclosedTitleMismatch,
                CitationForm,
                PlaceholderLeft,
                ExtractionResidue,
            ),
        )
    ]
