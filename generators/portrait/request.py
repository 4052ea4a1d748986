"""What can be asked of Animate: one frozen request makes one film."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generators.contract import Frozen
from generators.emotion import NEUTRAL, Emotion
from generators.portrait.face.anchors import Anchors


class SpokenSound(Frozen):
    """One phoneme of a voice whose sounds are known, as Speak gives them.

    Attributes:
        phoneme: IPA, or a character of Kokoro's alphabet; empty for a pause.
        start: seconds.
        end: seconds.
    """

    phoneme: Annotated[str, Field(max_length=8)]
    start: Annotated[float, Field(ge=0)]
    end: Annotated[float, Field(ge=0)]


class Manner(Frozen):
    """How the face moves, on top of its emotion.

    Attributes:
        head_motion: factor on turns and shifts of the head; 0 holds it still.
        expression: factor on what the face shows beside speech.
        blink: whether the eyes blink.
        look_at_camera: keep looking into the camera while the head turns.
    """

    head_motion: Annotated[float, Field(ge=0.0, le=1.5)] = 1.0
    expression: Annotated[float, Field(ge=0.0, le=1.5)] = 1.0
    blink: bool = True
    look_at_camera: bool = False


class AnimationRequest(Frozen):
    """A portrait and a voice, and everything else that decides the film.

    Attributes:
        portrait: picture file.
        audio: sound file, or a video with sound; 0.1 s to 1 h.
        emotion: a state, or a curve over the sound.
        face: which face of the picture, counted from the largest.
        anchors: five points marked by hand instead of a search.
        manner: head, expression, blinks, gaze.
        framing: the whole picture, or a square around the head.
        size: longer side of the film in pixels; None keeps the picture's, up to 1080p.
        fps: frames a second.
        motion: a file of motion to be drawn instead of motion from the voice.
        sounds: what is said when, where that is known; motion is then made from it by rules, not by the model.
        seed: of all chance.
    """

    portrait: Path
    audio: Path
    emotion: Emotion = NEUTRAL
    face: Annotated[int, Field(ge=1)] = 1
    anchors: Anchors | None = None
    manner: Manner = Manner()
    framing: Literal["picture", "square"] = "picture"
    size: Annotated[int | None, Field(ge=64, le=1920)] = None
    fps: Literal[25, 30] = 25
    motion: Path | None = None
    sounds: tuple[SpokenSound, ...] | None = None
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0

    @model_validator(mode="after")
    def _one_driver(self) -> AnimationRequest:
        if self.motion is not None and self.sounds is not None:
            raise ValueError("give a file of motion or the sounds of the voice, not both")
        return self
