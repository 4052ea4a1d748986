"""Motion of a face: what the motion model makes, the renderer draws and the exporter writes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.contract import BadInput

ARKIT = (
    "browDownLeft", "browDownRight", "browInnerUp", "browOuterUpLeft", "browOuterUpRight",
    "cheekPuff", "cheekSquintLeft", "cheekSquintRight",
    "eyeBlinkLeft", "eyeBlinkRight", "eyeLookDownLeft", "eyeLookDownRight", "eyeLookInLeft", "eyeLookInRight",
    "eyeLookOutLeft", "eyeLookOutRight", "eyeLookUpLeft", "eyeLookUpRight",
    "eyeSquintLeft", "eyeSquintRight", "eyeWideLeft", "eyeWideRight",
    "jawForward", "jawLeft", "jawOpen", "jawRight",
    "mouthClose", "mouthDimpleLeft", "mouthDimpleRight", "mouthFrownLeft", "mouthFrownRight", "mouthFunnel",
    "mouthLeft", "mouthLowerDownLeft", "mouthLowerDownRight", "mouthPressLeft", "mouthPressRight", "mouthPucker",
    "mouthRight", "mouthRollLower", "mouthRollUpper", "mouthShrugLower", "mouthShrugUpper",
    "mouthSmileLeft", "mouthSmileRight", "mouthStretchLeft", "mouthStretchRight",
    "mouthUpperUpLeft", "mouthUpperUpRight", "noseSneerLeft", "noseSneerRight", "tongueOut",
)  # fmt: skip
"""Apple's 52 blend shapes, in alphabetical order; the columns of `Motion.weights`. Left is the person's left."""

INDEX = {name: column for column, name in enumerate(ARKIT)}
"""Name to column."""


@dataclass(frozen=True, eq=False)
class Motion:
    """Frames of motion, relative to the portrait at rest: all zeros is the neutral face looking at the camera.

    Axes are the canonical face's: x to the person's left (right in the picture), y up, z out of the picture.

    Attributes:
        fps: frames a second.
        weights: `(T, 52)` float32 by `ARKIT`, mostly in [0, 1]. The `eyeLook…` columns are not drawn: `gaze` says
            where the eyes look, and lids follow it (`with_look` fills the columns from it for other programs).
        rotation: `(T, 3)` float32 degrees: yaw (towards the person's left), pitch (down, a nod), roll (towards the
            person's right shoulder: counter-clockwise in the picture); right-handed about y, x, z.
        shift: `(T, 3)` float32 cm on a face of canonical size (16 cm wide).
        gaze: `(T, 2)` float32 degrees against the head: to the person's left, and up.
    """

    fps: float
    weights: NDArray[np.float32]
    rotation: NDArray[np.float32]
    shift: NDArray[np.float32]
    gaze: NDArray[np.float32]

    def __post_init__(self) -> None:
        frames = len(self.weights)
        shapes = {"weights": len(ARKIT), "rotation": 3, "shift": 3, "gaze": 2}
        for name, width in shapes.items():
            array = getattr(self, name)
            if array.shape != (frames, width):
                raise BadInput(f"Motion needs {name} of shape ({frames}, {width}), not {array.shape}. Make it again.")
            if not np.isfinite(array).all():
                raise BadInput(f"Motion holds {name} that are not numbers. Make it again.")

    def __len__(self) -> int:
        return len(self.weights)

    def __getitem__(self, part: slice) -> Motion:
        """A stretch of frames, as views."""
        return Motion(self.fps, self.weights[part], self.rotation[part], self.shift[part], self.gaze[part])

    @property
    def duration(self) -> float:
        """Seconds."""
        return len(self) / self.fps

    @classmethod
    def still(cls, frames: int, fps: float = 25.0) -> Motion:
        """The portrait at rest for some frames."""
        shapes = (len(ARKIT), 3, 3, 2)
        return cls(fps, *(np.zeros((frames, width), np.float32) for width in shapes))

    @classmethod
    def joined(cls, parts: list[Motion]) -> Motion:
        """One after the other; all at the frame rate of the first."""
        names = ("weights", "rotation", "shift", "gaze")
        return cls(parts[0].fps, *(np.concatenate([getattr(part, name) for part in parts]) for name in names))

    def with_look(self) -> Motion:
        """The same with `eyeLook…` filled from `gaze`, as ARKit has it: `LOOK_DEGREES` is a weight of 1."""
        weights = self.weights.copy()
        left, up = (self.gaze / LOOK_DEGREES).T
        for column, amount in (
            ("eyeLookOutLeft", left), ("eyeLookInRight", left), ("eyeLookInLeft", -left), ("eyeLookOutRight", -left),
            ("eyeLookUpLeft", up), ("eyeLookUpRight", up), ("eyeLookDownLeft", -up), ("eyeLookDownRight", -up),
        ):  # fmt: skip
            weights[:, INDEX[column]] = np.clip(amount, 0, 1)
        return Motion(self.fps, weights, self.rotation, self.shift, self.gaze)


LOOK_DEGREES = 35.0
"""Turn of the eyes that is a weight of 1 in ARKit's `eyeLook…` (Moodreel's convention)."""
