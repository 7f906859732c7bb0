"""``planlint config --check``: the project's own rules, tried on their examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.cli.listing import render_list
from planlint.language import Bilingual
from planlint.rules.data.trial import try_rule

if TYPE_CHECKING:
    from planlint.config.load import LoadedSettings
    from planlint.language import Lang

_HEADINGS = {"zh": ("规则", "例子", "结果"), "en": ("rule", "examples", "result")}
_SOUND = Bilingual("配置文件没有问题：{}", "the settings file is sound: {}")
_NO_FILE = Bilingual("没有配置文件，全部用默认设置", "there is no settings file; the defaults hold")
_TRUE = Bilingual("符合", "true")
_NONE = Bilingual("没有例子", "none")


def check(loaded: LoadedSettings, lang: Lang, *, width: int = 1) -> tuple[str, bool]:
    """What there is to say of a settings file that could be read, and whether one of its examples is wrong."""
    if loaded.file is None:
        return _NO_FILE.to(lang) + "\n", False
    family = loaded.settings.project_rules
    rows: list[tuple[str, ...]] = []
    problems: list[str] = []
    for rule in family.rules if family is not None else ():
        number, wrong = try_rule(rule)
        problems += (problem.to(lang) for problem in wrong)
        state = Bilingual(f"{len(wrong)} 处不符", f"{len(wrong)} wrong") if wrong else _TRUE if number else _NONE
        rows.append((rule.name, str(number), state.to(lang)))
    parts = [render_list(_HEADINGS[lang], rows, ambiguous=width)] if rows else []
    parts += [problem + "\n" for problem in problems]
    if not problems:
        parts.append(_SOUND.to(lang).format(loaded.file) + "\n")
    return "\n".join(parts), bool(problems)
