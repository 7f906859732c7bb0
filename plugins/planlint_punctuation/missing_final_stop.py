"""PUN108: a paragraph of sentences without a stop at its end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import insert
from planlint import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Fix
    from planlint import Passage
    from planlint import Plan
    from planlint import Section

_STOPS = "。!?;:….）"
_DOUBTFUL = "”’》〉)〕】],、-—~|/"  # the sentence may go on, or its stop may stand within
_BRACKET = compiled(r"[(\[〔][^()\[\]〔〕]{1,300}(?:\([^()]{0,60}\)[^()]{0,200})*[)\]〕]$")
_NO_SENTENCE = compiled(
    r"(?:附(?:件|表|图)|表|图|专栏|注|来源|联系人|(?:牵头|责任|配合|完成|参加|协助|主办|落实)[一-龥]{1,6}) ?\d{0,2} ?[:]"
    r"|.*(?:附件:|联系人:|联系电话:)[^。]{0,80}$|.*\d日(?:印发)?$"
)
_ORDERS = compiled("[,。].*(?:贯彻|执行|落实|实施|施行)$")
_PLAIN = compiled("[一-龥%]$")  # endings after which a stop is safe to add
_SHORT, _LONG = 16, 40  # characters: shorter items are phrases; longer paragraphs with a comma are sentences
_SHOWN = 14  # characters of the end that a finding marks
_BROKEN = 3  # paragraphs that end within an item from which lines are broken
_RAGGED = 2  # characters by which full lines differ
_HABIT = 3  # notes without a stop from which it is the document's way


class Ending(Record):
    """A paragraph that should end in a stop, and does not.

    Attributes:
        passage: the paragraph.
        end: where its words end: before the bracket at its end, if there is one.
        noted: whether a bracket follows that says who is responsible.
        certain: whether the paragraph ends there, rather than a line that was broken.
    """

    passage: Passage
    end: int
    noted: bool
    certain: bool = True


class MissingFinalStop(Rule):
    """段末缺标点 / Missing final stop

    ## 查什么

    正文的一段话到末尾没有句号。段末有责任括注的，句号在括注前或括注后都可以，两处都没有才报。

    ## 为什么

    段末没有句号，看不出这段话是写完了，还是后面漏了内容。

    ## 反例

    ```plan kind=implementation_plan
    白溪市社区消防提升方案
    一、重点任务
    （一）配齐器材。每个社区建1座微型消防站，6月底«前配齐水带、灭火器和防护服装»
    （二）开展演练。每季度组织1次演练，«邀请居民代表和物业企业参加»（责任单位：市消防救援支队）
    （三）公示信息。张贴消防站电话，每月更新1次。
    ```

    ```fixed
    白溪市社区消防提升方案
    一、重点任务
    （一）配齐器材。每个社区建1座微型消防站，6月底前配齐水带、灭火器和防护服装。
    （二）开展演练。每季度组织1次演练，邀请居民代表和物业企业参加。（责任单位：市消防救援支队）
    （三）公示信息。张贴消防站电话，每月更新1次。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市社区消防提升方案
    一、重点任务
    （一）配齐器材。每个社区建1座微型消防站。（责任单位：市消防救援支队）
    （二）开展演练。每季度组织1次演练（责任单位：市消防救援支队）。
    （三）公示以下信息：
    1.消防站电话
    2.值班人员姓名
    附件：微型消防站器材清单
    ```

    ## 例外

    标题、名词短语的列项、表格里的短语、落款、附件说明不报；以引号、书名号结尾的，可能没有写完，不报。有硬换行、断行的文本，后面一段
    不是新条目的，不报。

    ## 依据

    GB/T 15834—2011《标点符号用法》4.1：句号用于句子末尾，表示陈述语气。

    ## In English

    A paragraph of sentences ends without a stop. Where a note of responsibility follows, the stop may stand before or after it. Headings,
    phrases in lists, cells, signatures and the list of attachments need none; broken lines are not looked at.
    """

    code = "PUN108"
    name = "missing-final-stop"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("段末“{words}”后面没有句号", "the paragraph ends in “{words}” without a stop"),
        why=Bilingual(
            "句子末尾用句号（GB/T 15834—2011 4.1）；没有句号，看不出是写完了还是漏了内容",
            "a sentence ends in a stop (GB/T 15834-2011, 4.1); without it something may be missing",
        ),
        instead=Bilingual("核对是否写完，在“{words}”后面补句号", "see whether it is complete, and add 。"),
    )
    shared_message = Message(
        what=Bilingual(
            "责任括注前后都没有句号，共 {count} 处", "in {count} paragraphs no stop stands before or after the note"
        ),
        why=message.why,
        instead=Bilingual("统一在括注前或括注后用句号", "put the stop before the notes, or after them, in all"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each paragraph that ends without a stop."""
        endings = _endings(plan)
        noted = [ending for ending in endings if ending.noted]
        brackets = sum(note.passage.text.startswith("(") for note in plan.notes)
        habit = len(noted) >= _HABIT and len(noted) * 2 > brackets
        for ending in endings:
            shared = habit and ending.noted
            yield self.finding(
                ending.passage.span_of(max(_start(ending), 0), ending.end),
                severity=Severity.INFO if shared else None,
                shared=shared,
                fixes=[_fix(ending)],
                words=quote(ending.passage.written[_start(ending) : ending.end]),
            )


