"""ORG102: one body under several names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Edit
from planlint import Fix
from planlint import Message
from planlint import Related
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import same_bodies

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint import Body
    from planlint import Finding
    from planlint import Plan

_DEFINED = compiled(r"以下(?:统)?简称:?[“\"]?([^”\"),;。]{2,20})")
_CONGRESS = "人大常委会"
_OFFICES = (f"{_CONGRESS}办公室", f"{_CONGRESS}办")


class InconsistentUnitName(Rule):
    """同一机构异写 / One body under several names

    ## 查什么

    同一级的同一个机构，全文有两种以上写法：“市市场监管局”与“市市场监督管理局”，“市大数据局”与“市大数据应用局”。
    一个机构报一条，落在用得少的写法第一次出现的地方，其他各处附在后面。

    ## 为什么

    汇总任务、会签征求意见的时候，两种写法会被当成两家单位；下级也拿不准是不是同一家。

    ## 反例

    ```plan kind=implementation_plan
    白溪市集贸市场升级改造方案
    一、重点任务
    （一）改造市场。年内改造6个市场。（牵头单位：市商务局；配合单位：市市场监管局）
    （二）规范秩序。每季度检查1次。（牵头单位：市市场监管局；配合单位：市公安局）
    （三）公示价格。6月底前设公示屏。（牵头单位：«市市场监督管理局»；配合单位：市商务局）
    ```

    ```fixed
    白溪市集贸市场升级改造方案
    一、重点任务
    （一）改造市场。年内改造6个市场。（牵头单位：市商务局；配合单位：市市场监管局）
    （二）规范秩序。每季度检查1次。（牵头单位：市市场监管局；配合单位：市公安局）
    （三）公示价格。6月底前设公示屏。（牵头单位：市市场监管局；配合单位：市商务局）
    ```

    人大常委会和它的办公室是两个主体，作提示：

    ```plan kind=implementation_plan
    白溪市规范性文件清理方案
    一、重点任务
    （一）清理文件。6月底前完成。（牵头单位：市人大常委会、市司法局）
    （二）公布目录。9月底前公布。（牵头单位：市人大常委会、市司法局）
    （三）归档备查。年底前归档。（牵头单位：«市人大常委会办公室»）
    ```

    ## 正例

    ```plan kind=implementation_plan
    白溪市集贸市场升级改造方案
    一、重点任务
    （一）改造市场。白溪市市场监督管理局（以下简称市市场监管局）统筹，年内改造6个市场。（牵头单位：市市场监管局；配合单位：市商务局、公安局）
    （二）规范秩序。每季度检查1次。（牵头单位：市市场监管局；配合单位：市公安局、清河县市场监督管理局）
    （三）强化执法。由市公安局、市公安局清河分局联合巡查。（责任单位：市公安局）
    ```

    ## 例外

    - 首次用全称、后文一律用简称的，省略“市”“市政府”等前缀的，不报；版头、落款、标题和引文里的全称不计。
    - 不同层级（省、市、县）、不同地方的是不同机构；分局、派出机构与本级是不同机构。
    - 同一个括注里并列出现的，看作不同机构。

    ## 依据

    《党政机关公文处理工作条例》第二十条：审核公文应当核对人名、地名等是否准确；使用简称的，先用全称并注明简称，前后一致。

    ## In English

    One body of one level under two names, such as 市市场监管局 and 市市场监督管理局: one finding for each body, at the first place of the
    rarer name. A full name at the first mention followed by the short one throughout, prefixes left out, other levels, other places
    and branches are fine; names that stand side by side in one note are two bodies.
    """

    code = "ORG102"
    name = "inconsistent-unit-name"
    severity = Severity.WARNING
    fix = Applicability.SUGGESTION
    message = Message(
        what=Bilingual("“{name}”与“{usual}”应是同一机构", "“{name}” and “{usual}” seem to be one body"),
        why=Bilingual(
            "本文{counts}；汇总任务和会签时会当成两家",
            "this plan has {counts}; whoever sums up tasks or asks for countersignatures takes them for two",
        ),
        instead=Bilingual(
            "统一为“{usual}”；需要用全称的，只在首次出现时用全称并注明简称",
            "write “{usual}” throughout; where the full name is wanted, give it at the first mention with the short one",
        ),
    )
    congress_message = Message(
        what=Bilingual(
            "“{name}”与“{usual}”混用",
            "both “{name}” and “{usual}” are named",
        ),
        why=Bilingual(
            "人大常委会和它的办公室是两个主体；本文{counts}",
            "the standing committee and its office are two bodies; this plan has {counts}",
        ),
        instead=Bilingual(
            "核对每一处指的是哪一个；承担具体工作的一般是办公室",
            "check which of them is meant at each place; it is the office that does the work as a rule",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Report each body that is written in several ways."""
        bodies = plan.bodies
        defined = frozenset(_defined(plan)) if "简称" in plan.clean.text else frozenset()
        for places in same_bodies(bodies):
            if len({body.core for body in places}) > 1:
                yield from self._several(_counted(plan, places, defined))
        yield from self._congress(bodies)

    def _several(self, places: Sequence[Body]) -> Iterator[Finding]:
        counts = Counter(body.core for body in places)
        if len(counts) < 2:
            return
        first = {core: next(body for body in places if body.core == core) for core in counts}
        usual = max(counts, key=lambda core: (counts[core], -first[core].passage.start))
        rare = min(
            (core for core in counts if core != usual), key=lambda core: (counts[core], first[core].passage.start)
        )
        others = [body for body in places if body.core != usual and body is not first[rare]]
        edits = tuple(Edit(span, usual) for body in [first[rare], *others] if (span := _span_of_core(body)) is not None)
        title = Bilingual(f"统一为“{_named(first[usual])}”", f"write “{_named(first[usual])}” throughout")
        yield self.finding(
            first[rare].passage.span,
            related=[Related(body.passage.span, _note(body)) for body in [*others, first[usual]]],
            fixes=[Fix(tuple(sorted(edits)), Applicability.SUGGESTION, title)] if edits else [],
            name=quote(_named(first[rare])),
            usual=quote(_named(first[usual])),
            counts="、".join(f"“{quote(_named(first[core]))}”{count}处" for core, count in counts.most_common()),
        )

    def _congress(self, bodies: Sequence[Body]) -> Iterator[Finding]:
        """The standing committee of a people's congress beside its office."""
        noted = [body for body in bodies if body.note is not None and body.core in (_CONGRESS, *_OFFICES)]
        offices = [body for body in noted if body.core in _OFFICES]
        committees = [body for body in noted if body.core == _CONGRESS]
        if not offices or not committees or {body.note for body in offices} & {body.note for body in committees}:
            return
        rare, usual = sorted((committees, offices), key=len)
        yield self.finding(
            rare[0].passage.span,
            self.congress_message,
            severity=Severity.INFO,
            related=[Related(body.passage.span, _note(body)) for body in [*rare[1:], usual[0]]],
            name=quote(_named(rare[0])),
            usual=quote(_named(usual[0])),
            counts="、".join(f"“{quote(_named(group[0]))}”{len(group)}处" for group in (usual, rare)),
        )


