"""What was found in any text is the same after it was written down as plain data and read again."""

from __future__ import annotations

import json

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import settings

from planlint.config.settings import Settings
from planlint.engine.examined import pack
from planlint.engine.examined import unpack
from planlint.engine.session import Job
from planlint.engine.session import Session
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load
from planlint.report.formats import FORMATS
from planlint.report.formats import renderer
from planlint.report.style import Style
from planlint.rules.registry import Catalogue
from planlint.source.text import Source

from .test_random_drafts import texts

EVERYTHING = Settings(select=("ALL",), expand=True)
FOLDED = Settings(select=("ALL",), max_per_rule=1)
PLACEHOLDER = "{0}市2025年工作要点\n一、{任务}\n（一）尽快建成{平台}。\n（三）<!-- planlint: ignore DUE101 -->尽快{。\n"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(find_entry_points()).catalogue


@settings(max_examples=12)  # each is checked twice and reported 88 times
@given(texts)
@example(PLACEHOLDER)
def test_reports_of_packed_results_are_the_same(catalogue: Catalogue, text: str) -> None:
    for chosen in (EVERYTHING, FOLDED):
        job = Job(Source(text, name="草稿.txt"), chosen)
        session, other = Session(catalogue), Session(catalogue)
        examined = session.examine(job)
        session.take(job, examined)
        packed = json.loads(json.dumps(pack(examined), ensure_ascii=False))
        other.take(job, unpack(packed, job.source))
        for lang in ("zh", "en"):
            style = Style(lang=lang, show_info=True, show_suppressed=True)
            for name in FORMATS:
                render = renderer(name)
                assert render(other.run(), style) == render(session.run(), style)
