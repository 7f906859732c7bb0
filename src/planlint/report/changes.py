"""What ``planlint fix`` did: how often each rule mended something, file by file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.report.paint import paint
from planlint.report.table import aligned
from planlint.report.visible import visible
from planlint.report.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence

    from planlint.engine.fixed import Fixed
    from planlint.engine.result import Run
    from planlint.language import Lang
    from planlint.report.style import Style


def changes_text(changed: Sequence[Fixed], style: Style, *, would: bool = False) -> str:
    """How many places were mended, then a table for each file; without a line end.

    Args:
        changed: the documents with fixes.
        style: how it is to look.
        would: nothing was written.
    """
    return "\n".join([_headline(changed, style.lang, would=would), *_tables(changed, style)])


def unsafe_line(run: Run, lang: Lang) -> str:
    """How much more ``--unsafe-fixes`` could do with what remains; "" where that is nothing."""
    count = sum(checked.fixable.unsafe for checked in run.checked)
    if not count:
        return ""
    return (
        f"另有 {count} 处可用 --unsafe-fixes 修复" if lang == "zh" else f"{count} more can be fixed by --unsafe-fixes"
    )


def _headline(changed: Sequence[Fixed], lang: Lang, *, would: bool) -> str:
    places, files = sum(len(fixed.applied) for fixed in changed), len(changed)
    if lang == "zh":
        if not places:
            return "没有可以自动修复的问题"
        return f"{'可修复' if would else '修复了'} {places} 处，{'涉及' if would else '改动'} {files} 份文件"
    if not places:
        return "Nothing to fix"
    return f"{'Would fix' if would else 'Fixed'} {counted(places, 'place')} in {counted(files, 'file')}"


def _tables(changed: Sequence[Fixed], style: Style) -> Iterator[str]:
    for fixed in changed:
        yield paint(visible(fixed.before.name), "path", style)
        counts = Counter((each.code, each.name) for each in fixed.applied)
        rows = [[str(count), code, name] for (code, name), count in sorted(counts.items())]
        yield from (f"  {'  '.join(cells)}" for cells in aligned(rows, ambiguous=style.ambiguous_width, right={0}))
