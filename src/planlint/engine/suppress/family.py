"""Rules about what is said to planlint itself: suppressions that have no effect, or can't be understood.

The engine finds these faults, since it alone knows what every other rule found; the classes give them code, severity and
page. What these rules find can't be suppressed by what they are about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any
from typing import ClassVar

from planlint.extend.hooks import hookimpl
from planlint.language import Bilingual
from planlint.rules.family import Family
from planlint.rules.message import Message
from planlint.rules.rule import Rule
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.plan.model import Plan
    from planlint.rules.finding import Finding

PLANLINT_API = 1
PREFIX = "PLN"

_MESSAGE = Message(
    Bilingual("{zh_what}", "{en_what}"), Bilingual("{zh_why}", "{en_why}"), Bilingual("{zh_instead}", "{en_instead}")
)


class _AboutSuppressions(Rule):
    """The base of these rules."""

    message: ClassVar[Message] = _MESSAGE

    def check(self, plan: Plan, options: Any) -> Iterable[Finding]:  # noqa: ARG002 - the engine finds these
        """A plan alone shows nothing of this."""
        return ()


class UnusedSuppression(_AboutSuppressions):
    """多余的忽略 / Unused suppression

    ## 查什么

    忽略注释和旁注文件 `.planlint-ignore.toml` 里的条目，如果所指的问题已经不在，就报告出来。只看这次查了的文件和这次启用的规则。

    ## 为什么

    问题改好以后留下的忽略，会在以后把同样的新问题悄悄盖住。

    ## 反例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: ignore vague-deadline -- 待省局下发方案 -->
    （一）建设平台。6月底前建成。（牵头单位：市数据局）
    ```

    ## 正例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: ignore vague-deadline -- 待省局下发方案 -->
    （一）建设平台。尽快建成。（牵头单位：市数据局）
    ```

    ## 例外

    - 所指规则这次没有启用，或者出错没有查完的，不报。
    - 旁注条目所指的文件这次没有查的，不报；文件已经不在的，报。

    ## 依据

    本工具的约定。`planlint ignore --prune` 可一并清理旁注里多余的条目。

    ## In English

    A comment or an entry of `.planlint-ignore.toml` hides nothing any more. Left in place it would hide the next fault of the
    same kind. Only documents and rules of this run count. `planlint ignore --prune` takes such entries away.
    """

    code = "PLN101"
    name = "unused-suppression"
    severity = Severity.WARNING


class UnknownSuppression(_AboutSuppressions):
    """忽略了不存在的规则 / Unknown rule in a suppression

    ## 查什么

    忽略注释、旁注条目里写的规则不存在：写错了名称，或者规则已经取消。

    ## 为什么

    写错名称的忽略不起作用；以为忽略了，其实没有。程序出错（如 `rule-crashed`）不是规则，不能忽略。

    ## 反例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: ignore vague-dead-line -- 待省局下发方案 -->
    （一）建设平台。6月底前建成。（牵头单位：市数据局）
    ```

    ## 正例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: ignore vague-deadline -- 待省局下发方案 -->
    （一）建设平台。尽快建成。（牵头单位：市数据局）
    ```

    ## 例外

    有插件停用或损坏时不报：它可能正是那个插件的规则。

    ## 依据

    本工具的约定。规则名称见 `planlint rules`；旧名称、编号、规则族也都认得。

    ## In English

    A comment or an entry names a rule that does not exist, so it has no effect. Not reported while a plugin is disabled or
    broken, whose rule it may be. Failures such as `rule-crashed` are no rules and can't be suppressed.
    """

    code = "PLN102"
    name = "unknown-suppression"
    severity = Severity.ERROR


class ExpiredSuppression(_AboutSuppressions):
    """忽略已过期 / Expired suppression

    ## 查什么

    写了 `until` 日期的忽略，日期已过。它不再起作用，所指的问题重新报告。

    ## 为什么

    写明期限，就是到期要回头处理；到期了应当改正文稿，或者说明理由再延期。

    ## 反例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: ignore vague-deadline until 2020-12-31 -- 待省局下发方案 -->
    （一）建设平台。尽快建成。（牵头单位：市数据局）
    ```

    ## 正例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: ignore vague-deadline until 2999-12-31 -- 待省局下发方案 -->
    （一）建设平台。尽快建成。（牵头单位：市数据局）
    ```

    ## 例外

    `until` 当天仍然有效。这次没有查的文件、没有启用的规则，不报。

    ## 依据

    本工具的约定。

    ## In English

    A suppression with a date (`until`) has run out: it has no effect any more and the finding is shown again. Mend the draft,
    or give it a later date. On the day itself it still holds.
    """

    code = "PLN103"
    name = "expired-suppression"
    severity = Severity.WARNING


class MalformedSuppression(_AboutSuppressions):
    """忽略写法有误 / Malformed suppression

    ## 查什么

    看不懂的忽略注释：没有写规则、动词不对、日期不对、没有结束标记。旁注文件里缺少必填项、类型不对、多出不认得的键的条目。

    ## 为什么

    看不懂的忽略不起作用；以为忽略了，其实没有。

    ## 反例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: skip vague-deadline -->
    （一）建设平台。6月底前建成。（牵头单位：市数据局）
    ```

    ## 正例

    ```markdown
    # 白溪市2025年数据工作要点

    一、重点任务

    <!-- planlint: off vague-deadline -->
    （一）建设平台。尽快建成。（牵头单位：市数据局）
    <!-- planlint: on vague-deadline -->
    ```

    ## 例外

    不以 `planlint:` 开头的注释与本工具无关，不看。

    ## 依据

    本工具的约定。写法有四种：`ignore 规则`、`ignore-file 规则`、`off 规则`、`on`；规则之间用逗号，后面可写 `until 日期` 和 `-- 理由`。

    ## In English

    A comment that starts with `planlint:` can't be understood (no rule, an unknown verb, a bad date, no end mark), or an entry
    of `.planlint-ignore.toml` lacks a key or has one of a wrong type. It has no effect until it is mended.
    """

    code = "PLN104"
    name = "malformed-suppression"
    severity = Severity.ERROR


@hookimpl
def planlint_families() -> list[Family]:
    """The rules about suppressions."""
    return [
        Family(
            prefix=PREFIX,
            name="planlint",
            title=Bilingual("本工具自身", "planlint itself"),
            rules=(UnusedSuppression, UnknownSuppression, ExpiredSuppression, MalformedSuppression),
        )
    ]
