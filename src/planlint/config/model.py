"""The settings file as pydantic checks it. It and the modules of its tables are the only ones that import pydantic."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING
from typing import Any
from typing import Literal

import msgspec
from pydantic import BaseModel
from pydantic import Field
from pydantic import ValidationError
from pydantic import create_model
from pydantic import model_validator
from pydantic.json_schema import GenerateJsonSchema
from pydantic.json_schema import JsonSchemaValue

from planlint.config.explain import explain
from planlint.config.explain import unknown
from planlint.config.project_rules import TABLES as PROJECT_RULES
from planlint.config.project_rules import AnyRuleTable
from planlint.config.project_rules import ExamplesTable
from planlint.config.table import Day
from planlint.config.table import EncodingName
from planlint.config.table import JobCount
from planlint.config.table import KindName
from planlint.config.table import LangName
from planlint.config.table import Level
from planlint.config.table import LevelOrOff
from planlint.config.table import Pattern
from planlint.config.table import Table
from planlint.config.table import Years
from planlint.language import Bilingual
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping


class RegistryTable(Table):
    """本单位自己的名称和术语。What the project declares of its own."""

    bodies: tuple[str, ...] = Field((), description="本级单位全称。Full names of its bodies.")
    aliases: dict[str, str] = Field({}, description="其他写法 → 全称。Other spelling → full name.")
    indicators: dict[str, str] = Field({}, description="指标名 → 口径。Name of an indicator → definition.")
    shorthand: dict[str, str] = Field({}, description="缩略语 → 含义。Shorthand → what it stands for.")


class PerFileTable(Table):
    """只用于某些文件的设置。Settings for the files that match a pattern."""

    pattern: Pattern = Field(
        description="文件名模式，写法同 .gitignore，从配置文件所在文件夹算起。"
        "A pattern as in .gitignore, from the folder of this file.",
    )
    ignore: tuple[str, ...] = Field((), description="这些文件不查的规则。Rules that do not run on them.")
    kind: KindName | None = Field(None, description="这些文件的文种。What sort of document they are.")
    issued: Day | None = Field(None, description="这些文件的成文日期。Their date of issue.")
    period: Years | None = Field(None, description="这些文件的计划期。The years they cover.")


class FileTable(Table):
    """planlint 的配置。Settings of planlint."""

    select: tuple[str, ...] = Field(
        (),
        description="只查这些规则，取代默认规则：编号、编号开头、名称、规则族、ALL。"
        "Rules that run instead of the default ones: codes, starts of codes, names, families, ALL.",
    )
    ignore: tuple[str, ...] = Field((), description="不查的规则。Rules that do not run.")
    extend_select: tuple[str, ...] = Field((), description="另外加查的规则。Rules that run besides.")
    severity: dict[str, LevelOrOff] = Field(
        {}, description="规则 → 级别；off 关闭。Rule → severity; off switches it off."
    )
    rules: dict[str, dict[str, Any]] = Field({}, description="规则 → 选项。Rule → its options.")
    fail_level: Level | None = Field(
        None, description="达到这一级别即以 1 退出。The least severity that makes the exit code 1."
    )
    lang: LangName | None = Field(None, description="提示语言。The language of messages.")
    kind: KindName | None = Field(
        None, description="文种；不写则自动判断。The sort of document; found out unless given."
    )
    issued: Day | None = Field(None, description="成文日期；不写则自动判断。The date of issue; found out unless given.")
    period: Years | None = Field(None, description="计划期；不写则自动判断。The years covered; found out unless given.")
    encoding: EncodingName | None = Field(
        None, description="文件编码；不写则自动判断。How files are decoded; found out unless given."
    )
    max_size: int | None = Field(
        None, ge=1, description="读入文件的最大字节数。The largest file that is read, in bytes."
    )
    exclude: tuple[Pattern, ...] = Field(
        (), description="查文件夹时略过的文件，写法同 .gitignore。Files left out of folders, as in .gitignore."
    )
    expand: bool | None = Field(
        None, description="全文共有的问题逐处列出。Show every place of a fault that the whole document shares."
    )
    max_per_rule: int | None = Field(
        None, ge=0, description="一份文件里一条规则最多显示几处；0 为全部。Findings shown of one rule; 0 shows all."
    )
    ambiguous_width: Literal[1, 2] | None = Field(
        None, description="终端里“”…— 占几格。Cells that “”…— take on the console."
    )
    registry: RegistryTable | None = Field(None, description=RegistryTable.__doc__)
    per_file: tuple[PerFileTable, ...] = Field((), description=PerFileTable.__doc__)
    project_rules: tuple[AnyRuleTable, ...] = Field(
        (),
        description="本项目自定的规则：词表、替换、必备章节。The project's own rules: words, substitutions, sections.",
    )
    baseline: str | None = Field(
        None,
        min_length=1,
        description="旧稿已有问题的清单，从配置文件所在文件夹算起；列在里面的不再显示。"
        "The file of what old drafts are known to hold, from the folder of this file; that is not shown any more.",
    )
    cache: bool | None = Field(
        None,
        description="保存检查结果，没有改动的文稿不必重查；默认 true。"
        "Keep what was found, so that drafts that stay as they are need not be checked again; true unless given.",
    )
    jobs: JobCount | None = Field(
        None,
        description='用几个进程检查；"auto" 按处理器数，为默认值。'
        'How many processes check drafts; "auto", the default, goes by the processors.',
    )


class Fault(Record):
    """A value that was refused.

    Attributes:
        path: keys, and places in lists from 0.
        text: what is wrong, as a predicate of the key.
    """

    path: tuple[str | int, ...]
    text: Bilingual


class FaultsError(Exception):
    """Some values were refused."""

    def __init__(self, error: ValidationError, say: Callable[[Any], Bilingual] = explain) -> None:
        super().__init__(str(error))
        self.faults = tuple(Fault(_path(fault["loc"]), say(fault)) for fault in error.errors())


def check_table(table: Mapping[str, Any]) -> FileTable:
    """The settings of a file.

    Raises:
        FaultsError: some values are refused.
    """
    try:
        return FileTable.model_validate_json(_json(table))
    except ValidationError as error:
        raise FaultsError(error, _say) from error


def _model_of(options: type[Record]) -> type[BaseModel]:
    """A record as pydantic knows it; what the record itself refuses when it is made counts as a refused value."""

    def made(model: BaseModel) -> BaseModel:
        options(**{name: getattr(model, name) for name in options.__struct_fields__})
        return model

    fields: dict[str, Any] = {field.name: (field.type, field.default) for field in msgspec.structs.fields(options)}
    checks: dict[str, Any] = {"made": model_validator(mode="after")(made)}
    return create_model(options.__name__, __doc__=options.__doc__, __validators__=checks, **fields)


def check_options(options: type[Record], given: Mapping[str, Any]) -> dict[str, Any]:
    """The given options of a rule, each of the type that its record says.

    Args:
        options: the rule's ``Options``.
        given: field → value; every field is one of the record.

    Raises:
        FaultsError: some values are refused.
        Exception: the record itself is at fault.
    """
    try:
        checked = _model_of(options).model_validate_json(_json(given), strict=True)
    except ValidationError as error:
        raise FaultsError(error) from error
    return {name: getattr(checked, name) for name in given}


class _WithoutNull(GenerateJsonSchema):
    """TOML has no null: what may be None is what may be left out."""

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def file_schema() -> dict[str, Any]:
    """The JSON Schema of the file, without defaults, and without what depends on the rules."""
    return FileTable.model_json_schema(schema_generator=_WithoutNull)


def options_schema(options: type[Record], prefix: str) -> dict[str, Any]:
    """The JSON Schema of a rule's options; shared definitions are referred to under a prefix."""
    return _model_of(options).model_json_schema(ref_template=f"#/$defs/{prefix}.{{model}}")


def _say(error: Mapping[str, Any]) -> Bilingual:
    """What is wrong with a value of the file, or with a key that its table doesn't have."""
    path = error["loc"]
    if path[0] == "project-rules" and error["type"] == "extra_forbidden":
        return unknown(path[-1], _keys_of(PROJECT_RULES[path[2]] if len(path) == 4 else ExamplesTable))
    if error["type"] != "extra_forbidden":
        return explain(error)
    if path == ("tool",):
        return Bilingual(
            "多余：planlint.toml 里直接写设置，不用 [tool.planlint]", "is for pyproject.toml; leave [tool.planlint] out"
        )
    below: dict[str, type[BaseModel]] = {"registry": RegistryTable, "per-file": PerFileTable}
    table = below[path[0]] if path[1:] else FileTable
    return unknown(path[-1], _keys_of(table))


def _keys_of(table: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in table.model_fields.items()]


def _path(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Where a value stands in the file: pydantic names the type of a rule between its place and its key."""
    return (*path[:2], *path[3:]) if path[:1] == ("project-rules",) and len(path) > 3 else path


def _json(table: Mapping[str, Any]) -> str:
    """As JSON: strict pydantic takes lists for tuples and strings for dates there, as a data file needs."""
    return dumps(table, default=str)
