"""Checks a settings file: keys, values, rules and their options; everything that is wrong is said together."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING
from typing import Any

from planlint.config import model
from planlint.config.explain import unknown
from planlint.config.place import Origin
from planlint.config.problem import BadValue
from planlint.config.problem import ConfigError
from planlint.config.problem import Problem
from planlint.config.selection import single
from planlint.config.settings import PerFile
from planlint.config.values import level_or_off
from planlint.language import Bilingual
from planlint.plan.model import Registry
from planlint.record import Record
from planlint.rules.registry import CatalogueError
from planlint.rules.registry import UnknownRule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.config.read import ConfigFile
    from planlint.config.table import Table
    from planlint.rules.data.base import DataRule
    from planlint.rules.family import Family
    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule
    from planlint.rules.severity import Severity

    Keys = tuple[str | int, ...]


class FileSettings(Record):
    """What a file sets, checked.

    Attributes:
        values: attribute of Settings → value; rules stand under their names, whatever the file calls them.
        origins: setting (``severity.vague-deadline``) → where it stands.
        catalogue: the rules that it may name: those of the plugins, and its own.
    """

    values: Mapping[str, Any]
    origins: Mapping[str, Origin]
    catalogue: Catalogue


def validate(file: ConfigFile, catalogue: Catalogue) -> FileSettings:
    """The settings of a file.

    Raises:
        ConfigError: with everything that is wrong, by line.
    """
    validation = _Validation(file, catalogue)
    values = validation.values()
    severity, options = validation.severity(), validation.options()
    validation.check_selectors()
    validation.finish()
    if severity:
        values["severity"] = severity
    if options:
        values["options"] = options
    return FileSettings(values, validation.origins, validation.catalogue)


class _Validation:
    """One file under examination.

    Every step goes as far as the file's shape allows, so that all faults come out together.
    """

    def __init__(self, file: ConfigFile, catalogue: Catalogue) -> None:
        self.origins: dict[str, Origin] = {}
        self._file = file
        self.catalogue = catalogue
        self._problems: list[Problem] = []

    def finish(self) -> None:
        """Raise what was found."""
        if self._problems:
            raise ConfigError(sorted(self._problems, key=lambda problem: problem.place.line or 0))

    def values(self) -> dict[str, Any]:
        """What doesn't depend on the rules: attribute of Settings → value."""
        try:
            checked = model.check_table(self._file.table)
        except model.FaultsError as error:
            for fault in error.faults:
                self._complain(fault.path, fault.text)
            return {}
        values = _set_values(checked)
        values.pop("severity", None)
        values.pop("rules", None)
        for name in values:
            self._note_origin((_kebab(name),))
        if checked.registry is not None:
            declared = _set_values(checked.registry)
            for name in declared:
                self._note_origin(("registry", name))
            values["registry"] = Registry(**declared)
        for place, table in enumerate(checked.per_file):
            for name in table.model_fields_set:
                self._note_origin(("per-file", place, name))
        values["project_rules"] = self._project_rules(checked)
        values["per_file"] = tuple(PerFile(**_set_values(table)) for table in checked.per_file)
        return values

    def _project_rules(self, checked: model.FileTable) -> Family | None:
        """The family of the file's own rules, which from now on can be named like any."""
        if not checked.project_rules:
            return None
        from planlint.rules.data.family import code_of
        from planlint.rules.data.family import project_family
        from planlint.rules.data.family import rule_of

        rules: list[type[DataRule]] = []
        for place, table in enumerate(checked.project_rules):
            rule = rule_of(table.definition(), code_of(place))
            try:
                self.catalogue.extended(project_family([*rules, rule]))
            except CatalogueError as error:
                self._complain(("project-rules", place, "name"), error.text)
            else:
                rules.append(rule)
        family = project_family(rules)
        self.catalogue = self.catalogue.extended(family)
        return family

    def severity(self) -> dict[str, Severity | None]:
        """Rule → severity."""
        found = {}
        for name, rule, given in self._by_rule("severity"):
            with suppress(BadValue):  # values() has complained of it
                found[rule.name] = level_or_off(given)
                self._note_origin(("severity", rule.name), ("severity", name))
        return found

    def options(self) -> dict[str, dict[str, Any]]:
        """Rule → option → value."""
        found = {}
        for name, rule, given in self._by_rule("rules"):
            if isinstance(given, dict):  # values() has complained of anything else
                found[rule.name] = self._options_of(name, rule, given)
        return found

    def check_selectors(self) -> None:
        """Complain of selectors that mean no rule."""
        table = self._file.table
        for key in ("select", "ignore", "extend-select"):
            self._check_list((key,), table.get(key))
        per_file = table.get("per-file")
        for place, entry in enumerate(per_file if isinstance(per_file, list) else ()):
            if isinstance(entry, dict):
                self._check_list(("per-file", place, "ignore"), entry.get("ignore"))

    def _check_list(self, path: Keys, selectors: object) -> None:
        for place, selector in enumerate(selectors if isinstance(selectors, list) else ()):
            if isinstance(selector, str) and not self.catalogue.partial:
                try:
                    self.catalogue.matching(selector)
                except UnknownRule as error:
                    self._complain((*path, place), error.text, selector)

    def _by_rule(self, key: str) -> Iterator[tuple[str, type[Rule], Any]]:
        """The entries of a table whose keys are rules, with the rule; each rule once."""
        table = self._file.table.get(key)
        seen: dict[type[Rule], str] = {}
        for name, given in table.items() if isinstance(table, dict) else ():
            rule = self._rule(key, name)
            if rule in seen:
                text = Bilingual(
                    f"与 {seen[rule]} 是同一条规则，只留一个", f"is the same rule as {seen[rule]}; keep one"
                )
                self._complain((key, name), text)
            elif rule is not None:
                seen[rule] = name
                yield name, rule, given

    def _rule(self, key: str, name: str) -> type[Rule] | None:
        """The rule of a key, or None where there is none."""
        try:
            return single(self.catalogue, name)
        except UnknownRule as error:
            if not self.catalogue.partial:
                self._complain((key, name), error.text)
        except BadValue as error:
            self._complain((key, name), error.text)
        return None

    def _options_of(self, name: str, rule: type[Rule], given: Mapping[str, Any]) -> dict[str, Any]:
        """The options of one rule, by the fields of its record."""
        known = {name.replace("_", "-"): name for name in rule.Options.__struct_fields__}
        for key in (key for key in given if key not in known):
            self._complain(("rules", name, key), unknown(key, known))
        wanted = {known[key]: value for key, value in given.items() if key in known}
        try:
            checked = model.check_options(rule.Options, wanted)
        except model.FaultsError as error:
            for fault in error.faults:
                self._complain(("rules", name, *(_kebab(part) for part in fault.path)), fault.text)
            return {}
        except Exception as error:  # whatever a plugin's own record makes of it
            text = Bilingual(
                f"选项无法检查，是规则本身的问题（{type(error).__name__}）；告知其作者，或删去这些选项",
                f"its options can't be checked, a fault of the rule ({type(error).__name__}); "
                "tell its author, or leave the options out",
            )
            self._complain(("rules", name), text)
            return {}
        for key in given:
            self._note_origin(("rules", rule.name, key), ("rules", name, key))
        return checked

    def _note_origin(self, setting: Keys, written: Keys = ()) -> None:
        """Remember where a setting stands, which may be written there under another name."""
        self.origins[dotted(setting)] = Origin((self._file.place(written or setting),))

    def _complain(self, path: Keys, text: Bilingual, word: str = "") -> None:
        key = dotted(path)
        place = self._file.place(path, word)
        self._problems.append(Problem(place, key, Bilingual(f"{key}：{text.zh}", f"{key}: {text.en}")))


def _set_values(table: Table) -> dict[str, Any]:
    """What a table sets, by attribute."""
    return {name: getattr(table, name) for name in table.model_fields_set}


def dotted(path: Keys) -> str:
    """A setting as it is written, entries of lists counted from 1.

    >>> dotted(("per-file", 0, "ignore"))
    'per-file[1].ignore'
    """
    return "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in path).lstrip(".")


def _kebab(part: str | int) -> str | int:
    return part.replace("_", "-") if isinstance(part, str) else part
