"""Where a command's output goes: standard output, or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planlint.cli import console
from planlint.cli.trouble import Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from planlint.language import Lang


def put(text: str, file: Path | None, lang: Lang, *, exact: bool = False, encoding: str = "utf-8") -> None:
    """Write text to a file, or to standard output where there is none.

    Args:
        text: what to write.
        file: where to.
        lang: the language of what may go wrong.
        exact: a format for machines, written in its own encoding even to standard output (but for a console).
        encoding: the encoding of the format.

    Raises:
        Trouble: the file can't be written.
    """
    if file is None:
        console.write(text, encoding if exact else None)
        return
    try:
        file.write_bytes(text.encode(encoding, "replace"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble(f"写不进文件 {file}：{reason}" if lang == "zh" else f"can't write {file}: {reason}") from error
