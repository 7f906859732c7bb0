"""What the formats for people share: failures, and what stands below a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.report.paint import paint
from planlint.report.position import place_of
from planlint.report.repairs import repairs_line
from planlint.report.visible import visible
from planlint.report.words import HIDDEN_BY

if TYPE_CHECKING:
    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.engine.suppress.hidden import Hidden
    from planlint.report.style import Style
    from planlint.report.tally import Listing
    from planlint.source.text import Source


def failure_line(failure: Failure, style: Style) -> str:
    """What could not be done, on one line; the traceback is for the formats that machines read."""
    head = paint("失败" if style.lang == "zh" else "failed", "error", style)
    return f"{head} {failure.code} {visible(failure.told(style.lang))}"


def tail(checked: Checked, shown: Listing, style: Style) -> list[str]:
    """What stands below a document: one line for each rule with further places, one for all infos, one for repairs."""
    lines = [_folded(name, count, style) for name, count in shown.folded.items()]
    if shown.infos:
        lines.append(_infos(shown, style))
    if style.show_suppressed:
        lines += [_hidden(hidden, checked.source, style) for hidden in checked.hidden]
    if checked.repairs:
        lines.append(paint(repairs_line(checked.repairs, style.lang), "dim", style))
    return lines


def _hidden(hidden: Hidden, source: Source, style: Style) -> str:
    place = place_of(hidden.finding.span, source)
    by = HIDDEN_BY[hidden.by].to(style.lang)
    zh = style.lang == "zh"
    why = f"{'：' if zh else ': '}{hidden.reason}" if hidden.reason else ""
    head = "已忽略" if zh else "let be"
    words = f"{place.line}:{place.column} {hidden.finding.name} {hidden.finding.what(style.lang)}"
    return paint(f"{head} {visible(f'{words}（{by}{why}）' if zh else f'{words} ({by}{why})')}", "dim", style)


def _folded(name: str, count: int, style: Style) -> str:
    if style.lang == "zh":
        return f"{name} 另有 {count} 处未列出（--expand 全部列出）"
    return f"{name}: {count} more not listed (--expand lists all)"


def _infos(shown: Listing, style: Style) -> str:
    total = sum(shown.infos.values())
    rules = " · ".join(f"{name} {count}" for name, count in shown.infos.items())
    option = "--expand" if style.show_info else "--show-info"
    if style.lang == "zh":
        return f"{paint('提示', 'info', style)} {total} 条：{rules}（{option} 逐条列出）"
    return f"{paint('info', 'info', style)} {total}: {rules} ({option} lists them)"
