"""FMT105: the line of addressees without its colon, with the wrong marks, or to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint import Applicability
from planlint import Bilingual
from planlint import Kind
from planlint import Message
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import insert
from planlint import quote
from planlint import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan

_PERSON = compiled(
    r"(?:^|[,、;])([^,、;:]{2,16}?(?:同志|先生|女士|(?<!各)(?:副?书记|副?市长|副?县长|副?区长|副?镇长|副?局长|副?主任|副?厅长|副?省长)))(?=[,、;:]|$)"
)
_LEVELS = compiled(r"(?<=政府)、(?=(?:省|市|县|区)(?:直|级|政府|人民政府)[^,、]{0,4}(?:各|有关)?(?:部门|单位|委))")

_WHY = Bilingual(
    "主送机关写全称、规范化简称或同类型机关统称，最后一个机关名称后标全角冒号（GB/T 9704—2012 第7.3.2条）",
    "addressees are bodies under their full or standard names; a full-width colon follows the last (GB/T 9704-2012, 7.3.2)",
)


class AddresseeForm(Rule):
    """主送机关不规范 / Form of the addressee

    ## 查什么

    主送机关一行：末尾没有冒号；用分号隔开；不同类型的机关之间一处用逗号、一处用顿号，层次混乱；主送个人。

    ## 为什么

    冒号引出正文，少了它就分不清主送机关和正文。公文主送机关，一般不直接送个人。

    ## 反例

    ```plan
    青禾县人民政府关于印发《青禾县2025年春耕工作要点》的通知
    «各乡镇人民政府，县政府各部门。»
    现将《青禾县2025年春耕工作要点》印发给你们，请认真贯彻执行。
    青禾县2025年春耕工作要点
    一、主要任务
    （一）备足农资。3月底前完成。
    ```

    ```fixed
    青禾县人民政府关于印发《青禾县2025年春耕工作要点》的通知
    各乡镇人民政府，县政府各部门：
    现将《青禾县2025年春耕工作要点》印发给你们，请认真贯彻执行。
    青禾县2025年春耕工作要点
    一、主要任务
    （一）备足农资。3月底前完成。
    ```

    ```plan
    青禾县农业局关于印发《青禾县2025年春耕工作要点》的通知
    «王建国副县长»，各乡镇人民政府«、»县直各部门，县属各企业：
    现将《青禾县2025年春耕工作要点》印发给你们，请认真贯彻执行。
    青禾县2025年春耕工作要点
    一、主要任务
    （一）备足农资。3月底前完成。
    ```

    ```fixed
    青禾县农业局关于印发《青禾县2025年春耕工作要点》的通知
    王建国副县长，各乡镇人民政府，县直各部门，县属各企业：
    现将《青禾县2025年春耕工作要点》印发给你们，请认真贯彻执行。
    青禾县2025年春耕工作要点
    一、主要任务
    （一）备足农资。3月底前完成。
    ```

    ## 正例

    ```plan
    青禾县人民政府关于印发《青禾县2025年春耕工作要点》的通知
    各乡镇人民政府，县政府各部门、各直属机构：
    现将《青禾县2025年春耕工作要点》印发给你们，请认真贯彻执行。
    青禾县2025年春耕工作要点
    一、主要任务
    （一）备足农资。3月底前完成。
    ```

    ## 例外

    - 全行一律用顿号的，不报。
    - 政府工作报告的称谓（“各位代表”）不查。

    ## 依据

    《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条；《党政机关公文格式》（GB/T 9704—2012）第7.3.2条。

    ## In English

    The line of addressees ends in a full-width colon (added safely), has commas between kinds of bodies and 、 within a kind, and
    goes to bodies, not to a person.
    """

    code = "FMT105"
    name = "addressee-form"
    severity = Severity.WARNING
    by_kind = {Kind.GOVERNMENT_REPORT: None}
    fix = Applicability.SAFE
    message = Message(
        what=Bilingual("主送机关“{words}”后面没有冒号", "no colon after the addressees “{words}”"),
        why=_WHY,
        instead=Bilingual("末尾写“：”", "end the line with ："),
    )
    level_message = Message(
        what=Bilingual("主送机关之间的“{words}”层次混乱", "“{words}” between kinds of addressees"),
        why=Bilingual(
            "同类机关之间用顿号，不同类的机关之间用逗号；本行别处用的是逗号",
            "、 stands between bodies of one kind and a comma between kinds, as elsewhere in this line",
        ),
        instead=Bilingual("改为逗号", "write a comma"),
    )
    person_message = Message(
        what=Bilingual("公文主送个人“{words}”", "the document is addressed to a person, “{words}”"),
        why=_WHY,
        instead=Bilingual(
            "改为主送其所在机关；需要领导同志阅知的，用其他方式报送",
            "address the body; let the person know in another way",
        ),
    )

    def check(self, plan: Plan, _options: Any) -> Iterable[Finding]:
        """Look at the line of addressees."""
        line = plan.addressee
        if line is None:
            return
        if not line.text.endswith(":"):
            yield self._without_colon(line)
        yield from self._persons(line)
        yield from self._levels(line)

    def _without_colon(self, line: Passage) -> Finding:
        stop = line.part(len(line) - 1)
        marked = stop.text in "。,;."
        span, offset = stop.span, line.span.end
        fix = replace(span, "：", Applicability.SAFE) if marked else insert(offset, "：", Applicability.SAFE)
        return self.finding(line.span, words=quote(line.text), fixes=[fix])

    def _persons(self, line: Passage) -> Iterator[Finding]:
        for match in _PERSON.finditer(line.text):
            if not match.group(1).startswith("各"):
                place = line.part(*match.span(1))
                yield self.finding(place.span, self.person_message, words=quote(place.text))

    def _levels(self, line: Passage) -> Iterator[Finding]:
        places = [match.span() for match in _LEVELS.finditer(line.text)] if "," in line.text else []
        places += [(place, place + 1) for place, mark in enumerate(line.text[:-1]) if mark == ";"]
        for start, end in sorted(places):
            span = line.span_of(start, end)
            fix = replace(span, "，", Applicability.SUGGESTION)
            words = quote(line.text[max(0, start - 4) : end + 4])
            yield self.finding(span, self.level_message, severity=Severity.INFO, words=words, fixes=[fix])
