"""Patterns that could do no good are refused, and all others are taken."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.rules.data.automaton import Automaton
from planlint.rules.data.pattern import BadPattern
from planlint.rules.data.pattern import read_pattern


def is_exponential(written: str) -> bool:
    return Automaton(re._parser.parse(written)).is_exponential()


@pytest.mark.parametrize(
    "written",
    [
        "待.{0,6}成熟",
        "(?:[一-龥]{2,8}、)+等",
        "(?:[一-龥]{1,4}[市县区]){1,2}局",
        "建成(?=。)",
        "(?<!不)尽快",
        "第[一二三四五六七八九十]+条",
        r"(?:\d+,)*\d+万",
        "[^，。]{2,60}局",
        "^附件",
        "完成$",
        ".*.*尽快",
        "(?:尽快|尽早|早日)(?:完成|建成)?",
    ],
)
def test_a_pattern_that_people_write_is_taken(written: str) -> None:
    read_pattern(written)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("(尽快", "is no regular expression"),
        ("x*", "matches nothing at all"),
        (r"尽快\b", "beside Han"),
        (r"\b尽快", "beside Han"),
        (r"(\d+)\1", "back-reference"),
        ("a^b", "matches no text"),
        ("建成\n", "matches no text"),
        ("完成$。", "matches no text"),
        (r"[^\s\S]", "matches no text"),
        ("(?=a)b", "matches no text"),
        ("(a+)+", "exponential"),
        ("(?:a|aa)*b", "exponential"),
        ("(?:.{0,6}的){2,}", "exponential"),
        (r"(?:\w{1,9}、?){3,}等", "exponential"),
        ("(a{1,9}){1,9}b", "exponential"),
        ("(?:.*)*尽快", "exponential"),
        ("建成(?=(?:市|市市)*局)", "exponential"),
        ("[一-龥]{1,9}" * 90, "too long"),
    ],
)
def test_a_pattern_that_can_do_no_good_is_refused(written: str, words: str) -> None:
    with pytest.raises(BadPattern, match=words) as caught:
        read_pattern(written)
    assert caught.value.text.zh


def test_marks_in_full_width_stand_for_themselves() -> None:
    assert read_pattern("（待定）").search("(待定)")
    assert read_pattern("[，；]待定？").search(",待定?")
    assert read_pattern("(待定)").search("待定")


# Patterns small enough that the truth can be found by trying.
_atoms = st.sampled_from(["a", "b", "[ab]", "ab", "a?", "(?:a|ab)", "(?:a|b)"])
_parts = st.recursive(
    _atoms,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.tuples(inner, st.sampled_from("*+")).map(lambda part: f"(?:{part[0]}){part[1]}"),
    ),
    max_leaves=4,
)


@given(_parts)
def test_what_is_taken_is_never_exponential(written: str) -> None:
    """Steps of backtracking are counted for growing texts of one letter: they double only where it is refused."""
    if not is_exponential(written):
        assert all(_ways(written, text * 14) <= 20_000 for text in ("a", "b", "ab"))


def _ways(written: str, text: str) -> int:
    """How many paths a backtracking matcher tries before it gives up on a text that can't match in the end."""
    steps = 0

    def match(parts: list[object], place: int, then: object) -> bool:
        nonlocal steps
        steps += 1
        if steps > 20_000:
            return True
        if not parts:
            return then(place)  # type: ignore[operator]
        (operation, argument), *rest = parts
        name = str(operation)
        follow = lambda end: match(rest, end, then)  # noqa: E731
        if name == "BRANCH":
            return any(match(list(branch), place, follow) for branch in argument[1])
        if name == "SUBPATTERN":
            return match(list(argument[-1]), place, follow)
        if name == "MAX_REPEAT":
            return repeat(argument, place, 0, follow)
        here = text[place : place + 1]
        holds = bool(here) and re.fullmatch(f"[{_members(name, argument)}]", here) is not None
        return holds and follow(place + 1)

    def repeat(argument: tuple[int, object, object], place: int, done: int, follow: object) -> bool:
        least, most, inner = argument
        again = lambda end: end > place and repeat(argument, end, done + 1, follow)  # noqa: E731
        if (not isinstance(most, int) or done < most) and match(list(inner), place, again):  # type: ignore[call-overload]
            return True
        return done >= least and follow(place)  # type: ignore[operator]

    match(list(re._parser.parse(written)), 0, lambda _: False)
    return steps


def _members(name: str, argument: object) -> str:
    if name == "LITERAL":
        return chr(argument)  # type: ignore[arg-type]
    return "".join(chr(value) for _, value in argument)  # type: ignore[attr-defined]


def test_what_is_refused_is_slow_indeed() -> None:
    """The classical case, in a process of its own that can be ended."""
    code = "import re; re.compile('(?:a|aa)+b').search('a' * 60)"
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", code], timeout=3, check=False)
