"""What can be asked of the illustrator: one frozen request makes the same pictures, frame by frame."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from generators.contract import Frozen
from generators.story.plan import StoryPlan, Text
from generators.story.request import MOST_FRAMES
from generators.story.scene import Scene

LEAST_SIDE, MOST_SIDE = 64, 4096
MOST_SAID = 140
"""Characters in a bubble: more would hide the picture."""
Side = Annotated[int, Field(ge=LEAST_SIDE, le=MOST_SIDE)]
Share = Annotated[float, Field(ge=0, le=1)]


def _in_shape(size: tuple[int, int]) -> tuple[int, int]:
    if not 1 / 3 <= size[0] / size[1] <= 3:
        raise ValueError(
            f"{size[0]}x{size[1]} is a strip; a picture is at most three times as wide as high, or as high as wide"
        )
    return size


class Bubble(Frozen):
    """What the hero says or thinks in a picture.

    Attributes:
        text: the words.
        kind: spoken or thought.
        at: middle of the bubble as shares of width and height; None where there is room beside the head.
    """

    text: Annotated[Text, Field(max_length=MOST_SAID)]
    kind: Literal["speech", "thought"] = "speech"
    at: tuple[Share, Share] | None = None


class FrameEdit(Frozen):
    """What is asked of one frame beyond its plan.

    Attributes:
        index: of the frame.
        seed: of its composition, instead of the request's.
        scene: to be drawn exactly so; the composition is left out.
        bubble: what is said in it.
    """

    index: Annotated[int, Field(ge=0, lt=MOST_FRAMES)]
    seed: Annotated[int, Field(ge=0, lt=2**31)] | None = None
    scene: Scene | None = None
    bubble: Bubble | None = None


class IllustrationRequest(Frozen):
    """A plan to be drawn.

    Attributes:
        plan: the story.
        size: width and height of each picture in pixels.
        seed: of all compositions; 0 to begin with, another one draws the same plan differently.
        edits: of single frames. What is asked of one frame changes no other.
    """

    plan: StoryPlan
    size: Annotated[tuple[Side, Side], AfterValidator(_in_shape)] = (1344, 896)
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
    edits: tuple[FrameEdit, ...] = ()

    @model_validator(mode="after")
    def _edits_are_of_frames(self) -> Self:
        seen = [edit.index for edit in self.edits]
        if len(set(seen)) < len(seen):
            raise ValueError("edits: a frame is edited twice")
        if seen and max(seen) >= len(self.plan.frames):
            raise ValueError(
                f"edits: there is no frame {max(seen)}; the plan has {len(self.plan.frames)}, counted from 0"
            )
        return self

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.size[0] / self.size[1]

    def edit(self, index: int) -> FrameEdit:
        """What is asked of a frame; an empty edit if nothing is."""
        return next((edit for edit in self.edits if edit.index == index), FrameEdit(index=index))
