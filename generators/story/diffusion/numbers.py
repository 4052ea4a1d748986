"""Compositions as numbers and back: nine tokens of up to 33 numbers each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generators.story.drawing import to_hex, to_oklab
from generators.story.scene import Palette

from .condition import MOST_SLOTS, Condition
from .raw_plan import COLOURS, Light, RawPlan, Spot

SUBJECT, COMPANION, ELEMENT, LIGHT, PALETTE = 0, 1, 2, 2 + MOST_SLOTS, 3 + MOST_SLOTS
TOKENS = 4 + MOST_SLOTS
"""Subject, companion, four elements, light with horizon, palette."""
WIDTH = 3 * len(COLOURS) + 3
"""Numbers of the widest token, the palette; the others use their first few."""
_LENGTHS = (6, 5, *[5] * MOST_SLOTS, 5, WIDTH)


def used() -> NDArray[np.bool_]:
    """`(TOKENS, WIDTH)` bool: which numbers of each token mean something."""
    return np.arange(WIDTH)[None] < np.array(_LENGTHS)[:, None]


def to_numbers(plan: RawPlan) -> np.ndarray:
    """`(TOKENS, WIDTH)` float32; zeros where nothing is."""
    rows = np.zeros((TOKENS, WIDTH), np.float32)

    def put(row: int, values: Sequence[float]) -> None:
        rows[row, : len(values)] = values

    put(SUBJECT, [*_spot(plan.subject), plan.view])
    if plan.companion:
        put(COMPANION, _spot(plan.companion))
    for number, spot in enumerate(plan.elements):
        put(ELEMENT + number, _spot(spot))
    put(LIGHT, [plan.light.x, plan.light.y, plan.light.radius, plan.light.strength, plan.horizon])
    put(PALETTE, palette_numbers(plan.palette))
    return rows


def from_numbers(rows: np.ndarray, condition: Condition) -> RawPlan:
    """The composition that `(TOKENS, WIDTH)` numbers tell; numbers a little beyond what is possible are clipped."""
    spots = [_to_spot(row) for row in rows]
    x, y, radius, strength, horizon = (float(value) for value in rows[LIGHT, :5])
    return RawPlan(
        subject=spots[SUBJECT],
        view=_clip(rows[SUBJECT, 5]),
        companion=spots[COMPANION] if condition.companion else None,
        elements=tuple(spots[ELEMENT : ELEMENT + len(condition.slots)]),
        horizon=_clip(horizon, 0.2, 0.9),
        light=Light(_clip(x, -0.5, 1.5), _clip(y, -0.5, 1.5), max(radius, 0.02), _clip(strength)),
        palette=to_palette(rows[PALETTE]),
    )


def palette_numbers(palette: Palette) -> list[float]:
    """Ten colours in OKLab in the order of `COLOURS`, then strength, exposure and saturation."""
    colours = (
        *palette.sky, palette.far, palette.middle, palette.near,
        palette.foliage, palette.accent, palette.light, palette.ambient,
    )  # fmt: skip
    flat = [float(value) for colour in colours for value in to_oklab(colour)]
    return [*flat, palette.strength, palette.exposure, palette.saturation]


def to_palette(values: np.ndarray) -> Palette:
    """The palette of `(33,)` numbers; colours outside of what screens show are brought inside."""
    named = dict(zip(COLOURS, [to_hex(lab) for lab in np.reshape(values[: 3 * len(COLOURS)], (-1, 3))], strict=True))
    strength, exposure, saturation = values[3 * len(COLOURS) :]
    return Palette(
        sky=(named.pop("sky_top"), named.pop("sky_middle"), named.pop("sky_low")),
        **named,
        strength=_clip(strength),
        exposure=_clip(exposure, 0.2, 1.3),
        saturation=_clip(saturation, 0, 1.6),
    )


def _spot(spot: Spot) -> list[float]:
    return [spot.x, spot.y, spot.height, spot.mirrored, spot.depth]


def _to_spot(row: np.ndarray) -> Spot:
    return Spot(
        _clip(row[0]), _clip(row[1], 0, 1.6), _clip(row[2], 0.02, 1.6), float(_clip(row[3]) > 0.5), _clip(row[4])
    )


def _clip(value: float, least: float = 0.0, most: float = 1.0) -> float:
    return float(min(max(value, least), most))
