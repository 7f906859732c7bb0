"""Which files beside the drafts hide findings, as options and settings say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.engine.suppress.places import Places
from planlint.engine.suppress.places import find_sidecars

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.config.load import LoadedSettings


def places_for(document: Path | None, loaded: LoadedSettings, params: Mapping[str, Any]) -> Places:
    """The files that may hide findings of a document; text without a name has none, and an isolated run no sidecars."""
    if document is None:
        return Places()
    sidecars = () if params.get("isolated") else find_sidecars(document, loaded.file)
    return Places(sidecars, None if params.get("no_baseline") else baseline_of(loaded))


def baseline_of(loaded: LoadedSettings) -> Path | None:
    """The baseline that settings name: from the folder of the settings file, or the current one on the command line."""
    if loaded.settings.baseline is None:
        return None
    places = loaded.origin("baseline").places
    folder = places[-1].file.parent if places and places[-1].file is not None else Path.cwd()
    return folder / loaded.settings.baseline
