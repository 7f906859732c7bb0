"""The JSON Schema of planlint.toml, with which editors complete and check it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.config.settings import Settings
from planlint.config.show import plain
from planlint.rules.registry import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule

_SETTINGS = Settings()
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(catalogue: Catalogue) -> dict[str, Any]:
    """The JSON Schema of the settings file; rules and their options are those of the catalogue."""
    from planlint.config.model import file_schema

    schema = _untitled(file_schema())
    definitions, settings = schema["$defs"], schema["properties"]
    for name, default in _defaults():
        settings[name]["default"] = default
    definitions["rule"] = {"enum": sorted(_names(catalogue))}
    definitions["selector"] = {"enum": sorted({*_names(catalogue), *_groups(catalogue)})}
    for selectors in (settings["select"], settings["extend-select"], *_both_ignore(schema)):
        selectors["items"] = {"$ref": "#/$defs/selector"}
    settings["severity"]["propertyNames"] = {"$ref": "#/$defs/rule"}
    settings["rules"] |= {"properties": _options(catalogue, definitions), "additionalProperties": False}
    return {"$schema": _DIALECT, **schema, "title": "planlint.toml"}


def _both_ignore(schema: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    return schema["properties"]["ignore"], schema["$defs"]["PerFileTable"]["properties"]["ignore"]


def _defaults() -> Iterator[tuple[str, Any]]:
    """The settings that have a default, with it."""
    for name, value in _SETTINGS.as_dict().items():
        default = plain(value)
        if default not in (None, [], {}):
            yield name.replace("_", "-"), default


def _names(catalogue: Catalogue) -> Iterator[str]:
    """Every way to name a single rule."""
    for rule in catalogue:
        yield from _names_of(rule)


def _names_of(rule: type[Rule]) -> tuple[str, ...]:
    return (rule.code, rule.name, *rule.aliases)


def _groups(catalogue: Catalogue) -> Iterator[str]:
    """Every way to name several rules."""
    yield ALL
    for family in catalogue.families:
        yield from (family.name, family.prefix)
        for rule in family.rules:
            yield from (rule.code[:4], rule.code[:5])


def _options(catalogue: Catalogue, definitions: dict[str, Any]) -> dict[str, Any]:
    """Name of a rule → where its options are defined; the definitions are added to the others."""
    from planlint.config.model import options_schema

    found = {}
    for rule in catalogue:
        schema = _untitled(options_schema(rule.Options, rule.name))
        for name, definition in schema.pop("$defs", {}).items():
            definitions[f"{rule.name}.{name}"] = definition
        schema["properties"] = {name.replace("_", "-"): option for name, option in schema.get("properties", {}).items()}
        definitions[rule.name] = {**schema, "additionalProperties": False}
        found.update({name: {"$ref": f"#/$defs/{rule.name}"} for name in _names_of(rule)})
    return found


def _untitled(schema: Any) -> Any:
    """Without the titles that pydantic makes of attribute names."""
    if isinstance(schema, list):
        return [_untitled(part) for part in schema]
    if isinstance(schema, dict):
        return {key: _untitled(part) for key, part in schema.items() if key != "title" or not isinstance(part, str)}
    return schema
