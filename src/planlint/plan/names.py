"""Whether two names are of the same body, however short they are written."""

from __future__ import annotations

from planlint.patterns import compiled

_PREFIX = compiled(
    r"(?:(?:[一-龥]{0,6}?(?:自治[区州县]|[省市县区旗州])|[我本全])(?!管委会|管理委员会|管理办|(?:人民)?政府)(?=[一-龥]{3}))+"
)
_LEVEL = compiled(
    r"[一-龥]{0,5}?(国务院|国家|自治区|省|市(?![场政容民])|县(?!域)|区(?![域划])|旗|州|乡镇|[乡镇](?=人民政府|政府|党委))"
)


def level_of(name: str) -> str:
    """The level of government that a name starts with (市 of 市财政局); "" where it does not say."""
    match = _LEVEL.match(name[:7])
    return match[1] if match is not None else ""


def same_body(one: str, other: str) -> bool:
    """Whether one name is a short form of the other, prefixes aside.

    >>> same_body("市发改委", "发展和改革委员会"), same_body("县财政局", "县审计局")
    (True, False)
    """
    shorter, longer = sorted((_core(one), _core(other)), key=len)
    rest = iter(longer)
    return bool(shorter) and all(char in rest for char in shorter)


def _core(name: str) -> str:
    match = _PREFIX.match(name)
    return name[match.end() :] if match is not None else name
