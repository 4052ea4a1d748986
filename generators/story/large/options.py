"""What can be asked of a large model beyond the story itself."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen
from generators.story.plan import Text

Schedule = Literal["auto", "sdxl", "lightning", "lcm"]
Way = Literal["whole", "parts", "layers"]
"""What is on the device at a time: the whole pipeline, one part of it, or a few layers."""
Memory = Literal["auto"] | Way


class PaintOptions(Frozen):
    """How a story is painted. Together with the story's request and the model this decides every picture.

    Attributes:
        steps, guidance: None for what the model's kind is made for.
        schedule: how an SDXL model steps; "auto" reads it off the model's files.
        style: added to every prompt; None for the picture book's.
        sharing: whose looks the figures take on: those of one reference, so that a page can be painted again alone, or
            those of all pages painted at the same time.
        together: pages painted at the same time. With sharing "reference" it changes memory and speed only.
    """

    steps: Annotated[int, Field(ge=1, le=100)] | None = None
    guidance: Annotated[float, Field(ge=0, le=30)] | None = None
    schedule: Schedule = "auto"
    style: Annotated[Text, Field(max_length=300)] | None = None
    sharing: Literal["reference", "all"] = "reference"
    together: Annotated[int, Field(ge=1, le=12)] = 4
