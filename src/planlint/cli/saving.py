"""Files of the project that a command rewrites: all of the new text gets there, or the old one stays."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from planlint.cli.trouble import Trouble

if TYPE_CHECKING:
    from planlint.language import Lang


def save(file: Path, text: str, lang: Lang) -> None:
    """Write a file in one step.

    Raises:
        Trouble: it can't be written.
    """
    file = file.resolve()  # where it is a link, what it points at is written
    draft = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(text.encode())
        draft.replace(file)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        reason = error.strerror or type(error).__name__
        raise Trouble(f"写不进文件 {file}：{reason}" if lang == "zh" else f"can't write {file}: {reason}") from error


def shown(file: Path) -> str:
    """A path as short as it can be written from here."""
    with suppress(ValueError):
        return str(file.relative_to(Path.cwd()))
    return str(file)
