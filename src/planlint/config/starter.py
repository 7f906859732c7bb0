"""The settings file that a project starts with, made from what its drafts look like."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

from planlint.language import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.config.survey import Draft
    from planlint.config.survey import Survey
    from planlint.language import Lang
    from planlint.plan.model import Kind
    from planlint.plan.model import Period

_MOST_BODIES = 60
_MOST_DRAFTS = 20

_HEAD = Bilingual(
    """# planlint 的设置。# 后面是说明；要用某一行设置，去掉行首的 # 即可。
# planlint config 显示生效的设置，planlint config --check 检查这个文件。
# 看过 {drafts} 份文稿：{kinds}。""",
    """# Settings of planlint. What follows a # is a remark; take the # away to make a setting hold.
# planlint config shows what is in force, planlint config --check checks this file.
# {drafts} drafts were looked at: {kinds}.""",
)
_LEVELS = Bilingual(
    """# 达到这一级别即以退出码 1 结束：error 错误、warning 警告、info 提示。刚接入旧稿时可先用 error。
# fail-level = "warning"

# 不查的规则，写名称、编号或规则族；planlint rules 列出全部规则。
# ignore = ["no-deliverable"]

# 查文件夹时略过的文件，写法同 .gitignore。
# exclude = ["归档/"]""",
    """# The least severity that makes the exit code 1: error, warning, info. With old drafts, start with error.
# fail-level = "warning"

# Rules that do not run: names, codes or families; planlint rules lists all of them.
# ignore = ["no-deliverable"]

# Files left out of folders, as in .gitignore.
# exclude = ["archive/"]""",
)
_KIND = Bilingual(
    "# 文种逐份自动判断；全部同一文种、又判断不出时，可在这里写定。",
    "# The kind of each draft is found out; where all are of one kind and it can't be, say so here.",
)
_PERIOD = Bilingual(
    "# 计划期逐份自动判断（{periods}）；文稿里没有年份时，可在这里写定。",
    "# The years that each draft covers are found out ({periods}); where a draft names none, say so here.",
)
_UNKNOWN = Bilingual(
    "# 下面的文稿看不出{what}，请补上后去掉 #。",
    "# For the drafts below {what} could not be found out; fill it in and take the # away.",
)
_WHAT_KIND = Bilingual("文种", "the kind")
_WHAT_PERIOD = Bilingual("计划期", "the years covered")
_REGISTRY = Bilingual(
    "# 本单位的名称和术语。bodies 是文稿里出现 3 次以上的单位（后面是次数），请核对，删去不是本级的。",
    "# The project's own names. bodies are those named 3 times or more (with how often); check them.",
)
_ALIASES = Bilingual(
    """# 其他写法 → 全称
# [registry.aliases]
# "市人社局" = "市人力资源和社会保障局"

# 本地缩略语 → 含义，写在这里的不再要求文稿解释
# [registry.shorthand]
# "三集中" = "……"

# 本项目自定的规则，如不用的词：
# [[project-rules]]
# name = "no-zeji"
# type = "existence"
# words = ["择机"]
# message = "“{words}”没有给出时间"
# instead = "写明时间"
# examples.bad = ["«择机»开展培训"]
# examples.good = ["6月底前开展培训"]""",
    """# Other spelling → full name
# [registry.aliases]
# "市人社局" = "市人力资源和社会保障局"

# Local shorthand → what it stands for; drafts need not explain what stands here
# [registry.shorthand]
# "三集中" = "……"

# The project's own rules, as words that it does not use:
# [[project-rules]]
# name = "no-zeji"
# type = "existence"
# words = ["择机"]
# message = "“{words}”没有给出时间"
# instead = "写明时间"
# examples.bad = ["«择机»开展培训"]
# examples.good = ["6月底前开展培训"]""",
)


def starter(seen: Survey, names: dict[Kind, str], lang: Lang = "zh") -> str:
    """The text of a settings file with remarks.

    Args:
        seen: the drafts.
        names: what kinds of document are called.
        lang: the language of the remarks.
    """
    comma = "、" if lang == "zh" else ", "
    kinds = comma.join(f"{names[kind]} {count}" for kind, count in seen.kinds.most_common())
    periods = comma.join(f"{_years(period)}：{count}" for period, count in seen.periods.most_common())
    parts = [
        _HEAD.to(lang).format(drafts=len(seen.drafts), kinds=kinds or "—"),
        *(['lang = "en"'] if lang == "en" else []),
        _LEVELS.to(lang),
        f"{_KIND.to(lang)}\n{_common('kind', [dumps(kind.value) for kind in seen.kinds], seen.no_kind)}",
        f"{_PERIOD.to(lang).format(periods=periods or '—')}\n"
        + _common("period", [dumps(_years(period)) for period in seen.periods], seen.no_period),
        *_bodies(seen, lang),
        _ALIASES.to(lang),
        *_open_questions(seen, lang),
    ]
    return "\n\n".join(parts) + "\n"


def _common(key: str, values: list[str], unknown: tuple[Draft, ...]) -> str:
    """A setting that holds where all drafts that say it say the same, and some don't; else only a remark."""
    needed = len(values) == 1 and unknown
    value = values[0] if values else '"…"'
    return f"{key} = {value}" if needed else f"# {key} = {value}"


def _years(period: Period) -> str:
    return f"{period.first}-{period.last}" if period.several_years else str(period.first)


def _bodies(seen: Survey, lang: Lang) -> Iterator[str]:
    if seen.bodies:
        lines = [f"    {dumps(name, ensure_ascii=False)},  # {count}" for name, count in seen.bodies.items()]
        yield "\n".join([_REGISTRY.to(lang), "[registry]", "bodies = [", *lines[:_MOST_BODIES], "]"])


def _open_questions(seen: Survey, lang: Lang) -> Iterator[str]:
    """Entries for the drafts of which something is not known, where no common setting says it."""
    for key, what, unknown, known in (
        ("kind", _WHAT_KIND, seen.no_kind, seen.kinds),
        ("period", _WHAT_PERIOD, seen.no_period, seen.periods),
    ):
        if unknown and len(known) != 1:
            entries = [
                f'# [[per-file]]\n# pattern = {dumps(draft.name, ensure_ascii=False)}\n# {key} = "…"'
                for draft in unknown[:_MOST_DRAFTS]
            ]
            yield "\n".join([_UNKNOWN.to(lang).format(what=what.to(lang)), *entries])
