"""Options that several commands share. Their values stay words: config.values reads them, as it does a file's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli.help import option
from planlint.cli.text import LANGUAGE_VARIABLE
from planlint.cli.text import say
from planlint.report.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = Callable[..., Any]
    Decorator = Callable[[Command], Command]

CACHE_VARIABLE = "PLANLINT_CACHE_DIR"

_FIXES = say("修复", "Fixes")
_RULES = say("选择规则", "Rules")
_VERDICT = say("退出码", "Exit code")
_REPORT = say("报告", "Reports")
_VIEW = say("显示", "View")
_DRAFT = say("文稿", "Drafts")
_SCOPE = say("只查改动", "Changes only")
_CONFIG = say("配置和插件", "Settings and plugins")
_SPEED = say("速度", "Speed")


def together(*options: Decorator) -> Decorator:
    """One decorator of many; the help lists them in this order."""

    def decorate(command: Command) -> Command:
        for each in reversed(options):
            command = each(command)
        return command

    return decorate


def one_format(*names: str) -> Decorator:
    """The format of a command that writes one; the first is the default."""
    return option(
        "--output-format",
        section=_REPORT,
        type=click.Choice(names),
        default=names[0],
        zh=f"输出格式，默认 {names[0]}",
        en=f"format of the output; {names[0]} by default",
    )


_a_path = click.Path(path_type=Path)

selection = together(
    option(
        "--select",
        section=_RULES,
        multiple=True,
        metavar="RULES",
        zh="只查这些规则：编号、编号开头、名称、规则族、ALL，可用逗号隔开",
        en="check by these rules only: codes, starts of codes, names, families, ALL, with commas between",
    ),
    option("--ignore", section=_RULES, multiple=True, metavar="RULES", zh="不查这些规则", en="leave these rules out"),
    option(
        "--extend-select",
        section=_RULES,
        multiple=True,
        metavar="RULES",
        zh="另外加查这些规则",
        en="check by these rules besides",
    ),
)

fixes = together(
    option(
        "--diff",
        section=_FIXES,
        is_flag=True,
        zh="只显示会改什么，不写文件；有可改之处即以 1 退出",
        en="show what would change and write nothing; end with 1 where something would",
    ),
    option(
        "--unsafe-fixes",
        section=_FIXES,
        is_flag=True,
        zh="也做一般正确、但改后应有人看一遍的修复",
        en="apply fixes, too, that are right as a rule but should be looked at",
    ),
    option(
        "--exit-non-zero-on-fix",
        section=_FIXES,
        is_flag=True,
        zh="有改动即以 1 退出",
        en="end with 1 where something was fixed",
    ),
)

fail_level = option(
    "--fail-level",
    section=_VERDICT,
    type=click.Choice(["error", "warning", "info"]),
    zh="达到这一级别即以 1 退出，默认 warning",
    en="the least severity that makes the exit code 1; warning by default",
)

verdict = together(
    fail_level,
    option("--exit-zero", section=_VERDICT, is_flag=True, zh="有问题也以 0 退出", en="end with 0 in spite of findings"),
    option(
        "--allow-empty",
        section=_VERDICT,
        is_flag=True,
        zh="没有文件可查也算成功",
        en="take it for success where there is no file to check",
    ),
)

changes = together(
    option(
        "--changed",
        section=_SCOPE,
        is_flag=True,
        zh="只查 git 里改动过、还没提交的文稿（含新文件）",
        en="check only what git says is changed and not committed, new files included",
    ),
    option("--staged", section=_SCOPE, is_flag=True, zh="只查已暂存（git add）的文稿", en="check only what is staged"),
    option(
        "--since",
        section=_SCOPE,
        metavar="REV",
        zh="只查与 REV（如 origin/main）分开以来改动的文稿",
        en="check only what was changed since the branch left REV, as origin/main",
    ),
    option(
        "--changed-lines",
        section=_SCOPE,
        is_flag=True,
        zh="只报改动的行上的问题；可与上面几项合用",
        en="report only findings on changed lines; goes with the options above",
    ),
)

output_file = option(
    "--output-file",
    "-o",
    section=_REPORT,
    type=_a_path,
    metavar="FILE",
    zh="写入文件，不写到标准输出",
    en="write to a file, not to standard output",
)

reports = together(
    option(
        "--output-format",
        section=_REPORT,
        multiple=True,
        default=["full"],
        metavar="FORMAT[=FILE]",
        zh=f"报告格式，可重复，默认 full；有 {', '.join(FORMATS)}",
        en=f"format of a report, repeatable; full by default; there are {', '.join(FORMATS)}",
    ),
    output_file,
)

output = together(
    reports,
    option(
        "--statistics",
        section=_REPORT,
        is_flag=True,
        zh="各规则的处数和用时",
        en="how often each rule found something, and how long it took",
    ),
)

lang = option(
    "--lang",
    section=_VIEW,
    type=click.Choice(["zh", "en"]),
    envvar=LANGUAGE_VARIABLE,
    show_envvar=True,
    zh="提示语言，默认 zh",
    en="language of messages; zh by default",
)

ambiguous_width = option(
    "--ambiguous-width",
    section=_VIEW,
    type=click.IntRange(1, 2),
    metavar="1|2",
    zh="终端里“”…— 占几格，默认 1",
    en="cells that “”…— take on the console; 1 by default",
)

quantity = together(
    option(
        "--expand", section=_VIEW, is_flag=True, default=None, zh="全部问题逐处列出", en="list every place by itself"
    ),
    option(
        "--max-per-rule",
        section=_VIEW,
        type=click.IntRange(min=0),
        metavar="N",
        zh="一份文件里一条规则最多显示几处，默认 5；0 为全部",
        en="findings shown of one rule for a document; 5 by default, 0 shows all",
    ),
)

view = together(
    lang,
    option(
        "--color",
        section=_VIEW,
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        zh="是否用颜色，默认 auto",
        en="whether to use colour; auto by default",
    ),
    quantity,
    option(
        "--show-info",
        section=_VIEW,
        is_flag=True,
        zh="提示级的问题也逐条列出",
        en="list findings of severity info one by one, too",
    ),
    ambiguous_width,
)

reading = together(
    option(
        "--kind",
        section=_DRAFT,
        metavar="KIND",
        zh="文种，如 work_points；默认自动判断",
        en="kind of document, as work_points; found out by default",
    ),
    option(
        "--issued",
        section=_DRAFT,
        metavar="DATE",
        zh="成文日期，如 2025-03-01；默认自动判断",
        en="date of issue, as 2025-03-01; found out by default",
    ),
    option(
        "--period",
        section=_DRAFT,
        metavar="YEARS",
        zh="计划期，如 2021-2025；默认自动判断",
        en="years covered, as 2021-2025; found out by default",
    ),
    option(
        "--encoding",
        section=_DRAFT,
        metavar="NAME",
        zh="文件编码；默认自动判断",
        en="encoding of files; found out by default",
    ),
    option(
        "--max-size",
        section=_DRAFT,
        type=click.IntRange(min=1),
        metavar="BYTES",
        zh="读入文件的最大字节数",
        en="the largest file that is read",
    ),
    option(
        "--stdin-filename",
        section=_DRAFT,
        metavar="NAME",
        zh="标准输入内容的文件名，用于提示和配置",
        en="name of what comes on standard input, for messages and settings",
    ),
)

cache_folder = option(
    "--cache-dir",
    section=_SPEED,
    envvar=CACHE_VARIABLE,
    show_envvar=True,
    metavar="DIR",
    zh="缓存放在这个文件夹；须只有本人能写",
    en="the folder of the cache, in which nobody else may write",
)

speed = together(
    option(
        "--jobs",
        "-j",
        section=_SPEED,
        metavar="N",
        zh="用几个进程检查；默认 auto：文稿多时按处理器数",
        en="how many processes check drafts; auto by default: with many drafts, one a processor",
    ),
    option(
        "--no-cache",
        "cache",
        section=_SPEED,
        flag_value=False,
        default=None,
        type=bool,
        zh="不用缓存，每份都重查，结果也不保存",
        en="neither use nor keep results of earlier runs",
    ),
    cache_folder,
)

configuration = together(
    option(
        "--config",
        "config_file",
        section=_CONFIG,
        type=_a_path,
        metavar="FILE",
        zh="用这个配置文件，不再查找",
        en="go by this settings file, and look for no other",
    ),
    option(
        "--isolated",
        section=_CONFIG,
        is_flag=True,
        zh="不读任何配置文件和旁注",
        en="read no settings file and no sidecar",
    ),
)

plugins = together(
    option(
        "--plugin",
        "plugin_files",
        section=_CONFIG,
        type=_a_path,
        multiple=True,
        metavar="FILE",
        zh="另外加载这个 Python 文件里的规则（会运行其中的代码）",
        en="load rules from this Python file (its code is run)",
    ),
    option(
        "--disable-plugin",
        "disabled_plugins",
        section=_CONFIG,
        multiple=True,
        metavar="NAME",
        zh="停用这个插件",
        en="leave this plugin out",
    ),
    option("--no-plugins", section=_CONFIG, is_flag=True, zh="只用自带的规则", en="use no rules but planlint's own"),
)
