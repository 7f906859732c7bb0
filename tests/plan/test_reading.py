"""What is read off words alone is read once, until it is let go."""

from __future__ import annotations

from planlint.plan.reading import KEPT
from planlint.plan.reading import forget
from planlint.plan.reading import reading


def test_the_same_words_are_read_once_until_they_are_let_go() -> None:
    read: list[str] = []

    @reading
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length("市教育局"), length("市教育局")] == [4, 4]
    assert read == ["市教育局"]
    forget()
    assert length("市教育局") == 4
    assert read == ["市教育局"] * 2


def test_so_many_texts_are_kept_and_no_more() -> None:
    read: list[int] = []

    @reading
    def same(number: int) -> int:
        read.append(number)
        return number

    for number in range(KEPT + 1):
        same(number)
    same(1)
    assert len(read) == KEPT + 1
    same(0)
    assert len(read) == KEPT + 2
