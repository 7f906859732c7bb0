"""Keeps what READMEs and pages show true: what commands print, the table of families, and whole sessions.

    python scripts/update_readme.py           writes the files anew
    python scripts/update_readme.py --check   ends with 1 where they differ from what planlint prints now

The text between <!-- output: COMMAND --> or <!-- families: LANGUAGE --> and the next <!-- end --> is generated; the rest is
written by hand. The steps of a page happen one after the other in a copy of fixtures/adopting:

    <!-- run: COMMAND --> … <!-- end -->    the command with what it prints, generated
    <!-- show: FILE --> … <!-- end -->      what stands in a file then, generated
    <!-- file: FILE -->                     the fence below it is written to the file, by hand
    <!-- append: FILE -->                   the fence below it is put at the end of the file, by hand
    <!-- edit: FILE OLD NEW -->             words of the file are replaced
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
PAGES = {ROOT / "docs" / "adopting.md": "zh", ROOT / "docs" / "en" / "adopting.md": "en"}
COLUMNS = {"en": ["codes", "family", "rules", "as"], "zh": ["编号", "规则族", "条数", "如"]}
EXAMPLES = 3  # rules named of each family
BLOCK = re.compile(r"(<!-- (output|families): (.+?) -->\n).*?(<!-- end -->)", re.DOTALL)
STEP = re.compile(
    r"(<!-- (?P<made>run|show): (?P<what>.+?) -->\n).*?<!-- end -->"
    r"|<!-- edit: (?P<edited>\S+) (?P<old>\S+) (?P<new>\S+) -->"
    r"|<!-- (?P<given>file|append): (?P<file>.+?) -->\n```\w*\n(?P<text>.*?)```",
    re.DOTALL,
)


def planlint(*arguments: str, folder: Path = ROOT, lang: str = "") -> str:
    """What the installed command prints in a folder."""
    command = [str(Path(sysconfig.get_path("scripts")) / "planlint"), *arguments]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PLANLINT")}
    if lang:
        plain["PLANLINT_LANG"] = lang
    done = subprocess.run(command, cwd=folder, env=plain, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"planlint {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def table_of_families(lang: str) -> str:
    """The families, one a row, with their first rules as examples."""
    plugins: list[dict[str, Any]] = json.loads(planlint("plugins", "--output-format", "json"))
    rules: list[dict[str, Any]] = json.loads(planlint("rules", "--output-format", "json"))
    comma = "、" if lang == "zh" else ", "
    rows = []
    for family in (family for plugin in plugins for family in plugin["families"]):
        own = [rule for rule in rules if rule["family"] == family["name"]]
        titles = comma.join(rule["title"][lang] for rule in own[:EXAMPLES])
        rows.append([f"`{family['prefix']}`", family["title"][lang], str(len(own)), titles])
    return "".join(f"| {' | '.join(row)} |\n" for row in [COLUMNS[lang], ["---"] * 4, *sorted(rows)])


def block(match: re.Match[str]) -> str:
    """A generated block as it has to be."""
    begin, what, detail, end = match.groups()
    if what == "families":
        return f"{begin}{table_of_families(detail)}{end}"
    return f"{begin}```text\n{planlint(*shlex.split(detail)[1:])}```\n{end}"


def step(match: re.Match[str], folder: Path, lang: str) -> str:
    """One step of a page, done in its folder, with what it shows."""
    if match["edited"]:
        draft = folder / match["edited"]
        draft.write_text(draft.read_text("utf-8").replace(match["old"], match["new"]), "utf-8")
        return match[0]
    if match["given"]:
        with (folder / match["file"]).open("a" if match["given"] == "append" else "w", encoding="utf-8") as file:
            file.write(match["text"])
        return match[0]
    if match["made"] == "show":
        fence, shown = "toml", (folder / match["what"]).read_text("utf-8")
    else:
        fence, shown = "console", planlint(*shlex.split(match["what"])[1:], folder=folder, lang=lang)
        shown = f"$ {match['what']}\n{shown}"
    return f"{match[1]}```{fence}\n{shown}```\n<!-- end -->"


def renewed(path: Path, text: str) -> str:
    """A file as it has to be."""
    if path not in PAGES:
        return BLOCK.sub(block, text)
    with TemporaryDirectory() as name:
        folder = Path(name) / "drafts"
        shutil.copytree(ROOT / "fixtures" / "adopting", folder)
        return STEP.sub(lambda match: step(match, folder, PAGES[path]), text)


def main() -> None:
    """Write the files; with --check only say which would change."""
    stale = []
    for path in (*READMES, *PAGES):
        text = path.read_text("utf-8")
        after = renewed(path, text)
        if after != text:
            stale.append(path.relative_to(ROOT).as_posix())
            if "--check" not in sys.argv[1:]:
                path.write_text(after, "utf-8", newline="\n")
    if stale and "--check" in sys.argv[1:]:
        sys.exit(f"{', '.join(stale)}: out of date; run python scripts/update_readme.py")


if __name__ == "__main__":
    main()
