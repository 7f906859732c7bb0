"""The file ``.planlint-baseline.json``: what old drafts are known to hold, so that only new findings are shown."""

from __future__ import annotations

from json import loads
from typing import TYPE_CHECKING
from typing import Any

from planlint.engine.suppress.anchor import Anchor
from planlint.engine.suppress.matching import Known
from planlint.engine.suppress.paths import exists
from planlint.engine.suppress.paths import is_inside
from planlint.engine.suppress.paths import key_of
from planlint.engine.suppress.sidecar import BrokenFileError
from planlint.language import Bilingual
from planlint.patterns import compiled
from planlint.record import Record
from planlint.rules.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BASELINE = ".planlint-baseline.json"
VERSION = 1
_KEYS = ("path", "rule", "text", "before", "after")
_SURROGATE = compiled("[\ud800-\udfff]")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


class Item(Record, order=True):
    """One finding of an old draft; as a tuple it sorts as the file does.

    Attributes:
        path: the document, from the folder of the file.
        rule: the name of the rule.
        anchor: what the finding is known by.
    """

    path: str
    rule: str
    anchor: Anchor

    @property
    def known(self) -> Known:
        """The finding without its document."""
        return Known(self.rule, self.anchor)


def read_baseline(file: Path) -> tuple[Item, ...]:
    """The items of a baseline, each once.

    Raises:
        BrokenFileError: it can't be read, or is none.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _broken(
            file,
            None,
            f"读不了基线（{reason}）；还没有基线的，用 planlint baseline write 生成",
            f"the baseline can't be read ({reason}); planlint baseline write makes one",
        ) from error
    except UnicodeDecodeError as error:
        raise _broken(file, None, "基线不是 UTF-8 编码", "the baseline is not UTF-8") from error
    try:
        content = loads(text)
    except (ValueError, RecursionError) as error:  # also of numbers with thousands of digits
        raise _no_json(file, text, error) from error
    return _items(file, text, content)


def write_baseline(items: Iterable[Item]) -> str:
    """The text of a baseline: an item a line, sorted, so that versions merge and differ by what changed.

    >>> print(write_baseline([Item("草稿.txt", "vague-deadline", Anchor("尽快", "", "建成"))]), end="")
    {
      "version": 1,
      "entries": [
        {"path": "草稿.txt", "rule": "vague-deadline", "text": "尽快", "before": "", "after": "建成"}
      ]
    }
    """
    from json import dumps

    rows = [dumps(_row(item), ensure_ascii=False) for item in sorted(set(items))]
    body = "[\n    " + ",\n    ".join(rows) + "\n  ]" if rows else "[]"
    return f'{{\n  "version": {VERSION},\n  "entries": {body}\n}}\n'


def _row(item: Item) -> dict[str, Any]:
    row = {"path": item.path, "rule": item.rule, **item.anchor.as_dict()}
    if item.anchor.occurrence == 1:
        del row["occurrence"]
    return row


def _items(file: Path, text: str, content: Any) -> tuple[Item, ...]:
    version = content.get("version") if isinstance(content, dict) else None
    if type(version) is not int or not isinstance(content.get("entries"), list):
        raise _broken(file, 1, "不是 planlint 的基线文件", "this is no baseline of planlint")
    if version > VERSION:
        raise _broken(
            file,
            1,
            f"基线是更新版本的 planlint 写的（格式 {version}）；先升级：pip install -U planlint",
            f"a newer planlint wrote it (format {version}); upgrade: pip install -U planlint",
        )
    items = []
    for number, row in enumerate(content["entries"], 1):
        problem = _problem(row)
        if problem is not None:
            raise _broken(file, _line(text, number), f"第 {number} 条{problem.zh}", f"entry {number} {problem.en}")
        anchor = Anchor(row["text"], row["before"], row["after"], row.get("occurrence", 1))
        items.append(Item(row["path"], row["rule"], anchor))
    return tuple(dict.fromkeys(items))  # a merge may have doubled a line, which must not hide a second finding


def _problem(row: Any) -> Bilingual | None:
    """What is wrong with an entry that somebody edited."""
    if not isinstance(row, dict):
        return Bilingual("应为 {…}", "should be {…}")
    for key in _KEYS:
        if not isinstance(row.get(key), str):
            return Bilingual(f"的 {key} 缺少，或不是字符串", f"lacks {key}, or it is no string")
        if _SURROGATE.search(row[key]):
            return Bilingual(f"的 {key} 不是合法的 Unicode", f"has a {key} that is no Unicode")
    if not is_inside(row["path"]):
        return Bilingual("的 path 应为基线所在文件夹里的相对路径", "has a path that leaves the folder of the baseline")
    occurrence = row.get("occurrence", 1)
    if type(occurrence) is not int or occurrence < 1:
        return Bilingual("的 occurrence 应为正整数", "has an occurrence that is no number from 1")
    return None


def _line(text: str, number: int) -> int | None:
    """The line of an entry, as long as each has its own."""
    lines = [line for line, words in enumerate(text.split("\n"), 1) if words.lstrip(" ,").startswith('{"')]
    return lines[number - 1] if number <= len(lines) else None


def _no_json(file: Path, text: str, error: ValueError | RecursionError) -> BrokenFileError:
    line = getattr(error, "lineno", None)
    for number, words in enumerate(text.split("\n"), 1):
        if words.startswith(_CONFLICT):
            return _broken(
                file,
                number,
                "有合并冲突的标记；解决冲突后再运行（两边的条目都留下即可）",
                "there are marks of a merge conflict; keep the entries of both sides",
            )
    reason = getattr(error, "msg", type(error).__name__)
    return _broken(file, line, f"不合 JSON 语法（{reason}）；改好，或从版本库取回", f"this is no JSON: {reason}")


def _broken(file: Path, line: int | None, zh: str, en: str) -> BrokenFileError:
    place = f"{file}:{line}" if line else str(file)
    return BrokenFileError((Failure("bad-baseline", place, Bilingual(zh, en)),))


class Baseline:
    """The items of a file, by document.

    Args:
        file: the file; it need not exist.
        items: what it holds.
    """

    def __init__(self, file: Path, items: Iterable[Item] = ()) -> None:
        self.file = file
        self.items = tuple(items)
        self._by_document: dict[str, list[Item]] = {}
        for item in self.items:
            self._by_document.setdefault(key_of(self.document(item)), []).append(item)
        self._moved: set[str] = set()

    def document(self, item: Item) -> Path:
        """The document that an item is about."""
        return self.file.parent / item.path

    def of(self, document: str, findings: list[Known], rules: Resolve) -> list[Item]:
        """The items of a document, or, where it has none, those of one that has vanished and was the same.

        Args:
            document: the key of the document.
            findings: what it holds now.
            rules: written name of a rule → its name.
        """
        found = self._by_document.get(document)
        if found is None and findings:
            found = self._from_elsewhere(findings, rules)
        return found or []

    def _from_elsewhere(self, findings: list[Known], rules: Resolve) -> list[Item] | None:
        """The items of a document that is gone, where most of them are found here: it was renamed or moved."""
        there = set(findings)
        for key, items in self._by_document.items():
            if key in self._moved or exists(self.document(items[0])):
                continue
            same = sum(Known(rules(item.rule), item.anchor) in there for item in items)
            if 2 * same > len(items):
                self._moved.add(key)
                return items
        return None


if TYPE_CHECKING:
    from collections.abc import Callable

    Resolve = Callable[[str], str]
