"""Pictures of stories to measure on: small ones of many subjects, with masks, made by the engine's own parts."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image
from rich.console import Console

from benchmarks.measure.plans import SUBJECTS
from generators.emotion import CATEGORIES, NEUTRAL, Category, EmotionState
from generators.story import Planner, StoryPlan, StoryRequest
from generators.story.layout import players_of, scene_of
from generators.story.render import Page, compose
from generators.story.scene import Scene

SIZE = (384, 256)
_INTENSITY = 0.7
OTHERS = (
    "a cat with a blue collar", "a puppy", "a bear cub with a yellow scarf", "a mouse in a red dress", "a koala",
    "a tiger", "a zebra", "a goat with a bell", "a sheep", "a cow", "a pig with a purple bow tie", "a horse", "a deer",
    "a chick", "a parrot", "a crow with a top hat", "a raccoon", "a badger in a green waistcoat", "a monkey", "a camel",
    "a bee", "an otter", "a beaver", "a walrus", "a kangaroo", "a bat", "a grey squirrel", "a white rabbit",
    "a brown dog", "a tall robot", "a boy in a yellow raincoat", "a girl with red hair",
    "a grandfather with a beard", "a woman in a blue coat", "a man with glasses", "a girl in a green dress",
    "a boy with curly hair", "a baker", "a king", "a pirate with a black hat",
)  # fmt: skip
"""Subjects that are in no test: what judges are trained on."""


@dataclass(frozen=True)
class Shot:
    """A small picture.

    Attributes:
        subject, emotion, frame, seed: what it shows.
        pixels: `(H, W, 3)` uint8.
        mask: `(H, W)` share of the subject, uint8.
    """

    subject: str
    emotion: Category
    frame: int
    seed: int
    pixels: NDArray[np.uint8]
    mask: NDArray[np.uint8]


def told(planner: Planner, subject: str, emotion: Category, seed: int = 0, frames: int = 4) -> StoryPlan:
    """A planned story."""
    state = NEUTRAL if emotion == "neutral" else EmotionState.of(emotion, _INTENSITY)
    return planner.run(StoryRequest(subject=subject, emotion=state, seed=seed, frames=frames))


def page_of(plan: StoryPlan, index: int, seed: int = 0) -> tuple[Scene, Page]:
    """A frame, composed and drawn as vectors."""
    players = players_of(plan.subject)
    scene = scene_of(plan, index, players, seed=seed)
    return scene, compose(scene, players)


def painted(svg: str, size: tuple[int, int]) -> NDArray[np.uint8]:
    """RGBA `(H, W, 4)` of an SVG."""
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, width=size[0], height=size[1])
    return np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def shots(
    planner: Planner, subjects: Sequence[str], frames: Sequence[int], seed: int, console: Console
) -> Iterator[Shot]:
    """Every subject with every emotion: some frames of one story each."""
    for number, subject in enumerate(subjects):
        for emotion in CATEGORIES:
            plan = told(planner, subject, emotion, seed)
            for index in frames:
                _, page = page_of(plan, index)
                figure = tuple(one for one in page.layers if one.region == "subject")
                mask = painted(Page(page.width, figure, page.defs, (), {}).svg(SIZE), SIZE)[..., 3]
                yield Shot(subject, emotion, index, seed, painted(page.svg(SIZE), SIZE)[..., :3], mask)
        if number % 5 == 4:
            console.print(f"pictures: {number + 1} of {len(subjects)} subjects")


class Pictures:
    """Pictures for judges: of other subjects to train on, of the tested subjects to judge.

    Args:
        planner: plans them.
        console: told how far it is.
    """

    def __init__(self, planner: Planner, console: Console) -> None:
        self.training = list(shots(planner, OTHERS, (1, 2), 7, console))
        self.training += list(shots(planner, OTHERS[::3], (0, 3), 8, console))
        self.test = list(shots(planner, SUBJECTS, (1, 3), 0, console))
