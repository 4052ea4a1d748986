"""Draw Story's pictures for the docs: a story with its captions, and a sheet of all ten emotions.

    python -m tools.stories docs/pictures

`story_fox.webp` is the storyboard of the story that `docs/story.md` begins with. `story_contact.webp` has a picture of
each emotion in its first two rows, and again in the last two, in other stories with other heroes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from PIL import Image

from generators.assets import default_assets
from generators.emotion import CATEGORIES, NEUTRAL, Category, EmotionState
from generators.story import StoryPlan, StoryRequest
from generators.story.engine import StoryEngine
from generators.story.illustrate import IllustrationRequest
from generators.story.output.sheet import PAPER, Shown, storyboard

_FELT = 0.7
_GAP, _COLUMNS = 4, 5
_FOX = "a little fox with a green scarf"


class Cell(NamedTuple):
    """A picture of the sheet: whose story, which seed, and which of its four frames."""

    subject: str
    seed: int
    frame: int


FIRST: dict[Category, Cell] = {
    "neutral": Cell(_FOX, 0, 1),
    "amusement": Cell("a small robot", 0, 2),
    "awe": Cell("an old woman with a walking stick", 0, 1),
    "contentment": Cell("a lion cub", 0, 3),
    "excitement": Cell("a polar bear", 0, 2),
    "anger": Cell("a rabbit in a striped jumper", 0, 2),
    "disgust": Cell("a boy with a blue cap", 0, 1),
    "fear": Cell("a girl in a red raincoat", 0, 2),
    "sadness": Cell("an owl with round glasses", 0, 2),
    "surprise": Cell("a penguin with a bow tie", 0, 1),
}
SECOND: dict[Category, Cell] = {
    "neutral": Cell("a girl in a red raincoat", 1, 2),
    "amusement": Cell("an owl with round glasses", 1, 2),
    "awe": Cell("a penguin with a bow tie", 1, 2),
    "contentment": Cell(_FOX, 1, 3),
    "excitement": Cell("a small robot", 1, 2),
    "anger": Cell("an old woman with a walking stick", 1, 2),
    "disgust": Cell("a lion cub", 1, 2),
    "fear": Cell("a polar bear", 1, 2),
    "sadness": Cell("a rabbit in a striped jumper", 1, 2),
    "surprise": Cell("a boy with a blue cap", 1, 2),
}


def planned(engine: StoryEngine, subject: str, emotion: Category, seed: int = 0) -> StoryPlan:
    """A story of four frames."""
    state = NEUTRAL if emotion == "neutral" else EmotionState.of(emotion, _FELT)
    return engine.plan(StoryRequest(subject=subject, emotion=state, seed=seed))


def drawn(engine: StoryEngine, plan: StoryPlan, frames: list[int], width: int) -> list[Image.Image]:
    """Some frames of it, drawn larger and then made `width` pixels wide."""
    request = IllustrationRequest(plan=plan, size=(2 * width, round(4 * width / 3)))
    found = [Image.fromarray(one.pixels) for one in engine.stream(request, frames=frames)]
    return [one.resize((width, round(2 * width / 3)), Image.Resampling.LANCZOS) for one in found]


def contact(engine: StoryEngine, width: int) -> Image.Image:
    """The sheet."""
    cells: list[tuple[Category, Cell]] = [(emotion, row[emotion]) for row in (FIRST, SECOND) for emotion in CATEGORIES]
    each = (width - _GAP * (_COLUMNS + 1)) // _COLUMNS
    high = round(2 * each / 3)
    rows = -(-len(cells) // _COLUMNS)
    sheet = Image.new("RGB", (width, rows * (high + _GAP) + _GAP), PAPER)
    for place, (emotion, cell) in enumerate(cells):
        plan = planned(engine, cell.subject, emotion, cell.seed)
        (picture,) = drawn(engine, plan, [cell.frame], each)
        row, column = divmod(place, _COLUMNS)
        sheet.paste(picture, (_GAP + column * (each + _GAP), _GAP + row * (high + _GAP)))
    return sheet


def main(
    out: Path,
    only: Annotated[str, typer.Option(help="fox or contact; both if left out.")] = "",
    width: Annotated[int, typer.Option(help="Of the sheet in pixels; the story is three quarters of it.")] = 1600,
) -> None:
    """Draw them into a folder."""
    with StoryEngine(default_assets()) as engine:
        if only in ("", "fox"):
            plan = planned(engine, _FOX, "sadness")
            pictures = drawn(engine, plan, list(range(len(plan.frames))), width // 2)
            shown = [Shown(one, frame.caption) for one, frame in zip(pictures, plan.frames, strict=True)]
            storyboard(shown, plan, round(0.75 * width)).save(out / "story_fox.webp", quality=84, method=6)
        if only in ("", "contact"):
            contact(engine, width).save(out / "story_contact.webp", quality=82, method=6)


if __name__ == "__main__":
    typer.run(main)
