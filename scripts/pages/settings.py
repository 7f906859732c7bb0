"""The settings file, from the models that check it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any

from pages.markdown import code
from pages.markdown import document
from pages.markdown import fence
from pages.markdown import table
from pages.values import toml
from pages.values import type_of
from planlint.config.schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.language import Lang
    from planlint.rules.registry import Catalogue

_BOTH = re.compile(r"(.*。)([^。]+)", re.DOTALL)  # descriptions are Chinese, then English
_HEADS = {"zh": ["设置", "类型", "默认", "说明"], "en": ["setting", "type", "default", "meaning"]}
_INTRO = {
    "zh": "写在 `planlint.toml` 里，或者写在 `pyproject.toml` 的 `[tool.planlint]` 下。从草稿所在文件夹往上找，用最近的一份；"
    "命令行上的选项优先。`planlint config 草稿.txt` 列出生效的设置和来源，`planlint config --schema` 输出 JSON Schema，"
    "编辑器可以据此补全。",
    "en": "They stand in `planlint.toml`, or under `[tool.planlint]` in `pyproject.toml`. The nearest file from the "
    "draft's folder upwards counts; options on the command line go before it. `planlint config DRAFT` lists what is in "
    "force and where it comes from; `planlint config --schema` writes the JSON Schema, with which editors complete.",
}
_EXAMPLE = """\
extend-select = ["FMT"]
ignore = ["undefined-shorthand"]

[severity]
vague-deadline = "error"
unquantified-goal = "off"

[rules.missing-deadline]
implicit-year-end = true

[[per-file]]
pattern = "附件/*.txt"
kind = "task_table"
"""
_OWN_RULE = """\
[[project-rules]]
name = "no-zeji"
type = "existence"
words = ["择机"]
patterns = ["待.{0,6}成熟"]
message = "“{words}”没有给出时间"
instead = "写明时间"
examples = { bad = ["«择机»开展培训"], good = ["6月底前开展培训"] }
"""
_TYPES = ("existence", "substitution", "required-section", "near", "consistency")


def page(catalogue: Catalogue, lang: Lang) -> str:
    """Every setting."""
    zh = lang == "zh"
    schema = json_schema(catalogue)
    definitions = schema["$defs"]
    other = "[English](en/settings.md)" if zh else "[中文](../settings.md)"
    rules = (
        "规则的选项写在 `[rules.规则名]` 下，见[各规则的说明](rules.md)。"
        if zh
        else "The options of a rule stand under `[rules.NAME]`; [its page](rules.md) has them."
    )
    return document(
        lang,
        f"# {'设置' if zh else 'Settings'}",
        other,
        _INTRO[lang],
        fence("toml", _EXAMPLE),
        f"## {'全部设置' if zh else 'All settings'}",
        _table(schema, schema, lang),
        rules,
        "## `[registry]`",
        _split(definitions["RegistryTable"]["description"], lang),
        _table(definitions["RegistryTable"], schema, lang),
        "## `[[per-file]]`",
        _split(definitions["PerFileTable"]["description"], lang),
        _table(definitions["PerFileTable"], schema, lang),
        *_project_rules(schema, lang),
    )


def _project_rules(schema: Mapping[str, Any], lang: Lang) -> Iterator[str]:
    """What rules of a project's own take: what all have, then each type's own keys."""
    zh = lang == "zh"
    rules = schema["properties"]["project-rules"]
    tables = {
        name: schema["$defs"][target.rpartition("/")[2]]
        for name, target in rules["items"]["discriminator"]["mapping"].items()
    }
    keys = [list(each["properties"]) for each in tables.values()]
    common = [key for key in keys[0] if key != "type" and all(key in other for other in keys)]
    yield "## `[[project-rules]]`"
    yield _split(rules["description"], lang)
    yield fence("toml", _OWN_RULE)
    yield "每一类都有的：" if zh else "All types have:"
    first = next(iter(tables.values()))
    yield _table({"properties": {key: first["properties"][key] for key in common}}, schema, lang)
    yield "`examples`：" if zh else "`examples`:"
    yield _table(schema["$defs"]["ExamplesTable"], schema, lang)
    for name in sorted(tables, key=list(_TYPES).index):
        yield f'### `type = "{name}"`'
        yield _split(tables[name]["description"], lang)
        own = {key: each for key, each in tables[name]["properties"].items() if key not in (*common, "type")}
        yield _table({"properties": own}, schema, lang)


def _table(schema: Mapping[str, Any], whole: Mapping[str, Any], lang: Lang) -> str:
    rows = []
    for name, setting in schema["properties"].items():
        default = code(toml(setting["default"])) if "default" in setting else ""
        about = (
            setting.get("description")
            or whole["$defs"].get(setting.get("$ref", "").rpartition("/")[2], setting)["description"]
        )
        rows.append([code(name), type_of(setting, whole, lang), default, _split(about, lang)])
    return table(_HEADS[lang], rows)


def _split(description: str, lang: Lang) -> str:
    match = _BOTH.fullmatch(description)
    return match[1 if lang == "zh" else 2].strip() if match else description
