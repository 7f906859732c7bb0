"""The one door through which words are cut: rjieba where it is installed, else jieba, quietly and with a cache of the user's own."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from planlint.absent import without
from planlint.user_cache import keep
from planlint.user_cache import kept
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
    tokenizer, file = _tokenizer()
    kept = None if file is None else _kept(file)
    if kept is not None:
        return _with(tokenizer, *kept)
    tokenizer.initialize()
    if file is not None:
        keep(file, marshal.dumps((tokenizer.total, _by_first(tokenizer.FREQ))))
    return lambda text: list(tokenizer.cut(text, HMM=False))


def _tokenizer() -> tuple[Any, str | None]:
    """A tokenizer of jieba's without its words, and the file in which they are kept; not the one that plugins may use too."""
    import logging

    with without("pkg_resources"):  # jieba falls back to open(); importing it costs 70 ms and a warning
        import jieba
    jieba.setLogLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = os.devnull  # by itself it would trust a file in the temporary folder of all
    folder = user_cache()
    name = f"jieba-{jieba.__version__}-{sys.implementation.cache_tag}-by-character"
    return tokenizer, None if folder is None else os.path.join(folder, name)  # noqa: PTH118 - pathlib is not needed for more


def _by_first(words: dict[str, int]) -> dict[str, bytes]:
    """The words that start with each character, packed: a title needs those of a few, and all of them take a quarter of a second."""
    parts: dict[str, dict[str, int]] = {}
    for word, frequency in words.items():
        parts.setdefault(word[:1], {})[word] = frequency
    return {first: marshal.dumps(part) for first, part in parts.items()}


def _kept(file: str) -> tuple[int, dict[str, bytes]] | None:
    """The sum of all frequencies, and the words as an earlier run packed them."""
    try:
        total, parts = kept(file)
    except (TypeError, ValueError):
        return None
    return (total, parts) if isinstance(total, int) and isinstance(parts, dict) else None


def _with(tokenizer: Any, total: int, parts: dict[str, bytes]) -> Callable[[str], list[str]]:
    """Cuts with those words alone that start with a character of the text."""
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = {}, total, True

    def cut(text: str) -> list[str]:
        for first in parts.keys() & set(text):
            tokenizer.FREQ.update(marshal.loads(parts[first]))
            del parts[first]
        return list(tokenizer.cut(text, HMM=False))

    return cut
