"""The subcommands by name, known without importing any of them, nor click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.cli.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

# name → what it does; the module of the same name beside this one holds ``command``.
COMMANDS = {
    "check": say("检查草稿（默认命令）", "check drafts (the default command)"),
    "fix": say("自动修复草稿", "fix drafts"),
    "ignore": say("记下可以不改的问题（旁注）", "let a finding be, with a reason (sidecar)"),
    "baseline": say("记下旧稿已有的问题（基线）", "note what old drafts are known to hold (baseline)"),
    "outline": say("列出一份草稿的结构：标题、任务、时限、指标", "show what a draft holds: headings, tasks, deadlines"),
    "tasks": say("列出任务台账：谁牵头、何时完成、怎样衡量", "list the tasks: who leads, by when, measured how"),
    "units": say(
        "列出会签单位清单：涉及哪些单位、各有多少任务",
        "list the bodies named, for countersignature: how many tasks each has",
    ),
    "rules": say("列出全部规则", "list all rules"),
    "rule": say("显示一条规则的说明", "show the page of a rule"),
    "init": say("给文件夹写一份合用的配置文件", "write a settings file that fits a folder"),
    "config": say("显示生效的设置及其来源", "show the settings in force and where they come from"),
    "plugins": say("列出插件", "list the plugins"),
    "cache": say("查看或清空缓存", "show or clear the cache"),
    "lsp": say("启动语言服务器，供编辑器调用", "start the language server for editors"),
}
DEFAULT = "check"
_OWN_OPTIONS = ("--help", "-h", "--version", "-V")


def command_of(arguments: Sequence[str]) -> str | None:
    """The subcommand that arguments call: the default one unless they begin with another; None for those of planlint itself.

    >>> command_of(["draft.txt", "--expand"]), command_of(["fix", "draft.txt"]), command_of(["--version"])
    ('check', 'fix', None)
    """
    if not arguments or arguments[0] in _OWN_OPTIONS:
        return None
    return arguments[0] if arguments[0] in COMMANDS else DEFAULT
