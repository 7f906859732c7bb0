"""Patterns of a project's own rules: read as people write them, and refused where they could do no good."""

from __future__ import annotations

import random
import re
from typing import Any

from planlint.language import Bilingual
from planlint.plan.fold import fold
from planlint.rules.data.automaton import Automaton
from planlint.rules.data.automaton import TooLargeError
from planlint.rules.data.charset import charset

_TRIES = 80
_SPECIAL = frozenset("().?+|[]")  # what folding makes of full-width marks that mean something in a pattern
_COMMON = "一二三工作完成推进市县区年月日，。、：；（）0123456789abcXYZ%“”《》 "


class BadPattern(ValueError):  # noqa: N818 - the name says what happened
    """A pattern that can't be used; the text is a predicate of the setting's name."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.text = Bilingual(zh, en)


def read_pattern(written: str) -> re.Pattern[str]:
    """A pattern as a settings file holds it, for text in half width.

    Marks in full width stand for themselves: ``（`` is a bracket of the draft, ``(`` opens a group.

    Raises:
        BadPattern: it is no pattern, can't match what planlint reads, matches everywhere, or may take exponential time.
    """
    folded = _folded(written)
    try:
        pattern = re.compile(folded)
        parsed: Any = re._parser.parse(folded)  # type: ignore[attr-defined]
    except (re.error, OverflowError, RecursionError) as error:
        raise BadPattern(f"不是正则表达式：{error}", f"is no regular expression: {error}") from error
    if pattern.fullmatch(""):
        raise BadPattern("空白也能匹配，处处都会报", "matches nothing at all, and so everywhere")
    _check_constructs(parsed)
    _check_cost(parsed)
    if not _can_match(pattern, parsed):
        raise BadPattern(
            "没有文字能与它匹配；按段匹配，段内没有换行，空白已去掉",
            "matches no text; paragraphs are matched one by one, without line breaks and blanks",
        )
    return pattern


def _folded(written: str) -> str:
    parts = []
    for char in written:
        half = fold(char)
        parts.append(f"\\{half}" if half != char and half in _SPECIAL else half)
    return "".join(parts)


def _check_constructs(parsed: Any) -> None:
    operations = list(_walk(parsed))
    for place, (operation, argument) in enumerate(operations):
        if operation in ("GROUPREF", "GROUPREF_EXISTS"):
            raise BadPattern("不能用反向引用", "has a back-reference, which can't be used here")
        if operation == "AT" and str(argument) in ("AT_BOUNDARY", "AT_NON_BOUNDARY"):
            beside = operations[max(0, place - 1) : place + 2]
            if any(kind == "LITERAL" and code > 0x2E7F for kind, code in beside):
                raise BadPattern(
                    r"汉字旁不能用 \b、\B：汉字之间没有词界",
                    r"has \b or \B beside Han, where there are no word boundaries",
                )


def _walk(parsed: Any) -> Any:
    """Every operation of a parsed pattern, in order."""
    for operation, argument in parsed:
        name = str(operation)
        yield name, argument
        if name == "BRANCH":
            for branch in argument[1]:
                yield from _walk(branch)
        elif name in ("SUBPATTERN", "MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT", "ASSERT", "ASSERT_NOT"):
            yield from _walk(argument[-1])
        elif name == "ATOMIC_GROUP":
            yield from _walk(argument)


def _check_cost(parsed: Any) -> None:
    try:
        exponential = any(Automaton(part).is_exponential() for part in (parsed, *_assertions(parsed)))
    except (TooLargeError, RecursionError) as error:
        raise BadPattern("太长，拆成几条", "is too long; make several of it") from error
    if exponential:
        raise BadPattern(
            "会慢到无法使用：重复里套着重复，同一段文字有多种匹配法，如 (…+)+；改写成只有一种匹配法",
            "may take exponential time: a repetition can match the same text in several ways, as (…+)+ does",
        )


def _assertions(parsed: Any) -> list[Any]:
    return [argument[-1] for name, argument in _walk(parsed) if name in ("ASSERT", "ASSERT_NOT")]


def _can_match(pattern: re.Pattern[str], parsed: Any) -> bool:
    """Whether some text that planlint could read is matched: texts are made by the pattern itself and tried."""
    chance = random.Random(0)
    for _ in range(_TRIES):
        text = _sample(parsed, chance)
        if text is None:
            continue
        for candidate in (text, f"推{text}进"):
            if pattern.search(candidate):
                return True
    return False


def _sample(parsed: Any, chance: random.Random) -> str | None:
    """A text that a pattern describes; None where a character is needed that no clean text holds."""
    parts: list[str] = []
    for operation, argument in parsed:
        part = _sample_of(str(operation), argument, chance)
        if part is None:
            return None
        parts.append(part)
    return "".join(parts)


def _sample_of(operation: str, argument: Any, chance: random.Random) -> str | None:
    if operation in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
        return _character(operation, argument, chance)
    if operation == "BRANCH":
        return _sample(chance.choice(argument[1]), chance)
    if operation == "SUBPATTERN":
        return _sample(argument[-1], chance)
    if operation == "ATOMIC_GROUP":
        return _sample(argument, chance)
    if operation.endswith("_REPEAT"):
        least, most, inner = argument
        most = min(most, least + 2) if isinstance(most, int) else least + 2
        parts = [_sample(inner, chance) for _ in range(chance.randint(least, most))]
        return None if None in parts else "".join(filter(None, parts))
    if operation == "ASSERT" and chance.random() < 0.7:
        return _sample(argument[-1], chance)
    return ""


def _character(operation: str, argument: Any, chance: random.Random) -> str | None:
    ranges = charset(operation, argument)
    if not ranges:
        return None
    holds = [char for char in map(fold, _COMMON) if any(a <= ord(char) <= b for a, b in ranges)]
    for _ in range(8):
        first, last = chance.choice(ranges)
        char = chance.choice(holds) if holds and chance.random() < 0.8 else chr(chance.randint(first, last))
        if fold(char) == char and not char.isspace() and not 0xD800 <= ord(char) <= 0xDFFF:
            return char
        if char == " ":
            return char
    return None
