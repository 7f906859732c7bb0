"""What settings say for a run and for all documents of one settings file, so far as reports of known results need it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.record import Record
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from planlint.config.settings import Settings
    from planlint.language import Lang


class Basics(Record):
    """Some of the settings, under the names they have there.

    Attributes:
        baseline_file: where the baseline is.
    """

    lang: Lang
    fail_level: Severity
    expand: bool
    ambiguous_width: int
    exclude: tuple[str, ...]
    encoding: str | None
    max_size: int
    baseline_file: Path | None


def pack(settings: Settings, baseline: Path | None) -> dict[str, Any]:
    """The basics of settings as plain data."""
    return {
        "lang": settings.lang,
        "fail_level": int(settings.fail_level),
        "expand": settings.expand,
        "ambiguous_width": settings.ambiguous_width,
        "exclude": list(settings.exclude),
        "encoding": settings.encoding,
        "max_size": settings.max_size,
        "baseline_file": None if baseline is None else str(baseline),
    }


def unpack(plain: Any) -> Basics:
    """The basics, of what was made of them.

    Raises:
        LookupError, TypeError, ValueError: the data is none that ``pack`` makes.
    """
    return Basics(
        **{
            **plain,
            "fail_level": Severity(plain["fail_level"]),
            "exclude": tuple(plain["exclude"]),
            "baseline_file": None if plain["baseline_file"] is None else Path(plain["baseline_file"]),
        }
    )
