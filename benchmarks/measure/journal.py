"""A file of results, one JSON object a line, written as they are made: a stopped run goes on where it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class Journal:
    """Results under keys.

    Args:
        path: the file.
        resume: keep what is in it; else it is begun anew.
    """

    def __init__(self, path: Path, resume: bool) -> None:
        self._path = path
        self.rows: dict[str, dict[str, Any]] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        if not resume:
            path.unlink(missing_ok=True)
        elif path.exists():
            for line in path.read_text("utf-8").splitlines():
                try:
                    row = json.loads(line)
                except json.JSONDecodeError:  # the line that was being written when the run was stopped
                    continue
                self.rows[row["key"]] = row
            path.write_text("".join(json.dumps(row) + "\n" for row in self.rows.values()), "utf-8")

    def add(self, row: dict[str, Any]) -> None:
        """Keep a row; its `key` names it."""
        self.rows[row["key"]] = row
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
