"""Options about findings that are let be."""

from __future__ import annotations

from planlint.cli.help import option
from planlint.cli.options import together
from planlint.cli.text import say

_OLD = say("旧稿", "Old drafts")

baseline_file = option(
    "--baseline",
    section=_OLD,
    metavar="FILE",
    zh="旧稿已有问题的清单（基线），列在里面的不再显示",
    en="what old drafts are known to hold (the baseline); that is not shown",
)

suppression = together(
    baseline_file,
    option("--no-baseline", section=_OLD, is_flag=True, zh="不用基线", en="go by no baseline"),
    option(
        "--show-suppressed",
        section=_OLD,
        is_flag=True,
        zh="已忽略的问题也列出（full、grouped、json、sarif）",
        en="list what is let be as well (full, grouped, json, sarif)",
    ),
)
