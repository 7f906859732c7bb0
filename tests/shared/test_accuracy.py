"""The page on accuracy says what the rules do now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "accuracy.py"


def test_the_table_of_judged_findings_is_up_to_date(shared: Path) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "table", shared / "corpus" / "txt", shared / "seeds", "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
