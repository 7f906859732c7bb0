"""The tables ``[[project-rules]]``: rules of a project's own, one model a type."""

from __future__ import annotations

from typing import Annotated
from typing import Any
from typing import Literal

from pydantic import AfterValidator
from pydantic import Field
from pydantic import PlainValidator
from pydantic import WithJsonSchema
from pydantic import model_validator

from planlint.config import values
from planlint.config.problem import BadValue
from planlint.config.table import KindName
from planlint.config.table import Level
from planlint.config.table import Table
from planlint.language import Bilingual
from planlint.rules.data.definition import AnyDefinition
from planlint.rules.data.definition import Consistency
from planlint.rules.data.definition import Definition
from planlint.rules.data.definition import Examples
from planlint.rules.data.definition import Existence
from planlint.rules.data.definition import Near
from planlint.rules.data.definition import Place
from planlint.rules.data.definition import RequiredSection
from planlint.rules.data.definition import Substitution
from planlint.rules.data.definition import Within
from planlint.rules.data.definition import Words
from planlint.rules.data.pattern import read_pattern
from planlint.rules.fix import Applicability
from planlint.rules.severity import Severity

_PLACES = tuple(place.value for place in Place)
_WITHIN = tuple(within.value for within in Within)
_TRUST = tuple(trust.value for trust in Applicability)


def _word(word: str) -> str:
    if not word.strip():
        raise BadValue(Bilingual("不能是空白", "should not be blank"))
    return word


def _pattern(written: str) -> str:
    read_pattern(written)
    return written


