"""How the scene model composes, beside rules and beside no plan at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from generators.story.drawing import to_oklab
from generators.story.scene import Palette
from generators.story.world import palette_of

from .composer import Composer
from .composition import marks, score
from .condition import Condition
from .layout_corpus import any_condition, best_by_rule
from .numbers import from_numbers
from .raw_plan import RawPlan
from .scene_planner import ScenePlanner
from .unplanned import unplanned

_SEED = 20_000  # far from the seeds of the corpus
_SEEDS = 2**31
_TAKES = 8  # of one condition, for variety


def measure_plans(planner: ScenePlanner, count: int) -> dict[str, Mapping[str, float]]:
    """Mean marks of each way to compose `count` conditions that no training had, and how varied each is.

    Returns:
        way -> measure -> number. `palette` is the mean distance of ten colours from the rule's without its jitter, in
        OKLab (.02 is just seen); `variety` the mean distance of the hero and of things between two takes, share of the
        picture's height.
    """
    rng = np.random.default_rng(_SEED)
    conditions = [any_condition(rng) for _ in range(count)]

    def by_rule(condition: Condition, seed: int, tries: int) -> RawPlan:
        return from_numbers(best_by_rule(condition, np.random.default_rng(seed), tries), condition)

    def loose(condition: Condition, seed: int) -> RawPlan:
        chance = np.random.default_rng(seed)
        return unplanned(condition, _palette(condition, chance), chance)

    def best(plans: list[RawPlan], condition: Condition) -> RawPlan:
        return max(plans, key=lambda plan: score(plan, condition))

    composer = Composer(planner)

    def both(condition: Condition, seed: int) -> RawPlan:
        chance = np.random.default_rng(seed)
        return composer(condition, _palette(condition, chance), int(chance.integers(_SEEDS)), seed)

    ways: dict[str, Callable[[Condition, int], RawPlan]] = {
        "no plan": loose,
        "rules, one try": lambda condition, seed: by_rule(condition, seed, 1),
        "rules, best of 8 (what is learned)": lambda condition, seed: by_rule(condition, seed, 8),
        "model, one try": lambda condition, seed: planner.sample(condition, seed, 1)[0],
        "model, best of 3": lambda condition, seed: best(planner.sample(condition, seed, 3), condition),
        "model, best of 8": lambda condition, seed: best(planner.sample(condition, seed, 8), condition),
        "best of 8 of both (what is used)": both,
    }
    return {name: _measured(way, conditions) for name, way in ways.items()}


def _measured(way: Callable[[Condition, int], RawPlan], conditions: list[Condition]) -> dict[str, float]:
    rows = []
    for number, condition in enumerate(conditions):
        plan = way(condition, number)
        rows.append({**marks(plan, condition), "score": score(plan, condition), "palette": _off(plan, condition)})
    told = {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
    return {**told, "variety": float(np.mean([_variety(way, one) for one in conditions[:: _TAKES // 2]]))}


def _off(plan: RawPlan, condition: Condition) -> float:
    """Distance of a palette from the mean of what the rule gives."""
    target = np.mean([_colours(_palette(condition, np.random.default_rng(i))) for i in range(6)], 0)
    return float(np.linalg.norm(_colours(plan.palette) - target, axis=1).mean())


def _variety(way: Callable[[Condition, int], RawPlan], condition: Condition) -> float:
    """Mean distance between two takes of one condition, each mirrored so that the hero is on the left."""
    takes = []
    for seed in range(_TAKES):
        plan = way(condition, 1000 + seed)
        flip = plan.subject.x > 0.5
        spots = [plan.subject, *plan.elements]
        takes.append([((1 - s.x if flip else s.x) * condition.aspect, s.y) for s in spots])
    points = np.array(takes)  # (takes, spots, 2)
    apart = np.linalg.norm(points[:, None] - points[None], axis=-1).mean(-1)
    return float(apart.sum() / (_TAKES * (_TAKES - 1)))


def _palette(condition: Condition, rng: np.random.Generator) -> Palette:
    return palette_of(condition.state, condition.time, condition.weather, condition.setting, rng)


def _colours(palette: Palette) -> np.ndarray:
    """`(10, 3)` OKLab."""
    told = (*palette.sky, palette.far, palette.middle, palette.near, palette.foliage)
    return np.stack([to_oklab(colour) for colour in (*told, palette.accent, palette.light, palette.ambient)])
