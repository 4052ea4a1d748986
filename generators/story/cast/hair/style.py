"""Hair styles as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from generators.contract import Frozen
from generators.story.cast.space import Ball, Vec

Line = tuple[tuple[float, float], ...]


class Drop(Frozen):
    """Something that hangs from a head or sits on it: `plait`, `bunch`, `tail` or `bun`; lengths in radii of the skull.

    Attributes:
        kind: which.
        at: where it begins, from the middle of the skull; off the middle it has a twin.
        size: half width and length.
    """

    kind: str
    at: Vec
    size: tuple[float, float]


class Style(Frozen):
    """A hair style; `hair.toml` says what the numbers mean."""

    line: Line = ()
    right: Line = ()
    puff: float = 1.06
    tips: tuple[int, float] = (0, 0)
    mass: tuple[Ball, ...] = ()
    sides: tuple[Ball, ...] = ()
    drops: tuple[Drop, ...] = ()
    curls: int = 0
    spikes: int = 0
    strands: int = 0


def _read() -> Mapping[str, Style]:
    told = tomllib.loads(Path(__file__).with_name("hair.toml").read_text("utf-8"))
    return {name: Style.model_validate(row) for name, row in told.items()}


STYLES: Mapping[str, Style] = _read()
"""Name to style; `words.toml` says which words ask for which."""
