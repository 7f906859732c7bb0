"""Plans and rules made by hand: the engine needs neither the parser nor a plugin."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any

import pytest

from planlint.engine.active import ActiveRule
from planlint.language import Bilingual
from planlint.plan.model import Declarations
from planlint.plan.model import Kind
from planlint.plan.model import Plan
from planlint.plan.model import Registry
from planlint.plan.passage import CleanText
from planlint.rules.message import Message
from planlint.rules.rule import Rule
from planlint.rules.severity import Severity
from planlint.source.text import Source

Check = Callable[[Rule, Plan], Iterable[Any] | None]
MESSAGE = Message(*(Bilingual(f"{part}「{{quote}}」", f"{part} {{quote}}") for part in ("what", "why", "instead")))


@pytest.fixture
def make_plan() -> Callable[..., Plan]:
    def make(text: str = "标题\n第一段尽快完成。", *, kind: Kind = Kind.OTHER, name: str = "draft.txt") -> Plan:
        source = Source(text, name=name)
        clean = CleanText(source, text, [(0, 0)])
        body = clean.passage(0, len(text))
        title = clean.passage(0, 2)
        return Plan(
            source, clean, kind, title, None, None, None, None, None, (), (), (), body, (body,),
            (), (), (), (), (), (), (), (), Declarations(), (), Registry(), breaks_lost=False,
        )  # fmt: skip

    return make


@pytest.fixture
def make_rule() -> Callable[..., ActiveRule]:
    """A rule whose check is the given function; further attributes of the class by keyword."""

    def make(check: Check, *, active: dict[str, Any] | None = None, **attributes: Any) -> ActiveRule:
        given = {"code": "TST101", "name": "test-rule", "severity": Severity.WARNING, "message": MESSAGE, **attributes}
        kind = type("TestRule", (Rule,), {**given, "check": lambda self, plan, options: check(self, plan)})
        return ActiveRule(kind(), kind.Options(), **(active or {}))

    return make