def _start(ending: Ending) -> int:
    """Where the words start that a finding marks: after the last mark, if one is near."""
    text, end = ending.passage.text, ending.end
    return max(end - _SHOWN, *(text.rfind(mark, 0, end) + 1 for mark in ",。;:"))


def _fix(ending: Ending) -> Fix:
    certain = ending.certain and _PLAIN.search(ending.passage.text[ending.end - 1 : ending.end])
    offset = ending.passage.span_of(ending.end - 1, ending.end).end
    return insert(offset, "。", Applicability.SAFE if certain else Applicability.UNSAFE)


def _endings(plan: Plan) -> list[Ending]:
    """The paragraphs that lack a stop: before a new item, before another paragraph, and in the covering notice."""
    heads = {section.head.start: section for section in plan.sections}
    notes = {note.passage.end for note in plan.notes}
    lists = _lists_of_phrases(plan)
    certain: list[Ending] = []
    others: list[Ending] = []
    for passage, after in pairwise((*plan.paragraphs, None)):
        assert passage is not None
        section = heads.get(passage.start)
        if section is not None and (section in lists or (section.title is not None and not section.run_in)):
            continue
        ending = _ending(passage, notes)
        if ending is None or (not ending.noted and _breaks_off(plan, passage)):
            continue
        text = passage.text[: ending.end]
        if after is not None and after.start not in heads:
            if "。" in text and len(text) >= _LONG and not _NO_SENTENCE.match(text):
                others.append(ending.changed(certain=False))
        elif _is_prose(text, numbered=section is not None, last=after is None):
            certain.append(ending)
    letter = [ending for passage in plan.letter if _ORDERS.search(passage.text) and (ending := _ending(passage, notes))]
    # Several paragraphs that end in the middle of an item are lines that a copy has broken.
    broken = len(others) >= _BROKEN or any(repair.kind == "hard-breaks" for repair in plan.repairs)
    return sorted([*letter, *certain, *(() if broken else others)], key=lambda ending: ending.passage.start)


def _ending(passage: Passage, notes: set[int]) -> Ending | None:
    """The paragraph without the bracket at its end, if it lacks a stop."""
    text = passage.text.rstrip()
    if text[-1:] in _STOPS:
        return None
    bracket = _BRACKET.search(text, max(len(text) - 500, 0)) if text[-1:] in ")]〕" else None
    words = text[: bracket.start()].rstrip() if bracket else text
    if not words or words[-1] in _STOPS or words[-1] in _DOUBTFUL or (bracket and not words):
        return None
    noted = bracket is not None and passage.start + len(text) in notes
    return Ending(passage, len(words) if noted or not bracket else len(text), noted)


def _breaks_off(plan: Plan, passage: Passage) -> bool:
    """Whether the last line of a paragraph is as long as the line before: a page may have cut it off there."""
    text, span = plan.source.text, passage.span
    last = text.rfind("\n", span.start, span.end) + 1
    if not last:
        return False
    before = text.rfind("\n", 0, last - 1) + 1
    return span.end - last >= last - 1 - before - _RAGGED


def _is_prose(text: str, *, numbered: bool, last: bool) -> bool:
    """Whether the words are sentences: an item with a comma, or several sentences."""
    if len(text) < _SHORT or _NO_SENTENCE.match(text):
        return False
    return "。" in text or (not last and "," in text and (numbered or len(text) >= _LONG))


def _lists_of_phrases(plan: Plan) -> set[Section]:
    """The items of lists most of which have no stop: their writer takes them for phrases."""
    found: set[Section] = set()
    for siblings in plan.children.values():
        bare = [section for section in siblings if section.passage.text.rstrip()[-1:] not in (*_STOPS, ")", "]")]
        if len(siblings) > 1 and len(bare) * 2 > len(siblings):
            found.update(bare)
    return found
