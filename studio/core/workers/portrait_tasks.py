"""What Animate's process can be asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen
from generators.emotion import NEUTRAL, Emotion
from generators.portrait.request import AnimationRequest


class Find(Frozen):
    """Find the faces in a picture, and the points of one of them.

    Attributes:
        portrait: the picture.
        face: which one, counted from the largest.
    """

    do: Literal["find"]
    portrait: Path
    face: Annotated[int, Field(ge=1)] = 1


class Film(Frozen):
    """Make a film for the library and show it while it is made.

    Attributes:
        request: what to animate.
        text, emotion: for the queue, which shows what jobs are about: what is said, and what is felt.
    """

    do: Literal["film"]
    request: AnimationRequest
    text: str = ""
    emotion: Emotion = NEUTRAL


class Export(Frozen):
    """Make a film as a file that the user named; the same request gives the same frames.

    Attributes:
        request, text, emotion: as in `Film`.
        out: `.webm`, `.gif`, `.mp4`, or a folder for pictures.
        overwrite: whether what is there may be replaced.
    """

    do: Literal["export"]
    request: AnimationRequest
    out: Path
    overwrite: bool = False
    text: str = ""
    emotion: Emotion = NEUTRAL


Task = Annotated[Find | Film | Export, Field(discriminator="do")]
