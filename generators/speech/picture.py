"""The prosody picture: what emotions do to the same words, as curves of F0 and as bars of time and level."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import matplotlib.style
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from generators.contract import BadInput
from generators.emotion import CATEGORIES, Category
from generators.media import atomic_write
from generators.speech.export import titled
from generators.speech.picture_curves import draw_curves
from generators.speech.picture_look import BACKGROUND, BODY, DIM, DPI, SMALL, TEXT, TITLE, WIDTH, drawable, family
from generators.speech.picture_rows import draw_rows
from generators.speech.result import SpeechResult, SpokenPhoneme, SpokenWord
from generators.speech.shifts import check_same_words, shift

Reading = tuple[str, Category, SpeechResult]
"""Label ("anger 0.7"), category ("anger": its colour and mark) and result."""

MOST_WORDS = 16  # more would be too small to read

_TOP, _CURVES, _BETWEEN, _BOTTOM = 0.95, 3.5, 0.95, 0.45  # inches


def prosody_picture(readings: Sequence[Reading], path: Path, *, overwrite: bool = False) -> Path:
    """Draw readings of the same words as a PNG, 1600 pixels wide.

    Above, F0 over the phonemes, which stand at the same place for all readings; below, every reading in its own
    seconds, with bars as wide as phonemes last and as high as they are loud. Numbers compare with the first neutral
    reading, else with the first. Of long texts the first `MOST_WORDS` words are drawn, and the picture says so.

    Args:
        readings: at least one.
        path: the `.png` file.
        overwrite: whether an existing file may be replaced.
    Returns:
        `path`.

    Raises:
        BadInput: not the same words, an unknown category, another suffix, or a folder that cannot be written.
        FileExists: it exists and `overwrite` is false.
        WriteFailed: the disk is full or broke.
    """
    if path.suffix.lower() != ".png":
        raise BadInput(f"A prosody picture is a PNG, not '{path.name}'. End its name in .png.")
    if not readings:
        raise BadInput("A prosody picture needs at least one reading.")
    if unknown := [category for _, category, _ in readings if category not in CATEGORIES]:
        raise BadInput(
            f"There is no emotion '{unknown[0]}' to colour a curve by. The ten are: {', '.join(CATEGORIES)}."
        )
    check_same_words([result for _, _, result in readings])
    about = {"Software": "Moodreel", "Comment": json.dumps([r.request.model_dump(mode="json") for _, _, r in readings])}
    with matplotlib.style.context("default"), atomic_write(path, overwrite=overwrite) as temporary:
        figure = _figure(readings)
        figure.savefig(temporary, format="png", dpi=DPI, facecolor=BACKGROUND, metadata=about)
    return path


def _figure(readings: Sequence[Reading]) -> Figure:
    row = 0.62 if len(readings) <= 5 else 0.5
    height = _TOP + _CURVES + _BETWEEN + row * len(readings) + _BOTTOM
    figure = Figure(figsize=(WIDTH, height))
    FigureCanvasAgg(figure)
    left, width = 0.148, 0.645
    upper = figure.add_axes((left, 1 - (_TOP + _CURVES) / height, width, _CURVES / height))
    lower = figure.add_axes((left, _BOTTOM / height, width, row * len(readings) / height))

    names: list[tuple[str, Category]] = [(label, category) for label, category, _ in readings]
    shown = [_beginning(result) for _, _, result in readings]
    phonemes, words = [part for part, _ in shown], [part for _, part in shown]
    reference = next((i for i, (_, category) in enumerate(names) if category == "neutral"), 0)
    base = readings[reference][2]
    shifts = [None if i == reference else shift(result, base) for i, (_, _, result) in enumerate(readings)]
    draw_curves(upper, names, phonemes, words[0])
    draw_rows(lower, names, phonemes, words, shifts)
    _headings(figure, height, left, readings[reference], len(words[0]))
    return figure


def _beginning(result: SpeechResult) -> tuple[list[SpokenPhoneme], list[SpokenWord]]:
    """The first words and their phonemes, from the first to the last that belongs to a word."""
    last = min(MOST_WORDS, len(result.words)) - 1
    owned = [i for i, p in enumerate(result.phonemes) if p.word is not None and p.word <= last]
    return result.phonemes[owned[0] : owned[-1] + 1], result.words[: last + 1]


def _headings(figure: Figure, height: float, left: float, reference: Reading, words: int) -> None:
    label, _, result = reference
    about = f"The same words, the same voice, another prosody. Numbers: against {label}."
    if words < len(result.words):
        about += f" The first {words} of {len(result.words)} words."

    def write(text: str, inches: float, size: float, colour: str, weight: str = "normal") -> None:
        figure.text(left, 1 - inches / height, drawable(text), va="center", color=colour, fontsize=size,
                    fontweight=weight, fontfamily=family(), parse_math=False)  # fmt: skip

    write(f"“{titled(' '.join(clause.text for clause in result.clauses), 72)}”", 0.36, TITLE, TEXT, "bold")
    write(about, 0.68, BODY, DIM)
    edge = 1 - (_TOP - 0.1) / height
    figure.text(left - 0.011, edge, "F0, Hz", ha="right", va="center", color=DIM, fontsize=SMALL, fontfamily=family())
    write("Each reading in its own time: bars as wide as phonemes last, as high as they are loud; pale ones are "
          "unvoiced", _TOP + _CURVES + _BETWEEN - 0.2, SMALL, DIM)  # fmt: skip