def _defined(plan: Plan) -> Iterator[str]:
    """What the plan says it will call a body from there on."""
    return (match[1] for match in _DEFINED.finditer(plan.clean.text))


def _counted(plan: Plan, places: Sequence[Body], defined: frozenset[str]) -> list[Body]:
    """The places that show how the plan writes a name: not signatures, nor a full name given once before the short one."""
    text = plan.clean.text
    counted = [body for body in places if body.note is not None or _is_in_sentence(text, body)]
    cores = Counter(body.core for body in counted)
    if len(cores) < 2:
        return counted
    first = counted[0]
    introduces = cores[first.core] == 1 and len(first.core) == max(map(len, cores)) and first.note is None
    short = [core for core in cores if any(name.endswith(core) for name in defined)]
    if short and first.core not in short:
        counted = [
            body for body in counted if body.core in short or body.passage.start > _end_of_definition(text, first)
        ]
    elif introduces:
        counted = counted[1:]
    return counted


def _end_of_definition(text: str, first: Body) -> int:
    """Where the sentence that introduces the short name ends."""
    end = text.find("。", first.passage.end)
    return end if end >= 0 else len(text)


def _is_in_sentence(text: str, body: Body) -> bool:
    """Whether a name stands in a sentence, rather than in a letterhead or a signature."""
    start = text.rfind("\n", 0, body.passage.start) + 1
    end = text.find("\n", body.passage.end)
    line = text[start : end if end >= 0 else len(text)]
    return any(stop in line for stop in "。;")


def _span_of_core(body: Body) -> Any:
    passage = body.passage
    at = len(passage) - len(body.core)
    return passage.span_of(at, len(passage)) if passage.text.endswith(body.core) else None


def _named(body: Body) -> str:
    return body.name


def _note(body: Body) -> Bilingual:
    return Bilingual(f"写作“{body.name}”", f"written “{body.name}”")
