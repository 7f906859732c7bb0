"""All rules of a run under one roof: every name is taken once, and selectors find what they mean."""

from __future__ import annotations

from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from planlint.language import Bilingual
from planlint.patterns import compiled
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.rules.family import Family
    from planlint.rules.rule import Rule
    from planlint.rules.severity import Severity

_PREFIX = compiled(r"[A-Z]{3}")
_CODE = compiled(r"[A-Z]{3}[0-9]{3}")
_KEBAB = compiled(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PART_OF_CODE = compiled(r"[a-z]{3}[0-9]{1,2}")

ALL = "ALL"


class Level(IntEnum):
    """How exactly a rule is meant: of two selectors the more exact one wins."""

    UNASKED = -2
    DEFAULT = -1  # nothing is selected, and the rule runs by default
    ALL = 0
    FAMILY = 1  # RES, responsibility
    HUNDRED = 2  # RES1
    TEN = 3  # RES10
    RULE = 4  # RES101, missing-lead, a former name


class Selection(Record):
    """What a selector means."""

    level: Level
    rules: tuple[type[Rule], ...]


class CatalogueError(ValueError):
    """A family can't be taken in: its names are malformed, or taken by another."""

    def __init__(self, text: Bilingual) -> None:
        super().__init__(text.en)
        self.text = text


class UnknownRule(LookupError):  # noqa: N818 - the name says what happened
    """A selector that means no rule.

    Attributes:
        selector: as it was given.
        nearest: names that look like it, the most alike first.
        text: for people.
    """

    def __init__(self, selector: str, nearest: tuple[str, ...]) -> None:
        self.selector = selector
        self.nearest = nearest
        self.text = Bilingual(
            f"没有规则“{selector}”{_perhaps(nearest, '，是否指 ', '、')}；planlint rules 列出全部规则",
            f'there is no rule "{selector}"{_perhaps(nearest, ", perhaps you mean ", " or ")}; '
            "planlint rules lists all of them",
        )
        super().__init__(self.text.en)


def _perhaps(nearest: tuple[str, ...], before: str, between: str) -> str:
    return before + between.join(nearest) if nearest else ""


class Catalogue:
    """Families of rules in which every prefix, code, name and alias stands for one thing only.

    Selectors may be written in upper or lower case.

    Args:
        families: what it starts with.

    Attributes:
        partial: some plugins were left out or broken, so that an unknown selector may be one of theirs.

    Raises:
        CatalogueError: two families clash, or a name is malformed.
    """

    def __init__(self, families: Iterable[Family] = ()) -> None:
        self.partial = False
        self._families: dict[str, Family] = {}
        self._owners: dict[str, str] = {}
        self._rules: dict[str, type[Rule]] = {}
        self._taken: dict[str, Bilingual] = {ALL.lower(): Bilingual("planlint 自己", "planlint itself")}
        for family in families:
            self.add(family)

    def __iter__(self) -> Iterator[type[Rule]]:
        return iter(self.rules)

    @property
    def families(self) -> tuple[Family, ...]:
        """The families, in order of their prefixes."""
        return tuple(self._families[prefix] for prefix in sorted(self._families))

    @property
    def rules(self) -> tuple[type[Rule], ...]:
        """Every rule, in order of the codes."""
        return tuple(sorted(set(self._rules.values()), key=lambda rule: rule.code))

    def extended(self, family: Family, owner: str = "") -> Catalogue:
        """Another catalogue with one family more; this one stays as it is.

        Raises:
            CatalogueError: a name is malformed, or already taken; the text names both sides.
        """
        other = Catalogue()
        other.partial = self.partial
        other._families, other._owners = dict(self._families), dict(self._owners)
        other._rules, other._taken = dict(self._rules), dict(self._taken)
        other.add(family, owner)
        return other

    def add(self, family: Family, owner: str = "") -> None:
        """Take in a family, whole or not at all.

        Args:
            family: its rules must have their ``code``, ``name`` and ``aliases``.
            owner: the distribution that brings it, with its version.

        Raises:
            CatalogueError: a name is malformed, or already taken; the text names both sides.
        """
        _well_formed(family)
        taken: dict[str, Bilingual] = {}
        who = _who(family, owner)
        for key, holder in _keys(family, who):
            if key in self._taken or key in taken:
                raise _clash(who, key, taken.get(key) or self._taken[key])
            taken[key] = holder
        self._taken.update(taken)
        self._families[family.prefix] = family
        self._owners[family.prefix] = owner
        for rule in family.rules:
            for name in (rule.code, rule.name, *rule.aliases):
                self._rules[name.lower()] = rule

    def family(self, rule: type[Rule]) -> Family:
        """The family of a rule."""
        return self._families[rule.code[:3]]

    def owner(self, rule: type[Rule]) -> str:
        """The distribution that brings a rule, with its version; "" where it is not known."""
        return self._owners[rule.code[:3]]

    def rule(self, selector: str) -> type[Rule]:
        """The rule with this code, name or former name.

        Raises:
            UnknownRule: there is none.
        """
        rule = self._rules.get(selector.strip().lower())
        if rule is None:
            raise self._unknown(selector)
        return rule

    def matching(self, selector: str) -> tuple[type[Rule], ...]:
        """The rules that a code, a name, the start of a code (RES, RES1), a family or ``ALL`` means.

        Raises:
            UnknownRule: it means none.
        """
        return self.selection(selector).rules

    def selection(self, selector: str) -> Selection:
        """The rules that a selector means, and how exactly.

        Raises:
            UnknownRule: it means none.
        """
        key = selector.strip().lower()
        if key == ALL.lower():
            return Selection(Level.ALL, self.rules)
        if rule := self._rules.get(key):
            return Selection(Level.RULE, (rule,))
        for family in self._families.values():
            if key in (family.name, family.prefix.lower()):
                return Selection(Level.FAMILY, family.rules)
        if _PART_OF_CODE.fullmatch(key):
            rules = tuple(rule for rule in self.rules if rule.code.lower().startswith(key))
            if rules:
                return Selection(Level.HUNDRED if len(key) == len("res1") else Level.TEN, rules)
        raise self._unknown(selector)

    def levels(self, selectors: Iterable[str]) -> dict[type[Rule], Level]:
        """How exactly each rule is meant by the selector that means it most exactly.

        A partial catalogue passes over what it doesn't know.

        Raises:
            UnknownRule: a selector means no rule, and the catalogue is whole.
        """
        levels: dict[type[Rule], Level] = {}
        for selector in selectors:
            try:
                selection = self.selection(selector)
            except UnknownRule:
                if not self.partial:
                    raise
                continue
            for rule in selection.rules:
                levels[rule] = max(selection.level, levels.get(rule, Level.UNASKED))
        return levels

    def chosen(
        self,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        severity_overrides: Mapping[str, Severity | None] = MappingProxyType({}),
    ) -> tuple[type[Rule], ...]:
        """The rules that run, in order of the codes.

        Without ``select`` these are the enabled ones that are not on trial. The more exact selector wins between
        selecting and ignoring, and ignoring wins a tie. A rule on trial runs only where it is selected by code or
        name. A severity of None switches a rule off; any other severity doesn't switch one on.

        Raises:
            UnknownRule: a selector means no rule, and the catalogue is whole.
        """
        select = tuple(select)
        asked = self.levels((*select, *extend_select))
        ignored = self.levels(ignore)
        off = {rule for name in severity_overrides if severity_overrides[name] is None for rule in self.levels((name,))}
        by_default = Level.UNASKED if select else Level.DEFAULT

        def runs(rule: type[Rule]) -> bool:
            usual = by_default if rule.enabled else Level.UNASKED
            level = asked.get(rule, usual)
            trusted = not rule.preview or level is Level.RULE
            return trusted and rule not in off and level > ignored.get(rule, Level.UNASKED)

        return tuple(rule for rule in self.rules if runs(rule))

    def _unknown(self, selector: str) -> UnknownRule:
        from difflib import get_close_matches

        written = {name.lower(): name for rule in self.rules for name in (rule.name, *rule.aliases, rule.code)}
        written |= {name.lower(): name for family in self.families for name in (family.name, family.prefix)}
        key = selector.strip().lower()
        written.pop(key, None)  # a group, where a single rule is wanted
        near = get_close_matches(key, written, n=3)
        return UnknownRule(selector, tuple(written[name] for name in near))


def _who(family: Family, owner: str) -> Bilingual:
    return Bilingual(
        f"规则族 {family.name}" + (f"（{owner}）" if owner else ""),
        f"family {family.name}" + (f" ({owner})" if owner else ""),
    )


def _keys(family: Family, who: Bilingual) -> Iterator[tuple[str, Bilingual]]:
    """Every name that a family takes, in lower case, with who holds it then."""
    for key in {family.prefix.lower(), family.name}:
        yield key, who
    for rule in family.rules:
        holder = Bilingual(f"{who.zh}的规则 {rule.code} {rule.name}", f"rule {rule.code} {rule.name} of {who.en}")
        for name in (rule.code, rule.name, *rule.aliases):
            yield name.lower(), holder


def _clash(who: Bilingual, key: str, holder: Bilingual) -> CatalogueError:
    return CatalogueError(
        Bilingual(
            f"{who.zh}不能收入：“{key}”已归{holder.zh}",
            f'{who.en} is refused: "{key}" is taken by {holder.en}',
        )
    )


def _well_formed(family: Family) -> None:
    """Check the shape of every name of a family.

    Raises:
        CatalogueError: the first one that is malformed.
    """
    if not _PREFIX.fullmatch(family.prefix):
        raise _malformed(family, family.prefix, "应为三个大写字母", "should be three capital letters")
    if not _KEBAB.fullmatch(family.name):
        raise _malformed(family, family.name, "应为小写字母加连字符", "should be kebab-case")
    for rule in family.rules:
        if not _CODE.fullmatch(rule.code) or not rule.code.startswith(family.prefix):
            number = f"{family.prefix}101"
            raise _malformed(family, rule.code, f"应形如 {number}", f"should look like {number}")
        if not _KEBAB.fullmatch(rule.name):
            raise _malformed(family, rule.name, "应为小写字母加连字符", "should be kebab-case")
        for alias in rule.aliases:
            if not _KEBAB.fullmatch(alias) and not _CODE.fullmatch(alias):
                raise _malformed(family, alias, "应为旧名称或旧编号", "should be a former name or code")


def _malformed(family: Family, name: str, zh: str, en: str) -> CatalogueError:
    return CatalogueError(
        Bilingual(
            f"规则族 {family.name} 的“{name}”不合格式：{zh}", f'"{name}" of family {family.name} is malformed, {en}'
        )
    )
