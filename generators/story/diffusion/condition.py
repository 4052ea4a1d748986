"""What is known of a picture before it is composed: the part of a plan's frame that decides where things go."""

from __future__ import annotations

from dataclasses import dataclass

from generators.emotion import EmotionState
from generators.story.terms import Camera, Pose, Setting, Size, Stage, Stands, Time, Weather

MOST_SLOTS = 4
"""Elements that one picture can place; a plan has no more."""


@dataclass(frozen=True)
class Slot:
    """An element to be placed.

    Attributes:
        stands, size: as in the plan.
        held: whether it is in the subject's hands; then its place follows from the figure.
    """

    stands: Stands
    size: Size
    held: bool = False


@dataclass(frozen=True)
class Condition:
    """One picture to be composed.

    Attributes:
        state: the emotion at this frame.
        setting, time, weather, camera, stage, pose: as in the frame.
        aspect: width over height.
        companion: whether a second character is in it.
        slots: up to four elements, in the order of the frame; places, weather and light are none.
    """

    state: EmotionState
    setting: Setting
    time: Time
    weather: Weather
    camera: Camera
    stage: Stage
    pose: Pose
    aspect: float = 1.5
    companion: bool = False
    slots: tuple[Slot, ...] = ()
