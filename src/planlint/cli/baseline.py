"""``planlint baseline``: what old drafts hold is noted, so that checks show what is new."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import console
from planlint.cli import options
from planlint.cli.checking import Checking
from planlint.cli.help import Command
from planlint.cli.hiding import baseline_of
from planlint.cli.hiding_options import baseline_file
from planlint.cli.saving import save
from planlint.cli.saving import shown
from planlint.cli.text import say
from planlint.cli.trouble import Trouble
from planlint.cli.workspace import Workspace
from planlint.engine.suppress.baseline import BASELINE
from planlint.engine.suppress.baseline import Baseline
from planlint.engine.suppress.baseline import read_baseline
from planlint.engine.suppress.baseline import write_baseline
from planlint.engine.suppress.paths import name_from
from planlint.engine.suppress.renewal import Rules
from planlint.engine.suppress.renewal import renew
from planlint.engine.suppress.sidecar import BrokenFileError
from planlint.engine.suppress.suppression import Suppression
from planlint.rules.message import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planlint.engine.suppress.baseline import Item
    from planlint.engine.suppress.document import Document
    from planlint.engine.suppress.renewal import Renewal
    from planlint.language import Lang


@click.command(
    "baseline",
    cls=Command,
    help=say(
        "记下旧稿已有的问题（基线），以后检查只报新问题。PATHS 是文件、文件夹，不写则为基线所在的文件夹。\n\n"
        "write 记下现有的全部问题；update 去掉已经改好的，跟上文字和文件名的变动，不增加；prune 只去掉已经改好的。",
        "Note what old drafts hold (the baseline), so that checks show what is new. PATHS are files and folders; the "
        "baseline's folder unless given.\n\n"
        "write notes everything there is now; update drops what is gone and follows words and files that moved, and adds "
        "nothing; prune drops what is gone and touches nothing else.",
    ),
)
@click.argument("action", type=click.Choice(["write", "update", "prune"]))
@click.argument("paths", nargs=-1)
@options.selection
@baseline_file
@options.lang
@options.reading
@options.configuration
@options.plugins
@click.pass_context
def command(ctx: click.Context, /, **params: Any) -> None:
    """Write the baseline anew."""
    workspace = Workspace(params)
    file, used = _file(workspace, params["paths"])
    old = Baseline(file, _old_items(file, params["action"], workspace.lang))
    suppression = Suppression(workspace.plugins.catalogue, remember=True)
    places = params["paths"] or (shown(file.parent),)
    more = {"paths": places, "no_baseline": True, "allow_empty": True, "exit_zero": True}
    run = Checking(workspace, {**params, **more}, suppression).run()
    for failure in run.failures:
        console.complain(f"planlint: {failure.told(workspace.lang)}")
    renewal = _renew(old, suppression, workspace, params["action"])
    _save(old, renewal, workspace.lang)
    console.write(_report(renewal, file, params["action"], workspace.lang))
    if not used:
        console.write(_hint(file, workspace.lang))
    ctx.exit(2 if run.failures else 0)


def _file(workspace: Workspace, paths: Iterable[str]) -> tuple[Path, bool]:
    """The file: as given, as settings say, or of the usual name beside the settings file or here.

    Returns:
        The file, and whether a check goes by it without being told.
    """
    first = next(iter(paths), ".")
    loaded = workspace.must_load(Path(first) / "_" if Path(first).is_dir() else Path(first))
    named = baseline_of(loaded)
    if named is not None:
        by_settings = any(place.file is not None for place in loaded.origin("baseline").places)
        return Path(os.path.abspath(named)), by_settings  # noqa: PTH100 - links are left alone
    return (loaded.file.parent if loaded.file is not None else Path.cwd()) / BASELINE, False


def _old_items(file: Path, action: str, lang: Lang) -> tuple[Item, ...]:
    if action == "write" and not file.exists():
        return ()
    try:
        return read_baseline(file)
    except BrokenFileError as error:
        raise Trouble("\n".join(failure.told(lang) for failure in error.failures)) from error


def _renew(old: Baseline, suppression: Suppression, workspace: Workspace, action: str) -> Renewal:
    documents: dict[str, Document] = {}
    for document in suppression.seen:
        path = document.source.path
        name = name_from(old.file.parent, path) if path is not None else None
        if name is None:
            raise Trouble(_outside(document.source.name, old.file, workspace.lang))
        documents[name] = document
    rules = Rules(suppression.rule_name, suppression.knows)
    return renew(old, documents, rules, add=action == "write", refresh=action != "prune")


def _save(old: Baseline, renewal: Renewal, lang: Lang) -> None:
    """Write the file, unless it would stay as it is."""
    if renewal.items != tuple(sorted(old.items)) or not old.file.exists():
        save(old.file, write_baseline(renewal.items), lang)


def _report(renewal: Renewal, file: Path, action: str, lang: Lang) -> str:
    added, removed, total = len(renewal.added), len(renewal.removed), len(renewal.items)
    zh = lang == "zh"
    lines = []
    if action != "write":
        lines = [_line(item, zh=zh) for item in renewal.removed]
    counts = f"新增 {added}，去掉 {removed}" if zh else f"{added} added, {removed} removed"
    lines.append(f"{shown(file)}：共 {total} 处（{counts}）" if zh else f"{shown(file)}: {total} findings ({counts})")
    return "".join(f"{line}\n" for line in lines)


def _hint(file: Path, lang: Lang) -> str:
    """How a check is told of the file."""
    if lang == "zh":
        return f'检查时加 --baseline {shown(file)}，或在 planlint.toml 里写 baseline = "{file.name}"\n'
    return f'check with --baseline {shown(file)}, or write baseline = "{file.name}" in planlint.toml\n'


def _line(item: Item, *, zh: bool) -> str:
    words = f"“{quote(item.anchor.text)}”"
    return f"去掉 {item.path} {item.rule} {words}" if zh else f"removed {item.path} {item.rule} {words}"


def _outside(name: str, file: Path, lang: Lang) -> str:
    if lang == "zh":
        return f"{name} 不在基线所在的文件夹 {file.parent} 里；用 --baseline 指定上一级文件夹里的文件"
    return f"{name} lies outside {file.parent}, the folder of the baseline; name a file further up with --baseline"
