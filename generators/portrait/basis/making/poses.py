"""The poses the basis is held to: every shape alone, and every viseme with every expression, as Animate uses them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.corpus.shapes import table
from generators.portrait.pose import ARKIT, INDEX

STRENGTHS = (1.0, 1.5)
"""Strengths of expression that a user can ask for: as the emotion has it, and the most."""


def poses() -> tuple[list[str], NDArray[np.float64]]:
    """Names and weights `(P, 52)`, clipped to [0, 1]; expressions with eyes open and closed, both sides alike."""
    names: list[str] = [*ARKIT]
    rows = list(np.eye(len(ARKIT)))
    closed = np.zeros(len(ARKIT))
    closed[[INDEX["jawOpen"], INDEX["mouthClose"]]] = 1
    names.append("jawOpen + mouthClose")
    rows.append(closed)
    for viseme, mouth in table("visemes").items():
        for emotion, face in table("expressions").items():
            for strength in STRENGTHS:
                for blink in (0, 1):
                    weights = _weights(mouth) + strength * _weights(face)
                    if blink:
                        weights = blinking(weights)
                    names.append(f"{viseme} + {strength:g} {emotion}" + " + blink" * blink)
                    rows.append(np.clip(weights, 0, 1))
    return names, np.array(rows)


def blinking(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Close the eyes of a pose `(52,)`; a closed lid is neither wide nor squinting."""
    out = weights.copy()
    for side in ("Left", "Right"):
        out[INDEX[f"eyeBlink{side}"]] = 1
        out[[INDEX[f"eyeWide{side}"], INDEX[f"eyeSquint{side}"]]] = 0
    return out


def _weights(row: dict) -> NDArray[np.float64]:
    weights = np.zeros(len(ARKIT))
    for name, value in row.get("shapes", {}).items():
        for full in (name, f"{name}Left", f"{name}Right"):
            if full in INDEX:
                weights[INDEX[full]] = value
    return weights
