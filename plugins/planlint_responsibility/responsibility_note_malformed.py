"""RES106: a responsibility note with a part missing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Bilingual
from planlint import Message
from planlint import Record
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_LABEL = r"(?:牵头|主办|主责|责任|落实|承办|实施|配合|参加|参与|协办|协助|协同|支持)(?:负责|责任)?(?:单位|部门|主体|科室|处室)"
_OPENING = compiled(rf"\( ?(?:第一|主要|共同)?{_LABEL}")
_ROLE = compiled(rf"{_LABEL} ?:")
_SEGMENT = compiled(rf"(?:(?<=\()|(?<=;)|(?<=。)|^) ?(?:第一|主要|共同)?{_LABEL}")
_COMMA = compiled(rf", ?(?={_LABEL} ?:)")
_JOINED = compiled(rf"[局办委厅院行会署府等门位](?={_LABEL} ?:)")
# A body's name: how a role without its colon goes on (牵头单位市司法局), rather than a sentence (牵头单位负责汇总).
_BODY = compiled(
    r" ?(?:[省市县区州旗各]|国家|自治)[^,;:。()]{0,12}(?:[局办委厅院行会署府站]|中心|部门|单位|街道|乡镇)(?=[、,;。)]|等|$)"
)
_NO_BODY = compiled(r"( *:)[ 、,]*(?:\Z|[;。])")  # behind a label
_PAIR = compiled("[()]")
_NEXT_PAGE = 200  # characters in which a note that runs over a page ends


class _Bracket(Record):
    """A bracket that opens with a label, in clean offsets of its paragraph.

    Attributes:
        paragraph: where it stands.
        start: its opening mark.
        end: its closing mark, or None where it has none.
        opening: where the first label ends.
    """

    paragraph: Passage
    start: int
    end: int | None
    opening: int

    @property
    def body(self) -> Passage:
        """The words between the marks."""
        return self.paragraph.part(self.start + 1, self.end)


class ResponsibilityNoteMalformed(Rule):
    """责任括注残缺 / Malformed responsibility note

    ## 查什么

    - 角色后面没有单位：“（牵头单位：；配合单位：……）”；
    - 标签后面缺冒号：“（牵头单位县司法局）”；
    - 括号没有闭合，或者只有后一半；
    - 两个角色之间没有分号，连写在一起；其他括注用分号、个别用逗号的，作警告。

    ## 为什么

    残缺的括注看不出谁负责，也无法从中汇总任务清单。

    ## 反例

    ```plan kind=implementation_plan
    清河县安全生产实施方案
    一、重点任务
    （一）开展专项检查。6月底前完成。（«牵头单位：»；配合单位：县应急局）
    （二）更新应急预案。6月底前完成。（«牵头单位»县应急局；配合单位：县水利局）
    （三）组织应急演练。每半年1次。«（牵头单位»：县应急局；配合单位：县消防救援大队
    （四）储备应急物资。年底前到位。（牵头单位：县应急局«配合单位»：县财政局）
    （五）建设应急队伍。年底前到位。«牵头单位：县应急局）»
    ```

    多数用分号，个别用逗号：

    ```plan kind=implementation_plan
    清河县安全生产实施方案
    一、重点任务
    （一）开展专项检查。6月底前完成。（牵头单位：县应急局；配合单位：县公安局）
    （二）更新应急预案。6月底前完成。（牵头单位：县应急局；配合单位：县水利局）
    （三）组织应急演练。每半年1次。（牵头单位：县应急局；配合单位：县教育局）
    （四）储备应急物资。年底前到位。（牵头单位：县应急局；配合单位：县财政局）
    （五）建设应急队伍。年底前到位。（牵头单位：县应急局«，»配合单位：县财政局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县安全生产实施方案
    一、重点任务
    （一）开展专项检查。6月底前完成。（牵头单位：县应急局；配合单位：各县（市、区）人民政府）
    （二）更新应急预案。按照职责分工（责任单位负责起草，牵头单位负责汇总）推进。（责任单位：县应急局）
    （三）组织应急演练。每半年1次。
    责任单位：县应急局
    ```

    ## 例外

    - 括号里是一句话（“牵头单位负责汇总”）或指向别处（“责任单位见附件”）的，不是责任括注。
    - 全文一律用逗号隔开角色的，是本文的体例，不报。

    ## 依据

    责任括注的通行写法：“（角色：单位、单位；角色：单位）”。GB/T 15834—2011《标点符号用法》：括号成对使用。

    ## In English

    A responsibility note lacks a part: a role without units, a label without its colon, a bracket that is not closed or not
    opened, two roles with nothing between them. Nobody can tell from it who answers for the task.
    """

    code = "RES106"
    name = "responsibility-note-malformed"
    severity = Severity.ERROR
    message = Message(
        what=Bilingual("“{words}”后面没有单位", "no unit follows “{words}”"),
        why=Bilingual(
            "角色写了，单位空着，看不出谁负责", "the role is there, the unit is not: nobody answers for the task"
        ),
        instead=Bilingual("补上单位，或者删去这个角色", "name the unit, or take the role out"),
    )
    colon_message = Message(
        what=Bilingual("“{words}”后面缺冒号", "no colon follows “{words}”"),
        why=Bilingual("责任括注的写法是“角色：单位”", "a note reads “role: unit”"),
        instead=Bilingual("写成“{words}：”", "write “{words}：”"),
    )
    unclosed_message = Message(
        what=Bilingual(
            "“{words}”的括号到段末没有闭合", "the bracket before “{words}” is not closed by the end of the paragraph"
        ),
        why=Bilingual(
            "括号成对使用；缺了一半，看不出标注到哪里为止",
            "brackets come in pairs; without one it is unclear where the note ends",
        ),
        instead=Bilingual("在标注末尾补“）”", "add “）” at the end of the note"),
    )
    unopened_message = Message(
        what=Bilingual("“{words}”只有后括号", "“{words}” has a closing bracket only"),
        why=Bilingual(
            "括号成对使用；缺了一半，看不出标注从哪里开始",
            "brackets come in pairs; without one it is unclear where the note starts",
        ),
        instead=Bilingual("在标注前补“（”", "add “（” before the note"),
    )
    joined_message = Message(
        what=Bilingual("“{words}”与前面的单位连在一起", "“{words}” runs into the unit before it"),
        why=Bilingual(
            "两个角色之间没有标点，单位名称与标签连读",
            "nothing stands between two roles, so that name and label read as one",
        ),
        instead=Bilingual("在“{words}”前补分号", "put a semicolon before “{words}”"),
    )
    comma_message = Message(
        what=Bilingual("两个角色之间用了逗号", "a comma stands between two roles"),
        why=Bilingual(
            "本文 {many} 处在角色之间用分号；逗号用来隔开单位，分不清哪里换了角色",
            "{many} notes of this document have a semicolon there; commas separate units within a role",
        ),
        instead=Bilingual("改为分号", "write a semicolon"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Read every bracket that opens with a label, and closing brackets that were never opened."""
        brackets = [bracket for passage in plan.paragraphs for bracket in _brackets(passage)]
        closed = [bracket.body for bracket in brackets if bracket.end is not None]
        for body in closed:
            yield from self._inside(body)
        yield from self._commas(closed)
        yield from self._unclosed(brackets)
        yield from self._unopened(plan)

    def _unclosed(self, brackets: list[_Bracket]) -> Iterator[Finding]:
        for bracket in brackets:
            if bracket.end is None and _looks_like_note(bracket) and not _goes_on(bracket.paragraph):
                opening = bracket.paragraph.part(bracket.start, bracket.opening)
                yield self.finding(opening.span, self.unclosed_message, words=quote(opening.text[1:]))

    def _unopened(self, plan: Plan) -> Iterator[Finding]:
        surplus = [_surplus(paragraph.text) for paragraph in plan.paragraphs]
        for before, here, paragraph in zip((0, *surplus), surplus, plan.paragraphs, strict=False):
            if here > 0 and before >= 0 and (half := _unopened_note(paragraph)) is not None:
                yield self.finding(half.span, self.unopened_message, words=quote(half.text))

    def _inside(self, body: Passage) -> Iterator[Finding]:
        text = body.text
        for match in _SEGMENT.finditer(text):
            empty = _NO_BODY.match(text, match.end())
            if empty is not None:
                span = body.part(match.start(), empty.end(1)).strip().span
                yield self.finding(span, words=quote(match.group().strip()))
            elif _BODY.match(text, match.end()):
                label = body.part(match.start(), match.end()).strip()
                yield self.finding(label.span, self.colon_message, words=quote(label.text))
        for match in _JOINED.finditer(text):
            role = _ROLE.match(text, match.end())
            label = body.part(match.end(), role.end() - 1 if role else match.end()).strip()
            yield self.finding(label.span, self.joined_message, words=quote(label.text))

    def _commas(self, bodies: list[Passage]) -> Iterator[Finding]:
        found = [(body, match) for body in bodies for match in _COMMA.finditer(body.text)]
        if not found:
            return
        many = sum(len(_SEGMENT.findall(body.text)) - 1 for body in bodies)
        if len(found) * 4 <= many:
            for body, match in found:
                yield self.finding(
                    body.span_of(match.start(), match.start() + 1),
                    self.comma_message,
                    severity=Severity.WARNING,
                    many=many,
                )


