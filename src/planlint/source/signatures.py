"""Files that are no text, known by their first bytes."""

from __future__ import annotations

from planlint.source.errors import BINARY
from planlint.source.errors import IMAGE
from planlint.source.errors import OFFICE
from planlint.source.errors import PDF
from planlint.source.errors import Problem

_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OFFICE),  # OLE: .doc, .wps, .xls
    (b"{\\rtf", OFFICE),
    (b"\x89PNG\r\n", IMAGE),
    (b"\xff\xd8\xff", IMAGE),  # JPEG
    (b"GIF8", IMAGE),
    (b"II*\0", IMAGE),  # TIFF, as scanners write it
    (b"MM\0*", IMAGE),
    (b"\x1f\x8b", BINARY),  # gzip
    (b"7z\xbc\xaf", BINARY),
    (b"Rar!", BINARY),
)
_ZIP = b"PK\x03\x04"
# A zip lists its members by name at its end: those of .docx and .xlsx, of .odt and .wps, and of .ofd.
_OFFICE_MEMBERS = (b"[Content_Types].xml", b"mimetype", b"OFD.xml")


def recognise(data: bytes) -> Problem | None:
    """What a file of another kind is, or None where it may be text.

    >>> recognise(b"%PDF-1.7 ...").code, recognise("尽快完成".encode())
    ('is-binary', None)
    """
    if data.startswith(_ZIP):
        return OFFICE if any(member in data for member in _OFFICE_MEMBERS) else BINARY
    for signature, problem in _SIGNATURES:
        if data.startswith(signature):
            return problem
    return None
