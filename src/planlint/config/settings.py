"""The settings a run goes by: plain values, made of defaults, files and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from planlint.language import Lang
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.plan.model import Registry
from planlint.record import Record
from planlint.rules.family import Family
from planlint.rules.severity import Severity


class PerFile(Record):
    """Settings for the files that match a pattern."""

    pattern: str
    ignore: tuple[str, ...] = ()
    kind: Kind | None = None
    issued: date | None = None
    period: Period | None = None


class Settings(Record):
    """Every setting, with its default.

    Attributes:
        select: rules that run instead of the default ones: codes, code prefixes, names, families, ``ALL``.
        ignore: rules that do not run.
        extend_select: rules that run besides.
        severity: rule name → severity; None switches it off.
        options: rule name → its options, as given.
        fail_level: the least severity that makes the exit code 1.
        lang: the language of messages.
        kind: takes the document for this kind.
        issued: takes this for the date of issue.
        period: takes these for the years covered.
        encoding: how to decode files; None finds out.
        max_size: largest file that is read, in bytes.
        exclude: files that are left out when a folder is walked (gitignore patterns).
        expand: show every place, not one finding for a fault that the whole document shares.
        max_per_rule: how many findings of one rule are shown for one document; 0 shows all.
        ambiguous_width: cells that “”…— take on the console, 1 or 2.
        registry: what the project declares of its own.
        per_file: settings for some files.
        project_rules: the family of the project's own rules, or None.
        baseline: the file of what old drafts are known to hold, from the folder of the settings file.
        cache: what was found is kept, so that a draft that stays as it is need not be read again.
        jobs: how many processes check drafts; None stands for as many as there are processors.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    fail_level: Severity = Severity.WARNING
    lang: Lang = "zh"
    kind: Kind | None = None
    issued: date | None = None
    period: Period | None = None
    encoding: str | None = None
    max_size: int = 20_000_000
    exclude: tuple[str, ...] = ()
    expand: bool = False
    max_per_rule: int = 5
    ambiguous_width: int = 1
    registry: Registry = Registry()
    per_file: tuple[PerFile, ...] = ()
    project_rules: Family | None = None
    baseline: str | None = None
    cache: bool = True
    jobs: int | None = None
