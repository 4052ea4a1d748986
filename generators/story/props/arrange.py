"""Arrangements of many: a row, a skein of geese, a swarm, a herd."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from generators.story.props.recipe import Repeat


class Spot(NamedTuple):
    """Where one of many goes: its foot, its scale, its turn in degrees, and whether it is mirrored."""

    x: float
    y: float
    scale: float
    turn: float = 0.0
    mirrored: bool = False


def arrange(repeat: Repeat, rng: np.random.Generator) -> list[Spot]:
    """Places of all of them, from back to front; the whole is `wide` by `high`, its foot at (0, 0)."""
    return _ARRANGED[repeat.how](repeat, rng)


def _sizes(repeat: Repeat, rng: np.random.Generator) -> np.ndarray:
    return 1 + repeat.vary * rng.uniform(-1, 1, repeat.count)


def _row(repeat: Repeat, rng: np.random.Generator) -> list[Spot]:
    """Side by side on one line."""
    across = np.linspace(-0.5, 0.5, repeat.count) * repeat.wide
    return [Spot(float(x), 0, float(s)) for x, s in zip(across, _sizes(repeat, rng), strict=True)]


def _vee(repeat: Repeat, rng: np.random.Generator) -> list[Spot]:
    """A skein: the leader at the right end, the others behind it on two arms."""
    spots, arm = [], (repeat.count - 1) / 2
    for number, scale in enumerate(_sizes(repeat, rng)):
        rank, side = (number + 1) // 2, 1 if number % 2 else -1
        share = rank / max(arm, 1)
        y = -repeat.high / 2 + side * share * repeat.high / 2 + rng.uniform(-0.03, 0.03) * repeat.high
        spots.append(Spot(repeat.wide * (0.5 - share), y, float(scale) * (1 - 0.12 * share)))
    return spots


def _scattered(repeat: Repeat, rng: np.random.Generator, disc: bool = False) -> np.ndarray:
    """Points `(count, 2)` in [-.5, .5]^2 that keep their distance: the farthest of twelve candidates, one by one."""
    size, points = np.array([repeat.wide, repeat.high]), []
    while len(points) < repeat.count:
        candidates = rng.uniform(-0.5, 0.5, (12, 2))
        if disc:
            radius = np.sqrt(rng.uniform(0, 0.25, 12))
            angle = rng.uniform(0, 2 * math.pi, 12)
            candidates = np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1)
        if not points:
            points.append(candidates[0])
            continue
        away = np.linalg.norm((candidates[:, None] - np.array(points)[None]) * size, axis=2)
        points.append(candidates[away.min(1).argmax()])
    return np.array(points) * size


def _swarm(repeat: Repeat, rng: np.random.Generator) -> list[Spot]:
    """A cloud in the air; every one looks and tilts its own way."""
    spots = []
    for (x, y), scale in zip(_scattered(repeat, rng, disc=True), _sizes(repeat, rng), strict=True):
        tilt = float(rng.uniform(-repeat.tilt, repeat.tilt))
        mirrored = repeat.turns and bool(rng.random() < 0.5)
        spots.append(Spot(float(x), float(y) - repeat.high / 2, float(scale), tilt, mirrored))
    return spots


def _rain(repeat: Repeat, rng: np.random.Generator) -> list[Spot]:
    """All over a field, all looking the same way."""
    return [
        Spot(float(x), float(y) - repeat.high / 2, float(scale))
        for (x, y), scale in zip(_scattered(repeat, rng), _sizes(repeat, rng), strict=True)
    ]


def _herd(repeat: Repeat, rng: np.random.Generator) -> list[Spot]:
    """Scattered over ground: those behind are higher up and smaller."""
    spots = []
    for number, scale in enumerate(_sizes(repeat, rng)):
        depth = 1 - number / max(repeat.count - 1, 1)
        slot = (number * 0.618 + 0.31) % 1 - 0.5  # golden ratio: neighbours in depth are far apart across
        mirrored = bool(rng.random() < 0.3)
        spots.append(Spot(slot * repeat.wide, -depth * repeat.high, float(scale) * (1 - 0.35 * depth), 0, mirrored))
    return spots


_ARRANGED = {"row": _row, "vee": _vee, "swarm": _swarm, "rain": _rain, "herd": _herd}
