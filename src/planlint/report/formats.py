"""The formats by name; a format's module is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING
from typing import cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint.engine.result import Run
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
        raise ValueError(_unknown(name))
    return cast("Renderer", import_module(f"planlint.report.{name}").render)


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), FORMATS, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(FORMATS)}"
    return f"there is no format {name!r}; {hint}"
