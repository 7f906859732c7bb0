"""``planlint cache``: where the results of earlier runs are, how many, and away with them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import options
from planlint.cli.help import Command
from planlint.cli.listing import render_list
from planlint.cli.output import put
from planlint.cli.text import say
from planlint.cli.trouble import Trouble
from planlint.store import LIMIT
from planlint.store import open_store

if TYPE_CHECKING:
    from planlint.language import Lang
    from planlint.store import Store

_HEADINGS = {"zh": ("缓存", "值"), "en": ("cache", "value")}
_ROWS = {
    "zh": ("文件夹", "结果", "大小", "上限", "最久未用"),
    "en": ("folder", "results", "size", "limit", "longest unused"),
}
_NO_FOLDER = {
    "zh": "没有可用的缓存文件夹：它须在本人的主目录里，或由 --cache-dir 指定，且只有本人能写",
    "en": "there is no folder for a cache: it has to be in your home, or given by --cache-dir, and nobody else's to write",
}


@click.command(
    "cache",
    cls=Command,
    help=say(
        "缓存：planlint check 保存检查结果，文稿、设置、规则都没有改动的，不必重查。\n\n"
        "info 显示概况（默认），path 显示文件夹，clean 清空。",
        "The cache: planlint check keeps what it finds, so that where draft, settings and rules stay as they are, "
        "nothing is checked again.\n\ninfo shows what there is (the default), path the folder, clean clears it.",
    ),
)
@click.argument("action", type=click.Choice(["info", "path", "clean"]), default="info")
@options.one_format("table", "json")
@options.output_file
@options.lang
@options.cache_folder
def command(**params: Any) -> None:
    """Show the cache, or clear it."""
    lang: Lang = params["lang"] or "zh"
    store = open_store(params["cache_dir"])
    if store is None:
        raise Trouble(_NO_FOLDER[lang])
    if params["action"] == "path":
        put(f"{store.folder}\n", params["output_file"], lang)
    elif params["action"] == "clean":
        files = store.contents().files
        store.clear()
        put(f"清除了 {files} 份结果\n" if lang == "zh" else f"{files} results deleted\n", params["output_file"], lang)
    else:
        _show(store, params, lang)


def _show(store: Store, params: Any, lang: Lang) -> None:
    held = store.contents()
    day = None if held.oldest is None else date.fromtimestamp(held.oldest).isoformat()
    if params["output_format"] == "json":
        from planlint.report.jsontext import dump_members

        facts = {"folder": store.folder, "results": held.files, "size": held.size, "limit": LIMIT, "oldest": day}
        put(dump_members(facts), params["output_file"], lang, exact=True)
        return
    values = (store.folder, str(held.files), _megabytes(held.size), _megabytes(LIMIT), day or "—")
    put(render_list(_HEADINGS[lang], list(zip(_ROWS[lang], values, strict=True))), params["output_file"], lang)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
