"""What a finding is known by from one run to the next, so that services tell old findings from new ones."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planlint.plan.fold import squeezed

if TYPE_CHECKING:
    from planlint.engine.result import Checked
    from planlint.engine.result import Failure
    from planlint.source.text import Source
    from planlint.source.text import Span

_WORDS = 200  # characters that are told apart; the occurrence does the rest


def fingerprints(checked: Checked, path: str) -> list[str]:
    """One for each finding, unique in the document.

    Made of rule, path, words and the how-manieth place with these words it is; never of line numbers, so that it
    outlives edits elsewhere in the document. Punctuation width and white space do not count.
    """
    met: Counter[tuple[str, str]] = Counter()
    prints = []
    for finding in checked.findings:
        words = _normal(checked.source, finding.span)
        met[finding.code, words] += 1
        prints.append(_digest(finding.code, path, words, str(met[finding.code, words])))
    return prints


def failure_fingerprint(failure: Failure) -> str:
    """What a failure is known by."""
    return _digest(failure.code, failure.name, failure.text.en)


def _normal(source: Source, span: Span) -> str:
    return squeezed(source.text[span.start : min(span.end, span.start + _WORDS)])


def _digest(*parts: str) -> str:
    from hashlib import sha256

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
