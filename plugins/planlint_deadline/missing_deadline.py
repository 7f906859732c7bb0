"""DUE102: a one-off product without a deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint import Bilingual
from planlint import Column
from planlint import Kind
from planlint import Message
from planlint import Record
from planlint import Role
from planlint import Rule
from planlint import Severity
from planlint import compiled
from planlint import quote
from planlint import reading
from planlint_deadline.reading import answers
from planlint_deadline.reading import example_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint import Finding
    from planlint import Passage
    from planlint import Plan
    from planlint import Task

# What is made once and can be handed in: a document that is drawn up, a thing that is built, a body that is set up.
_DOCUMENTS = "实施细则|细则|办法|方案|意见|清单|目录|标准|规程|指南|导则|条例|规定|计划|预案|名录|规划|指引|工作流程"
_PRODUCT = compiled(
    r"[研制出编印起拟修建组](?:(?<![建组])(?:(?<=研)究制定|(?<=制)(?:定(?:出台|修订)?|修订|订)|(?<=出)台|(?<=编)制|(?<=印)发|(?<=起)草|(?<=拟)定|(?<=修)订)(?![了过]|一批|完善|相应|相关|技术|本|(?:以下|如下|下列))"
    rf"(?:[^,。;:、()《》\n]{{0,8}}《[^《》]{{2,50}}》|[^,。;:、()《》\n]{{0,30}}(?:{_DOCUMENTS})(?!体系|制度|化|任务))"
    r"|(?<=建)(?<!共建)成(?!一批|后)[^,。;:()《》\n]{0,40}(?:平台|系统|数据库|基地|中心(?!城)|场馆|电站|车站|水厂|园区|通车|投运|投产|投用|机组)"
    r"|(?<=组)建(?!后|方式|一批|[^,。;]*小组)[^,。;:、()《》\n]{2,24}?(?:公司|集团|联盟|中心|平台|研究院|委员会|基金))"
)
# Somebody else's product, one that may or may not be, one that is there already, or a principle.
_NOT_OURS = compiled(
    r"(?:参与|协助|配合|可以?|依据|按照|根据|严格|落实|执行|贯彻|对照|已|经|所|尚未|未|加强|规范|强化|合理|承担|[对向把将]|按[^,。;:]{0,8}要求)"
    r"[^,。;:]{0,12}$|(?:鼓励|支持|引导|指导|督促|推动|探索|巩固)[^,。;:]*$|鼓励[^。;:]{0,16}$|结合(?:自身|本地|地方|各自|本单位)[^,。;:]{0,4}实际(?:情况)?,?$"
)
# Work plans that everybody draws up for oneself, or anew each year: no product of this plan.
_UNNAMED = compiled(
    r"[^《]*?(?:年度|每年)|(?:研究|制[定订修]|修订|出台|编制|印发|起草|拟定)+"
    r"(?:(?:实施|工作|具体|行动|任务|管理|专项|措施|政策|和|及)*(?:方案|计划|清单|目录|办法|意见|标准|预案)+|(?!权责|权力|负面)[^《]{2}(?:方案|计划|目录|标准|清单))+$"
)


class MissingDeadline(Rule):
    """任务无完成时限 / Task without a deadline

    ## 查什么

    一次性产出的任务——制定办法、编制规划、出台细则、建成平台——整项任务里没有任何时限：
    没有日期、没有频次、没有“印发后30日内”，所在章节的标题里也没有。

    怎样报，看本文自己的习惯：同类任务一半以上写了时限的，缺的逐项报；否则合并为一条。
    一年的计划通常以年底为限，只作提示；工作要点和报告不查。

    ## 为什么

    产出类任务到点要交东西，没有时限就没有“到点”。持续性工作（加强、完善、推进）不要求逐项定日期，所以不查。

    ## 反例

    多数产出任务有时限，缺的逐项报：

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市数据要素市场建设实施方案（2025—2027年）
    一、重点任务
    （一）健全制度。2025年9月底前出台公共数据授权运营办法。（牵头单位：市数据局）
    （二）摸清家底。2025年12月底前编制公共数据资源目录。（牵头单位：市数据局）
    （三）明确收益。«制定数据收益分配实施细则»。（牵头单位：市财政局）
    （四）优化服务。持续加强数据服务，完善数据治理。（牵头单位：市数据局）
    ```

    多数没有时限，合并为一条：

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市养老服务提升实施方案（2025—2027年）
    一、重点任务
    （一）统筹布局。«编制养老服务设施专项规划»。（牵头单位：市民政局）
    （二）规范服务。«制定居家养老服务标准»。（牵头单位：市民政局）
    ```

    ## 正例

    ```plan kind=implementation_plan issued=2025-03-10 period=2025-2027
    白溪市养老服务提升实施方案（2025—2027年）
    一、重点任务
    （一）统筹布局。2025年底前编制养老服务设施专项规划。（牵头单位：市民政局）
    （二）规范服务。按照省养老服务标准，规范服务流程，鼓励社会力量参与制定行业标准。（牵头单位：市民政局）
    （三）更新清单。每年编制基本养老服务清单。（牵头单位：市民政局）
    二、准备阶段（2025年3月—6月）
    （四）部署任务。制定各县区工作方案。（牵头单位：市民政局）
    ```

    ## 例外

    - “制定实施方案”“制定年度计划”之类没有名称、各单位人人都要做的，“建成……体系”之类的目标，不查。
    - 时限写成“尽快”“适时”的，由 vague-deadline 报，这里不重复。
    - 指导思想、工作目标不查；保障措施里的，为提示。

    ## 选项

    - `implicit-year-end`：一年的计划里，没有写时限的视为年底完成，不报。默认否。

    ## 依据

    任务分解类文件通行要求逐项列出责任单位和完成时限；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条把措施是否切实可行列为审核重点。

    ## In English

    A task that ends in a product (a regulation drawn up, a platform built) should say by when. A date, a frequency, a term, or a date in
    the heading above will do. Where most such tasks have a deadline each gap is reported, otherwise they make one finding. Continuing work
    (加强, 完善, 推进) is not asked for dates. Work points and reports are not checked.
    """

    class Options(Record):
        """Options of the rule.

        Attributes:
            implicit_year_end: in a plan of one year, take the end of the year as understood.
        """

        implicit_year_end: bool = False

    code = "DUE102"
    name = "missing-deadline"
    severity = Severity.WARNING
    by_kind = {
        Kind.WORK_POINTS: None,
        Kind.ANNUAL_REPORT: None,
        Kind.GOVERNMENT_REPORT: None,
        Kind.WORK_ARRANGEMENT: Severity.INFO,
        Kind.OPINIONS_MEASURES: Severity.INFO,
        Kind.PLANNING: Severity.INFO,
        Kind.NOTICE: Severity.INFO,
        Kind.OTHER: Severity.INFO,
    }
    message = Message(
        what=Bilingual("“{words}”没有写完成时限", "“{words}” has no deadline"),
        why=Bilingual(
            "本文 {total} 项产出类任务中 {dated} 项写了时限；没有时限的产出无法督办",
            "{dated} of the {total} tasks that end in a product have a deadline; one without can't be followed up",
        ),
        instead=Bilingual("写明何时交出成果，如“{date}{words}”", "say by when, such as “{date}{words}”"),
    )
    shared_message = Message(
        what=Bilingual(
            "有 {count} 项产出类任务没有写完成时限，如“{words}”",
            "{count} tasks that end in a product have no deadline: “{words}”",
        ),
        why=message.why,
        instead=Bilingual(
            "逐项写明何时交出成果，如“{date}”；另有分解表列明时限的，在文中写明“时限见附件”",
            "say by when at each, such as “{date}”; where a table holds the dates, say so in the text",
        ),
    )

    def check(self, plan: Plan, options: Options) -> Iterable[Finding]:
        """Report products without a deadline: each where most have one, else as one."""
        one_year = plan.period is not None and not plan.period.several_years
        if one_year and options.implicit_year_end:
            return
        tasks = [task for task in plan.tasks if task.row is None or not _said_of_table(plan)]
        products = [product for task in tasks if (product := _product(plan, task)) is not None]
        undated = [product for product in products if not product.dated]
        dated = len(products) - len(undated)
        usual = dated >= 2 and dated >= len(undated)
        for product in undated:
            yield self.finding(
                product.passage.span,
                severity=Severity.INFO if product.aside or (one_year and not usual) else None,
                shared=not usual,
                words=quote(product.passage.text),
                total=len(products),
                dated=dated,
                date=example_date(plan),
            )


def _said_of_table(plan: Plan) -> bool:
    """Whether the rules for tables speak of its deadlines: it has a column for them, or lacks one and few rows are dated."""
    rows = [task for task in plan.tasks if task.row is not None]
    column = any(Column.DEADLINE in table.columns for table in plan.tables)
    return column or sum(bool(task.deadlines) for task in rows) * 2 < len(rows)


class _Product(Record):
    """The words that name a product, whether its task has a deadline, and whether it stands among the safeguards."""

    passage: Passage
    dated: bool
    aside: bool


def _product(plan: Plan, task: Task) -> _Product | None:
    place = _first_product(task.passage.text)
    if place is None:
        return None
    section = task.section
    aside = section is not None and section.role is Role.SAFEGUARD
    dated = bool(task.deadlines)  # a vague one is reported as such
    while section is not None and not dated:
        dated = any(map(answers, plan.deadlines_in(section.head)))
        section = section.parent
    return _Product(task.passage.part(*place), dated, aside)


@reading
def _first_product(text: str) -> tuple[int, int] | None:
    """Where a text names the first product of the plan's own."""
    for match in _PRODUCT.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        ours = not _NOT_OURS.search(before) and not _UNNAMED.match(match.group())
        if ours and text[match.end() : match.end() + 1] not in ("的", "要", "化"):
            return match.span()
    return None
