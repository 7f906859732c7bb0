"""PUN106: 、 before a conjunction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import delete
from planlint_punctuation.bodies import ends_label
from planlint_punctuation.bodies import trust

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

# 和谐, 及时 and the like are words of their own, and 和 may begin the name of a place; 与 joins clauses as often as words.
_CONJUNCTION = compiled(
    "、(或者|以及|和(?![谐睦]|解(?![决释读除放])|平(?=[、,。”共区])|美(?=[、,。”乡社家])|[县田](?=[、,。市县人]))|及(?![时早格第至])|或(?![有然许缺]))"
)
_LONG = frozenset({"或者", "以及"})
_NEXT_MARK = compiled("[^,。;:、!?()]{0,3}、")  # 、和石澳、清澳: the list goes on, so it is no conjunction


class CommaBeforeConjunction(Rule):
    """顿号加连词 / Comma before a conjunction

    ## 查什么

    顿号后面又用了连词：“、和”“、或者”“、及”“、以及”。

    ## 为什么

    顿号已经表示并列，后面再用连词是重复。

    ## 反例

    ```plan kind=implementation_plan
    白溪市公共文化服务提升方案
    一、重点任务
    （一）完善设施。图书馆、文化馆«、和»美术馆延时开放。
    （二）丰富供给。群众点单«、或者»社区推荐的项目优先安排。
    ```

    ```fixed
    白溪市公共文化服务提升方案
    一、重点任务
    （一）完善设施。图书馆、文化馆和美术馆延时开放。
    （二）丰富供给。群众点单或者社区推荐的项目优先安排。
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市公共文化服务提升方案
    一、重点任务
    （一）完善设施。图书馆、文化馆和美术馆准确、及时公布开放时间，营造文明、和谐的环境。
    （二）丰富供给。调处以调解、和解、仲裁为主，项目由群众点单，或者由社区推荐。
    ```

    ## 例外

    “、及时”“、和谐”“、和解”等词语里的字不是连词，不报；后面还有顿号的，可能是名称，不报；逗号加连词是对的，不报。

    ## 依据

    GB/T 15834—2011《标点符号用法》4.5（顿号表示语段中并列词语之间的停顿）；并列的最后两项之间用了连词，就不再用顿号。

    ## In English

    The enumeration comma 、 before 和, 或者, 及 or 以及 says the same thing twice. Words such as 及时 and 和谐 are no conjunctions; a comma
    (，) before a conjunction is right.
    """

    code = "PUN106"
    name = "comma-before-conjunction"
    severity = Severity.WARNING
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("“{word}”前面用了顿号", "、 stands before “{word}”"),
        why=Bilingual("顿号已经表示并列，再用连词是重复", "、 joins the items already; the conjunction says it again"),
        instead=Bilingual("删去“{word}”前的顿号", "delete the 、 before “{word}”"),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each pair of comma and conjunction."""
        for passage in plan.wording:
            for place, word in _conjunctions(passage):
                yield self.finding(
                    passage.span_of(place, place + 1 + len(word)),
                    # In a list of bodies 和 may be read as part of a name.
                    fixes=[delete(passage.span_of(place, place + 1), trust(plan, passage, place, place + 2))],
                    word=word,
                )


def _conjunctions(passage: Passage) -> Iterator[tuple[int, str]]:
    text = passage.text
    for match in _CONJUNCTION.finditer(text):
        word = match.group(1)
        goes_on = word not in _LONG and _NEXT_MARK.match(text, match.end())
        if not goes_on and not ends_label(text, match.start()):
            yield match.start(), word
