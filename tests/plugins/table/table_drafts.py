"""Task tables as a copied page holds them: one cell a line, a bar before each but the first of a row."""

from __future__ import annotations

HEAD = "清河县民生实事任务分解表\n"


def table(*rows: str) -> str:
    """A draft with a table; cells of a row are divided by /, the first row is the head."""
    return HEAD + "".join("\n| ".join(row.split("/")).replace("| \n", "|\n") + "\n|\n" for row in rows)
