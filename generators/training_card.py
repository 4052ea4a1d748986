"""What model cards tell of a training run: its size, its curves, its check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_SHOWN = 6  # rows of a curve


def run_table(title: str, run: Path, held_out: str) -> str:
    """A section of a model card, in Markdown.

    Args:
        title: of the section.
        run: folder of the run, with its `checkpoint.json` and `losses.jsonl`.
        held_out: what the last check was on: "On voices held out".
    """
    pointer: dict[str, Any] = json.loads((run / "checkpoint.json").read_text("utf-8"))
    rows = [json.loads(line) for line in (run / "losses.jsonl").read_text("utf-8").splitlines()]
    trained = [row for row in rows if "validation" not in row]
    names = [name for name in trained[-1] if name not in ("step", "seconds")]
    shown = trained
    if len(trained) > _SHOWN:
        shown = [trained[round(i * (len(trained) - 1) / (_SHOWN - 1))] for i in range(_SHOWN)]
    lines = [
        f"## {title}",
        "",
        f"{pointer['step']} steps; " + ", ".join(f"{key} {value}" for key, value in pointer["config"].items()) + ".",
        "",
        "| step | " + " | ".join(names) + " |",
        "|---" * (len(names) + 1) + "|",
        *(f"| {row['step']} | " + " | ".join(f"{row[name]:.3f}" for name in names) + " |" for row in shown),
    ]
    checks = [row["validation"] for row in rows if row.get("validation")]
    if checks:
        lines += ["", f"{held_out}: " + ", ".join(f"{key} {value:.3f}" for key, value in checks[-1].items()) + "."]
    return "\n".join(lines) + "\n"
