"""The rules that settings select, set up once for all documents that select the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.activate import Activation
from planlint.engine.activate import activate

if TYPE_CHECKING:
    from planlint.config.settings import Settings
    from planlint.rules.registry import Catalogue


class Activations:
    """Activations by what decides them.

    Args:
        catalogue: the rules.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: list[tuple[tuple[object, ...], Activation]] = []  # options can't be hashed, and runs have few

    def known(self, settings: Settings) -> Activation | None:
        """The rules that settings select, where documents before selected the same."""
        wanted = _selection(settings)
        return next((activation for known, activation in self._known if known == wanted), None)

    def of(self, settings: Settings) -> Activation:
        """The rules that settings select.

        Raises:
            UnknownRule: a selector means no rule, and the catalogue is whole.
        """
        activation = self.known(settings)
        if activation is None:
            activation = activate(self._catalogue, settings)
            self._known.append((_selection(settings), activation))
        return activation


def _selection(settings: Settings) -> tuple[object, ...]:
    """What of the settings decides which rules run, and how."""
    chosen = settings.select, settings.ignore, settings.extend_select
    return *chosen, settings.severity, settings.options, settings.project_rules
