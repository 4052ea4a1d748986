"""Training data of the scene model: compositions drawn by rule, of which the best of several is kept.

python -m generators.story.diffusion.layout_corpus --count 24000 --out work/story/layouts.safetensors
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
import typer

from generators.emotion import CATEGORIES, NEUTRAL, EmotionState
from generators.story.layout.rules import ruled
from generators.story.terms import CAMERAS, POSES, SETTINGS, Stands
from generators.story.world import palette_of

from .asked import SIZES, STAGES, STANDS, TIMES, WEATHERS
from .composition import score
from .condition import MOST_SLOTS, Condition, Slot
from .known import Known
from .layouts import Layouts, save_layouts
from .numbers import to_numbers

TRIES = 8
"""Rules are asked that often for one condition; the composition with the best score is learned."""
_SITES = 2**31
_PLACED: tuple[Stands, ...] = tuple(name for name in STANDS if name != "around")
_HELD = 0.5  # of what is for hands


def any_state(rng: np.random.Generator) -> EmotionState:
    """One feeling, strong or weak; sometimes two mixed, sometimes none."""
    kind = rng.random()
    if kind < 0.06:
        return NEUTRAL
    one, two = (str(name) for name in rng.choice(CATEGORIES[1:], 2, replace=False))
    if kind < 0.8:
        return EmotionState.of(one, round(float(rng.uniform(0.25, 1)), 3))
    share = float(rng.uniform(0.2, 0.8))
    return EmotionState.mix({one: share, two: 1 - share}, round(float(rng.uniform(0.3, 1)), 3))


def any_condition(rng: np.random.Generator) -> Condition:
    """A picture that a plan could ask for."""
    slots = []
    for _ in range(int(rng.choice(MOST_SLOTS + 1, p=(0.08, 0.3, 0.3, 0.2, 0.12)))):
        stands = _PLACED[int(rng.integers(len(_PLACED)))]
        size = SIZES[int(rng.choice(len(SIZES), p=(0.1, 0.32, 0.28, 0.22, 0.08)))]
        slots.append(Slot(stands, size, stands == "hand" and rng.random() < _HELD and not any(s.held for s in slots)))
    return Condition(
        state=any_state(rng),
        setting=SETTINGS[int(rng.integers(len(SETTINGS)))],
        time=TIMES[int(rng.integers(len(TIMES)))],
        weather=WEATHERS[int(rng.choice(len(WEATHERS), p=(0.5, 0.1, 0.1, 0.1, 0.1, 0.1)))],
        camera=CAMERAS[int(rng.choice(len(CAMERAS), p=(0.28, 0.32, 0.16, 0.12, 0.12)))],
        stage=STAGES[int(rng.integers(len(STAGES)))],
        pose=POSES[int(rng.integers(len(POSES)))],
        aspect=float(rng.choice((1.5, rng.uniform(0.7, 2.1)), p=(0.6, 0.4))),
        companion=bool(rng.random() < 0.2),
        slots=tuple(slots),
    )


def best_by_rule(condition: Condition, rng: np.random.Generator, tries: int = TRIES) -> np.ndarray:
    """Numbers `(TOKENS, WIDTH)` of the best of some compositions."""
    palette = palette_of(condition.state, condition.time, condition.weather, condition.setting, rng)
    plans = [ruled(condition, palette, rng, int(rng.integers(_SITES))) for _ in range(tries)]
    return to_numbers(max(plans, key=lambda plan: score(plan, condition)))


def build(count: int, seed: int, tries: int = TRIES) -> Layouts:
    """So many compositions."""
    rng = np.random.default_rng(seed)
    conditions = [any_condition(rng) for _ in range(count)]
    rows = np.stack([best_by_rule(condition, rng, tries) for condition in conditions])
    return Layouts(torch.from_numpy(rows), Known.of(conditions))


def main(count: int = 24_000, seed: int = 0, out: Path = Path("work/story/layouts.safetensors")) -> None:
    """Build layouts and store them."""
    save_layouts(build(count, seed), out)


if __name__ == "__main__":
    typer.run(main)
