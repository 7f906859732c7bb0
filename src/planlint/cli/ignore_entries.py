"""Goes over the entries of sidecars: lists them, or takes away those without use."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli import console
from planlint.cli.checking import Checking
from planlint.cli.listing import render_list
from planlint.cli.saving import save
from planlint.cli.saving import shown
from planlint.cli.trouble import Trouble
from planlint.cli.workspace import Workspace
from planlint.engine.suppress.places import SIDECAR
from planlint.engine.suppress.sidecar_text import EditError
from planlint.engine.suppress.sidecar_text import without_entries
from planlint.engine.suppress.suppression import Status
from planlint.engine.suppress.suppression import Suppression
from planlint.language import Bilingual
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Iterator
    from collections.abc import Mapping

    from planlint.engine.suppress.sidecar import Entry
    from planlint.engine.suppress.suppression import Consulted
    from planlint.language import Lang

_HEADINGS = {
    "zh": ("文件", "规则", "原文", "状况", "到期日", "理由"),
    "en": ("file", "rule", "words", "state", "until", "reason"),
}
_STATES = {
    Status.USED: Bilingual("有效", "used"),
    Status.UNUSED: Bilingual("用不着", "unused"),
    Status.GONE: Bilingual("文件不在", "no such file"),
    Status.EXPIRED: Bilingual("已过期", "expired"),
    Status.UNKNOWN: Bilingual("没有这条规则", "unknown rule"),
    Status.NOT_LOOKED_AT: Bilingual("没有查", "not checked"),
}
_USELESS = (Status.UNUSED, Status.GONE, Status.EXPIRED)


def go_over(params: Mapping[str, Any]) -> int:
    """List or prune; the exit code."""
    workspace = Workspace(params)
    lang = workspace.lang
    paths = params["words"] or (".",)
    suppression = Suppression(workspace.plugins.catalogue)
    more = {"paths": paths, "no_baseline": True, "allow_empty": True}
    run = Checking(workspace, {**params, **more}, suppression).run()
    for file in _below(paths):
        suppression.consult(file)
    failures = list(dict.fromkeys((*run.failures, *suppression.failures)))
    for failure in failures:
        console.complain(f"planlint: {failure.told(lang)}")
    if params["prune"]:
        console.write(_prune(suppression.sidecars, lang))
    else:
        console.write(_list(suppression.sidecars, lang))
    return 2 if failures else 0


def _below(paths: Iterable[str]) -> Iterator[Path]:
    """The sidecars in folders, also those beside which no draft is left."""
    for path in paths:
        for folder, names, files in os.walk(path):
            names[:] = sorted(name for name in names if not name.startswith("."))
            if SIDECAR in files:
                yield Path(os.path.abspath(folder)) / SIDECAR  # noqa: PTH100 - as the engine names them


def _list(sidecars: Iterable[Consulted], lang: Lang) -> str:
    rows = [
        _row(consulted, entry, lang)
        for consulted in _by_path(sidecars)
        for entry in sorted(consulted.sidecar.entries, key=lambda entry: entry.path)
    ]
    if not rows:
        return "没有旁注\n" if lang == "zh" else "there are no entries\n"
    return render_list(_HEADINGS[lang], rows)


def _row(consulted: Consulted, entry: Entry, lang: Lang) -> tuple[str, ...]:
    state = _STATES[consulted.statuses[entry.number]].to(lang)
    until = "" if entry.until is None else entry.until.isoformat()
    document = shown(consulted.sidecar.document(entry))
    return document, entry.rule, quote(entry.anchor.text), state, until, entry.reason


def _prune(sidecars: Iterable[Consulted], lang: Lang) -> str:
    """Take away what is of no use, and say what."""
    lines: list[str] = []
    for consulted in _by_path(sidecars):
        entries = consulted.sidecar.entries
        useless = [entry for entry in entries if consulted.statuses[entry.number] in _USELESS]
        if useless:
            file = consulted.sidecar.path
            try:
                text = without_entries(file.read_bytes().decode(), [entry.number for entry in useless])
            except EditError as error:
                raise Trouble(_stuck(file, lang)) from error
            save(file, text, lang)
            head = "去掉" if lang == "zh" else "removed"
            lines += [f"{head} {'  '.join(cell for cell in _row(consulted, entry, lang) if cell)}" for entry in useless]
    total = len(lines)
    lines.append(f"共去掉 {total} 条旁注" if lang == "zh" else f"{total} entries removed")
    return "".join(f"{line}\n" for line in lines)


def _stuck(file: Path, lang: Lang) -> str:
    if lang == "zh":
        return f"{shown(file)} 的写法无法自动删减而不丢别的内容；请手工删去上面列出的条目"
    return f"{shown(file)} can't be cut without losing something else; delete the entries by hand"


def _by_path(sidecars: Iterable[Consulted]) -> list[Consulted]:
    return sorted(sidecars, key=lambda consulted: str(consulted.sidecar.path))
