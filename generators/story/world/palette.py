"""Colours of the world from emotion, time, weather and setting (`palettes.toml`), mixed in OKLab."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from generators.emotion import EmotionState
from generators.story.drawing import Tone, mix, to_hex, to_oklab
from generators.story.scene import Palette
from generators.story.terms import INDOORS, Setting, Time, Weather

from .mood import shares_of

_FILE = Path(__file__).parent / "palettes.toml"
_SNOW = "#f2f7fc"
_JITTER = 0.006  # of OKLab units: two stories of one mood are cousins, not twins


def palette_of(
    state: EmotionState, time: Time, weather: Weather, setting: Setting, rng: np.random.Generator
) -> Palette:
    """The colours of a place at one moment.

    Args:
        state: what is felt; mixtures give mixed colours.
        time, weather, setting: when and where.
        rng: for a little variety.
    """
    table = _table()
    shares = shares_of(state)
    rows = [(share, table["light"][name][time]) for name, share in shares.items()]
    air = table["weather"][weather]
    drift = rng.normal(0, _JITTER, 3) * (0.5, 1, 1)

    def number(key: str) -> float:
        return sum(share * row[key] for share, row in rows)

    def colour(key: str, at: int | None = None) -> np.ndarray:
        return sum((share * to_oklab(row[key] if at is None else row[key][at]) for share, row in rows), np.zeros(3))

    inside = setting in INDOORS
    grey = air["grey"] * (0.3 if inside else 1)  # rain outside makes a room a little duller, not grey
    dim = air["dim"] * (0.3 if inside else 1)
    sky = [
        to_hex((colour("wall" if inside else "sky", at) + drift) * (1 - dim * (1 - at / 4), 1 - grey, 1 - grey))
        for at in range(3)
    ]
    light = Tone(
        ambient=to_hex(colour("ambient")),
        strength=_clip(number("strength"), 0, 1),
        exposure=_clip(number("exposure") * (1 if inside else air["exposure"]), 0.2, 1.3),
        saturation=_clip(number("saturation") * (1 if inside else air["saturation"]), 0, 1.6),
    )
    ground = table["ground"][setting]
    tint, pull = to_hex(colour("tint")), number("pull") * (1 - ground["keeps"])

    def land(key: str, snow: float) -> str:
        lab = to_oklab(mix(ground[key], tint, pull))
        lain = 0.0 if inside else air["snow"] * snow
        return light(mix(to_hex(lab + drift), _SNOW, lain))

    return Palette(
        sky=(sky[0], sky[1], sky[2]),
        far=land("far", 0.6),
        middle=land("middle", 0.85),
        near=land("near", 1.15),
        foliage=land("foliage", 0.3),
        accent=to_hex(sum((share * to_oklab(table["light"][name]["accent"]) for name, share in shares.items()), 0)),
        light=to_hex(colour("light")),
        ambient=light.ambient,
        strength=light.strength,
        exposure=light.exposure,
        saturation=light.saturation,
    )


def tone_of(palette: Palette) -> Tone:
    """The light in which things are drawn, with the air of the palette's horizon."""
    return Tone(
        ambient=palette.ambient,
        strength=palette.strength,
        exposure=palette.exposure,
        saturation=palette.saturation,
        haze=mix(palette.sky[2], palette.sky[1], 0.35),
    )


def _clip(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


@cache
def _table() -> dict[str, Any]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)
