"""Bars and tables: what a measurement prints and what it leaves in a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from generators.media import atomic_write

SPEECH_FOOT = "MOS is predicted by networks. Measured by `python -m benchmarks.speech`"


@dataclass(frozen=True)
class Bar:
    """One promise and whether it was kept.

    Attributes:
        measure: what was measured.
        value: as measured.
        bar: what it has to be.
        passed: None where there is nothing to judge.
        note: what a reader must know to read the value right.
    """

    measure: str
    value: str
    bar: str
    passed: bool | None
    note: str = ""


@dataclass(frozen=True)
class Sheet:
    """A table of details: cells are text or numbers."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | float]]


@dataclass(frozen=True)
class Part:
    """All that one part of the benchmark found.

    Attributes:
        bars: judged.
        sheets: the numbers behind them.
        data: anything else worth keeping in the file.
    """

    bars: Sequence[Bar]
    sheets: Sequence[Sheet] = ()
    data: dict[str, Any] = field(default_factory=dict)


def cell(value: str | float) -> str:
    """A number with as many decimals as help."""
    if isinstance(value, str):
        return value
    return f"{value:.3f}" if abs(value) < 10 and value != int(value) else f"{value:.4g}"


def mark(passed: bool | None) -> str:
    """`pass`, `MISS`, or a dash where nothing is judged."""
    return "-" if passed is None else "pass" if passed else "MISS"


def show(name: str, part: Part, console: Console) -> None:
    """Print the sheets of a part, then its bars."""
    for sheet in part.sheets:
        table = Table(*sheet.columns, title=f"{name}: {sheet.title}", title_justify="left")
        for row in sheet.rows:
            table.add_row(*(Text(cell(value)) for value in row))
        console.print(table)
    show_bars({name: part.bars}, console)


def show_bars(bars: dict[str, Sequence[Bar]], console: Console) -> None:
    """Print one table of bars, the parts below each other."""
    table = Table("part", "measure", "value", "bar", "", "note", title_justify="left")
    for name, each in bars.items():
        for bar in each:
            verdict = Text(mark(bar.passed), {None: "dim", True: "green", False: "bold red"}[bar.passed])
            table.add_row(name, *map(Text, (bar.measure, bar.value, bar.bar)), verdict, Text(bar.note))
    console.print(table)


def keep(path: Path, name: str, part: Part, about: dict[str, Any], foot: str = SPEECH_FOOT) -> None:
    """Put a part into the JSON file at `path`; the other parts in it stay as they were. `foot` ends its table."""
    parts = _parts(path)
    parts[name] = {**about, **asdict(part)}
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(path, overwrite=True) as temporary:
        text = json.dumps(
            {"markdown": _markdown(parts, foot), "parts": parts}, indent=1, ensure_ascii=False, default=_plain
        )
        temporary.write_text(text + "\n", "utf-8")


def kept_bars(path: Path) -> dict[str, list[Bar]]:
    """The bars of all parts in the file."""
    return {name: [Bar(**bar) for bar in part["bars"]] for name, part in _parts(path).items()}


def _parts(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))["parts"] if path.exists() else {}


def _plain(value: Any) -> Any:
    """A NumPy number as Python's own."""
    return value.item()


def _markdown(parts: dict[str, Any], foot: str) -> str:
    """The bars as one table, for the model card."""
    lines = ["| part | measure | value | bar | | note |", "|---|---|---|---|---|---|"]
    for name, part in parts.items():
        for bar in part["bars"]:
            cells = [name, bar["measure"], bar["value"], bar["bar"], mark(bar["passed"]), bar["note"]]
            lines.append("| " + " | ".join(each.replace("|", "/") for each in cells) + " |")
    weights = {part["weights"] for part in parts.values()}
    told = "all on the same weights" if len(weights) == 1 else f"on {len(weights)} different sets of weights"
    lines.append(f"\n{foot}, {told}.")
    return "\n".join(lines)
