"""CON104: what one task says is said again, in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Record
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint_consistency.likeness import like_tasks
from planlint_consistency.repeats import find_repeats
from planlint_consistency.statements import repeated_clauses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Plan
    from planlint import Section
    from planlint import Task
    from planlint_consistency.likeness import Pair
    from planlint_consistency.repeats import Repeat
    from planlint_consistency.statements import Clause

_SAYS_OF_IT = compiled(",(?:要|应|可以?|须|必须|不得|由|涉及|是|有|自|均|一律|按照?规定)")
_POLICY = ("给予", "标准补助", "标准奖励")  # the same support for several cases is meant so


class DuplicateText(Rule):
    """任务、句子重复 / The same thing said twice

    ## 查什么

    - 同一句话（10字以上）在任务里出现两次；只重复半句的，在同一项任务里也报，在别的任务里达到12字才报。连着重复的几句合成一条，标在后写的一处。
    - 两项任务的文字 85% 以上相同。

    责任括注、序号、文件名、单位名单不参加比较，“和”“的”“及”之差不算差别。

    ## 为什么

    同一件事写在两处，由谁办、办几次就说不清；多半是拼稿、改稿时留下的。

    ## 反例

    ```plan kind=implementation_plan
    清河县法治乡村建设实施方案
    一、重点任务
    （一）完善村规民约。推动各村依法修订村规民约。建立村规民约备案审查制度，每年抽查一次。（牵头单位：县民政局）
    （二）加强普法宣传。每村培养3名“法律明白人”，«建立村规民约备案审查制度，每年抽查一次»。（牵头单位：县司法局）
    ```

    两项任务几乎一样：

    ```plan kind=implementation_plan
    清河县法治乡村建设实施方案
    一、重点任务
    （一）整治占道经营。对县城主要街道、农贸市场周边、学校门口的流动摊点集中开展整治，规范停车秩序并定期公布结果。（牵头单位：县城管局）
    «（二）规范市场秩序。对县城主要街»道、农贸市场周边、学校门口的流动摊点集中开展整治，规范停车秩序，定期公布结果。（牵头单位：县市场监管局）
    ```

    ## 正例

    ```plan kind=implementation_plan
    清河县法治乡村建设实施方案
    一、重点任务
    （一）完善村规民约。完善村规民约要依法进行，建立备案审查制度，每年抽查一次。（牵头单位：县民政局、县司法局、县农业农村局）
    （二）加强普法宣传。每村培养3名“法律明白人”，对备案审查发现的问题以案释法。（牵头单位：县民政局、县司法局、县农业农村局）
    ```

    ## 例外

    - 标题在正文里再说一遍、指导思想和目标里概括的任务、各部门职责分工、专栏，不报。
    - 同一句话里并列的相同成分、同一种补助用于几种情形，不报；三项以上任务共用的半句、五项以上任务共用的整句，视为本文的固定说法，不报。
    - 报告的回顾与下一步重复，只作提示。

    ## 选项

    - `shortest`：整句至少多少字才算重复，默认 10。
    - `elsewhere`：别的任务里的半句至少多少字才算重复，默认 12。
    - `likeness`：两项任务相同到什么程度才报，0 到 1，默认 0.85。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：内容简洁，主题突出，观点鲜明，结构严谨，表述准确，文字精炼。

    ## In English

    A sentence of ten characters or more stands in the tasks twice, or two tasks have 85 % of their wording in common. Who is to do it,
    and how often, is then unclear. Notes, numbers, names of documents and lists of bodies are not compared; headings taken up in
    their own text, goals, duties of bodies and boxes are left alone.
    """

    code = "CON104"
    name = "duplicate-text"
    severity = Severity.WARNING
    by_kind = {Kind.OTHER: Severity.INFO}  # laws and letters say things again on purpose
    message = Message(
        what=Bilingual("“{words}”与{where}重复", "“{words}” repeats what {where_en} says"),
        why=Bilingual(
            "同一要求写在两处，由谁落实、落实几次说不清",
            "a requirement that stands twice leaves open who is to meet it, and how often",
        ),
        instead=Bilingual(
            "保留一处，另一处删去；确有不同要求的，写出不同之处",
            "keep one place and delete the other; where they are meant to differ, say how",
        ),
    )
    long_message = Message(
        what=Bilingual(
            "从“{words}”起的 {count} 段与{where}以下重复",
            "{count} paragraphs from “{words}” on repeat what {where_en} and what follows it say",
        ),
        why=message.why,
        instead=Bilingual(
            "删去重复的部分；多半是拼稿、复制时留下的", "delete what is repeated; it was mostly left over from copying"
        ),
    )
    like_message = Message(
        what=Bilingual(
            "这一项与{where}的文字有 {percent}% 相同",
            "this task has {percent} % of its wording in common with {where_en}",
        ),
        why=message.why,
        instead=Bilingual(
            "合并为一项；确是两项工作的，写出各自的范围和分工",
            "make one task of them; where they are two, say what belongs to each",
        ),
    )

    class Options(Record):
        """What counts as said twice.

        Attributes:
            shortest: characters that a repeated sentence has at least.
            elsewhere: characters that a repeated part of a sentence has at least, where it stands in another task.
            likeness: share of their wording from which two tasks are the same, 0 to 1.
        """

        shortest: int = 10
        elsewhere: int = 12
        likeness: float = 0.85

    def check(self, plan: Plan, options: Options) -> Iterable[Finding]:
        """Report each repetition at its later place."""
        clauses, held = repeated_clauses(plan, options.shortest)
        repeats = [
            repeat
            for repeat in find_repeats(clauses, held, options.shortest, options.elsewhere)
            if not _is_policy(repeat) and not _is_subject(plan, repeat)
        ]
        told = [pair for pair in like_tasks(plan, options.likeness) if not any(_covers(each, pair) for each in repeats)]
        for pair in told:
            yield self.finding(
                pair.later.anchor,
                self.like_message,
                related=[Related(pair.earlier.anchor, Bilingual("相同的任务", "the other task"))],
                percent=round(pair.share * 100),
                where=_place(pair.earlier),
                where_en=_place(pair.earlier),
            )
        for repeat in repeats:
            if not any(_inside(repeat, pair) for pair in told):
                yield self._repeated(plan, repeat)

    def _repeated(self, plan: Plan, repeat: Repeat) -> Finding:
        text = plan.clean.text
        again, first = _first_paragraph(repeat.again), _first_paragraph(repeat.first)
        start, end = again[0].start, again[-1].end
        within = first[0].holder is again[0].holder
        paragraphs = len({clause.paragraph for clause in repeat.again})
        return self.finding(
            plan.clean.span(start, end),
            self.long_message if paragraphs > 1 else None,
            severity=Severity.INFO if repeat.looks_back else None,
            related=[
                Related(
                    plan.clean.span(first[0].start, first[-1].end), Bilingual("先写的一处", "where it stands first")
                )
            ],
            words=quote(text[start:end]),
            count=paragraphs,
            where="同一项前文" if within else _place(first[0].holder),
            where_en="the same item" if within else _place(first[0].holder),
        )


def _first_paragraph(clauses: tuple[Clause, ...]) -> list[Clause]:
    """The clauses of the paragraph in which a repetition starts: enough to show where it is."""
    return [clause for clause in clauses if clause.paragraph == clauses[0].paragraph]


def _is_policy(repeat: Repeat) -> bool:
    return len(repeat.again) == 1 and not repeat.whole and any(word in repeat.again[0].key for word in _POLICY)


def _is_subject(plan: Plan, repeat: Repeat) -> bool:
    """Whether only the subject of two sentences is the same: 国有企业转制为公司，要……; 国有企业转制为公司，可……."""
    clause = repeat.again[-1]
    alone = len(repeat.again) == 1 and clause.opens and not clause.closes
    return alone and _SAYS_OF_IT.match(plan.clean.text, clause.end) is not None


def _inside(repeat: Repeat, pair: Pair) -> bool:
    """Whether a repetition is part of what two like tasks have in common."""
    first, later = pair.earlier.passage, pair.later.passage
    return all(first.start <= clause.start < first.end for clause in repeat.first) and all(
        later.start <= clause.start < later.end for clause in repeat.again
    )


def _covers(repeat: Repeat, pair: Pair) -> bool:
    """Whether a repetition is most of the later task, so that saying so once is enough."""
    passage = pair.later.passage
    repeated = sum(clause.han for clause in repeat.again if passage.start <= clause.start < passage.end)
    return repeated * 2 > len(passage)


def _place(holder: Section | Task) -> str:
    """How the message names where something stands: by its labels, and its title where it has one."""
    title = holder.title if isinstance(holder.title, str) else holder.title.text if holder.title is not None else ""
    return "、".join(holder.path) + (f"“{quote(title)}”" if title else "")
