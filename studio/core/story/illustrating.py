"""From cards to what the illustrator is asked: compositions by chance, and what was moved laid over them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.contract import BadInput, Cancel
from generators.story.illustrate import FrameEdit, IllustrationRequest

from .moves import moved, things_of
from .project import StoryProject

if TYPE_CHECKING:
    from generators.story.engine import Illustration, StoryEngine
    from generators.story.render import Page
    from generators.story.scene import Scene

_REGIONS = 360
"""Longer side of a region map in pixels: fine enough to point at things, quick to draw."""


def illustration_request(project: StoryProject, engine: StoryEngine, frames: Iterable[int]) -> IllustrationRequest:
    """What the illustrator is asked for some frames; raises `Incomplete`.

    Args:
        project: a planned story.
        engine: composes frames in which things were moved.
        frames: which of its cards.
    """
    cards = project.cards
    edits = {index: FrameEdit(index=index, seed=cards[index].seed or None) for index in frames}
    plain = IllustrationRequest(plan=project.told(), size=project.size, edits=tuple(edits.values()))
    for index in edits:
        if cards[index].moves:
            scene = moved(engine.scene(plain, index), cards[index].moves)
            edits[index] = edits[index].model_copy(update={"scene": scene})
    return plain.model_copy(update={"edits": tuple(edits.values())})


def as_drawn(
    project: StoryProject, engine: StoryEngine, cancel: Cancel, *, layers: bool
) -> tuple[IllustrationRequest, list[Illustration]]:
    """The story just as it is seen, with its bubbles: pictures are read, not drawn again.

    Args:
        project: with all of its pictures.
        engine: composes them.
        cancel: looked at before every frame, and while it is painted.
        layers: whether the layers of the drawing are wanted as they were painted; that takes as long as drawing them.

    Raises:
        Cancelled: `cancel` was set.
        BadInput: a picture is missing or cannot be read.
    """
    from generators.story.engine import Illustration

    edits = []
    for index, card in enumerate(project.cards):
        if card.drawn is None:
            raise BadInput(f"Frame {index + 1} is not drawn yet. Press Illustrate first.")
        edits.append(FrameEdit(index=index, seed=card.seed or None, scene=card.drawn.scene, bubble=card.bubble))
    pixels = [_pixels(card.drawn.picture) for card in project.cards if card.drawn is not None]
    size = (pixels[0].shape[1], pixels[0].shape[0])
    request = IllustrationRequest(plan=project.told(), size=size, edits=tuple(edits))
    found = []
    for edit, picture in zip(edits, pixels, strict=True):
        assert edit.scene is not None
        cancel.raise_if_set()
        _, page = engine.page(request, edit.index, cancel, painted=layers)
        found.append(Illustration(edit.index, edit.scene, page, picture))
    return request, found


def region_map(page: Page, scene: Scene) -> NDArray[np.uint8]:
    """`(H, W)`: 0 where the world is, else 1 + the place in `things_of` of what is seen there."""
    from generators.story.render import regions

    across, down = page.width, 1000.0
    scale = _REGIONS / max(across, down)
    shares = regions(page, (round(across * scale), round(down * scale)))
    names = list(things_of(scene))
    free = shares["background"]
    stack = np.stack([free * 0.999, *(shares.get(name, np.zeros_like(free)) for name in names)])
    return stack.argmax(axis=0).astype(np.uint8)


def _pixels(path: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(path) as picture:
            return np.asarray(picture.convert("RGB"))
    except OSError as error:
        raise BadInput(f"The picture '{path.name}' is gone or damaged. Draw that frame again.") from error
