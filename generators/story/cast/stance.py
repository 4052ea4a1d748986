"""How a character is seen at one moment: what changes from frame to frame."""

from __future__ import annotations

from generators.contract import Frozen
from generators.emotion import NEUTRAL, EmotionState
from generators.story.scene import View
from generators.story.terms import Pose


class Stance(Frozen):
    """A moment of a character.

    Attributes:
        pose: what its body does.
        view: from where it is seen; `quarter` and `side` look to the viewer's right.
        state: what its face (and ears, shoulders and tail) shows.
        gaze: unit direction from its head to what it looks at, x to the viewer's right and y down; None looks ahead.
        holding: whether something is drawn in its hand, so that fingers close around it.
    """

    pose: Pose = "stand"
    view: View = "front"
    state: EmotionState = NEUTRAL
    gaze: tuple[float, float] | None = None
    holding: bool = False
