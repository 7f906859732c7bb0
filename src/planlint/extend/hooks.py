"""What a plugin may provide. Hooks register; the engine, not pluggy, runs the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

from planlint.extend import PROJECT as PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.rules.family import Family

API_VERSION = 1  # a plugin that needs a newer one says so: PLANLINT_API = 2 in its module

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Hooks:
    """The hooks; a plugin is a module (or object) that implements some of them."""

    @hookspec
    def planlint_families(self) -> Iterable[Family]:  # type: ignore[empty-body]  # a specification has no body
        """The families of rules that the plugin brings."""
