"""Values of settings as people write them, in a file or on the command line.

Every function takes what is of the right type already as it is, and raises BadValue for what it can't read.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from typing import Any
from typing import get_args

from planlint.config.problem import BadValue
from planlint.language import Bilingual
from planlint.language import Lang
from planlint.patterns import compiled
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Sequence

LANGS: tuple[Lang, ...] = get_args(Lang)
KINDS = tuple(kind.value for kind in Kind)
LEVELS = tuple(severity.label for severity in reversed(Severity))
OFF = "off"
AUTO = "auto"

# 2021-2025 with any dash that people type between years
YEARS = compiled(r"([12][0-9]{3})(?:\s*[-–—~～至]+\s*([12][0-9]{3}))?\s*年?")


def one_of(value: object, allowed: Sequence[str]) -> str:
    """One of a few words."""
    if isinstance(value, str) and value in allowed:
        return value
    words = [f'"{word}"' for word in allowed]
    raise BadValue(
        Bilingual(
            f"应为 {'、'.join(words)} 之一，现为 {_shown(value)}",
            f"should be one of {', '.join(words)}, not {_shown(value)}",
        )
    )


def lang(value: object) -> Lang:
    """A language: zh, en."""
    return "en" if one_of(value, LANGS) == "en" else "zh"


def kind(value: object) -> Kind:
    """A kind of document: work_points …"""
    return Kind(one_of(value, KINDS))


def level(value: object) -> Severity:
    """A severity: error, warning, info."""
    return value if isinstance(value, Severity) else Severity.parse(one_of(value, LEVELS))


def level_or_off(value: object) -> Severity | None:
    """A severity, or None for ``off``."""
    if value is None or value == OFF:
        return None
    return value if isinstance(value, Severity) else Severity.parse(one_of(value, (*LEVELS, OFF)))


def day(value: object) -> date:
    """A date: 2025-03-01."""
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise BadValue(
            Bilingual(
                f"应为日期，如 2025-03-01，现为 {_shown(value)}",
                f"should be a date like 2025-03-01, not {_shown(value)}",
            )
        ) from None


def period(value: object) -> Period:
    """The years that a plan covers: 2025, [2021, 2025] or "2021-2025"."""
    years: Sequence[object] = ()
    if isinstance(value, str) and (match := YEARS.fullmatch(value.strip())):
        years = [int(year) for year in match.groups() if year]
    elif isinstance(value, (list, tuple, Period)):
        years = tuple(value)
    elif type(value) is int:
        years = [value]
    first, last = (years[0], years[-1]) if 1 <= len(years) <= 2 else (None, None)
    if type(first) is int and type(last) is int and 1000 <= first <= last <= 2999:
        return Period(first, last)
    raise BadValue(
        Bilingual(
            f'应为年份，如 2025、[2021, 2025] 或 "2021-2025"，现为 {_shown(value)}',
            f'should be years like 2025, [2021, 2025] or "2021-2025", not {_shown(value)}',
        )
    )


def encoding(value: object) -> str:
    """The name of an encoding that Python knows."""
    from codecs import lookup

    try:
        lookup(value if isinstance(value, str) else "")
    except (LookupError, ValueError):
        raise BadValue(
            Bilingual(
                f'应为编码名，如 "utf-8"、"gb18030"，现为 {_shown(value)}',
                f'should be the name of an encoding like "utf-8" or "gb18030", not {_shown(value)}',
            )
        ) from None
    return str(value)


def jobs(value: object) -> int | None:
    """A number of processes, or None for ``auto``."""
    if value == AUTO:
        return None
    number = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
    if type(number) is int and number >= 1:
        return number
    raise BadValue(
        Bilingual(
            f'应为正整数或 "auto"，现为 {_shown(value)}', f'should be a number from 1, or "auto", not {_shown(value)}'
        )
    )


def pattern(value: str) -> str:
    """A pattern as in .gitignore."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([value])
    except (ValueError, re.error):
        raise BadValue(
            Bilingual(
                f"应为 .gitignore 写法的模式，如 附件/*.txt，现为 {_shown(value)}",
                f"should be a pattern as in .gitignore, not {_shown(value)}",
            )
        ) from None
    return value


def patterns(value: object) -> tuple[str, ...]:
    """Patterns as in .gitignore."""
    return tuple(map(pattern, _strings(value)))


def selectors(value: object) -> tuple[str, ...]:
    """Selectors of rules; in one string they stand with commas between them."""
    return tuple(word.strip() for part in _strings(value) for word in re.split("[,，]", part) if word.strip())


def _strings(value: object) -> tuple[str, ...]:
    parts = (value,) if isinstance(value, str) else value
    if not isinstance(parts, (list, tuple)) or not all(isinstance(part, str) for part in parts):
        raise BadValue(Bilingual(f"应为若干字符串，现为 {_shown(value)}", f"should be strings, not {_shown(value)}"))
    return tuple(parts)


def levels(value: Any) -> dict[str, Severity | None]:
    """Rule → severity, None for ``off``."""
    return {name: level_or_off(severity) for name, severity in dict(value).items()}


# What the command line gives as words; every other option has its type from the command line's own parser.
PARSERS: dict[str, Callable[[Any], Any]] = {
    "select": selectors,
    "ignore": selectors,
    "extend_select": selectors,
    "exclude": patterns,
    "severity": levels,
    "fail_level": level,
    "lang": lang,
    "kind": kind,
    "issued": day,
    "period": period,
    "encoding": encoding,
    "jobs": jobs,
}


def _shown(value: object) -> str:
    """A value as it is written in a file, cut short."""
    from json import dumps

    text = dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:59]}…"
