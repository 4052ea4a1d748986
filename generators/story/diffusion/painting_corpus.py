"""Training data of the underpainting: brushed light and colour (`brushwork`), in the light of the lamps of a scene.

python -m generators.story.diffusion.painting_corpus --count 4000 --out work/story/paintings
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray

from generators.story.layout.rules import nearest_view, ruled
from generators.story.props import drawable
from generators.story.scene import HEIGHT, Glow, Placed, Scene, Staging
from generators.story.world import palette_of

from .brushwork import brushed
from .canvas import lit
from .condition import Condition
from .layout_corpus import any_condition
from .light_words import MOST_LAMPS, light_word, light_words
from .paintings import save_paintings
from .raw_plan import RawPlan

SHARD = 500
_SEEDS = 2**31
_LAMPS = (0.3, 0.4, 0.2, 0.1)  # chance of none, one, two, three lights


def rough_scene(condition: Condition, raw: RawPlan, rng: np.random.Generator) -> Scene:
    """A scene good enough to be painted: nothing is snapped, and elements are only those that give light."""
    wide = HEIGHT * condition.aspect

    def staging(x: float, y: float, height: float) -> Staging:
        return Staging(
            x=x * wide, y=y * HEIGHT, height=height * HEIGHT, view=nearest_view(raw.view), pose=condition.pose,
            state=condition.state,
        )  # fmt: skip

    glows = ()
    if raw.light.strength > 0.05:
        night = condition.time == "night"
        glows = (
            Glow(
                x=raw.light.x * wide, y=raw.light.y * HEIGHT, radius=raw.light.radius * HEIGHT,
                colour="#e8edf8" if night else "#fff2cc", strength=raw.light.strength, kind="moon" if night else "sun",
            ),
        )  # fmt: skip
    other = raw.companion
    return Scene(
        setting=condition.setting, time=condition.time, weather=condition.weather, camera=condition.camera,
        state=condition.state, aspect=condition.aspect, horizon=raw.horizon * HEIGHT, palette=raw.palette, glows=glows,
        subject=staging(raw.subject.x, raw.subject.y, raw.subject.height),
        companion=staging(other.x, other.y, other.height) if other else None,
        elements=_some_lamps(wide, raw.horizon * HEIGHT, rng),
        seed=int(rng.integers(_SEEDS)),
    )  # fmt: skip


def any_scene(rng: np.random.Generator) -> Scene:
    """A scene of any mood, place, time and weather."""
    condition = any_condition(rng)
    palette = palette_of(condition.state, condition.time, condition.weather, condition.setting, rng)
    return rough_scene(condition, ruled(condition, palette, rng, int(rng.integers(_SEEDS))), rng)


def painted(scene: Scene) -> NDArray[np.float32]:
    """What the model should paint for a scene: `(64, 96, 3)` sRGB in [0, 1], brushed, in the light of its lamps."""
    return lit(brushed(scene), scene)


def build(count: int, seed: int) -> tuple[list[str], NDArray[np.uint8]]:
    """So many scenes as JSON, and their pictures `(count, 64, 96, 3)`."""
    rng = np.random.default_rng(seed)
    scenes = [any_scene(rng) for _ in range(count)]
    pictures = np.stack([np.rint(painted(scene) * 255).astype(np.uint8) for scene in scenes])
    return [scene.model_dump_json() for scene in scenes], pictures


def _some_lamps(wide: float, horizon: float, rng: np.random.Generator) -> tuple[Placed, ...]:
    known = sorted(one for one in drawable() if light_word(one))
    words = list(light_words())
    found = []
    for _ in range(int(rng.choice(MOST_LAMPS + 1, p=_LAMPS))):
        word = words[int(rng.integers(len(words)))]
        ids = [one for one in known if light_word(one) == word] or [word]
        aloft = word in ("moon", "star", "fireworks") or rng.random() < 0.2
        y = rng.uniform(0.1, 0.8) * horizon if aloft else rng.uniform(horizon, 0.96 * HEIGHT)
        found.append(
            Placed(
                id=ids[int(rng.integers(len(ids)))], x=rng.uniform(0.05, 0.95) * wide, y=float(y),
                height=rng.uniform(80, 420), stands="sky" if aloft else "ground", depth=0.3,
            )
        )  # fmt: skip
    return tuple({one.id: one for one in found}.values())


def main(count: int = 4_000, seed: int = 0, out: Path = Path("work/story/paintings")) -> None:
    """Build pictures, five hundred a file; files that are there already are kept."""
    out.mkdir(parents=True, exist_ok=True)
    for first in range(0, count, SHARD):
        path = out / f"{first:06d}.npz"
        if path.exists():
            continue
        save_paintings(*build(min(SHARD, count - first), seed * 1_000_003 + first), path)


if __name__ == "__main__":
    typer.run(main)
