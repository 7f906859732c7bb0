"""The page of a rule: its docstring, whose examples are run as tests.

The first line is the title, ``中文标题 / English title``. Sections follow under Markdown headings (``## 查什么``).
Under 反例 and 正例 stand drafts in fences::

    ```plan kind=implementation_plan issued=2025-03-01 period=2021-2025
    （一）建平台。«尽快»建成平台。
    ```

In a 反例 each stretch between « and » is the span of one finding of the rule; in a 正例 the rule finds nothing. Where
findings of a 反例 have fixes, the fence is followed by another one with the draft as it is after them (of several fixes
of one finding, the first)::

    ```fixed
    （一）建平台。6月底前建成平台。
    ```
"""

from __future__ import annotations

import re
from datetime import date
from inspect import cleandoc
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.record import Record
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.language import Lang
    from planlint.rules.rule import Rule

BAD = "反例"
GOOD = "正例"
ENGLISH = "In English"
REQUIRED = ("查什么", "为什么", BAD, GOOD, "依据")
SECTIONS = ("查什么", "为什么", BAD, GOOD, "例外", "选项", "依据", ENGLISH)

_FENCE = re.compile(r"(`{3,}) *(.*)")
_MARK = re.compile("[«»]")


class PageError(ValueError):
    """A docstring that can't be read as a page; the message says what is wrong with it."""


class Example(Record):
    """A draft that a rule reports, or does not.

    Attributes:
        text: the draft, without marks.
        spans: what was marked in it, by place.
        kind: what it is to be taken for, or None.
        issued: its date of issue, or None.
        period: the years it covers, or None.
        fixed: the draft after the first fix of every finding; None where there is nothing to be fixed.
    """

    text: str
    spans: tuple[Span, ...] = ()
    kind: Kind | None = None
    issued: date | None = None
    period: Period | None = None
    fixed: str | None = None


class Page(Record):
    """The documentation of a rule.

    Attributes:
        title: what it looks for, in a few words.
        sections: heading → Markdown, as written and in that order.
        bad: drafts that it reports.
        good: drafts that it doesn't.
    """

    title: Bilingual
    sections: Mapping[str, str]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]

    def markdown(self, lang: Lang = "zh") -> str:
        """The page in one language; the drafts of the examples are Chinese in both."""
        english = [(None, ENGLISH), ("Reported", BAD), ("Not reported", GOOD)]
        parts = english if lang == "en" else [(name, name) for name in self.sections if name != ENGLISH]
        texts = [f"# {self.title.to(lang)}"]
        for heading, name in parts:
            if name in self.sections:
                texts.append(f"## {heading}\n\n{self.sections[name]}" if heading else self.sections[name])
        return "\n\n".join(texts) + "\n"


def page_of(rule: type[Rule]) -> Page:
    """The page of a rule.

    Raises:
        PageError: the rule has no docstring, or one of another form.
    """
    if not rule.__doc__:
        raise PageError("no docstring")
    return parse_page(cleandoc(rule.__doc__))


def parse_page(text: str) -> Page:
    """Read a docstring whose indentation has been taken away.

    Raises:
        PageError: it is of another form.
    """
    title, _, rest = text.partition("\n")
    sections = _sections(rest)
    return Page(
        _title(title),
        {name: "\n".join(lines).strip("\n") for name, lines in sections.items()},
        tuple(_examples(sections.get(BAD, []))),
        tuple(_examples(sections.get(GOOD, []))),
    )


def read_marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its «marks», and the spans of what was marked; marks may be nested.

    >>> read_marked("«尽快»建成")
    ('尽快建成', (Span(start=0, end=2),))

    Raises:
        PageError: a mark is not closed, or not opened.
    """
    spans: list[Span] = []
    opened: list[int] = []
    for seen, mark in enumerate(_MARK.finditer(text)):
        place = mark.start() - seen
        if mark.group() == "«":
            opened.append(place)
        elif opened:
            spans.append(Span(opened.pop(), place))
        else:
            raise PageError(f"» without « in {text[: mark.end()]!r}")
    if opened:
        raise PageError(f"« without » in {text!r}")
    return _MARK.sub("", text), tuple(sorted(spans))


def _title(line: str) -> Bilingual:
    zh, slash, en = line.partition(" / ")
    if not slash or not zh.strip() or not en.strip():
        raise PageError(f"the first line is no title 中文 / English: {line!r}")
    return Bilingual(zh.strip(), en.strip())


def _sections(text: str) -> dict[str, list[str]]:
    """Heading → the lines below it; a heading inside a fence is none."""
    sections: dict[str, list[str]] = {}
    below: list[str] = []
    fence = ""
    for line in text.split("\n"):
        if line.startswith("## ") and not fence:
            below = sections[_heading(line, sections)] = []
            continue
        fence = _fence_after(fence, line)
        if not sections and line.strip():
            raise PageError(f"text before the first heading: {line!r}")
        below.append(line)
    if fence:
        raise PageError("a fence is not closed")
    return sections


def _heading(line: str, sections: Collection[str]) -> str:
    name = line[3:].strip()
    if name not in SECTIONS:
        raise PageError(f"heading {name!r} is none of {'、'.join(SECTIONS)}")
    if name in sections:
        raise PageError(f"heading {name!r} is there twice")
    return name


def _fence_after(fence: str, line: str) -> str:
    """The fence that is open after a line; "" where none is."""
    if fence:
        return "" if line.rstrip() == fence else fence
    match = _FENCE.match(line)
    return match[1] if match else ""


def _examples(lines: list[str]) -> Iterator[Example]:
    """The examples in the fences of a section; a fence ``fixed`` belongs to the one before it."""
    held: Example | None = None
    for info, content in _fences(lines):
        language, _, attributes = info.partition(" ")
        if language == "fixed":
            if held is None or held.fixed is not None or attributes:
                raise PageError("a fence ```fixed should follow the draft that was fixed, once and without attributes")
            held = held.changed(fixed="\n".join(content))
        elif language == "plan":
            if held is not None:
                yield held
            held = _example(attributes, content)
    if held is not None:
        yield held


def _fences(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The words after the opening of each fence, and the lines in it."""
    fence = info = ""
    held: list[str] = []
    for line in lines:
        after = _fence_after(fence, line)
        if after and not fence:
            info, held = line.lstrip("`").strip(), []
        elif fence and not after:
            yield info, held
        elif fence:
            held.append(line)
        fence = after


def _example(attributes: str, lines: list[str]) -> Example:
    """The draft in a fence ``plan``."""
    named = [attribute.partition("=")[::2] for attribute in attributes.split()]
    given = dict(named)
    if len(given) < len(named):
        raise PageError(f"an attribute of an example is given twice: {attributes}")
    kind, issued, period = given.pop("kind", ""), given.pop("issued", ""), given.pop("period", "")
    if given:
        raise PageError(f"unknown attributes of an example: {', '.join(given)}")
    text, spans = read_marked("\n".join(lines))
    try:
        return Example(
            text,
            spans,
            Kind(kind) if kind else None,
            date.fromisoformat(issued) if issued else None,
            Period.parse(period) if period else None,
        )
    except ValueError as error:
        raise PageError(f"attributes of an example: {error}") from error
