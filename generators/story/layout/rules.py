"""A composition by rule: thirds, room to look into, things on the free side. The scene model learns to do better."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from generators.story.diffusion.condition import Condition, Slot
from generators.story.diffusion.raw_plan import Light, RawPlan, Spot
from generators.story.layout.staging import Range, away, manner, nearer, shot
from generators.story.scene import HEIGHT, Box, Palette, View
from generators.story.terms import Size, Stands
from generators.story.world import Site, Stations, horizon_of, lights_of, stations

_HEIGHTS: Mapping[Size, float] = {"tiny": 0.08, "small": 0.2, "medium": 0.42, "large": 0.85, "huge": 1.3}
_VIEWS: Mapping[View, float] = {"front": 0.0, "quarter": 0.5, "side": 1.0}
FACE_UP = 0.76
"""Of a standing height is below the middle of the face."""
_LOOKS_IN = 0.85  # of heroes look into the picture, not out of it
_FREE_SIDE = 0.78  # of things are where the hero leaves room
_SWAY = 0.02  # of the horizon, share of the height


def ruled(condition: Condition, palette: Palette, rng: np.random.Generator, site: int = 0) -> RawPlan:
    """Compose a picture; the hero is left or right of the middle, by chance.

    Args:
        condition: what is in it.
        palette: its colours.
        rng: of all chance.
        site: seed of the place; it decides where there is a wall, a pond.
    """
    frame = shot(condition.camera)
    horizon = horizon_of(condition.setting, condition.camera, condition.state) / HEIGHT + rng.uniform(-_SWAY, _SWAY)
    areas = stations(condition.setting, condition.aspect, site, horizon * HEIGHT)
    side = 1 if rng.random() < 0.5 else -1
    height = _in(frame.hero, rng) * (nearer(condition.pose) if frame.feet else 1.0)
    x = 0.5 + side * _in(frame.across, rng) * (0.6 if condition.companion else 1.0)
    y = _in(frame.feet, rng) if frame.feet else _in(frame.face or (0.4, 0.45), rng) + FACE_UP * height
    outward = rng.random() > _LOOKS_IN
    mirrored = (side > 0) != outward  # right of the middle it looks to the left
    companion = None
    if condition.companion:
        off = (0.17 + 0.32 * height) / max(condition.aspect / 1.5, 0.6)
        companion = Spot(x - side * off, y - rng.uniform(0, 0.02), height * rng.uniform(0.86, 0.98), float(side < 0))
    hero = Spot(x, y, height, float(mirrored))
    elements = [
        _element(slot, number, hero, side, horizon, areas, condition.aspect, rng)
        for number, slot in enumerate(condition.slots)
    ]
    return RawPlan(
        subject=hero,
        view=_VIEWS[_drawn(manner(condition.pose).views, rng)],
        companion=companion,
        elements=tuple(elements),
        horizon=horizon,
        light=_light(condition, palette, Site(condition.setting, condition.aspect, site, HEIGHT * horizon)),
        palette=palette,
    )


def nearest_view(number: float) -> View:
    """The view that a number of a raw plan means."""
    return min(_VIEWS, key=lambda view: abs(_VIEWS[view] - number))


def flipped(raw: RawPlan) -> RawPlan:
    """The same composition with left and right exchanged, under the same light."""

    def spot(one: Spot) -> Spot:
        return Spot(1 - one.x, one.y, one.height, 1 - one.mirrored, one.depth)

    return RawPlan(
        spot(raw.subject), raw.view, spot(raw.companion) if raw.companion else None,
        tuple(spot(one) for one in raw.elements), raw.horizon, raw.light, raw.palette,
    )  # fmt: skip


def area_of(stands: Stands, areas: Stations) -> Box:
    """Where feet or middles of what stands so may be."""
    return {
        "ground": areas.ground, "hand": areas.ground, "around": areas.ground, "table": areas.table,
        "water": areas.water, "far": areas.far, "wall": areas.wall, "sky": areas.sky,
    }[stands]  # fmt: skip


def _element(
    slot: Slot, number: int, hero: Spot, side: int, horizon: float, areas: Stations, aspect: float,
    rng: np.random.Generator,
) -> Spot:  # fmt: skip
    area = area_of(slot.stands, areas)
    free = rng.random() < (_FREE_SIDE if number == 0 else 0.5)
    wide = HEIGHT * aspect
    x = hero.x - side * (1 if free else -0.8) * _in(away(slot.stands), rng)
    x = float(np.clip(x, area.left / wide, area.right / wide))
    y = _in((area.top, area.bottom), rng) / HEIGHT
    aloft = slot.stands in ("sky", "wall")
    near = 1.0 if aloft else max((y - horizon) / max(hero.y - horizon, 0.05), 0.15)
    depth = 0.6 if aloft else float(np.clip((1 - y) / (1 - horizon), 0, 1))
    return Spot(x, y, _HEIGHTS[slot.size] * hero.height * near, float(x > hero.x), depth)


def _light(condition: Condition, palette: Palette, site: Site) -> Light:
    """The sun or the moon of the place, where one is seen."""
    for glow in lights_of(site, condition.time, condition.weather, condition.state, palette):
        return Light(glow.x / site.width, glow.y / HEIGHT, glow.radius / HEIGHT, glow.strength)
    return Light(0.2, 0.15, 0.3, 0.0)


def _in(span: Range, rng: np.random.Generator) -> float:
    return float(rng.uniform(*span))


def _drawn(weights: Mapping[View, float], rng: np.random.Generator) -> View:
    views = list(weights)
    share = np.array([weights[view] for view in views], float)
    return views[int(rng.choice(len(views), p=share / share.sum()))]
