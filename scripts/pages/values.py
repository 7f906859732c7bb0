"""Types and values of settings, as people read them."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING
from typing import Any

from pages.markdown import code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.language import Lang

_PLAIN = {
    "string": ("文字", "string"),
    "integer": ("整数", "integer"),
    "number": ("数", "number"),
    "boolean": ("true 或 false", "true or false"),
    "object": ("表", "table"),
}
_FEW = 12  # values that are listed one by one


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{dumps(key, ensure_ascii=False)} = {toml(entry)}" for key, entry in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return dumps(value, ensure_ascii=False)


def type_of(schema: Mapping[str, Any], whole: Mapping[str, Any], lang: Lang) -> str:
    """What a JSON Schema takes."""
    if "$ref" in schema:
        return _referred(schema["$ref"], whole, lang)
    if "enum" in schema:
        return _choice(schema["enum"], lang)
    if "oneOf" in schema:
        return "表" if lang == "zh" else "table"
    if "anyOf" in schema:
        parts = dict.fromkeys(type_of(each, whole, lang) for each in schema["anyOf"] if each.get("type") != "null")
        return ("或" if lang == "zh" else " or ").join(parts)
    if schema.get("type") == "array":
        return _list(schema, whole, lang)
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        inner = type_of(schema["additionalProperties"], whole, lang)
        return f"表（键 → {inner}）" if lang == "zh" else f"table of {inner}"
    if schema.get("format") == "date":
        return "日期" if lang == "zh" else "date"
    zh, en = _PLAIN[schema.get("type", "string")]
    return zh if lang == "zh" else en


def _list(schema: Mapping[str, Any], whole: Mapping[str, Any], lang: Lang) -> str:
    inner = type_of(schema["items"], whole, lang) if "items" in schema else _PLAIN["string"][lang == "en"]
    return f"列表（{inner}）" if lang == "zh" else f"list of {inner}"


def _referred(target: str, whole: Mapping[str, Any], lang: Lang) -> str:
    name = target.rpartition("/")[2]
    if name in ("rule", "selector"):
        zh, en = {"rule": ("规则", "rule"), "selector": ("规则或规则族", "rule or family")}[name]
        return zh if lang == "zh" else en
    return type_of(whole.get("$defs", {}).get(name, {"type": "object"}), whole, lang)


def _choice(values: list[Any], lang: Lang) -> str:
    if len(values) > _FEW:
        return "名称" if lang == "zh" else "name"
    return ("、" if lang == "zh" else ", ").join(code(toml(value)) for value in values)
