"""One frame of a story as its card shows it: what is told, what was moved, what was said, and what was drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from generators.contract import Frozen
from generators.emotion import EmotionState
from generators.story import Frame
from generators.story.illustrate import Bubble
from generators.story.scene import Box, Scene

from .moves import Move


class Drawn(Frozen):
    """A picture of a frame.

    Attributes:
        picture: PNG.
        regions: PNG of one channel: 0 where the world is, else 1 + the place in `things_of(scene)`; None for none.
        scene: as it was drawn, with what was moved.
        face: of the subject, in scene units; None where it is not known.
        made_of: the `key` of what it shows.
        painter: name of the model that painted it; "" where Moodreel drew it.
    """

    picture: Path
    regions: Path | None = None
    scene: Scene
    face: Box | None = None
    made_of: str
    painter: str = ""


class Card(Frozen):
    """A frame and everything that is done to it.

    Attributes:
        frame: what is told; its emotion is that of the story's curve as long as `emotion` is None.
        emotion: the frame's own; None follows the story.
        seed: of the composition; another one is another picture of the same frame.
        moves: what was put somewhere by hand.
        bubble: what is said in it.
        locked: whether it stays as it is while others are planned and drawn anew.
        drawn: the last picture of it, which may be of an earlier state.
    """

    frame: Frame
    emotion: EmotionState | None = None
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
    moves: tuple[Move, ...] = ()
    bubble: Bubble | None = None
    locked: bool = False
    drawn: Drawn | None = None

    def change(self, **values: Any) -> Card:
        """The same with other values, checked."""
        return Card.model_validate({**dict(self), **values})

    def tell(self, **values: Any) -> Card:
        """The same with other values of the frame, checked."""
        return self.change(frame=Frame.model_validate({**dict(self.frame), **values}))

    def put(self, move: Move) -> Card:
        """The same with one thing put elsewhere."""
        others = tuple(each for each in self.moves if each.id != move.id)
        return self.model_copy(update={"moves": (*others, move)})
