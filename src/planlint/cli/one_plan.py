"""Commands that show one draft: its plan, read as the settings say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any

import click

from planlint.cli import options
from planlint.cli.documents import STDIN
from planlint.cli.documents import Document
from planlint.cli.documents import stdin_document
from planlint.cli.trouble import Trouble
from planlint.cli.workspace import Workspace
from planlint.plan.parse import parse
from planlint.record import Record
from planlint.source.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planlint.config.settings import Settings
    from planlint.plan.model import Plan

file_options = options.together(
    click.argument("file"),
    options.output_file,
    options.lang,
    options.ambiguous_width,
    options.reading,
    options.configuration,
)


class Read(Record):
    """A draft as a plan, and the settings it was read by."""

    plan: Plan
    settings: Settings


def read_plan(params: Mapping[str, Any]) -> Read:
    """Read the draft that the command line names.

    Raises:
        Trouble: it can't be read, or its settings are at fault.
    """
    workspace = Workspace(params)
    name = params["file"]
    document = stdin_document(params["stdin_filename"]) if name == STDIN else Document(Path(name))
    settings = workspace.must_load(document.path).settings
    try:
        source = document.read(settings)
    except UnreadableSource as error:
        raise Trouble(error.text.to(settings.lang)) from error
    plan = parse(source, kind=settings.kind, issued=settings.issued, period=settings.period, registry=settings.registry)
    return Read(plan, settings)
