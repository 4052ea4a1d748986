"""Poses as data, `poses.toml`: what a puppeteer would set, per view."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from generators.contract import Frozen
from generators.story.scene import View
from generators.story.terms import Pose

from .space import Vec

_TABLE = Path(__file__).with_name("poses.toml")
_HANG: Vec = (0.9, 0.4, -0.5)


class Posture(Frozen):
    """A pose before it meets a body; `poses.toml` says what each number means.

    `fist`, `open` and `finger` say what free hands do; `asleep` closes the eyes.
    """

    pelvis: float = 1.0
    seat: bool = False
    lean: tuple[float, float] = (0, 0)
    head: Vec = (0, 0, 0)
    hands: tuple[Vec, Vec] = ((0.3, 0.86, 0.1), (0.3, 0.86, 0.1))
    elbows: tuple[Vec, Vec] = (_HANG, _HANG)
    feet: tuple[Vec, Vec] = ((0.04, 0, 0), (0.04, 0, 0))
    knees: Vec = (0.2, 0, 1)
    toes: tuple[float, float] = (0, 0)
    turn: float = 0
    lift: float = 0
    grip: tuple[tuple[int, ...], float] = ((0,), 0)
    fist: bool = False
    open: bool = False
    finger: bool = False
    asleep: bool = False


@cache
def posture(pose: Pose, view: View) -> Posture:
    """A pose as it is set for a view."""
    told = _table()[pose]
    plain = {name: value for name, value in told.items() if not isinstance(value, dict)}
    return Posture.model_validate(plain | told.get(view, {}))


@cache
def _table() -> dict[str, dict]:
    with _TABLE.open("rb") as file:
        return tomllib.load(file)
