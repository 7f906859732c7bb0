"""The one door through which words are cut: rjieba where it is installed, else jieba, quietly and with a cache of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from planlint.user_cache import user_cache


def cut(text: str) -> list[str]:
    """The words of a text, in order; together they are the text. New words are not guessed (no HMM)."""
    return _cutter()(text)


@cache
def _cutter() -> Callable[[str], list[str]]:
    try:
        import rjieba
    except ImportError:
        return _jieba()
    return lambda text: list(rjieba.cut(text, False))


def _jieba() -> Callable[[str], list[str]]:
    import logging
    import os
    import sys

    blocked = object()
    before = sys.modules.get("pkg_resources", blocked)
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # jieba falls back to open(); importing it costs 70 ms and a warning
    try:
        import jieba
    finally:
        if before is blocked:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = before  # type: ignore[assignment]
    jieba.setLogLevel(logging.CRITICAL)
    folder = user_cache()
    jieba.dt.tmp_dir = folder or os.devnull  # by itself it would trust a file in the temporary folder of all
    jieba.dt.cache_file = f"jieba-{jieba.__version__}-{sys.implementation.cache_tag}"
    if folder is not None:
        _fill(jieba.dt, os.path.join(folder, jieba.dt.cache_file))  # noqa: PTH118 - pathlib is not needed for more
    return lambda text: list(jieba.cut(text, HMM=False))


def _fill(tokenizer: Any, file: str) -> None:
    """Give jieba the words that it kept in an earlier run: it reads the file piece by piece, which takes three times as long."""
    import marshal

    try:
        with open(file, "rb") as stream:  # noqa: PTH123
            words, total = marshal.loads(stream.read())
    except (OSError, EOFError, ValueError, TypeError):
        return  # it makes the file anew
    if isinstance(words, dict) and isinstance(total, int):
        tokenizer.FREQ, tokenizer.total, tokenizer.initialized = words, total, True
