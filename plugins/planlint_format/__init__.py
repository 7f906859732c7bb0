"""The forms of official documents: numbers, dates, titles, attachments, citations."""

from __future__ import annotations

from planlint import Bilingual
from planlint import Family
from planlint import hookimpl
from planlint_format.addressee_form import AddresseeForm
from planlint_format.attachment_note_form import AttachmentNoteForm
from planlint_format.doc_date_format import DocDateFormat
from planlint_format.doc_number_format import DocNumberFormat

PLANLINT_API = 1


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about the form of a document."""
    return [
        Family(
            prefix="FMT",
            name="format",
            title=Bilingual("公文格式", "Format"),
            rules=(DocNumberFormat, DocDateFormat, AddresseeForm, AttachmentNoteForm),
        )
    ]