def _brackets(paragraph: Passage) -> Iterator[_Bracket]:
    """The brackets of a paragraph that open with a label."""
    for start, end, opening in _opened(paragraph.text):
        yield _Bracket(paragraph, start, end, opening)


@reading
def _opened(text: str) -> tuple[tuple[int, int | None, int], ...]:
    """The brackets of a text that open with a label: where each starts, where it is closed, where the label ends."""
    return tuple((match.start(), _close(text, match.start()), match.end()) for match in _OPENING.finditer(text))


def _close(text: str, start: int) -> int | None:
    """Where the bracket that opens at a place is closed."""
    depth = 0
    for mark in _PAIR.finditer(text, start):
        depth += 1 if mark.group() == "(" else -1
        if depth == 0:
            return mark.start()
    return None


def _looks_like_note(bracket: _Bracket) -> bool:
    """Whether a colon or a body's name follows the label."""
    text = bracket.paragraph.text
    return text[bracket.opening :].lstrip(" ").startswith(":") or _BODY.match(text, bracket.opening) is not None


def _goes_on(paragraph: Passage) -> bool:
    """Whether what follows closes a bracket that it did not open: a note broken between two pages."""
    following = paragraph.clean.text[paragraph.end : paragraph.end + _NEXT_PAGE]
    closing = following.find(")")
    return closing >= 0 and "(" not in following[:closing]


def _unopened_note(paragraph: Passage) -> Passage | None:
    """A note at the end of a paragraph that has its closing bracket only."""
    text = paragraph.text
    end = len(text.rstrip("。 "))
    start = text.rfind("。", 0, end) + 1
    note = text[start:end]
    return paragraph.part(start, end) if note.endswith(")") and _surplus(note) > 0 and _ROLE.match(note) else None


def _surplus(text: str) -> int:
    """How many more brackets a text closes than it opens."""
    return text.count(")") - text.count("(")
