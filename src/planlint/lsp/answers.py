"""What the process that checks can be asked, and its answers, as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

from planlint.config.problem import ConfigError
from planlint.config.settings import Settings
from planlint.engine.examined import Examined
from planlint.engine.examined import pack
from planlint.engine.suppress.noting import UnnameableError
from planlint.engine.suppress.noting import noted
from planlint.engine.suppress.sidecar import BrokenFileError
from planlint.engine.suppress.sidecar_text import EditError
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from planlint.language import Bilingual
from planlint.lsp.checker import Checker
from planlint.lsp.checker import Examination
from planlint.lsp.notices import GONE
from planlint.lsp.notices import not_noted
from planlint.lsp.wire import plain_edits
from planlint.lsp.wire import source_of
from planlint.rules.failure import Failure
from planlint.rules.page import PageError
from planlint.rules.page import page_of
from planlint.source import decode
from planlint.source.errors import UnreadableSource
from planlint.source.files import find_files
from planlint.source.text import Source
from planlint.source.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint.lsp.wire import Message


class Answers:
    """Answers requests; the first is ``begin``.

    Args:
        before: called before each step with the name of the rule, or ""; what it raises ends the work.
    """

    def __init__(self, before: Callable[[str], None]) -> None:
        self._before = before
        self._checker: Checker
        self._answers: dict[str, Callable[[Message], Any]] = {
            "begin": self._begin,
            "reload": self._reload,
            "check": self._check,
            "check-file": self._check_file,
            "files": self._files,
            "fix": self._fix,
            "fix-within": self._fix_within,
            "ignore": self._ignore,
            "page": self._page,
        }

    def to(self, request: Message) -> Any:
        """The answer to a request."""
        return self._answers[request["do"]](request)

    def _begin(self, request: Message) -> Any:
        """Load plugins: the local files of ``plugins``, and the installed ones that are not planlint's where ``autoload``."""
        files = [Path(file) for file in request["plugins"]]
        plugins = load(find_entry_points(), extra_paths=files, autoload=request["autoload"])
        self._checker = Checker(plugins, request["lang"], self._before)
        self._checker.left_out = frozenset(request["left_out"])
        return pack(Examined(failures=plugins.failures))

    def _reload(self, request: Message) -> None:
        self._checker.left_out = frozenset(request["left_out"])
        self._checker.settings.reload()

    def _check(self, request: Message) -> Any:
        return self._told(self._checker.check(source_of(request)))

    def _check_file(self, request: Message) -> Any:
        """What is known of a file on the disk, with its text."""
        path = Path(request["path"])
        settings = self._settings(path)
        try:
            source = decode.read(path, encoding=settings.encoding, max_size=settings.max_size)
        except UnreadableSource as error:
            empty = Source("", name=str(path), path=path)
            examination = Examination(empty, failures=(Failure(error.code, error.name, error.text),))
        else:
            examination = self._checker.check(source)
        return {**self._told(examination), "text": examination.source.text}

    def _files(self, request: Message) -> list[str]:
        """The drafts below folders, less what settings and .gitignore leave out."""
        found: dict[str, None] = {}
        for folder in map(Path, request["folders"]):
            try:
                found |= dict.fromkeys(map(str, find_files([folder], exclude=self._settings(folder / "_").exclude)))
            except UnreadableSource:
                continue
        return list(found)

    def _fix(self, request: Message) -> Any:
        return plain_edits(self._checker.fix(source_of(request)))

    def _fix_within(self, request: Message) -> Any:
        return plain_edits(self._checker.fix_within(source_of(request), Span(*request["span"])))

    def _ignore(self, request: Message) -> Any:
        """The sidecar with an entry for a finding: its ``file`` and ``text``, or why that can't be, as ``refused``."""
        examination = self._checker.check(source_of(request))
        places = _places(examination, request["rule"], Span(*request["span"]))
        path, found, loaded = examination.source.path, examination.found, examination.loaded
        if path is None or found is None or loaded is None or not places:
            return {"refused": [*GONE]}
        try:
            written = noted(found, places, path, loaded.file, request["reason"])
        except (UnnameableError, EditError, BrokenFileError, OSError) as error:
            return {"refused": [*not_noted(_why(error))]}
        return {"file": str(written.file), "text": written.text}

    def _page(self, request: Message) -> Any:
        """The page of a rule, as far as it is shown; None where there is none."""
        path = request["path"]
        try:
            page = page_of(
                self._checker.settings.load(None if path is None else Path(path)).catalogue.rule(request["rule"])
            )
        except (ConfigError, PageError, LookupError):
            return None
        return {"title": [*page.title], "sections": dict(page.sections)}

    def _settings(self, path: Path) -> Settings:
        """The settings for a path; the usual ones where its file is broken."""
        try:
            return self._checker.settings.load(path).settings
        except ConfigError:
            return Settings()

    def _told(self, examination: Examination) -> dict[str, Any]:
        examined = Examined(examination.checked, examination.failures)
        return {"examined": pack(examined), "lang": examination.lang, "generation": self._checker.settings.generation}


def _places(examination: Examination, rule: str, span: Span) -> list[int]:
    """The places of a finding that is shown; where one stands for all of the document, those."""
    found, checked = examination.found, examination.checked
    if found is None or checked is None:
        return []
    shown = next((each for each in checked.findings if each.name == rule and each.span == span), None)
    if shown is None:
        return []
    own = [place for place in found.open if found.findings[place].name == rule]
    if shown.shared and shown.related:
        return [place for place in own if found.findings[place].shared]
    return [place for place in own if found.findings[place].span == span]


def _why(error: Exception) -> Bilingual:
    """Why a sidecar can't be written."""
    if isinstance(error, BrokenFileError):
        told = [failure.text for failure in error.failures]
        return Bilingual("；".join(each.zh for each in told), "; ".join(each.en for each in told))
    if isinstance(error, EditError):
        return Bilingual("旁注文件的写法不便自动修改", "the sidecar is written in a way that can't be edited by itself")
    if isinstance(error, UnnameableError):
        return Bilingual("这个文件名写不进旁注", "the name of this file can't be written into a sidecar")
    return Bilingual(str(error), str(error))
