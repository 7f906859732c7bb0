"""Writes the documentation that is made of code.

    python scripts/docs.py           writes the pages anew, and removes those of rules that are gone
    python scripts/docs.py --check   ends with 1 where they differ from what the code says now

docs/rules.md lists the rules and docs/rules/ has a page for each, docs/settings.md describes the settings file and
docs/commands.md the command line; docs/en/ has the same in English. How often a rule is right is what
scripts/accuracy.py has counted in docs/accuracy.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pages import commands
from pages import rules
from pages import settings

from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import load

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES_OF_RULES = ("rules", "en/rules")


def pages() -> dict[Path, str]:
    """Every page, by its path."""
    loaded = load(find_entry_points(), autoload=False)
    for failure in loaded.failures:
        sys.exit(failure.text.en)
    catalogue = loaded.catalogue
    precision = rules.precision((DOCS / "accuracy.md").read_text("utf-8"))
    found = {}
    for lang, folder in (("zh", DOCS), ("en", DOCS / "en")):
        found[folder / "rules.md"] = rules.index(catalogue, precision, lang)
        found[folder / "settings.md"] = settings.page(catalogue, lang)
        found[folder / "commands.md"] = commands.page(lang)
        for rule in catalogue:
            found[folder / "rules" / f"{rule.name}.md"] = rules.page(rule, catalogue, precision, lang)
    return found


def orphans(found: dict[Path, str]) -> list[Path]:
    """Pages of rules that are gone."""
    there = (path for folder in PAGES_OF_RULES for path in sorted((DOCS / folder).glob("*.md")))
    return [path for path in there if path not in found]


def main() -> None:
    """Write the pages; with --check only say which would change."""
    found = pages()
    gone = orphans(found)
    stale = [path for path, text in found.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        if stale or gone:
            names = ", ".join(path.relative_to(ROOT).as_posix() for path in [*stale, *gone][:5])
            sys.exit(f"{len(stale) + len(gone)} pages are out of date ({names} …); run python scripts/docs.py")
        return
    for path in gone:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found[path], "utf-8", newline="\n")
    print(f"{len(stale)} written, {len(gone)} removed, {len(found) - len(stale)} as they were")


if __name__ == "__main__":
    main()
