"""Which documents, and which lines of them, a run is about, where it is only about what was changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.cli.documents import STDIN
from planlint.cli.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Sequence

    from planlint.cli.documents import Document
    from planlint.language import Lang
    from planlint.source.changes import Changed
    from planlint.source.text import Source
    from planlint.source.text import Span

_ONE = {
    "zh": "--changed、--staged、--since 只能用一个",
    "en": "only one of --changed, --staged and --since can be given",
}
_NO_STDIN = {"zh": "标准输入不在 git 里，不能只查改动", "en": "standard input is in no repository"}


class Touched:
    """What was changed in the repositories of some paths.

    Args:
        files: real path → how it was changed.
        lines: findings count only on touched lines.
    """

    def __init__(self, files: Mapping[str, Changed], *, lines: bool) -> None:
        self._files = files
        self._lines = lines

    def documents(self, documents: Sequence[Document]) -> list[Document]:
        """Those documents that were changed."""
        return [document for document in documents if _real(document.path) in self._files]

    def spans(self, path: Path | None, source: Source) -> tuple[Span, ...] | None:
        """The stretches of a document in which findings count; None for all of it."""
        return self._files[_real(path)].spans(source.text) if self._lines else None


def touched(params: Mapping[str, Any], lang: Lang) -> Touched | None:
    """What was changed, where the options ask for it.

    Raises:
        Trouble: the options contradict one another, or git can't tell.
    """
    asked = [name for name in ("changed", "staged", "since") if params.get(name)]
    if params.get("changed_lines") and not asked:
        asked = ["changed"]
    if not asked:
        return None
    if len(asked) > 1:
        raise Trouble(_ONE[lang])
    if STDIN in params["paths"]:
        raise Trouble(_NO_STDIN[lang])
    from planlint.source.changes import Against
    from planlint.source.changes import NoChangesError
    from planlint.source.changes import changed_files

    files: dict[str, Changed] = {}
    for folder in dict.fromkeys(_folder(Path(path)) for path in params["paths"]):
        try:
            files |= changed_files(folder, Against(asked[0]), params["since"] or "")
        except NoChangesError as error:
            raise Trouble(error.text.to(lang)) from error
    return Touched(files, lines=bool(params["changed_lines"]))


def _folder(path: Path) -> Path:
    """The folder in which git is asked."""
    while not path.is_dir():
        path = path.parent
    return path


def _real(path: Path | None) -> str:
    return "" if path is None else os.path.realpath(path)
