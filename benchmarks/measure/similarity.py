"""Whose voice it is: Resemblyzer's cosine between an emotion and the same voice's neutral, and between voices."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np

from generators.speech.targets import FELT

from .report import Bar, Part, Sheet, mark

SAME, OTHERS = 0.92, 0.75


def report(rows: list[dict[str, Any]]) -> Part:
    """From the clips that `quality` heard: each emotion against the neutral reading of the same sentence."""
    voice = {(r["number"], r["condition"]): np.array(r["voice"]) for r in rows}
    names = {r["number"]: r["voice_name"] for r in rows}
    table: list[list[str | float]] = []
    for where in ("teacher", *FELT):
        found = [_cosine(voice[n, where], voice[n, "neutral"]) for n in names if (n, where) in voice]
        passed = None if where == "teacher" else float(np.mean(found)) >= SAME
        table.append([where, float(np.mean(found)), float(np.min(found)), mark(passed)])
    neutral = {n: voice[n, "neutral"] for n in names}
    pairs = [(names[a] == names[b], _cosine(neutral[a], neutral[b])) for a, b in combinations(neutral, 2)]
    same = [value for alike, value in pairs if alike]
    across = [value for alike, value in pairs if not alike]
    emotions = [row for row in table if row[0] != "teacher"]
    least = min(emotions, key=lambda row: row[1])
    bars = [
        Bar(
            "speaker similarity to the same voice's neutral, least emotion",
            f"{least[1]:.3f}",
            f">= {SAME}",
            all(row[3] == "pass" for row in emotions),
            f"{least[0]}; the same sentence, at one level",
        )
    ]
    if across:
        apart = float(np.mean(across))
        note = (
            f"neutral readings; the same voice on other sentences: {np.mean(same):.3f}" if same else "neutral readings"
        )
        bars.append(Bar("speaker similarity across voices", f"{apart:.3f}", f"< {OTHERS}", apart < OTHERS, note))
    sheet = Sheet("cosine to our neutral of the same sentence", ["condition", "mean", "least", ""], table)
    return Part(bars, [sheet], {"same_voice_other_sentence": same, "across_voices": across})


def _cosine(a: np.ndarray, b: np.ndarray) -> float:
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))
