"""What Story's process can be asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen
from generators.emotion import NEUTRAL, Emotion
from generators.story import StoryRequest
from studio.core.story import StoryProject

Form = Literal["board", "pdf", "cbz", "png", "svg", "json"]
"""What a story is written as: a sheet of all pictures, a book, a comic, and folders of pictures; or its plan."""


class Plan(Frozen):
    """Plan a story.

    Attributes:
        request: of what.
        text, emotion: for the queue, which shows what jobs are about.
    """

    do: Literal["plan"]
    request: StoryRequest
    text: str = ""
    emotion: Emotion = NEUTRAL


class Inspect(Frozen):
    """Look at a folder of the user's: whether it holds a large model that can paint, and on what it would here.

    Attributes:
        model: as in `studio.core.story.Painter`.
        text: for the queue.
    """

    do: Literal["inspect"]
    model: Annotated[str, Field(min_length=1, max_length=4096)]
    text: str = ""


class Retell(Frozen):
    """Tell a planned story again with another emotion: the same events, other words, light and weather.

    Attributes:
        project: has the story.
        emotion: to be felt instead of its own.
        text: as in `Plan`.
    """

    do: Literal["retell"]
    project: StoryProject
    emotion: Emotion
    text: str = ""


class Draw(Frozen):
    """Draw frames of a story.

    Attributes:
        project: has the story.
        frames: which of its cards, from 0.
        text, emotion: as in `Plan`.
    """

    do: Literal["draw"]
    project: StoryProject
    frames: Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(min_length=1)]
    text: str = ""
    emotion: Emotion = NEUTRAL


class Export(Frozen):
    """Write a drawn story, just as it is seen, as a file or a folder that the user named.

    Attributes:
        project: has the story; every card has its picture.
        form: what it is written as.
        out: a file; for `png` and `svg` a folder.
        overwrite: whether what is there may be replaced.
        text, emotion: as in `Plan`.
    """

    do: Literal["export"]
    project: StoryProject
    form: Form
    out: Path
    overwrite: bool = False
    text: str = ""
    emotion: Emotion = NEUTRAL


Task = Annotated[Plan | Inspect | Retell | Draw | Export, Field(discriminator="do")]
