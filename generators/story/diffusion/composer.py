"""Chooses a composition: rules and scene model propose some each, and the one with the best marks is taken."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from generators.story.layout.rules import FACE_UP, ruled
from generators.story.layout.staging import nearer, shot
from generators.story.scene import Palette

from .composition import score
from .condition import Condition
from .raw_plan import RawPlan
from .scene_planner import ScenePlanner

RULED = 8
"""Proposals of the rules. Together with the model's they get better marks than either alone (docs/models/story.md)."""


class Composer:
    """Composes pictures; the same arguments give the same composition.

    Args:
        planner: samples the scene model.
    """

    def __init__(self, planner: ScenePlanner) -> None:
        self._planner = planner

    def __call__(self, condition: Condition, palette: Palette, site: int, seed: int) -> RawPlan:
        """The composition with the best marks.

        Args:
            condition: what is in the picture.
            palette: its colours. Those that the model samples drift from the mood's, and are not taken.
            site: seed of the place, which decides where sun and moon stand: the same in all pictures of a place.
            seed: of all chance.
        """
        rng = np.random.default_rng(seed)
        proposed = [ruled(condition, palette, rng, site) for _ in range(RULED)]
        light = proposed[0].light
        sampled = self._planner.sample(condition, seed)
        proposed += [framed(replace(one, palette=palette, light=light), condition) for one in sampled]
        return max(proposed, key=lambda one: score(one, condition))


def framed(plan: RawPlan, condition: Condition) -> RawPlan:
    """The composition with figures as large, and on the ground as near, as its camera shows them (`staging.toml`)."""
    frame, hero = shot(condition.camera), plan.subject
    near = nearer(condition.pose) if frame.feet else 1.0
    height = _within(hero.height, (frame.hero[0] * near, frame.hero[1] * near))
    y = _within(hero.y, frame.feet) if frame.feet else hero.y + FACE_UP * (height - hero.height)
    other = plan.companion
    if other:
        other = replace(other, height=other.height * height / hero.height, y=other.y + y - hero.y)
    return replace(plan, subject=replace(hero, height=height, y=y), companion=other)


def _within(value: float, span: tuple[float, float]) -> float:
    return min(max(value, span[0]), span[1])
