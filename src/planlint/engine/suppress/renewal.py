"""A baseline made anew from what drafts hold now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.suppress.baseline import Item
from planlint.engine.suppress.paths import exists
from planlint.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping

    from planlint.engine.suppress.baseline import Baseline
    from planlint.engine.suppress.document import Document


class Rules(Record):
    """The rules that items may name.

    Attributes:
        name: written name → name, which stays as it is where there is no such rule.
        may_exist: whether there is a rule of a name, or a plugin is missing that may have it.
    """

    name: Callable[[str], str]
    may_exist: Callable[[str], bool]


class Renewal(Record):
    """What a baseline holds in the end, and what changed; an item that only follows its words is neither new nor gone.

    Attributes:
        items: everything that it holds.
        added: findings that it did not know.
        removed: items whose finding, document or rule is gone.
    """

    items: tuple[Item, ...]
    added: tuple[Item, ...]
    removed: tuple[Item, ...]


def renew(old: Baseline, documents: Mapping[str, Document], rules: Rules, *, add: bool, refresh: bool) -> Renewal:
    """The baseline after a run.

    Items of documents that the run did not look at stay, unless the document is gone; so do those of rules that did not
    run.

    Args:
        old: the baseline so far.
        documents: name from the baseline's folder → a document that was looked at.
        rules: the rules there are.
        add: whether findings that it did not know are added.
        refresh: whether items take on the words that stand beside their findings now, and the new name of a document
            that was moved.
    """
    kept: list[Item] = []
    added: list[Item] = []
    removed: list[Item] = []
    settled: set[Item] = set()
    for name, document in sorted(documents.items()):
        items = old.of(document.key, document.known, rules.name)
        settled.update(items)
        places = document.places_of([(rules.name(item.rule), item.anchor) for item in items])
        for item, place in zip(items, places, strict=True):
            if place is not None:
                kept.append(_item(name, document, place) if refresh else item)
            elif rules.name(item.rule) in document.ran or not rules.may_exist(item.rule):
                removed.append(item)
            else:
                kept.append(item.changed(path=name) if refresh else item)
        if add:
            fresh = set(document.open) - set(places)
            added += [_item(name, document, place) for place in sorted(fresh)]
    for item in old.items:
        if item not in settled:
            stays = exists(old.document(item)) and rules.may_exist(item.rule)
            (kept if stays else removed).append(item)
    return Renewal(tuple(sorted({*kept, *added})), tuple(sorted(added)), tuple(sorted(removed)))


def _item(name: str, document: Document, place: int) -> Item:
    return Item(name, document.findings[place].name, document.anchors[place])
