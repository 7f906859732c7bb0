"""The language of help texts: it must be known before any option is read, so the environment says it."""

from __future__ import annotations

import os

LANGUAGE_VARIABLE = "PLANLINT_LANG"


def say(zh: str, en: str) -> str:
    """The text in the language that the environment asks for; Chinese unless it asks for English."""
    return en if os.environ.get(LANGUAGE_VARIABLE, "").lower() == "en" else zh
