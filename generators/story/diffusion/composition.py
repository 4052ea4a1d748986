"""How well a picture is composed, from numbers alone: what rules are filtered by, and what the model card compares.

Six marks in [0, 1], after what books on picture-book layout agree on: the hero on a third, room to look into, nothing
over anything, weights that balance, everything inside the frame, and sizes that can be told apart.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import combinations

from generators.story.scene import Box

from .condition import Condition
from .raw_plan import RawPlan, Spot

_FIGURE = 0.62  # width of a figure over its height, arms and tail included
_THING = 0.9  # width of an element over its height
_LARGEST, _LARGEST_ALOFT = 0.62, 0.3  # the solver draws nothing larger (`layout/staging.toml`)
_HIGH = frozenset({"sky", "wall"})
"""What stands so is placed by its middle, all else by its foot."""


def marks(plan: RawPlan, condition: Condition) -> Mapping[str, float]:
    """The six marks by name, each in [0, 1]."""
    shape = condition.aspect
    figures = [_figure(plan.subject, shape)]
    if plan.companion:
        figures.append(_figure(plan.companion, shape))
    free = [(spot, slot) for spot, slot in zip(plan.elements, condition.slots, strict=True) if not slot.held]
    things = [_thing(spot, shape, slot.stands in _HIGH) for spot, slot in free]
    return {
        "third": _third(plan, bool(plan.companion)),
        "room": _room(plan.subject),
        "apart": _apart(figures, things),
        "balance": _balance(plan, [spot for spot, _ in free]),
        "inside": _inside(figures, things, shape, condition.camera == "close"),
        "sizes": _sizes(plan.subject, [spot for spot, _ in free]),
    }


def score(plan: RawPlan, condition: Condition) -> float:
    """Geometric mean of the marks: one that is bad spoils a picture, however good the others are."""
    values = [max(value, 1e-3) for value in marks(plan, condition).values()]
    return math.exp(sum(math.log(value) for value in values) / len(values))


def _third(plan: RawPlan, pair: bool) -> float:
    """Nearness of the hero (of a pair: of its middle) to a third of the width; a pair may be in the centre."""
    x = plan.subject.x
    if pair and plan.companion:
        x = (x + plan.companion.x) / 2
    off = min(abs(x - 1 / 3), abs(x - 2 / 3), *((abs(x - 0.5),) if pair else ()))
    return math.exp(-((off / 0.12) ** 2))


def _room(hero: Spot) -> float:
    """Whether there is more picture before its eyes than behind its back."""
    left = hero.mirrored > 0.5
    before = hero.x if left else 1 - hero.x
    return min(1.0, 0.25 + 1.5 * before) if before < 0.5 else 1.0


def _apart(figures: list[Box], things: list[Box]) -> float:
    """One minus the worst share of a thing that is covered; a companion may touch the hero by a fifth."""
    worst = 0.0
    for thing in things:
        worst = max(worst, *(figure.overlap(thing) / _area(thing) for figure in figures))
    for one, two in combinations(things, 2):
        worst = max(worst, one.overlap(two) / min(_area(one), _area(two)))
    if len(figures) > 1:
        worst = max(worst, figures[0].overlap(figures[1]) / _area(figures[1]) - 0.2)
    return 1 - min(worst, 1.0)


def _balance(plan: RawPlan, things: list[Spot]) -> float:
    """How near the middle the weights come to rest; large things weigh by their area, the light as a small thing."""
    parts = [(plan.subject.x, plan.subject.height**2)]
    if plan.companion:
        parts.append((plan.companion.x, plan.companion.height**2))
    parts += [(spot.x, 1.5 * min(max(spot.height, 0.12), 0.4) ** 2 + 0.02) for spot in things]
    if plan.light.strength > 0.1:
        parts.append((plan.light.x, 0.05 * plan.light.strength))
    middle = sum(x * weight for x, weight in parts) / sum(weight for _, weight in parts)
    return math.exp(-(((middle - 0.5) / 0.2) ** 2))


def _inside(figures: list[Box], things: list[Box], shape: float, close: bool) -> float:
    """Share of each box that is in the picture; in a close picture the hero's legs may be outside."""
    frame = Box(0, 0, shape, 1)
    shares = [frame.overlap(box) / _area(box) for box in things]
    shares += [min(1.0, frame.overlap(box) / _area(box) / (0.6 if close else 1)) for box in figures]
    return min(shares) ** 2


def _sizes(hero: Spot, things: list[Spot]) -> float:
    """Nothing too small to be seen, nothing larger than the hero's stage allows."""
    worst = 1.0
    for spot in things:
        worst = min(worst, spot.height / 0.075, 1.6 * hero.height / max(spot.height, 1e-6))
    return max(0.0, min(worst, 1.0))


def _figure(spot: Spot, shape: float) -> Box:
    half = _FIGURE * spot.height / 2
    return Box(spot.x * shape - half, spot.y - spot.height, spot.x * shape + half, spot.y)


def _thing(spot: Spot, shape: float, by_middle: bool) -> Box:
    height = min(spot.height, _LARGEST_ALOFT if by_middle else _LARGEST)
    half, top = _THING * height / 2, spot.y - height * (0.5 if by_middle else 1)
    return Box(spot.x * shape - half, top, spot.x * shape + half, top + height)


def _area(box: Box) -> float:
    return max(box.width * box.height, 1e-9)
