"""The one thing that the Animate workspace changes: everything that decides a film, and the films made of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from generators.contract import BadInput, Frozen
from generators.emotion import NEUTRAL, Emotion

Point = tuple[float, float]
AnchorPoints = tuple[Point, Point, Point, Point, Point]
"""Right eye, left eye, nose tip, right and left corner of the mouth (the person's sides), in pixels of the file."""

_NAMES = ("right_eye", "left_eye", "nose", "mouth_right", "mouth_left")
Factor = Annotated[float, Field(ge=0.0, le=1.5)]


class Incomplete(BadInput):
    """Something is missing before a film can be made; the message says what."""


class Portrait(Frozen):
    """A picture that was chosen.

    Attributes:
        path: where Moodreel keeps it.
        title: what it is called in the window.
        shipped: whether it came with Moodreel, so that nobody has to be asked for permission.
    """

    path: Path
    title: str
    shipped: bool = False

    @property
    def key(self) -> str:
        """What it is known by: its content, by which it is named."""
        return self.path.stem


class Sound(Frozen):
    """What the portrait says.

    Attributes:
        path: where Moodreel keeps it.
        title: the words, or the file's name.
        duration: seconds.
        sounds: phoneme, start and end in seconds, where they are known: of a take of Speak.
        emotion: what the voice feels, where that is known.
    """

    path: Path
    title: str
    duration: float
    sounds: tuple[tuple[str, float, float], ...] | None = None
    emotion: Emotion | None = None


class AnimateProject(Frozen):
    """A film as it is asked for, and the takes there are of it.

    Attributes:
        portrait, sound: None until chosen.
        emotion: a state, or a curve over the sound.
        face: which face of the picture speaks, counted from the largest.
        anchors: marked by hand; None where the face is found.
        expression, head_motion: factors, see `generators.portrait.request.Manner`.
        blink, look_at_camera: as there.
        framing: the whole picture, or a square around the head.
        size: longer side in pixels; None keeps the picture's.
        fps: frames a second.
        seed: of all chance.
        take: id of the film that is shown; None for none.
        takes: ids of all films made of it, in the order in which they were made.
    """

    portrait: Portrait | None = None
    sound: Sound | None = None
    emotion: Emotion = NEUTRAL
    face: Annotated[int, Field(ge=1)] = 1
    anchors: AnchorPoints | None = None
    expression: Factor = 1.0
    head_motion: Factor = 1.0
    blink: bool = True
    look_at_camera: bool = False
    framing: Literal["picture", "square"] = "square"
    size: Annotated[int | None, Field(ge=64, le=1920)] = 512
    fps: Literal[25, 30] = 25
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
    take: str | None = None
    takes: tuple[str, ...] = ()

    def change(self, **values: Any) -> AnimateProject:
        """The same with other values, checked; what was shown is shown on until the change is made into a film."""
        return AnimateProject.model_validate({**dict(self), **values})

    def with_take(self, take: str) -> AnimateProject:
        """The same with a film of it that is shown."""
        takes = self.takes if take in self.takes else (*self.takes, take)
        return self.model_copy(update={"take": take, "takes": takes})

    def without_takes(self) -> AnimateProject:
        """Only what decides the film."""
        return self.model_copy(update={"take": None, "takes": ()})

    def request(self) -> str:
        """The `AnimationRequest` as JSON text: the window does not load what only the engine's process needs.

        Raises:
            Incomplete: there is no portrait or no sound yet.
        """
        if self.portrait is None:
            raise Incomplete("Choose a portrait first: drop a picture, or take one that came with Moodreel.")
        if self.sound is None:
            raise Incomplete("Choose what is said first: drop a sound file, or pick a take from Speak.")
        sounds = self.sound.sounds
        names = ("phoneme", "start", "end")
        asked = {
            "portrait": str(self.portrait.path),
            "audio": str(self.sound.path),
            "emotion": self.emotion.model_dump(mode="json"),
            "anchors": None if self.anchors is None else dict(zip(_NAMES, self.anchors, strict=True)),
            "manner": {
                "head_motion": self.head_motion,
                "expression": self.expression,
                "blink": self.blink,
                "look_at_camera": self.look_at_camera,
            },
            "framing": self.framing,
            "size": self.size,
            "fps": self.fps,
            "sounds": None if sounds is None else [dict(zip(names, each, strict=True)) for each in sounds],
            "seed": self.seed,
        }
        if self.face > 1:  # films of the only face are known by the request that they always had
            asked["face"] = self.face
        return json.dumps(asked, sort_keys=True)

    def makes(self, request: str | None) -> bool:
        """Whether a film of that request is what is asked for now."""
        try:
            return request is not None and request == self.request()
        except Incomplete:
            return False
