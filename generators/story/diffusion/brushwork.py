"""What the underpainting learns from: light, cloud and wet colour that a painter lays down before drawing.

Drawn shapes cannot do this (they have outlines), and a flat wash lacks it. Rules with chance brush it onto the wash.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from generators.story.drawing import to_oklab
from generators.story.drawing.colour import oklab_to_rgb, rgb_to_oklab
from generators.story.scene import HEIGHT, Scene
from generators.story.terms import INDOORS

from .canvas import COLUMNS, ROWS, region_map, subject_mask, wash

_FILE = Path(__file__).with_name("brushwork.toml")
_EDGE = 5.0  # pixels that the air around a subject takes to become lively again

Plane = NDArray[np.float64]


@dataclass(frozen=True)
class _Sheet:
    """The paper: `(64, 96)` each.

    Attributes:
        x, y: in heights of the picture.
        up: how far above the horizon, 0 at it and 1 at the top; below it how far below, 0 to -1.
        lively: share of the brushwork that is left.
    """

    x: Plane
    y: Plane
    up: Plane
    lively: Plane


def brushed(scene: Scene) -> NDArray[np.float32]:
    """The wash of a scene with light, cloud and drifting colour, `(64, 96, 3)` sRGB; chance follows from its seed."""
    rng = np.random.default_rng([scene.seed, 17])
    sheet, rules = _sheet(scene), _rules()
    lab = rgb_to_oklab(wash(scene))
    above = region_map(scene)[0][..., None].astype(float)
    upper = _wall if scene.setting in INDOORS else _air
    sky = upper(lab, scene, sheet, rules, rng)
    land = _ground(lab, scene, sheet, rules["land"], rng)
    sky, land = (_kept(lab, one, share, rules["keeps"]) for one, share in ((sky, above), (land, 1 - above)))
    return oklab_to_rgb(above * sky + (1 - above) * land).astype(np.float32)


def _air(lab: Plane, scene: Scene, sheet: _Sheet, rules: dict[str, Any], rng: np.random.Generator) -> Plane:
    """Shine around the light, shade on the side turned away from it, glow on the horizon, banks of cloud, drift."""
    told, cover = rules["sky"], rules["cover"][scene.weather]
    light, strength, far = _main_light(scene, sheet)
    out = lab.copy()
    shine = np.exp(-((far / told["near"]) ** 2)) + 0.6 * np.exp(-((far / told["far"]) ** 2))
    out += (told["shine"] * strength * shine)[..., None] * (light - out)
    out[..., 0] -= told["turned"] * strength * np.clip(far / scene.aspect, 0, 1)
    low = np.exp(-((sheet.up / 0.25) ** 2)) * (0.2 + 0.8 * strength)
    out += (told["glow"] * low * (0.6 + 0.4 * np.exp(-((far / told["far"]) ** 2))))[..., None] * (light - out)
    banks = _noise(rng, 2.6, 8) + 0.6 * _noise(rng, 1.5, 4) - 0.35 * (1 - 2 * np.abs(sheet.up - 0.5))
    cloud = cover["weight"] / (1 + np.exp(-(banks - cover["most"]) / 0.35))
    edge = cloud - np.roll(gaussian_filter(cloud, (2, 3)), 2, 0)  # upper edges catch the light
    lit = cloud * (1 - cover["dark"]) * 0.6 + np.clip(edge, 0, None)
    shade = cloud * cover["dark"] + np.clip(-edge, 0, None) * 0.7
    warm = light - out
    warm[..., 0] = 0
    brush = sheet.lively * (0.5 + 0.5 * _day(scene))
    out[..., 0] += brush * (told["bank"] * lit - told["belly"] * shade)
    out += 0.25 * (brush * lit)[..., None] * warm
    return out + _drift(rng, scene, told, (6, 9), out) * sheet.lively[..., None]


def _wall(lab: Plane, scene: Scene, sheet: _Sheet, rules: dict[str, Any], rng: np.random.Generator) -> Plane:
    """Light from one side, dark corners, and the unevenness of a painted wall."""
    told = rules["room"]
    light = to_oklab(scene.palette.light)
    side = sheet.x / scene.aspect if rng.random() < 0.5 else 1 - sheet.x / scene.aspect
    fall = np.exp(-(((side - 0.2 - 0.3 * sheet.y) / 0.3) ** 2))
    out = lab + (told["window"] * (0.4 + 0.6 * _day(scene)) * fall)[..., None] * (light - lab)
    out[..., 0] -= told["corner"] * ((sheet.x / scene.aspect - 0.5) ** 2 + (sheet.y - 0.5) ** 2)
    return out + _drift(rng, scene, rules["sky"], (6, 8), out) * sheet.lively[..., None]


def _ground(lab: Plane, scene: Scene, sheet: _Sheet, told: dict[str, float], rng: np.random.Generator) -> Plane:
    """Light lying below sun or moon, mottle that widens towards the front, and a front in shade."""
    light, strength, _ = _main_light(scene, sheet)
    across = sheet.x - (scene.glows[0].x / HEIGHT if scene.glows else scene.aspect / 2)
    pool = np.exp(-((across / 0.5) ** 2) - (sheet.up / 0.45) ** 2)
    out = lab + (told["pool"] * strength * pool)[..., None] * (light - lab)
    out += _drift(rng, scene, told, (3, 12), out) * sheet.lively[..., None]
    out[..., 0] -= told["near"] * np.clip(-sheet.up, 0, 1) ** 2
    return out


def _kept(before: Plane, after: Plane, share: Plane, keeps: float) -> Plane:
    """The mood lies in the palette: on the whole, sky and land stay nearly as light and of the hue that was planned."""
    off = ((after - before) * share).sum((0, 1)) / max(float(share.sum()), 1.0)
    return after - keeps * off


def _sheet(scene: Scene) -> _Sheet:
    y, x = np.mgrid[0:ROWS, 0:COLUMNS]
    y, x = (y + 0.5) / ROWS, (x + 0.5) / COLUMNS * scene.aspect
    horizon = scene.horizon / HEIGHT
    up = np.where(y < horizon, (horizon - y) / max(horizon, 1e-3), (horizon - y) / max(1 - horizon, 1e-3))
    around = np.clip(gaussian_filter(subject_mask(scene).astype(float), _EDGE) * 1.6, 0, 1)
    return _Sheet(x, y, up, 1 - (1 - _rules()["quiet"]) * around)


def _main_light(scene: Scene, sheet: _Sheet) -> tuple[Plane, float, Plane]:
    """Colour in OKLab, strength, and distance of each pixel in heights; far and weak where there is no light."""
    colour = to_oklab(scene.palette.light)
    if not scene.glows:
        return colour, 0.15, np.hypot(sheet.x - scene.aspect / 2, sheet.y + 0.4)
    glow = scene.glows[0]
    return colour, glow.strength, np.hypot(sheet.x - glow.x / HEIGHT, sheet.y - glow.y / HEIGHT)


def _day(scene: Scene) -> float:
    return {"day": 1.0, "dusk": 0.8, "night": 0.35}[scene.time]


def _drift(
    rng: np.random.Generator, scene: Scene, told: dict[str, float], soft: tuple[float, float], on: Plane
) -> Plane:
    """`(64, 96, 3)` OKLab: colour that has run while it was wet, to and fro between the light's hue and the shade's.

    Any other hue would be a guest in the mood; in the dark, hues hardly differ.
    """
    palette = scene.palette
    way = (to_oklab(palette.light) - to_oklab(palette.sky[0]))[1:]
    way = way / max(float(np.hypot(*way)), 0.09)
    warm = told["warm"] * _noise(rng, *soft)
    astray = told["astray"] * np.stack([_noise(rng, *soft), _noise(rng, *soft)], -1)
    hue = (warm[..., None] * way + astray) * np.clip(on[..., :1] / 0.7, 0.25, 1)
    return np.concatenate([(told["wash"] * _noise(rng, *soft) + 0.5 * warm)[..., None], hue], -1)


def _noise(rng: np.random.Generator, down: float, across: float) -> Plane:
    """Smooth noise of spread 1."""
    plane = gaussian_filter(rng.normal(0, 1, (ROWS, COLUMNS)), (down, across), mode="reflect")
    return plane / max(plane.std(), 1e-6)


@cache
def _rules() -> dict[str, Any]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)
