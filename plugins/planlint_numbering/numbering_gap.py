"""NUM101: a number is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint_numbering.labels import as_written
from planlint_numbering.labels import renumbered
from planlint_numbering.labels import written
from planlint_numbering.series import breaks
from planlint_numbering.series import series

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan

_DOUBTFUL = 3  # gaps from which a document more likely lost labels on its way than in its drafting


class NumberingGap(Rule):
    """跳号 / Number left out

    ## 查什么

    同一层的序号不连续。先看全文的编法，再判断：（一）（二）……可以每章重新起编，也可以跨章连续，两种都对。
    序号从断开处一直顺延的，只在断开处报一次。

    ## 为什么

    跳号多是删改以后没有重编，也可能是漏了一整项；引用“第（三）项”的地方会跟着错。

    ## 反例

    ```plan kind=implementation_plan
    清河县节约用水实施方案
    一、重点任务
    （一）改造老旧管网。年底前改造30公里。
    （二）推广节水器具。年底前更换2万套。
    «（四）»实行阶梯水价。7月1日起施行。
    （五）开展节水宣传。每月组织1次进社区活动。
    二、保障措施
    （一）加强组织领导。建立联席会议制度。
    （二）落实资金保障。统筹安排专项资金。
    ```

    跨章连续编号时，断开处在章首：

    ```plan kind=work_points
    清河县2025年水利工作要点
    一、防汛抗旱
    （一）修订预案。5月底前完成。
    （二）储备物资。5月底前到位。
    二、农田水利
    （三）整治沟渠。11月底前完成50公里。
    三、水源保护
    «（五）»划定保护区。6月底前完成。
    （六）整治排污口。年底前完成。
    ```

    只有一个序号写错，后面没有跟着错：

    ```plan kind=implementation_plan
    清河县节约用水实施方案
    一、重点任务
    （一）改造老旧管网。年底前改造30公里。
    （二）推广节水器具。年底前更换2万套。
    «（四）»实行阶梯水价。7月1日起施行。
    二、保障措施
    （一）加强组织领导。建立联席会议制度。
    （二）落实资金保障。统筹安排专项资金。
    ```

    ```fixed
    清河县节约用水实施方案
    一、重点任务
    （一）改造老旧管网。年底前改造30公里。
    （二）推广节水器具。年底前更换2万套。
    （三）实行阶梯水价。7月1日起施行。
    二、保障措施
    （一）加强组织领导。建立联席会议制度。
    （二）落实资金保障。统筹安排专项资金。
    ```

    ## 正例

    跨章连续：

    ```plan kind=work_points
    清河县2025年水利工作要点
    一、防汛抗旱
    （一）修订预案。5月底前完成。
    （二）储备物资。5月底前到位。
    二、农田水利
    （三）整治沟渠。11月底前完成50公里。
    （四）检修泵站。6月底前完成12座。
    ```

    每章重新起编：

    ```plan kind=work_points
    清河县2025年水利工作要点
    一、防汛抗旱
    （一）修订预案。5月底前完成。
    （二）储备物资。5月底前到位。
    二、农田水利
    （一）整治沟渠。11月底前完成50公里。
    （二）检修泵站。6月底前完成12座。
    ```

    ## 例外

    - 缺的序号其实在正文里，只是没有另起一行的，不报。
    - 一份文件多处跳号的，多半是提取文字时丢了序号，合并为一条警告。
    - 附件和正文各编各的号；“一是”“第（三）项”不是序号。

    ## 依据

    公文结构层次序数依次用“一、”“（一）”“1.”“（1）”（《党政机关公文格式》GB/T 9704—2012 第7.3.3条），同层顺序编号。

    ## In English

    The numbers of one level skip one. The style of the document is inferred first: （一）（二） may start anew in every chapter or
    run on through all of them. A tail that was renumbered along with the gap is reported once, where it starts. Where one label
    alone is wrong its number is suggested; renumbering a tail is left to people, for it breaks references.
    """

    code = "NUM101"
    name = "numbering-gap"
    severity = Severity.ERROR
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual(
            "“{before}”之后是“{label}”，缺“{expected}”", "“{label}” follows “{before}”: “{expected}” is left out"
        ),
        why=Bilingual(
            "同一层序号应当连续；跳号多是删改后没有重编，或者漏了一项",
            "numbers of one level run on; a gap is mostly left by a deletion, or an item is missing",
        ),
        instead=Bilingual(
            "补上缺的一项；没有缺项的，从这里起改为“{expected}”并顺次重编，同时核对文中对序号的引用",
            "add the missing item, or renumber from here as “{expected}” and check references to the numbers",
        ),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 处序号不连续，如“{before}”之后是“{label}”",
            "{count} numbers are left out, such as before “{label}”",
        ),
        why=Bilingual(
            "同一层序号应当连续；多处同时不连续，也可能是转换格式时丢了序号",
            "numbers of one level run on; with so many gaps some labels may have been lost in conversion",
        ),
        instead=Bilingual(
            "逐处核对原稿，补上缺项或者重新编号", "compare with the original; add what is missing or renumber"
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each gap where it starts; many as one."""
        found = [place for sections in series(plan) for place in breaks(plan, sections) if place.twice is None]
        doubtful = len(found) >= _DOUBTFUL
        for place in found:
            yield self.finding(
                place.at.label.passage.span,
                severity=Severity.WARNING if doubtful else None,
                shared=doubtful,
                fixes=renumbered(place.at, place.expected) if place.alone and not doubtful else [],
                related=[Related(place.before.label.passage.span, Bilingual("前一个序号", "the number before"))],
                label=as_written(place.at),
                before=as_written(place.before),
                expected=written(place.at.label.kind, place.expected),
            )
