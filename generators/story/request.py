"""What can be asked of the planner: one frozen request makes one plan."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen
from generators.emotion import NEUTRAL, Emotion
from generators.story.terms import Pronoun

MOST_FRAMES = 12


class StoryRequest(Frozen):
    """Somebody to tell about, an emotion, and everything else that decides the plan.

    Attributes:
        subject: a phrase in English: "a little fox with a green scarf".
        emotion: a state, or a curve over the frames.
        theme: what the story should be about; free text, empty for the planner's choice.
        frames: how many pictures.
        pronoun: how captions speak of the subject; "auto" reads it from the phrase.
        recent: ids of elements and arcs that recent stories used; they are avoided while there are others.
        seed: 0 is the story that fits the subject best, every other number another one.
    """

    subject: Annotated[str, Field(max_length=20_000)]
    emotion: Emotion = NEUTRAL
    theme: Annotated[str, Field(max_length=200)] = ""
    frames: Annotated[int, Field(ge=1, le=MOST_FRAMES)] = 4
    pronoun: Pronoun | Literal["auto"] = "auto"
    recent: Annotated[tuple[Annotated[str, Field(max_length=60)], ...], Field(max_length=1000)] = ()
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
