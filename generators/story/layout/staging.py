"""The taste of composition as data: `staging.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from generators.story.scene import View
from generators.story.terms import Camera, Pose, Stands

_FILE = Path(__file__).parent / "staging.toml"
Range = tuple[float, float]
Look = Literal["ahead", "up", "down", "camera"]


class Shot(NamedTuple):
    """What a camera makes of the picture; shares of its height unless said otherwise.

    Attributes:
        hero: how high the hero would stand.
        across: how far the hero is from the middle, share of the width.
        feet: where its ground is, or None where
        face: says where the middle of its face is.
    """

    hero: Range
    across: Range
    feet: Range | None = None
    face: Range | None = None


class Manner(NamedTuple):
    """How a pose is best shown.

    Attributes:
        views: with their weights.
        gaze: where the eyes go when nothing in the picture asks for them.
    """

    views: Mapping[View, float]
    gaze: Look


class Limits(NamedTuple):
    """Heights of elements as shares of the picture's: at least, at most, in close pictures, in the sky; its margin."""

    least: float
    most: float
    most_close: float
    most_sky: float
    margin: float


@cache
def shot(camera: Camera) -> Shot:
    """The ranges of a camera."""
    return Shot(**{key: tuple(pair) for key, pair in _table()["camera"][camera].items()})


@cache
def manner(pose: Pose) -> Manner:
    """How a pose is shown."""
    return Manner(**_table()["pose"][pose])


@cache
def away(stands: Stands) -> Range:
    """How far from the hero what stands so belongs, share of the width."""
    return tuple(_table()["element"][stands])


@cache
def holding() -> frozenset[Pose]:
    """Poses in which hands can hold something."""
    return frozenset(_table()["holding"]["poses"])


@cache
def nearer(pose: Pose) -> float:
    """By how much the camera comes nearer to a pose that is low, so that the hero stays large on the page."""
    told = _table()["low"]
    return told["nearer"] if pose in told["poses"] else 1.0


@cache
def limits() -> Limits:
    """Heights of elements."""
    return Limits(**_table()["limits"])


@cache
def _table() -> dict[str, dict]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)
