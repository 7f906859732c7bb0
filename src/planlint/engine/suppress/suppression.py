"""What is let be, over a whole run: comments first, then sidecars, then the baseline."""

from __future__ import annotations

from datetime import date
from enum import Enum
from itertools import zip_longest
from typing import TYPE_CHECKING

from planlint.engine.result import Checked
from planlint.engine.suppress.complaints import Complainer
from planlint.engine.suppress.document import Document
from planlint.engine.suppress.family import PREFIX
from planlint.engine.suppress.hidden import By
from planlint.engine.suppress.noted import USED
from planlint.engine.suppress.noted import Noted
from planlint.engine.suppress.paths import exists
from planlint.plan.model import Kind
from planlint.record import Record
from planlint.rules.registry import UnknownRule
from planlint.source.comments import find_comments
from planlint.source.comments import has_comments
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence
    from pathlib import Path

    from planlint.engine.active import ActiveRule
    from planlint.engine.run import Outcome
    from planlint.engine.suppress.baseline import Baseline
    from planlint.engine.suppress.hidden import Hidden
    from planlint.engine.suppress.places import Places
    from planlint.engine.suppress.sidecar import Entry
    from planlint.engine.suppress.sidecar import Sidecar
    from planlint.plan.model import Plan
    from planlint.rules.failure import Failure
    from planlint.rules.family import Family
    from planlint.rules.finding import Finding
    from planlint.rules.registry import Catalogue


class Status(Enum):
    """What came of an entry of a sidecar."""

    NOT_LOOKED_AT = "not looked at"  # its document was not checked, or its rule did not run
    USED = USED
    UNUSED = "unused"
    GONE = "gone"  # its document is
    EXPIRED = "expired"
    UNKNOWN = "unknown rule"


class Kept(Record):
    """The findings of a document that are shown, and those that are not.

    Attributes:
        noted: what the document shows of each of its sidecars; None for one that can't be read.
    """

    findings: tuple[Finding, ...]
    hidden: tuple[Hidden, ...]
    noted: tuple[Noted | None, ...] = ()


class Consulted(Record):
    """A sidecar that some document was held against.

    Attributes:
        sidecar: what it holds.
        statuses: for each entry, by number, what came of it.
        complainer: the rules about suppressions, as they run on the first document.
    """

    sidecar: Sidecar
    statuses: dict[int, Status]
    complainer: Complainer


