"""Running the parts of a benchmark that were asked for, and keeping what came of each."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from rich.console import Console

from generators.contract import MoodreelError

from .report import SPEECH_FOOT, Part, keep, kept_bars, show, show_bars


def chosen(only: str, parts: Sequence[str], default: Sequence[str] | None = None) -> list[str]:
    """The parts that `--only` names, in their own order; without it `default`, or all.

    Raises:
        typer.BadParameter: one of them is none.
    """
    named = [name.strip() for name in only.split(",") if name.strip()] or list(default or parts)
    if unknown := sorted(set(named) - set(parts)):
        raise typer.BadParameter(
            f"no part is called {', '.join(unknown)}; there are {', '.join(parts)}", param_hint="--only"
        )
    return [name for name in parts if name in named]


def measure(
    names: Sequence[str],
    parts: Mapping[str, Callable[[], Part]],
    path: Path,
    about: Mapping[str, Any],
    console: Console,
    foot: str = SPEECH_FOOT,
) -> bool:
    """Measure parts one after the other, print and keep each, then print the bars of all that were ever kept.

    Args:
        names: which of `parts`.
        parts: all, in the order in which they are shown.
        path: JSON file; parts that do not run keep their entry there.
        about: what every entry says beside its date: the weights at least.
        console: to print on.
        foot: ends the file's table.
    Returns:
        whether all could be measured.
    """
    whole = True
    about = {"machine": f"{os.cpu_count()} cores, {platform.machine()}", **about}
    for name in names:
        started = time.monotonic()
        try:
            part = parts[name]()
        except MoodreelError as error:
            console.print(f"{name} could not be measured: {error}", style="bold red", markup=False)
            whole = False
            continue
        when = {"date": time.strftime("%Y-%m-%d %H:%M"), "seconds": round(time.monotonic() - started, 1)}
        keep(path, name, part, {**about, **when}, foot)
        show(name, part, console)
    kept = kept_bars(path)
    console.rule("all parts, each as last measured")
    show_bars({name: kept[name] for name in parts if name in kept}, console)
    return whole
