"""What is said about suppressions that have no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from planlint.engine.suppress.family import ExpiredSuppression
from planlint.engine.suppress.family import MalformedSuppression
from planlint.engine.suppress.family import UnknownSuppression
from planlint.engine.suppress.family import UnusedSuppression
from planlint.language import Bilingual
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from planlint.engine.active import ActiveRule
    from planlint.engine.suppress.sidecar import Entry
    from planlint.plan.model import Kind
    from planlint.rules.finding import Finding
    from planlint.rules.rule import Rule
    from planlint.source.text import Span

_NO_EFFECT = Bilingual("它现在不起作用，问题照常报告", "it has no effect, findings are shown all the same")


class Complainer:
    """Makes findings of the rules about suppressions, as far as those run.

    Args:
        active: the rules that run on a document.
        kind: what sort of document it is.
    """

    def __init__(self, active: Iterable[ActiveRule], kind: Kind) -> None:
        self._active = {each.rule.name: each for each in active}
        self._kind = kind
        self.findings: list[Finding] = []

    def unused_comment(self, span: Span, selectors: Iterable[str]) -> None:
        """A comment, or some of the rules in it, hides nothing."""
        zh, en = "、".join(selectors), ", ".join(selectors)
        self._add(
            UnusedSuppression,
            span,
            Bilingual(f"这条忽略没有用上：没有 {zh} 的问题", f"this suppression is not used: nothing of {en} is found"),
            Bilingual("留着它，以后同样的新问题会被盖住", "left in place it would hide the next fault of the kind"),
            Bilingual(
                f"删去 {zh}，没有别的规则时删去整条注释", f"take {en} out, or the whole comment if nothing is left"
            ),
        )

    def unpaired_comment(self, span: Span) -> None:
        """An ``on`` without an ``off``."""
        self._add(
            UnusedSuppression,
            span,
            Bilingual("这条 on 之前没有 off", "there is no off before this on"),
            Bilingual("off 可能被误删，或者写在了后面", "the off may have been deleted, or stands further down"),
            Bilingual("删去这条注释，或补上 off", "delete it, or put the off back"),
        )

    def unused_entry(self, entry: Entry, *, gone: bool) -> None:
        """An entry of a sidecar hides nothing."""
        words = quote(entry.anchor.text)
        what = Bilingual(
            f"这条旁注没有用上：{entry.path} 里没有与它对应的 {entry.rule}“{words}”",
            f"this entry is not used: {entry.path} has no such finding of {entry.rule}, “{words}”",
        )
        if gone:
            what = Bilingual(
                f"这条旁注没有用上：文件 {entry.path} 已经不在",
                f"this entry is not used: there is no file {entry.path} any more",
            )
        self._add(
            UnusedSuppression,
            entry.span,
            what,
            Bilingual(
                "问题改好了，或者那句话改动较大；留着它，以后同样的新问题会被盖住",
                "the fault was mended, or its sentence rewritten; left in place it would hide the next one of the kind",
            ),
            Bilingual(
                "删去这一条（planlint ignore --prune 一并清理）；仍要忽略的，重新运行 planlint ignore",
                "delete it (planlint ignore --prune does); run planlint ignore again where it is still wanted",
            ),
        )

    def unknown(self, span: Span, text: Bilingual) -> None:
        """A rule that doesn't exist."""
        self._add(
            UnknownSuppression,
            span,
            text,
            _NO_EFFECT,
            Bilingual("改为规则现在的名称，或删去", "write the rule's name, or delete it"),
        )

    def expired(self, span: Span, until: date) -> None:
        """The last day is over."""
        self._add(
            ExpiredSuppression,
            span,
            Bilingual(f"这条忽略已于 {until} 到期", f"this suppression ran out on {until}"),
            _NO_EFFECT,
            Bilingual(
                "改正文稿后删去它；还要忽略的，说明理由并改写 until 的日期",
                "mend the draft and delete it, or give a later date and the reason",
            ),
        )

    def malformed(self, span: Span, problem: Bilingual, *, entry: bool) -> None:
        """It can't be understood."""
        zh, en = ("这条旁注", "this entry") if entry else ("这条忽略注释", "this comment")
        form = "[[ignore]]" if entry else "<!-- planlint: ignore vague-deadline -- 理由 -->"
        self._add(
            MalformedSuppression,
            span,
            Bilingual(f"{zh}写法有误：{problem.zh}", f"{en} is malformed: {problem.en}"),
            _NO_EFFECT,
            Bilingual(f"照 {form} 的写法改正", f"write it as in {form}"),
        )

    def _add(self, rule: type[Rule], span: Span, what: Bilingual, why: Bilingual, instead: Bilingual) -> None:
        active = self._active.get(rule.name)
        severity = active.severity_for(self._kind) if active is not None else None
        if active is None or severity is None:
            return
        values: dict[str, Any] = {
            f"{lang}_{part}": text.to(lang)
            for lang in ("zh", "en")
            for part, text in (("what", what), ("why", why), ("instead", instead))
        }
        self.findings.append(active.rule.finding(span, severity=severity, **values))
