from __future__ import annotations

from planlint.language import Bilingual
from planlint.rules.failure import Failure

UNREADABLE = Failure("is-empty", "空.txt", Bilingual("空.txt：里面没有文字", "空.txt: there are no words in it"))
CRASHED = Failure("rule-crashed", "草稿.txt", Bilingual("规则 a（X）出错", "rule a (X) failed"))


def test_the_name_is_told_once() -> None:
    assert Bilingual(UNREADABLE.told("zh"), UNREADABLE.told("en")) == UNREADABLE.text
    assert CRASHED.told("zh") == "草稿.txt：规则 a（X）出错"
    assert CRASHED.told("en") == "草稿.txt: rule a (X) failed"


def test_the_words_alone() -> None:
    assert (UNREADABLE.words("zh"), UNREADABLE.words("en")) == ("里面没有文字", "there are no words in it")
    assert CRASHED.words("zh") == CRASHED.text.zh
