"""Pictures of stories to measure on: small ones of many subjects, with masks, made by the engine that ships."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image
from rich.console import Console

from benchmarks.measure.plans import SUBJECTS
from generators.emotion import CATEGORIES, NEUTRAL, Category, EmotionState
from generators.story import StoryPlan, StoryRequest
from generators.story.engine import StoryEngine
from generators.story.illustrate import IllustrationRequest
from generators.story.layout import players_of
from generators.story.render import Page
from generators.story.scene import HEIGHT, Scene

SIZE = (384, 256)
_SMALL = (192, 128)  # what the judge of emotion looks at is smaller still
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
"""Subjects that are in no test: what the judge of emotion is trained on."""


@dataclass(frozen=True)
class Shot:
    """A small picture.

    Attributes:
        subject, emotion: what it shows.
        pixels: `(H, W, 3)` uint8.
        mask: `(H, W)` share of the subject, uint8; empty if nobody asked for it.
        face: left, top, right and bottom of the subject's face, pixels.
        species: of the subject, as it is drawn.
    """

    subject: str
    emotion: Category
    pixels: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    face: tuple[float, float, float, float]
    species: str


def told(engine: StoryEngine, subject: str, emotion: Category, seed: int = 0, frames: int = 4) -> StoryPlan:
    """A planned story."""
    state = NEUTRAL if emotion == "neutral" else EmotionState.of(emotion, _INTENSITY)
    return engine.plan(StoryRequest(subject=subject, emotion=state, seed=seed, frames=frames))


def asked(plan: StoryPlan, seed: int = 0) -> IllustrationRequest:
    """A story as it is given to the engine."""
    return IllustrationRequest(plan=plan, seed=seed)


def painted(svg: str, size: tuple[int, int]) -> NDArray[np.uint8]:
    """RGBA `(H, W, 4)` of an SVG."""
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, width=size[0], height=size[1])
    return np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def shots(
    engine: StoryEngine, subjects: Sequence[str], frames: Sequence[int], seed: int,
    size: tuple[int, int], console: Console, masked: bool = True,
) -> Iterator[Shot]:  # fmt: skip
    """Every subject with every emotion: some frames of one story each."""
    for number, subject in enumerate(subjects):
        for emotion in CATEGORIES:
            plan = told(engine, subject, emotion, seed)
            for index in frames:
                page = engine.page(asked(plan), index)[1]
                figure = tuple(one for one in page.layers if one.region == "subject") if masked else ()
                alone = Page(page.width, figure, page.defs, (), {})
                mask = painted(alone.svg(size), size)[..., 3] if figure else np.zeros((0, 0), np.uint8)
                unit, face = size[1] / HEIGHT, page.faces[0]
                where = (unit * face.left, unit * face.top, unit * face.right, unit * face.bottom)
                pixels = painted(page.svg(size), size)[..., :3]
                yield Shot(subject, emotion, pixels, mask, where, players_of(plan.subject).hero.species)
        if number % 5 == 4:
            console.print(f"pictures: {number + 1} of {len(subjects)} subjects")


class Pictures:
    """Pictures for judges, drawn when first asked for.

    Args:
        engine: plans and draws them, as it does for everybody.
        console: told how far it is.
    """

    def __init__(self, engine: StoryEngine, console: Console) -> None:
        self._engine, self._console = engine, console

    @cached_property
    def training(self) -> list[Shot]:
        """Of other subjects and seeds, small and without masks: to teach what an emotion looks like."""
        made = list(shots(self._engine, OTHERS, (1, 2), 7, _SMALL, self._console, masked=False))
        return made + list(shots(self._engine, OTHERS[::3], (0, 3), 8, _SMALL, self._console, masked=False))

    @cached_property
    def test(self) -> list[Shot]:
        """Two of every tested subject with every emotion."""
        return list(shots(self._engine, SUBJECTS, (1, 3), 0, SIZE, self._console))

    @cached_property
    def scenes(self) -> list[Scene]:
        """Of other subjects, not drawn: how somebody stands, and in what light, with every emotion."""
        plans = [told(self._engine, subject, emotion, 7) for subject in OTHERS[::4] for emotion in CATEGORIES]
        return [self._engine.scene(asked(plan), index) for plan in plans for index in (1, 2)]
