"""What the parts of `benchmarks.window` found, held against their bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from .report import Bar, Part, Sheet

START, STALL, EDIT, CANCEL, GROWTH = 3.0, 0.1, 0.8, 1.0, 0.05
_SETTLED = 50  # jobs after which what is kept on purpose (takes at hand, clauses for the next edit) is mostly there

Runs = Sequence[dict[str, Any]]


def start(runs: Runs) -> Part:
    """From the start of the process to a key that arrives."""
    taken = [run["seconds"] for run in runs]
    middle = median(taken)
    note = f"median of {len(taken)}, longest {max(taken):.2f} s"
    bar = Bar(
        "cold start to a window in which one can type", f"{middle:.2f} s", f"<= {START:g} s", middle <= START, note
    )
    columns = list(runs[0])
    rows = [[f"{run[name]:.2f}" for name in columns] for run in runs]
    return Part([bar], [Sheet("seconds of each start", columns, rows)])


def stalls(runs: Runs) -> Part:
    """The longest gap between two beats of a timer of the window's."""
    bars = [
        Bar(what, f"{1000 * gap:.0f} ms", f"<= {1000 * STALL:.0f} ms", gap <= STALL)
        for what, gap in runs[0]["stalls"].items()
    ]
    if "first sound" in runs[0]:
        bars.append(Bar("its first sound, as the player gets it", f"{runs[0]['first sound']:.2f} s", "-", None))
    return Part(bars)


def edit(runs: Runs) -> Part:
    """From letting go to new sound."""
    bars = []
    for what, taken in runs[0]["edits"].items():
        middle, worst = median(taken), max(taken)
        judged = middle <= EDIT if what.startswith("one clause") else None
        note = f"median of {len(taken)}, longest {worst:.2f} s"
        bars.append(Bar(f"edit to sound, {what}", f"{middle:.2f} s", f"<= {EDIT:g} s", judged, note))
    return Part(bars, data=runs[0])


def memory(runs: Runs) -> Part:
    """Resident memory over many short jobs."""
    count = len(runs[0]["window"])
    return Part(
        [_flat(f"{who}, jobs {_SETTLED} to {count}", runs[0][who], _SETTLED) for who in ("window", "engine")],
        data=runs[0],
    )


def cancels(runs: Runs) -> Part:
    """How soon a job stops, and what that leaves in memory."""
    waited = sorted(runs[0]["waited"])
    late = waited[int(0.95 * len(waited))]
    note = f"median {median(waited):.2f} s, longest {waited[-1]:.2f} s, of {len(waited)}"
    bars = [Bar("cancel, 95th percentile", f"{late:.2f} s", f"< {CANCEL:g} s", late < CANCEL, note)]
    bars += [_flat(f"{who} over 100 cancels", runs[0][who], 10) for who in ("window", "engine")]
    return Part(bars, data=runs[0])


def _flat(what: str, resident: Sequence[float], settled: int) -> Bar:
    before, after = median(resident[settled - 5 : settled + 5]), median(resident[-5:])
    growth = after / before - 1
    value = f"{before:.0f} -> {after:.0f} MiB ({growth:+.1%})"
    return Bar(f"memory of the {what}", value, f"<= +{GROWTH:.0%}", growth <= GROWTH)


PARTS: dict[str, Callable[[Runs], Part]] = {
    "start": start,
    "paste": stalls,
    "drag": stalls,
    "synthesis": stalls,
    "jobs": stalls,
    "edit": edit,
    "memory": memory,
    "cancels": cancels,
}
