"""Lower part of the prosody picture: each reading in its own time, as bars that are as wide as phonemes last."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from generators.emotion import COLOURS, Category
from generators.speech.phonemes import PAUSES
from generators.speech.picture_look import (
    BODY,
    DIM,
    LEAD,
    LINE,
    MARKS,
    PANEL,
    SMALL,
    TEXT,
    drawable,
    family,
)
from generators.speech.result import SpokenPhoneme, SpokenWord
from generators.speech.shifts import Shift

BARS = 0.60  # of a row's height; the rest is for its words
RANGE_DB = 36.0
LEAST = 0.08


def draw_rows(
    axes: Axes,
    names: Sequence[tuple[str, Category]],
    readings: Sequence[Sequence[SpokenPhoneme]],
    words: Sequence[Sequence[SpokenWord]],
    shifts: Sequence[Shift | None],
) -> None:
    """Draw a row per reading: bars in seconds, as high as they are loud; voiced ones full, unvoiced ones pale.

    Args:
        axes: where.
        names: label and category of each reading.
        readings: the phonemes of each.
        words: the words of each.
        shifts: against the reference; None for the reference itself.
    """
    begins = [row[0].start for row in readings]
    longest = max(row[-1].end - begin for row, begin in zip(readings, begins, strict=True))
    loudest = max(p.energy for row in readings for p in row)
    axes.set_facecolor(PANEL)
    axes.set_xlim(-0.012 * longest, longest * 1.012)
    axes.set_ylim(len(readings) - 0.02, -0.06)
    axes.set_yticks([])
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(axis="x", length=0, labelsize=BODY, labelcolor=DIM, labelfontfamily=family()[0], pad=4)
    axes.xaxis.set_major_formatter(lambda seconds, _: f"{seconds:g} s")
    axes.grid(axis="x", color=LINE, linewidth=0.6, alpha=0.7, zorder=0)
    axes.set_axisbelow(True)
    for index, (name, row, spoken, begin) in enumerate(zip(names, readings, words, begins, strict=True)):
        _bars(axes, row, begin, index, COLOURS[name[1]], loudest)
        _words(axes, spoken, begin, index)
        _margins(axes, name, index, row[-1].end - begin, shifts[index])


def _bars(axes: Axes, row: Sequence[SpokenPhoneme], begin: float, index: int, colour: str, loudest: float) -> None:
    base = index + BARS
    for voiced, alpha in ((True, 0.95), (False, 0.42)):
        boxes = []
        for phoneme in row:
            if phoneme.phoneme in PAUSES or phoneme.phoneme == " " or bool(phoneme.f0) is not voiced:
                continue
            height = BARS * 0.92 * float(np.clip(1 + (phoneme.energy - loudest) / RANGE_DB, LEAST, 1))
            left, right = phoneme.start - begin, phoneme.end - begin
            boxes.append([(left, base), (left, base - height), (right, base - height), (right, base)])
        bars = PolyCollection(boxes, facecolors=colour, edgecolors=PANEL, linewidths=0.8, alpha=alpha, zorder=3)
        axes.add_collection(bars)
    axes.plot([0, row[-1].end - begin], [base, base], color=LINE, linewidth=1, zorder=4)


def _words(axes: Axes, words: Sequence[SpokenWord], begin: float, index: int) -> None:
    """Each word under its bars, left-aligned where it starts; one that would run into the next is left out."""
    low, high = axes.get_xlim()
    per_letter = 0.0062 * (high - low)
    free = -1.0
    for word in words:
        text = drawable(word.text)
        left = word.start - begin
        if not text or left < free:
            continue
        axes.plot([left, left], [index + BARS, index + BARS + 0.09], color=DIM, linewidth=0.8, zorder=4)
        axes.text(left + per_letter * 0.4, index + BARS + 0.04, text, va="top", color=TEXT, fontsize=SMALL,
                  fontfamily=family(), parse_math=False)  # fmt: skip
        free = left + per_letter * (len(text) + 0.6)


def _margins(axes: Axes, name: tuple[str, Category], index: int, seconds: float, shift: Shift | None) -> None:
    label, category = name
    colour, middle = COLOURS[category], index + BARS * 0.62
    beside = axes.get_yaxis_transform()
    axes.scatter([-0.21], [middle], s=34, marker=MARKS[category], color=colour,
                 transform=beside, clip_on=False)  # fmt: skip
    axes.text(-0.196, middle, label, transform=beside, va="center", color=colour, fontsize=LEAD,
              fontweight="bold", fontfamily=family(), parse_math=False)  # fmt: skip
    values = [f"{seconds:.2f} s"]
    if shift is not None:
        values += [f"{_signed(shift.f0_st)} st", f"×{shift.duration:.2f}", f"{_signed(shift.level_db)} dB"]
    for place, value in zip(COLUMNS, values, strict=False):
        axes.text(place, middle, value, transform=beside, ha="right", va="center", color=TEXT,
                  fontsize=BODY, fontfamily=family())  # fmt: skip
    if index == 0:
        for place, head in zip(COLUMNS, ("time", "pitch", "length", "level"), strict=True):
            axes.text(place, 1.03, head, transform=axes.transAxes, ha="right", va="bottom", color=DIM,
                      fontsize=SMALL, fontfamily=family())  # fmt: skip


def _signed(value: float) -> str:
    return f"{round(value, 1) + 0.0:+.1f}".replace("-", "−")


COLUMNS = (1.066, 1.142, 1.207, 1.292)
"""Right edges of the four numbers, in widths of the panel."""
