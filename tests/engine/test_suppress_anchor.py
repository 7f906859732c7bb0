"""What a finding is known by, and which entry speaks of which finding."""

from __future__ import annotations

import pytest

from planlint.engine.suppress.anchor import CONTEXT
from planlint.engine.suppress.anchor import WORDS
from planlint.engine.suppress.anchor import Anchor
from planlint.engine.suppress.anchor import anchors_of
from planlint.engine.suppress.anchor import likeness
from planlint.engine.suppress.anchor import normal
from planlint.engine.suppress.matching import Known
from planlint.engine.suppress.matching import match
from planlint.plan.parse import parse
from planlint.rules.finding import Finding
from planlint.rules.message import Message
from planlint.rules.severity import Severity
from planlint.source.text import Source
from planlint.source.text import Span

DRAFT = """白溪市2025年数据工作要点
一、重点任务
（一）建设平台。尽快建成统一平台，接入全部县区。
（二）建设机房。尽快建成机房。
"""


def findings(text: str, word: str = "尽快") -> list[Finding]:
    places = [place for place in range(len(text)) if text.startswith(word, place)]
    return [
        Finding("TST101", "test", Severity.WARNING, Span(place, place + len(word)), Message(*[None] * 3))
        for place in places
    ]


def anchors(text: str, word: str = "尽快", name: str = "草稿.txt") -> list[Anchor]:
    return anchors_of(parse(Source(text, name=name)), findings(text, word))


def test_the_context_ends_with_the_paragraph():
    first, second = anchors(DRAFT)
    assert first == Anchor("尽快", "(#)建设平台。", "建成统一平台,接入全部县区。")
    assert second == Anchor("尽快", "(#)建设机房。", "建成机房。")


@pytest.mark.parametrize(
    "changed",
    [
        DRAFT.replace("（一）", "（十三）").replace("（二）", "（十四）"),
        DRAFT.replace("\n", "\r\n"),
        DRAFT.replace("，", ","),
        DRAFT.replace("\n", "\n\n"),
        DRAFT.replace("尽快建成", "尽快 建成"),
        DRAFT.replace("（一）", "（一）　"),
        DRAFT.replace("一、重点任务", "一、重点任务\n今年事情很多。\n另起一段。"),
        "\ufeff" + DRAFT,
    ],
)
def test_width_blanks_line_ends_and_numbers_do_not_count(changed):
    assert anchors(changed) == anchors(DRAFT)


def test_a_comment_is_no_context():
    commented = DRAFT.replace("尽快建成机房。", "尽快<!-- 待定 -->建成机房。")
    assert anchors(commented, name="草稿.md") == anchors(DRAFT)


def test_same_words_in_the_same_context_are_counted():
    text = DRAFT + "（三）建设机房。尽快建成机房。\n"
    assert [anchor.occurrence for anchor in anchors(text)] == [1, 1, 2]


def test_anchors_are_short_whatever_the_finding():
    (anchor,) = anchors(f"标题\n{'甲' * 500}{'乙' * 500}{'丙' * 500}\n", "乙" * 500)
    assert (len(anchor.text), len(anchor.before), len(anchor.after)) == (WORDS, CONTEXT, CONTEXT)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("第十二条 加强管理", "第#条加强管理"),
        ("３．5亿元", "3.5亿元"),
        ("12.加强管理", "#.加强管理"),
        ("③加强管理", "#加强管理"),
        ("完成。十一、加强", "完成。#、加强"),
        ("第三、四季度", "第三、四季度"),
    ],
)
def test_the_numbers_of_labels_are_left_out(written, read):
    assert normal(written) == read


@pytest.mark.parametrize(
    ("other", "share"),
    [
        (Anchor("尽快", "甲" * 20, "乙" * 4 + "丙" * 16), 0.6),  # changed further on
        (Anchor("尽快", "", "乙" * 20), 0.5),  # a line that was broken just before it
        (Anchor("尽快", "甲" * 20, "乙" * 2), 0.55),
    ],
)
def test_a_sentence_that_was_changed_elsewhere_is_known_again(other, share):
    assert likeness(Anchor("尽快", "甲" * 20, "乙" * 20), other) == share


@pytest.mark.parametrize(
    "other",
    [
        Anchor("尽快", "丙" * 20, "丁" * 20),
        Anchor("尽快", "甲" * 17 + "丙" * 3, "乙" * 20),  # another task in the same form
        Anchor("尽快", "甲" * 5, ""),
        Anchor("尽快", "甲" * 8 + "丙", "丁"),
    ],
)
def test_another_sentence_is_not(other):
    assert likeness(Anchor("尽快", "甲" * 20, "乙" * 20), other) == 0


def test_of_long_words_a_few_beside_them_are_enough():
    words = "建设全市统一的政务数据共享交换平台"
    assert 0 < likeness(Anchor(words, "甲" * 20, "乙"), Anchor(words, "甲" * 4, "丁")) < 0.5
    assert likeness(Anchor(words, "甲", "乙"), Anchor(words, "丙", "丁")) == 0


def known(*contexts: str, rule: str = "test", text: str = "尽快") -> list[Known]:
    met: dict[str, int] = {}
    found = []
    for context in contexts:
        met[context] = met.get(context, 0) + 1
        found.append(Known(rule, Anchor(text, context, "", met[context])))
    return found


LONG = [char * 12 for char in "甲乙丙丁"]


def test_the_finding_that_no_entry_speaks_of_is_the_new_one():
    assert match(known(LONG[0], LONG[1]), known(LONG[0], LONG[2], LONG[1])) == {0: 0, 1: 2}


def test_an_entry_whose_finding_is_gone_hides_no_other():
    assert match(known(LONG[0]), known(LONG[1])) == {}


def test_one_entry_speaks_of_one_finding():
    assert match(known(LONG[0]), known(LONG[0], LONG[0])) == {0: 0}


def test_the_second_of_two_equal_ones_can_be_meant():
    assert match(known(LONG[0], LONG[0])[1:], known(LONG[0], LONG[0])) == {0: 1}
    assert match(known(LONG[0], LONG[0])[1:], known(LONG[0])) == {0: 0}


def test_rules_and_words_are_not_mixed():
    assert match(known(LONG[0]), known(LONG[0], rule="other")) == {}
    assert match(known(LONG[0]), known(LONG[0], text="适时")) == {}


def test_the_most_alike_are_paired_first():
    near, far = LONG[0], LONG[1][:6] + LONG[0][:8]
    assert match(known("丁丁" + near), known(far, near)) == {0: 1}


def test_many_equal_words_take_no_time():
    entries = [Known("test", Anchor("尽快", f"{number:012}甲")) for number in range(2000)]
    others = [Known("test", Anchor("尽快", f"{number:012}乙")) for number in range(2000)]
    moved = [Known("test", Anchor("尽快", f"甲{number:012}甲")) for number in range(2000)]
    assert match(entries, others) == {}
    assert match(entries, entries[::-1]) == {number: 1999 - number for number in range(2000)}
    assert match(entries, moved) == {number: number for number in range(2000)}
