"""A clause through the vocoder in two pieces, so that whoever waits hears the first while the second is made.

Every clause is cut, not only the one that is waited for: how a clause came about must not be heard.

The vocoder normalises over time, so a piece is not just a part of the whole, and leading silence counts. Measured on 24
sentences (DistillMOS / DNSMOS, predicted): whole 4.263 / 3.314, one cut after 1.3-1.9 s where nothing sounds
4.254 / 3.306. Cutting short clauses, or shorter pieces, cost .1 to .2: so they are left whole.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import numpy as np

from generators.contract import Cancel
from generators.speech.acoustics import Rendering
from generators.speech.vocoder import HOP, Vocoder

RATE = 80
WHOLE = int(2.5 * RATE)
EARLIEST, LATEST = int(1.25 * RATE), int(1.85 * RATE)
FADE = 2  # frames on each side of a cut


def cuts(rendering: Rendering) -> list[int]:
    """Frames (80 Hz) at which a clause is cut: one, at the quietest place, or none in short ones."""
    if len(rendering.f0) < WHOLE:
        return []
    return [EARLIEST + int(np.argmin(_loudness(rendering)[EARLIEST:LATEST]))]


def in_pieces(rendering: Rendering, style: np.ndarray, vocoder: Vocoder, cancel: Cancel) -> Iterator[np.ndarray]:
    """Sound of a clause, each piece made when it is asked for; `joined` puts them together."""
    for start, end in itertools.pairwise([0, *cuts(rendering), len(rendering.f0)]):
        part = slice(max(0, start - FADE), end + FADE)
        yield vocoder(rendering.latent[part], rendering.f0[part], style, cancel)


def joined(parts: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
    """The pieces of `in_pieces`, cross-faded over `2 * FADE` frames; what is yielded adds up to `(300 T,)` samples.

    Each piece is passed on as soon as it is there, but for the end that the next one fades into.
    """
    overlap = 2 * FADE * HOP
    rise = np.linspace(0, 1, overlap, dtype=np.float32)
    held = np.zeros(0, np.float32)
    for part in parts:
        if len(held):
            part = np.concatenate([held * (1 - rise) + part[:overlap] * rise, part[overlap:]])
        held = part[-overlap:]
        yield part[:-overlap]
    yield held


def _loudness(rendering: Rendering) -> np.ndarray:
    """How much a cut at each frame would be heard: voiced frames around it first, then the energy contour."""
    window = np.ones(2 * FADE + 1) / (2 * FADE + 1)
    voiced = np.convolve(rendering.f0 > 0, window, "same")
    return 10 * voiced + np.convolve(rendering.energy, window, "same")
