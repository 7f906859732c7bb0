"""``planlint init``: a settings file that fits the drafts of a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import options
from planlint.cli.console import complain
from planlint.cli.console import write
from planlint.cli.help import Command
from planlint.cli.progress import with_progress
from planlint.cli.text import say
from planlint.cli.trouble import Trouble
from planlint.config.find import OWN_FILE
from planlint.config.find import Finder
from planlint.config.starter import starter
from planlint.config.survey import survey
from planlint.plan.kind import KIND_NAMES
from planlint.plan.parse import parse
from planlint.source import decode
from planlint.source.errors import UnreadableSource
from planlint.source.files import find_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planlint.language import Lang
    from planlint.plan.model import Plan


@click.command(
    "init",
    cls=Command,
    help=say(
        "看一遍文件夹（不写 FOLDER 则为当前文件夹）里的文稿，写出合用的 planlint.toml。已有配置文件时不改动。",
        "Look at the drafts of a folder, the current one by default, and write a planlint.toml that fits them. "
        "A settings file that is there is left alone.",
    ),
)
@click.argument("folder", required=False, default=".", type=click.Path(path_type=Path))
@options.lang
def command(**params: Any) -> None:
    """Write the settings file."""
    folder: Path = params["folder"]
    lang: Lang = params["lang"] or "zh"
    target = _free_place(folder, lang)
    seen = survey(_plans(folder, lang))
    text = starter(seen, {kind: words.to(lang) for kind, words in KIND_NAMES.items()}, lang)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise Trouble(_taken(target, lang)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        zh = f"写不进文件 {target}：{reason}"
        raise Trouble(zh if lang == "zh" else f"can't write {target}: {reason}") from error
    write(_done(target, len(seen.drafts), len(seen.bodies), lang))


def _free_place(folder: Path, lang: Lang) -> Path:
    """Where the file goes.

    Raises:
        Trouble: there is no such folder, or it has settings.
    """
    if not folder.is_dir():
        raise Trouble(f"{folder} 不是文件夹" if lang == "zh" else f"{folder} is no folder")
    there = Finder().find(folder.absolute())
    if there is not None and there.parent == folder.absolute():
        raise Trouble(_taken(there, lang))
    return folder / OWN_FILE


def _taken(file: Path, lang: Lang) -> str:
    if lang == "zh":
        return f"已有配置文件 {file}，没有改动；要重新生成，先把它改名"
    return f"there are settings in {file} already, which is left alone; rename it to start afresh"


def _plans(folder: Path, lang: Lang) -> Iterator[tuple[str, Plan]]:
    """The drafts of a folder as plans; those that can't be read are said and passed over."""
    files = find_files([folder])
    for file in with_progress(files, len(files)):
        try:
            yield file.relative_to(folder).as_posix(), parse(decode.read(file))
        except UnreadableSource as error:
            complain(f"planlint: {error.text.to(lang)}")


def _done(target: Path, drafts: int, bodies: int, lang: Lang) -> str:
    if lang == "zh":
        return (
            f"已写入 {target}：看了 {drafts} 份文稿，登记了 {bodies} 个单位。\n"
            "请打开核对，再用 planlint config --check 检查。\n"
        )
    return (
        f"{target} is written: {drafts} drafts were looked at, {bodies} bodies were entered.\n"
        "Look through it, then check it with planlint config --check.\n"
    )
