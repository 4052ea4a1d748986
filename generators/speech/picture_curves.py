"""Upper part of the prosody picture: F0 of all readings, one over another, phoneme by phoneme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullFormatter, NullLocator
from scipy.interpolate import PchipInterpolator

from generators.emotion import COLOURS, Category
from generators.speech.phonemes import PAUSES
from generators.speech.picture_look import (
    BODY,
    DIM,
    LEAD,
    LINE,
    MARKS,
    PANEL,
    PHONETIC,
    SMALL,
    TEXT,
    drawable,
    family,
)
from generators.speech.result import SpokenPhoneme, SpokenWord

LABEL_GAP = 0.075  # of the panel's height, between names at the curves' ends
SILENT = frozenset(" ˈˌː")
IPA = {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "ʤ": "dʒ", "ʧ": "tʃ", "ᵊ": "ə"}
"""Letters that only Kokoro uses, as everybody writes them."""
LONGEST_PAUSE = 0.12  # seconds on the axis; the rows below show how long it is
CLOSE = 10  # words; of more, phonemes would touch
MANY = 5  # readings; more are drawn finer
TICKS = (60, 80, 100, 120, 150, 180, 220, 270, 330, 400, 480, 580, 700)


def draw_curves(
    axes: Axes,
    names: Sequence[tuple[str, Category]],
    readings: Sequence[Sequence[SpokenPhoneme]],
    words: Sequence[SpokenWord],
) -> None:
    """Draw F0 on an axis on which each phoneme has one place in all readings: its mean duration wide.

    Args:
        axes: where.
        names: label and category of each reading.
        readings: the phonemes of each, as many in all.
        words: what is written below them.
    """
    widths = np.mean([[_width(phoneme) for phoneme in row] for row in readings], axis=0)
    edges = np.concatenate([[0.0], np.cumsum(widths)])
    centres = (edges[:-1] + edges[1:]) / 2
    _paper(axes, readings[0], words, edges)
    ends = []
    for order, ((label, category), row) in enumerate(zip(names, readings, strict=True)):
        colour, mark = COLOURS[category], MARKS[category]
        ends.append((_curve(axes, row, centres, colour, mark, order, len(names) > MANY), label, colour))
    _scale(axes, [p.f0 for row in readings for p in row if p.f0])
    _names(axes, ends)


def _width(phoneme: SpokenPhoneme) -> float:
    return min(phoneme.duration, LONGEST_PAUSE) if phoneme.phoneme in PAUSES else phoneme.duration


def _paper(axes: Axes, phonemes: Sequence[SpokenPhoneme], words: Sequence[SpokenWord], edges: np.ndarray) -> None:
    axes.set_facecolor(PANEL)
    axes.set_xlim(0, edges[-1])
    axes.set_xticks([])
    for side in axes.spines.values():
        side.set_visible(False)
    across = axes.get_xaxis_transform()
    for index, phoneme in enumerate(phonemes):
        if phoneme.phoneme in SILENT or phoneme.phoneme in PAUSES or len(words) > CLOSE:
            continue
        middle, letter = (edges[index] + edges[index + 1]) / 2, IPA.get(phoneme.phoneme, phoneme.phoneme)
        axes.text(middle, 0.025, drawable(letter), transform=across, ha="center", va="bottom", color=DIM,
                  fontsize=SMALL, fontfamily=PHONETIC, parse_math=False)  # fmt: skip
    size = LEAD if len(words) <= CLOSE else SMALL
    for number, word in _spans(phonemes):
        first, last = edges[word[0]], edges[word[-1] + 1]
        axes.text((first + last) / 2, -0.035, drawable(words[number].text), transform=across, ha="center", va="top",
                  color=TEXT, fontsize=size, fontfamily=family(), parse_math=False)  # fmt: skip
        if number:
            axes.axvline(first, color=LINE, linewidth=0.8, zorder=0)


def _spans(phonemes: Sequence[SpokenPhoneme]) -> Iterable[tuple[int, list[int]]]:
    """Each word that is heard, and where its phonemes are."""
    owners: dict[int, list[int]] = {}
    for index, phoneme in enumerate(phonemes):
        if phoneme.word is not None:
            owners.setdefault(phoneme.word, []).append(index)
    return owners.items()


def _curve(
    axes: Axes, row: Sequence[SpokenPhoneme], centres: np.ndarray, colour: str, mark: str, order: int, fine: bool
) -> float | None:
    """One reading; solid where it is voiced, a thin thread over what is not. Gives the F0 at its end."""
    voiced = [index for index, phoneme in enumerate(row) if phoneme.f0]
    if not voiced:
        return None
    x, y = centres[voiced], np.log2([row[index].f0 or 1.0 for index in voiced])
    smooth = PchipInterpolator(x, y) if len(voiced) > 1 else None
    for left, right in pairwise(voiced):
        between = [p.phoneme for p in row[left + 1 : right]]
        unbroken = all(p in SILENT for p in between)
        if not unbroken and any(p in PAUSES for p in between):
            continue  # a pause is no pitch
        at = np.linspace(centres[left], centres[right], 16)
        pitch = 2.0 ** smooth(at)  # type: ignore[misc]
        if unbroken:
            if not fine:
                axes.plot(at, pitch, color=colour, linewidth=7, alpha=0.10, zorder=2)
            axes.plot(at, pitch, color=colour, linewidth=1.5 if fine else 2.2, zorder=3 + order / 100)
        else:
            axes.plot(at, pitch, color=colour, linewidth=0.9, alpha=0.55, zorder=2)
    axes.scatter(
        x,
        2.0**y,
        s=15 if fine else 26,
        marker=mark,
        color=colour,
        edgecolors=PANEL,
        linewidths=0.5,
        zorder=4 + order / 100,
    )
    return float(2.0 ** y[-1])


def _scale(axes: Axes, heard: Sequence[float]) -> None:
    axes.set_yscale("log")
    low, high = (min(heard), max(heard)) if heard else (100.0, 200.0)
    room = max(high / low, 1.3)
    axes.set_ylim(low / room**0.22, high * room**0.08)
    axes.yaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_minor_formatter(NullFormatter())
    shown = [tick for tick in TICKS if axes.get_ylim()[0] * room**0.1 <= tick <= axes.get_ylim()[1]]
    axes.set_yticks(shown, [f"{tick}" for tick in shown])
    axes.tick_params(axis="y", length=0, labelsize=BODY, labelcolor=DIM, labelfontfamily=family()[0])
    axes.grid(axis="y", color=LINE, linewidth=0.6, alpha=0.7, zorder=0)
    axes.set_axisbelow(True)


def _names(axes: Axes, ends: Sequence[tuple[float | None, str, str]]) -> None:
    """Names at the right, at the height where each curve ends, spread so that none covers another."""
    low, high = np.log(axes.get_ylim())
    wanted = [((np.log(end) - low) / (high - low) if end else 0.1, label, colour) for end, label, colour in ends]
    wanted.sort(key=lambda item: item[0])
    heights = _spread([height for height, _, _ in wanted])
    for height, (aim, label, colour) in zip(heights, wanted, strict=True):
        axes.plot([1.004, 1.018], [aim, height], transform=axes.transAxes, color=colour, linewidth=1, clip_on=False)
        axes.text(1.023, height, label, transform=axes.transAxes, va="center", color=colour, fontsize=LEAD,
                  fontweight="bold", fontfamily=family(), parse_math=False)  # fmt: skip


def _spread(heights: Sequence[float]) -> list[float]:
    """Sorted heights moved apart to `LABEL_GAP`, as little as a few passes of pushing need."""
    out = np.array(heights)
    for _ in range(200):
        for lower in range(len(out) - 1):
            missing = LABEL_GAP - (out[lower + 1] - out[lower])
            if missing > 0:
                out[lower] -= missing / 2
                out[lower + 1] += missing / 2
        out = np.clip(out, 0.02, 0.99)
    return list(out)
