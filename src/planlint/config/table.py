"""What tables of a settings file are made of: strict, without unknown keys, their values as people write them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator
from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import Field
from pydantic import PlainValidator
from pydantic import WithJsonSchema

from planlint.config import values
from planlint.language import Lang
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.rules.severity import Severity

_YEAR = {"type": "integer", "minimum": 1000, "maximum": 2999}

Level = Annotated[Severity, PlainValidator(values.level), WithJsonSchema({"enum": list(values.LEVELS)})]
LevelOrOff = Annotated[
    Severity | None, PlainValidator(values.level_or_off), WithJsonSchema({"enum": [*values.LEVELS, values.OFF]})
]
KindName = Annotated[Kind, PlainValidator(values.kind), WithJsonSchema({"enum": list(values.KINDS)})]
LangName = Annotated[Lang, PlainValidator(values.lang), WithJsonSchema({"enum": list(values.LANGS)})]
Day = Annotated[date, PlainValidator(values.day), WithJsonSchema({"type": "string", "format": "date"})]
Years = Annotated[
    Period,
    PlainValidator(values.period),
    WithJsonSchema(
        {
            "anyOf": [
                _YEAR,
                {"type": "array", "items": _YEAR, "minItems": 1, "maxItems": 2},
                {"type": "string", "pattern": f"^{values.YEARS.pattern}$"},
            ]
        }
    ),
]
JobCount = Annotated[
    int | None,
    PlainValidator(values.jobs),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1}, {"const": values.AUTO}]}),
]
Pattern = Annotated[str, Field(min_length=1), AfterValidator(values.pattern)]
EncodingName = Annotated[str, PlainValidator(values.encoding), WithJsonSchema({"type": "string"})]


class Table(BaseModel):
    """One table of the file. Defaults are never read: what a file doesn't set is left to Settings."""

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-")
    )
