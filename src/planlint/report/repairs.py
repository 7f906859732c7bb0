"""What was mended in a draft before it was read, told on one line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.language import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.language import Lang
    from planlint.plan.model import Repair
    from planlint.plan.model import RepairKind

WORDS: dict[RepairKind, Bilingual] = {
    "compatibility-characters": Bilingual(
        "还原部首和兼容字 {places} 处", "normalised compatibility characters ({places})"
    ),
    "table-of-contents": Bilingual("略去目录 {places} 行", "left out lines of a table of contents ({places})"),
    "page-numbers": Bilingual("略去页码 {places} 处", "left out page numbers ({places})"),
    "running-heads": Bilingual("略去页眉页脚 {places} 处", "left out running heads ({places})"),
    "hard-breaks": Bilingual("接续断行 {places} 处", "joined broken lines ({places})"),
    "lost-line-breaks": Bilingual("按编号分开连成一片的段落", "split text without line breaks at its numbers"),
    "clutter": Bilingual("略去正文前后的其他文字 {places} 段", "left out paragraphs around the text ({places})"),
    "flattened-table": Bilingual("按栏目还原表格 {places} 行", "restored rows of a table ({places})"),
}
_SAID = Bilingual(
    "读入时已在内存中处理（原文件未改动）：{}", "mended in memory while reading (the file is unchanged): {}"
)
_AND = Bilingual("、", ", ")


def repairs_line(repairs: Iterable[Repair], lang: Lang) -> str:
    """Everything that was mended, each kind once; "" where nothing was.

    >>> from planlint.plan.model import Repair
    >>> from planlint.source.text import Span
    >>> repairs_line([Repair("hard-breaks", 195, Span(0, 9)), Repair("page-numbers", 12, Span(80, 82))], "zh")
    '读入时已在内存中处理（原文件未改动）：接续断行 195 处、略去页码 12 处'
    """
    places: Counter[RepairKind] = Counter()
    for repair in repairs:
        places[repair.kind] += repair.places
    told = [WORDS[kind].to(lang).format(places=number) for kind, number in places.items()]
    return _SAID.to(lang).format(_AND.to(lang).join(told)) if told else ""