class Suppression:
    """Decides for each document of a run which findings are let be.

    Args:
        catalogue: the rules that comments and entries may name.
        today: the day on which dates are looked at.
        remember: keep what every document holds.

    Attributes:
        seen: documents in their order, where they are remembered.
        sidecars: those that were consulted.
        failures: files that can't be read.
    """

    def __init__(self, catalogue: Catalogue, *, today: date | None = None, remember: bool = False) -> None:
        self._catalogue = catalogue
        self._own: dict[str, str] = {}
        self._today = today or date.today()
        self._remember = remember
        self._files: dict[Path, Consulted | None] = {}
        self._baselines: dict[Path, Baseline | None] = {}
        self.seen: list[Document] = []
        self.failures: list[Failure] = []

    @property
    def sidecars(self) -> list[Consulted]:
        """The sidecars that could be read."""
        return [consulted for consulted in self._files.values() if consulted is not None]

    def learn(self, family: Family | None) -> None:
        """Take note of a project's own rules, so that comments and entries may name them."""
        for rule in family.rules if family is not None else ():
            self._own[rule.name] = rule.name

    def apply(self, plan: Plan, places: Places, active: Sequence[ActiveRule], outcome: Outcome) -> Kept:
        """What is shown of a document, and what is not."""
        ran = frozenset(each.rule.name for each in active if each.severity_for(plan.kind) is not None)
        document = Document(plan, outside_comments(plan, outcome.findings), ran - outcome.crashed)
        complainer = Complainer(active, plan.kind)
        if has_comments(plan.source):
            from planlint.engine.suppress.of_comments import hide_by_comments

            meant, today = self._meant, self._today
            document.hidden |= hide_by_comments(plan, document.findings, document.ran, today, meant, complainer)
        if plan.source.path is not None:
            for file in places.sidecars:
                self._apply_sidecar(file, document, active)
            if places.baseline is not None:
                self._apply_baseline(places.baseline, document)
        if self._remember:
            self.seen.append(document)
        shown = [finding for place, finding in enumerate(document.findings) if place not in document.hidden]
        shown += complainer.findings
        shown.sort(key=lambda finding: (finding.span, finding.code))
        noted = tuple(self._noted(file, document.key) for file in places.sidecars)
        return Kept(tuple(shown), tuple(document.hidden[place] for place in sorted(document.hidden)), noted)

    def note(self, places: Places, active: Sequence[ActiveRule], noted: Iterable[Noted | None]) -> None:
        """Take in what was found out about sidecars elsewhere: in another process, or an earlier run.

        Args:
            places: the files that may hide findings of a document.
            active: the rules it is checked by.
            noted: what it shows of each sidecar.
        """
        for file, each in zip_longest(places.sidecars, noted):
            consulted = self.consult(file, active)
            if consulted is not None and each is not None:
                consulted.statuses.update({number: Status(status) for number, status in each.statuses.items()})
        if places.baseline is not None:
            self.baseline(places.baseline)

    def _noted(self, file: Path, key: str) -> Noted | None:
        consulted = self._files.get(file)
        if consulted is None:
            return None
        sidecar, statuses = consulted.sidecar, consulted.statuses
        about = [entry.number for entry in sidecar.entries if sidecar.document_key(entry) == key]
        return Noted(len(sidecar.entries), len(sidecar.malformed), {number: statuses[number].value for number in about})

    def asides(self) -> list[Checked]:
        """The sidecars with what is wrong in them, once all documents were looked at."""
        return [checked for consulted in self.sidecars if (checked := self._checked(consulted)).findings]

    def knows(self, written: str) -> bool:
        """Whether there is a rule of this name, or may be one that some plugin would bring."""
        if self._catalogue.partial or written in self._own:
            return True
        try:
            self._catalogue.rule(written)
        except UnknownRule:
            return False
        return True

    def rule_name(self, written: str) -> str:
        """The name of a rule, which may be written as a code or a former name; as written where there is none."""
        if written in self._own:
            return written
        try:
            return self._catalogue.rule(written).name
        except UnknownRule:
            return written

    def _meant(self, selector: str) -> frozenset[str]:
        """The names of the rules that a selector means; what is said about suppressions can't be suppressed by one.

        Raises:
            UnknownRule: it means none, and no plugin is missing.
        """
        if selector in self._own:
            return frozenset({selector})
        try:
            rules = self._catalogue.matching(selector)
        except UnknownRule:
            if not self._catalogue.partial:
                raise
            return frozenset()
        return frozenset(rule.name for rule in rules if not rule.code.startswith(PREFIX))

    def _apply_sidecar(self, file: Path, document: Document, active: Iterable[ActiveRule]) -> None:
        consulted = self.consult(file, active)
        if consulted is None:
            return
        sidecar, statuses = consulted.sidecar, consulted.statuses
        entries = [entry for entry in sidecar.entries if sidecar.document_key(entry) == document.key]
        live: dict[object, Entry] = {}
        for entry in entries:
            name = self.rule_name(entry.rule)
            if name not in document.ran:
                continue
            if entry.until is not None and entry.until < self._today:
                statuses[entry.number] = Status.EXPIRED
            else:
                statuses[entry.number] = Status.UNUSED
                live.setdefault((name, entry.anchor), entry)
        known = [(self.rule_name(entry.rule), entry.anchor) for entry in live.values()]
        for entry, place in zip(live.values(), document.places_of(known), strict=True):
            if place is not None:
                statuses[entry.number] = Status.USED
                document.hide(place, By.SIDECAR, entry.reason)

    def consult(self, file: Path, active: Iterable[ActiveRule] = ()) -> Consulted | None:
        """A sidecar, read once; None where it can't be read, which is a failure."""
        from planlint.engine.suppress.sidecar import BrokenFileError
        from planlint.engine.suppress.sidecar import read_sidecar

        if file not in self._files:
            try:
                sidecar = read_sidecar(file, _shown(file))
            except BrokenFileError as error:
                self.failures += error.failures
                self._files[file] = None
            else:
                statuses = {entry.number: self._first_status(sidecar, entry) for entry in sidecar.entries}
                self._files[file] = Consulted(sidecar, statuses, Complainer(active, Kind.OTHER))
        return self._files[file]

    def _first_status(self, sidecar: Sidecar, entry: Entry) -> Status:
        try:
            if entry.rule not in self._own:
                self._catalogue.rule(entry.rule)
        except UnknownRule:
            return Status.NOT_LOOKED_AT if self._catalogue.partial else Status.UNKNOWN
        return Status.NOT_LOOKED_AT if exists(sidecar.document(entry)) else Status.GONE

    def _checked(self, consulted: Consulted) -> Checked:
        sidecar, complainer = consulted.sidecar, consulted.complainer
        complainer.findings.clear()
        for malformed in sidecar.malformed:
            complainer.malformed(malformed.span, malformed.problem, entry=True)
        for entry in sidecar.entries:
            status = consulted.statuses[entry.number]
            if status in (Status.UNUSED, Status.GONE):
                complainer.unused_entry(entry, gone=status is Status.GONE)
            elif status is Status.EXPIRED and entry.until is not None:
                complainer.expired(entry.span, entry.until)
            elif status is Status.UNKNOWN:
                self._complain_of_rule(complainer, entry)
        findings = sorted(complainer.findings, key=lambda finding: (finding.span, finding.code))
        return Checked(sidecar.source, Kind.OTHER, Span(0, 0), tuple(findings), aside=True)

    def _complain_of_rule(self, complainer: Complainer, entry: Entry) -> None:
        try:
            self._catalogue.rule(entry.rule)
        except UnknownRule as error:
            complainer.unknown(entry.span, error.text)

    def _apply_baseline(self, file: Path, document: Document) -> None:
        baseline = self.baseline(file)
        if baseline is None:
            return
        items = baseline.of(document.key, document.known, self.rule_name)
        for place in document.places_of([(self.rule_name(item.rule), item.anchor) for item in items]):
            if place is not None:
                document.hide(place, By.BASELINE)

    def baseline(self, file: Path) -> Baseline | None:
        """A baseline, read once; None where it can't be read, which is a failure."""
        from planlint.engine.suppress.baseline import Baseline
        from planlint.engine.suppress.baseline import read_baseline
        from planlint.engine.suppress.sidecar import BrokenFileError

        if file not in self._baselines:
            try:
                self._baselines[file] = Baseline(file, read_baseline(file))
            except BrokenFileError as error:
                self.failures += error.failures
                self._baselines[file] = None
        return self._baselines[file]


def outside_comments(plan: Plan, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that are not about the words of a comment: those are no part of the plan."""
    comments = find_comments(plan.source)
    if not comments:
        return tuple(findings)
    return tuple(
        finding
        for finding in findings
        if not any(comment.contains(finding.span) and comment.start < finding.span.end for comment in comments)
    )


def _shown(file: Path) -> str:
    """A path as short as it can be written from here."""
    from pathlib import Path

    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)
