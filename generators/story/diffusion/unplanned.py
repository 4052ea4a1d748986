"""The arm of the ablation without planning: everything somewhere where it may stand, the hero in the middle."""

from __future__ import annotations

import numpy as np

from generators.story.layout.rules import area_of, ruled
from generators.story.scene import HEIGHT, Palette
from generators.story.world import stations

from .condition import Condition
from .raw_plan import RawPlan, Spot


def unplanned(condition: Condition, palette: Palette, rng: np.random.Generator) -> RawPlan:
    """A picture as a prompt without a plan gets it: light, horizon and sizes by rule, places by chance."""
    site = int(rng.integers(2**31))
    known = ruled(condition, palette, rng, site)
    areas = stations(condition.setting, condition.aspect, site, known.horizon * HEIGHT)
    wide = HEIGHT * condition.aspect
    hero = Spot(0.5 + rng.normal(0, 0.05), known.subject.y, known.subject.height, float(rng.random() < 0.5))
    elements = []
    for slot, spot in zip(condition.slots, known.elements, strict=True):
        area = area_of(slot.stands, areas)
        x, y = rng.uniform(area.left, area.right) / wide, rng.uniform(area.top, area.bottom) / HEIGHT
        elements.append(Spot(float(x), float(y), spot.height, spot.mirrored, spot.depth))
    companion = known.companion
    if companion:
        companion = Spot(float(rng.uniform(0.15, 0.85)), companion.y, companion.height, companion.mirrored)
    return RawPlan(hero, known.view, companion, tuple(elements), known.horizon, known.light, palette)
