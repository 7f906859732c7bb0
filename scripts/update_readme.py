"""Keeps what the READMEs show true: what commands print, and the table of rules.

    python scripts/update_readme.py           writes both files anew
    python scripts/update_readme.py --check   ends with 1 where they differ from what planlint prints now

The text between <!-- output: COMMAND --> or <!-- rules: LANGUAGE --> and the next <!-- end --> is generated; the rest is
written by hand.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
COLUMNS = {"en": ["code", "name", "severity", "what it finds"], "zh": ["编号", "名称", "级别", "查什么"]}
BLOCK = re.compile(r"(<!-- (output|rules): (.+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def planlint(*arguments: str) -> str:
    """What the installed command prints in the project's folder."""
    command = [str(Path(sysconfig.get_path("scripts")) / "planlint"), *arguments]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PLANLINT")}
    done = subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"planlint {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def table_of_rules(lang: str) -> str:
    """All rules, one a row."""
    rules: list[dict[str, Any]] = json.loads(planlint("rules", "--output-format", "json"))
    rows = [[rule["code"], f"`{rule['name']}`", rule["severity"], rule["title"][lang]] for rule in rules]
    return "".join(f"| {' | '.join(row)} |\n" for row in [COLUMNS[lang], ["---"] * 4, *rows])


def block(match: re.Match[str]) -> str:
    """A generated block as it has to be."""
    begin, what, detail, end = match.groups()
    if what == "rules":
        return f"{begin}{table_of_rules(detail)}{end}"
    return f"{begin}```text\n{planlint(*shlex.split(detail)[1:])}```\n{end}"


def main() -> None:
    """Write the files; with --check only say which would change."""
    stale = []
    for path in READMES:
        text = path.read_text("utf-8")
        renewed = BLOCK.sub(block, text)
        if renewed != text:
            stale.append(path.name)
            if "--check" not in sys.argv[1:]:
                path.write_text(renewed, "utf-8", newline="\n")
    if stale and "--check" in sys.argv[1:]:
        sys.exit(f"{', '.join(stale)}: out of date; run python scripts/update_readme.py")


if __name__ == "__main__":
    main()