Word = Annotated[str, AfterValidator(_word)]
Regex = Annotated[str, Field(min_length=1), AfterValidator(_pattern)]
RuleName = Annotated[str, Field(pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
PlaceName = Annotated[
    Place, PlainValidator(lambda value: Place(values.one_of(value, _PLACES))), WithJsonSchema({"enum": list(_PLACES)})
]
WithinName = Annotated[
    Within, PlainValidator(lambda value: Within(values.one_of(value, _WITHIN))), WithJsonSchema({"enum": list(_WITHIN)})
]
Trust = Annotated[
    Applicability,
    PlainValidator(lambda value: Applicability(values.one_of(value, _TRUST))),
    WithJsonSchema({"enum": list(_TRUST)}),
]


class ExamplesTable(Table):
    """检验规则的例子，planlint config --check 逐条运行。Drafts on which planlint config --check tries the rule."""

    bad: tuple[Word, ...] = Field((), description="应当报出的文稿；可用 «» 标出所报的字。Drafts that are reported.")
    good: tuple[Word, ...] = Field((), description="不应报出的文稿。Drafts that are not.")


class RuleTable(Table):
    """What every rule has."""

    name: RuleName = Field(description="名称：小写字母、数字、连字符。Its name, in kebab-case.")
    severity: Level = Field(Severity.WARNING, description="级别。Its severity.")
    message: Word | None = Field(
        None, description="提示里“什么问题”，{words} 代表所报的字。What is wrong; {words} stands for the words."
    )
    why: Word | None = Field(None, description="提示里“为什么”。Why it matters.")
    instead: Word | None = Field(None, description="提示里“怎样改”。What to write instead.")
    where: PlaceName = Field(Place.ANYWHERE, description="查哪里。Where it looks.")
    kinds: tuple[KindName, ...] = Field((), description="只查这些文种；不写则都查。The sorts of document it is for.")
    examples: ExamplesTable = Field(default_factory=ExamplesTable.model_construct, description=ExamplesTable.__doc__)

    def about(self) -> Definition:
        """What it has in common with others."""
        examples = Examples(self.examples.bad, self.examples.good)
        texts = (self.message or "", self.why or "", self.instead or "")
        return Definition(self.name, self.severity, *texts, self.where, self.kinds, examples)

    def definition(self) -> AnyDefinition:
        """The rule as the engine takes it."""
        raise NotImplementedError


class ExistenceTable(RuleTable):
    """不该出现的词。Words that should not be there."""

    type: Literal["existence"]
    words: tuple[Word, ...] = Field((), description="词。Words.")
    patterns: tuple[Regex, ...] = Field((), description="正则表达式，按段匹配。Regular expressions.")
    exceptions: tuple[Word, ...] = Field((), description="含这些词语时不报。Phrases inside which nothing counts.")

    @model_validator(mode="after")
    def _something(self) -> ExistenceTable:
        _need(self.words or self.patterns, "words", "patterns")
        return self

    def definition(self) -> AnyDefinition:
        """The rule as the engine takes it."""
        return Existence(self.about(), Words(self.words, self.patterns, self.exceptions))


class SubstitutionTable(RuleTable):
    """该换写法的词。Words that should be others."""

    type: Literal["substitution"]
    swap: dict[Word, Word] = Field(min_length=1, description="现在的写法 → 应有的写法。Written → wanted.")
    exceptions: tuple[Word, ...] = Field((), description="含这些词语时不报。Phrases inside which nothing counts.")
    fix: Trust = Field(
        Applicability.SUGGESTION,
        description="修复：safe 由 planlint fix 自动改，unsafe 要加 --unsafe-fixes，suggestion 只建议。"
        "Whether planlint fix writes it.",
    )

    @model_validator(mode="after")
    def _no_chain(self) -> SubstitutionTable:
        for written, wanted in self.swap.items():
            again = next((word for word in self.swap if word in wanted and word not in written), None)
            if again is not None or written == wanted:
                raise BadValue(
                    Bilingual(
                        f"的“{written}”改成“{wanted}”后，“{again or wanted}”又要再改；直接写最后的写法",
                        f'turns "{written}" into "{wanted}", and that has to be changed again; write what it is to be',
                    )
                )
        return self

    def definition(self) -> AnyDefinition:
        """The rule as the engine takes it."""
        return Substitution(self.about(), self.swap, self.exceptions, self.fix)


class RequiredSectionTable(RuleTable):
    """必须有的章节。Sections that have to be there."""

    type: Literal["required-section"]
    sections: tuple[Word | tuple[Word, ...], ...] = Field(
        min_length=1,
        description="标题里的词；一项里可列几个词，有一个即可。Words of headings; of a list one is enough.",
    )

    def definition(self) -> AnyDefinition:
        """The rule as the engine takes it."""
        every = tuple((entry,) if isinstance(entry, str) else entry for entry in self.sections)
        return RequiredSection(self.about(), every)


class NearTable(RuleTable):
    """不该连用的词。Words that should not stand near others."""

    type: Literal["near"]
    words: tuple[Word, ...] = Field((), description="词。Words.")
    patterns: tuple[Regex, ...] = Field((), description="正则表达式。Regular expressions.")
    near: tuple[Word, ...] = Field((), description="不能与之连用的词。Words near which they should not stand.")
    near_patterns: tuple[Regex, ...] = Field((), description="同上，正则表达式。The same, as regular expressions.")
    within: WithinName = Field(Within.SENTENCE, description="在多大范围内算连用。How far apart still counts.")
    exceptions: tuple[Word, ...] = Field((), description="含这些词语时不报。Phrases inside which nothing counts.")

    @model_validator(mode="after")
    def _something(self) -> NearTable:
        _need(self.words or self.patterns, "words", "patterns")
        _need(self.near or self.near_patterns, "near", "near-patterns")
        return self

    def definition(self) -> AnyDefinition:
        """The rule as the engine takes it."""
        find = Words(self.words, self.patterns, self.exceptions)
        return Near(self.about(), find, Words(self.near, self.near_patterns), self.within)


class ConsistencyTable(RuleTable):
    """一份文件里只用一种的写法。Spellings of which a document should use one."""

    type: Literal["consistency"]
    sets: tuple[Annotated[tuple[Word, ...], Field(min_length=2)], ...] = Field(
        min_length=1, description="每组几种写法，全文只用一种。Sets of spellings."
    )

    def definition(self) -> AnyDefinition:
        """The rule as the engine takes it."""
        return Consistency(self.about(), self.sets)


TABLES: dict[Any, type[RuleTable]] = {
    "existence": ExistenceTable,
    "substitution": SubstitutionTable,
    "required-section": RequiredSectionTable,
    "near": NearTable,
    "consistency": ConsistencyTable,
}
AnyRuleTable = Annotated[
    ExistenceTable | SubstitutionTable | RequiredSectionTable | NearTable | ConsistencyTable,
    Field(discriminator="type"),
]


def _need(given: object, *keys: str) -> None:
    if not given:
        raise BadValue(Bilingual(f"要写 {'、'.join(keys)} 中的至少一项", f"needs at least one of {', '.join(keys)}"))
