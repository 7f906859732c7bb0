"""The formats by name; a format's module is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING
from typing import cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint.engine.result import Run
    from planlint.language import Bilingual
    from planlint.report.style import Style

    Renderer = Callable[[Run, Style], str]

# Each is the name of a module beside this one, with a function render().
FORMATS = (
    "full",
    "concise",
    "grouped",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
)


def renderer(name: str) -> Renderer:
    """The function that renders a run in a format.

    Raises:
        ValueError: there is no such format; the message names the nearest.
    """
    if name not in FORMATS:
        raise ValueError(unknown_format(name).en)
    return cast("Renderer", import_module(f"planlint.report.{name}").render)


def unknown_format(name: str) -> Bilingual:
    """That there is no such format, and which is meant."""
    from difflib import get_close_matches

    from planlint.language import Bilingual

    near = get_close_matches(name.lower(), FORMATS, n=1, cutoff=0.5)
    if near:
        return Bilingual(
            f"没有格式“{name}”，是否指 {near[0]}", f"there is no format {name!r}; did you mean {near[0]!r}?"
        )
    known = ", ".join(FORMATS)
    return Bilingual(f"没有格式“{name}”，有 {known}", f"there is no format {name!r}; there are {known}")
