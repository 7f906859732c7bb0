"""What planlint could not do."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import NamedTuple

if TYPE_CHECKING:
    from planlint.language import Bilingual


class Failure(NamedTuple):
    """Something planlint could not do; the run ends with 2.

    Attributes:
        code: rule-crashed, plugin-broken, unreadable-file …: stable, for machines.
        name: the document (as its Source calls it) or the plugin.
        text: what happened and the way out.
        detail: the traceback, for whoever mends it; or "".
    """

    code: str
    name: str
    text: Bilingual
    detail: str = ""
