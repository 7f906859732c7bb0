"""Which files beside the drafts hide findings, as options and settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.engine.suppress.places import Places
from planlint.engine.suppress.places import baseline_of as baseline_of
from planlint.engine.suppress.places import places_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from planlint.config.load import LoadedSettings


def places_for(document: Path | None, loaded: LoadedSettings, params: Mapping[str, Any]) -> Places:
    """The files that may hide findings of a document; an isolated run looks at no sidecar."""
    places = places_of(document, loaded)
    if params.get("isolated"):
        places = places.changed(sidecars=())
    return places.changed(baseline=None) if params.get("no_baseline") else places
