"""Words that several formats say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.engine.suppress.hidden import By
from planlint.language import Bilingual
from planlint.rules.fix import Applicability
from planlint.rules.message import QUOTE_LIMIT
from planlint.rules.message import quote
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from planlint.language import Lang
    from planlint.rules.finding import Finding
    from planlint.rules.finding import Related
    from planlint.source.text import Source

SEVERITY = {
    Severity.ERROR: Bilingual("错误", "error"),
    Severity.WARNING: Bilingual("警告", "warning"),
    Severity.INFO: Bilingual("提示", "info"),
}
HIDDEN_BY = {
    By.COMMENT: Bilingual("注释", "comments"),
    By.SIDECAR: Bilingual("旁注", "sidecar"),
    By.BASELINE: Bilingual("基线", "baseline"),
}
WHY = Bilingual("为什么：", "why: ")
INSTEAD = Bilingual("改法：", "fix: ")
FIXES = {
    Applicability.SAFE: Bilingual("可自动修复：", "planlint fix: "),
    Applicability.UNSAFE: Bilingual("可自动修复（--unsafe-fixes）：", "planlint fix --unsafe-fixes: "),
    Applicability.SUGGESTION: Bilingual("建议：", "suggestion: "),
}
FIX_CLASS = {
    Applicability.SAFE: Bilingual("安全", "safe"),
    Applicability.UNSAFE: Bilingual("不安全", "unsafe"),
    Applicability.SUGGESTION: Bilingual("建议", "suggestion"),
    None: Bilingual("—", "—"),
}


def parts(finding: Finding, lang: Lang) -> list[str]:
    """What a finding says: what is wrong, why, and what to write instead; what a rule leaves empty is left out."""
    texts = (("", finding.what(lang)), (WHY.to(lang), finding.why(lang)), (INSTEAD.to(lang), finding.instead(lang)))
    return [label + text for label, text in texts if text]


def fix_lines(finding: Finding, lang: Lang) -> list[str]:
    """What could be written instead, a line a fix."""
    return [FIXES[fix.applicability].to(lang) + fix.title.to(lang) for fix in finding.fixes]


def related_note(related: Related, source: Source, lang: Lang) -> str:
    """A word on a related place: its note, or else the words that stand there, cut to 30 characters."""
    if related.note is not None:
        return related.note.to(lang)
    start, end = related.span
    words = quote(source.text[start : min(end, start + 4 * QUOTE_LIMIT)])  # a span may be the whole document
    return f"“{words}”"


def counted(number: int, noun: str) -> str:
    """A number of things, in English.

    >>> counted(1, "file"), counted(2, "file")
    ('1 file', '2 files')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
