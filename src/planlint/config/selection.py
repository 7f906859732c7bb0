"""Which rules settings mean, where a file and the command line both have a say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.config.problem import BadValue
from planlint.language import Bilingual
from planlint.record import Record
from planlint.rules.registry import Level
from planlint.rules.registry import UnknownRule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.rules.registry import Catalogue
    from planlint.rules.rule import Rule

Selectors = tuple[str, ...]


class Selected(Record):
    """What one layer of settings selects and ignores."""

    select: Selectors = ()
    ignore: Selectors = ()
    extend_select: Selectors = ()


def merge(catalogue: Catalogue, file: Selected, per_file: Selectors, command: Selected) -> Selected:
    """What holds in the end.

    ``--select`` starts afresh: what the file selects is dropped. Everything else adds up, and where a stronger layer
    contradicts a weaker one it wins, whichever selector is more exact. What is ignored for some files stays so.

    Args:
        catalogue: the rules.
        file: what the settings file says.
        per_file: what it says is ignored for the document at hand.
        command: what the command line says.
    """
    if command.select:
        file = file.changed(select=(), extend_select=())
    wanted = (*command.select, *command.extend_select)
    kept = tuple(selector for selector in file.ignore if not _among(catalogue, selector, wanted))
    over_file = _insist(catalogue, command.ignore, (*file.select, *file.extend_select), wanted)
    over_all = _insist(catalogue, per_file, (*file.select, *file.extend_select, *wanted))
    return Selected(
        command.select or file.select,
        _once((*kept, *command.ignore, *per_file, *over_file, *over_all)),
        _once((*file.extend_select, *command.extend_select)),
    )


def single(catalogue: Catalogue, name: str) -> type[Rule]:
    """The rule that a key stands for, where only a single one makes sense.

    Raises:
        UnknownRule: it stands for none.
        BadValue: it stands for several.
    """
    try:
        return catalogue.rule(name)
    except UnknownRule as error:
        unknown = error
    try:
        catalogue.matching(name)
    except UnknownRule:
        raise unknown from None
    raise BadValue(
        Bilingual(f"“{name}”是一组规则，这里要写单条规则", f'"{name}" is a group of rules; a single one is needed here')
    )


def _insist(catalogue: Catalogue, ignore: Selectors, against: Selectors, but: Selectors = ()) -> Iterable[str]:
    """The names of ignored rules that other selectors would bring back because they are more exact.

    Args:
        catalogue: the rules.
        ignore: what is ignored.
        against: the selectors that have no say against it.
        but: those that have, where they are more exact.
    """
    ignored, asked, excepted = catalogue.levels(ignore), catalogue.levels(against), catalogue.levels(but)
    for rule, level in ignored.items():
        if excepted.get(rule, Level.UNASKED) <= level < asked.get(rule, Level.UNASKED):
            yield rule.name


def _among(catalogue: Catalogue, selector: str, selectors: Selectors) -> bool:
    """Whether one of the selectors means the same rules."""
    try:
        rules = set(catalogue.matching(selector))
        return any(set(catalogue.matching(other)) == rules for other in selectors)
    except UnknownRule:  # of a plugin that is not there
        return False


def _once(selectors: Selectors) -> Selectors:
    return tuple(dict.fromkeys(selectors))
