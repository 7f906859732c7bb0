"""Documents named in the text: 《…》 with the number and the short title that follow in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence

from planlint.patterns import compiled
from planlint.plan.model import Citation
from planlint.plan.passage import Passage

# One title inside another stands in <…> (GB/T 15834), or wrongly in 《…》 again; both belong to the outer one.
_TITLE = compiled(r"《[^《》]{1,100}(?:《[^《》]{1,80}》[^《》]{0,60})*》")
_BRACKET = compiled(r" ?\(([^()]*)\)")
_SHORT = compiled(r"以下(?:统)?简称:?[《“\"'<]?([^》”\"'>,;]{1,40})")
_NUMBER = compiled(r"[^,;、\s]{0,16}\d{1,6}号(?:令|公告|文)?")


def find_citations(paragraphs: Sequence[Passage]) -> list[Citation]:
    """Every document named between title marks, in order."""
    return [citation for paragraph in paragraphs if "《" in paragraph.text for citation in _in_paragraph(paragraph)]


def _in_paragraph(paragraph: Passage) -> Iterator[Citation]:
    at = 0  # past the brackets of the last one: the short title in them is no further document
    while (match := _TITLE.search(paragraph.text, at)) is not None:
        citation = _citation(paragraph, paragraph.text, match)
        yield citation
        at = citation.passage.end - paragraph.start


def _citation(paragraph: Passage, text: str, match: re.Match[str]) -> Citation:
    number = short = None
    end = match.end()
    while (bracket := _BRACKET.match(text, end)) is not None:
        content = bracket.group(1)
        numbered, shortened = _NUMBER.search(content), _SHORT.search(content)
        if numbered is None and shortened is None:
            break
        number = number or (numbered and numbered.group())
        short = short or (shortened and shortened.group(1))
        end = bracket.end()
    return Citation(match.group()[1:-1], number, short, paragraph.part(match.start(), end))
