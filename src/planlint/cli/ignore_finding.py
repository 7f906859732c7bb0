"""Notes one finding, or all of a rule on a line, in the sidecar of a draft."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli import console
from planlint.cli.checking import Checking
from planlint.cli.documents import STDIN
from planlint.cli.saving import save
from planlint.cli.saving import shown
from planlint.cli.trouble import Trouble
from planlint.cli.workspace import Workspace
from planlint.config.problem import BadValue
from planlint.config.values import day
from planlint.engine.suppress.family import PREFIX
from planlint.engine.suppress.noting import UnnameableError
from planlint.engine.suppress.noting import noted
from planlint.engine.suppress.places import sidecar_to_write
from planlint.engine.suppress.sidecar import BrokenFileError
from planlint.engine.suppress.sidecar_text import EditError
from planlint.engine.suppress.suppression import Suppression
from planlint.record import Record
from planlint.report.words import HIDDEN_BY
from planlint.rules.message import quote
from planlint.rules.registry import UnknownRule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Sequence

    from planlint.engine.result import Run
    from planlint.engine.suppress.document import Document
    from planlint.rules.rule import Rule


class _Asked(Record):
    """What the command line asks for."""

    file: Path
    line: int
    reason: str
    until: date | None
    column: int | None
    every: bool


def note(params: Mapping[str, Any], place: str, written: str) -> None:
    """Write entries for what is meant, and say which.

    Raises:
        Trouble: it is not clear what is meant, or it can't be written down.
    """
    workspace = Workspace({**params, "extend_select": (written,)})
    zh = workspace.lang == "zh"
    asked = _asked(params, place, zh=zh)
    rule = _rule(workspace, asked.file, written)
    suppression = Suppression(workspace.plugins.catalogue, remember=True)
    more = {"paths": (str(asked.file),), "no_baseline": True, "allow_empty": True}
    run = Checking(workspace, {**params, **more}, suppression).run()
    fatal = [failure for failure in run.failures if failure.code != "rule-crashed"]
    if fatal or not suppression.seen:
        raise Trouble("\n".join(failure.told(workspace.lang) for failure in fatal or run.failures))
    document = suppression.seen[0]
    places = _meant(document, run, rule, asked, zh=zh)
    _write(workspace, document, places, asked)


def _rule(workspace: Workspace, file: Path, written: str) -> type[Rule]:
    try:
        rule = workspace.must_load(file).catalogue.rule(written)
    except UnknownRule as error:
        raise Trouble(error.text.to(workspace.lang)) from error
    if rule.code.startswith(PREFIX):
        raise Trouble(
            f"{rule.name} 说的是忽略本身，不能再忽略；改正所指的注释或条目，或在配置里关掉这条规则"
            if workspace.lang == "zh"
            else f"{rule.name} is about suppressions and can't be suppressed; mend the comment or entry, "
            "or switch the rule off in the settings"
        )
    return rule


def _asked(params: Mapping[str, Any], place: str, *, zh: bool) -> _Asked:
    name, _, number = place.rpartition(":")
    if not name or not (number.isascii() and number.isdecimal()) or int(number) < 1:
        raise Trouble(
            f"“{place}”应写成 文件:行，如 草稿.txt:12" if zh else f"“{place}” should be FILE:LINE, as draft.txt:12"
        )
    if name == STDIN or Path(name).is_dir():
        raise Trouble(f"“{name}”应是一份文件" if zh else f"“{name}” should be a file")
    reason = " ".join((params["reason"] or "").split())
    if not reason:
        raise Trouble('请写明理由：--reason "…"' if zh else 'say why: --reason "…"')
    return _Asked(Path(name), int(number), reason, _until(params["until"], zh=zh), params["column"], params["every"])


def _until(written: str | None, *, zh: bool) -> date | None:
    if written is None:
        return None
    try:
        until = day(written)
    except BadValue as error:
        raise Trouble(f"--until：{error.text.zh}" if zh else f"--until: {error.text.en}") from error
    if until < date.today():
        raise Trouble(f"--until {until} 已经过去" if zh else f"--until {until} is over")
    return until


def _meant(document: Document, run: Run, rule: type[Rule], asked: _Asked, *, zh: bool) -> list[int]:
    """The places of the findings that are meant.

    Raises:
        Trouble: there is none, or there are several.
    """
    found = [place for place, finding in enumerate(document.findings) if finding.name == rule.name]
    here = [place for place in found if _line(document, place) == asked.line]
    if not here:
        here = _stood_for(document, run, rule, asked, found)
    if asked.column is not None:
        here = [place for place in here if _column(document, place) == asked.column] or _no_such(
            document, rule, asked, here, zh=zh
        )
    if not here:
        raise Trouble(_nothing_here(document, rule, asked, found, zh=zh))
    fresh = [place for place in here if place not in document.hidden]
    if not fresh:
        by = document.hidden[here[0]].by
        raise Trouble(
            f"这一处已经忽略了（{HIDDEN_BY[by].zh}）" if zh else f"this is let be already ({HIDDEN_BY[by].en})"
        )
    if len(fresh) > 1 and not asked.every:
        raise Trouble(_several(document, rule, fresh, zh=zh))
    return fresh


def _stood_for(document: Document, run: Run, rule: type[Rule], asked: _Asked, found: Sequence[int]) -> list[int]:
    """The places for which one finding on the line stands, where it is one of the whole document."""
    for checked in run.checked:
        for finding in checked.findings:
            line = checked.source.position(finding.span.start).line
            if finding.name == rule.name and finding.shared and finding.related and line == asked.line:
                return [place for place in found if document.findings[place].shared]
    return []


def _line(document: Document, place: int) -> int:
    return document.source.position(document.findings[place].span.start).line


def _column(document: Document, place: int) -> int:
    return document.source.position(document.findings[place].span.start).column


def _place(document: Document, place: int) -> str:
    finding = document.findings[place]
    words = quote(document.source.text[finding.span.start : finding.span.end][:120])
    return f"{_line(document, place)}:{_column(document, place)} {finding.name} “{words}”"


def _listed(document: Document, places: Sequence[int], most: int = 10) -> str:
    lines = [f"  {_place(document, place)}" for place in places[:most]]
    return "\n".join([*lines, *(["  …"] if len(places) > most else [])])


def _no_such(document: Document, rule: type[Rule], asked: _Asked, here: Sequence[int], *, zh: bool) -> list[int]:
    if not here:
        return []
    head = (
        f"第 {asked.line} 行第 {asked.column} 列没有 {rule.name} 的问题，这一行有："
        if zh
        else f"there is no finding of {rule.name} at {asked.line}:{asked.column}; the line has:"
    )
    raise Trouble(f"{head}\n{_listed(document, here)}")


def _nothing_here(document: Document, rule: type[Rule], asked: _Asked, found: Sequence[int], *, zh: bool) -> str:
    name = document.source.name
    head = (
        f"{name} 第 {asked.line} 行没有 {rule.name} 的问题"
        if zh
        else f"{name}:{asked.line} has no finding of {rule.name}"
    )
    here = [place for place in document.open if _line(document, place) == asked.line]
    if here:
        return f"{head}{'；这一行有：' if zh else '; the line has:'}\n{_listed(document, here)}"
    if found:
        near = sorted(found, key=lambda place: abs(_line(document, place) - asked.line))
        return f"{head}{'；这条规则报告的是：' if zh else '; the rule reports:'}\n{_listed(document, near)}"
    if rule.name not in document.ran:
        return head + (
            "：按现在的设置，这份文件不查这条规则"
            if zh
            else ": by its settings the document is not checked by that rule"
        )
    return head + ("，全文也没有" if zh else ", nor has any other line")


def _several(document: Document, rule: type[Rule], places: Sequence[int], *, zh: bool) -> str:
    head = (
        f"{rule.name} 有 {len(places)} 处，用 --column 选一处（或写那一处的行号），或用 --all 都记下："
        if zh
        else f"there are {len(places)} findings of {rule.name}; choose one by --column or its line, or take --all:"
    )
    return f"{head}\n{_listed(document, places)}"


def _write(workspace: Workspace, document: Document, places: Sequence[int], asked: _Asked) -> None:
    lang = workspace.lang
    settings_file = workspace.must_load(asked.file).file
    try:
        written = noted(document, places, asked.file, settings_file, asked.reason, asked.until)
    except UnnameableError as error:
        raise Trouble(
            f"文件名 {asked.file!r} 不是合法的 Unicode，记不下来；先改名"
            if lang == "zh"
            else f"the name {asked.file!r} is no Unicode and can't be written down; rename the file"
        ) from error
    except BrokenFileError as error:
        raise Trouble("\n".join(failure.told(lang) for failure in error.failures)) from error
    except EditError as error:
        file = shown(sidecar_to_write(asked.file, settings_file))
        raise Trouble(
            f"{file} 的条目没有写成 [[ignore]]，加不进去；请先改成每条一段 [[ignore]]"
            if lang == "zh"
            else f"{file} has entries that are not written [[ignore]]; write each as [[ignore]] first"
        ) from error
    save(written.file, written.text, lang)
    head = "已记入" if lang == "zh" else "noted in"
    console.write(
        f"{head} {shown(written.file)}{'：' if lang == 'zh' else ':'}\n{_listed(document, places, len(places))}\n"
    )
