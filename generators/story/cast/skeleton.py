"""Where everything of a posed figure is. Clothes, accessories and hair are drawn against this, in figure units.

Figure units: the ground under the figure is (0, 0), y grows downwards (so a head has negative y), and every look is
100 units high when it stands. Sides: index 0 is the figure's own right, which is to the *left* of who looks from the
front and nearest in `quarter` and `side` views; index 1 is the other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .space import Point, Turn, Vec


@dataclass(frozen=True)
class Limb:
    """An arm (shoulder, elbow, wrist) or a leg (hip, knee, ankle).

    Attributes:
        root, joint, end: where they are.
        widths: thickness at each of them.
        turn: degrees by which its last segment is turned from hanging down, clockwise on screen.
        depth: how near its end is, relative to the middle of the torso; > 0 is before it.
        over: whether it is drawn over the torso.
        above: whether it is drawn over the head too (hands to the face).
        line: points along its middle, root to end, smoothly bent.
    """

    root: Point
    joint: Point
    end: Point
    widths: tuple[float, float, float]
    turn: float
    depth: float
    over: bool
    above: bool
    line: tuple[Point, ...]


@dataclass(frozen=True)
class Torso:
    """The trunk.

    Attributes:
        outline: closed curve (clip garments by it).
        neck: where the neck leaves it; pelvis: the middle of its lower end.
        neck_ring: centre x, y, radii x, y of the ring where a scarf lies; it is turned by `turn`.
        turn: degrees by which the spine is turned from upright, clockwise on screen.
        balls, spin, at: the round bodies it is the skin of, in trunk axes (origin pelvis, y down), their turn, and the
            place of the pelvis; `surface` uses them.
    """

    outline: list[Point]
    neck: Point
    pelvis: Point
    neck_ring: tuple[float, float, float, float]
    turn: float
    balls: list[tuple[float, float, float, float, float, float]]
    spin: Turn
    at: Point

    def surface(self, share: float, around: float) -> Point:
        """A point on the skin: `share` from neck (0) to pelvis (1), `around` from the middle of the belly in degrees
        (90 is the side of +x, -90 of -x). For buttons, straps, belts, hems, cardigan edges."""
        top = min(y for _, y, *_ in self.balls)
        y = top * (1 - share)
        wide = deep = middle = 0.0
        for _, by, bz, rx, ry, rz in self.balls:
            inside = 1 - ((y - by) / ry) ** 2
            if inside > 0:
                wide = max(wide, rx * math.sqrt(inside))
                front = bz + rz * math.sqrt(inside)
                if front > deep:
                    deep, middle = front, bz
        angle = math.radians(around)
        x, z = wide * math.sin(angle), middle + (deep - middle) * math.cos(angle)
        sx, sy, _ = self.spin((x, y, z))
        return self.at[0] + sx, self.at[1] + sy

    def faces(self, around: float) -> float:
        """How much a place of the skin looks at us: 1 fully, 0 edge-on, below 0 it is hidden."""
        angle = math.radians(around)
        return self.spin((math.sin(angle), 0.0, math.cos(angle)))[2]


@dataclass(frozen=True)
class Eye:
    """Place of an eye in head units: middle, half width (narrower when seen aslant), half height."""

    x: float
    y: float
    rx: float
    ry: float


@dataclass(frozen=True)
class Head:
    """The head. Its parts are drawn in *head coordinates*, then put in place by `transform`.

    Head coordinates: origin in the middle of the skull, y down, the same unit as the figure's. Turning and nodding are
    already in all places given here (so a hat drawn on `crown` fits every view); tilting is in `transform`.

    Attributes:
        at: place of the origin in the figure; tilt: degrees clockwise.
        yaw: 0 looks at us, 90 to the viewer's right; pitch: > 0 looks down.
        spin: the turn of the head; `spot` uses it.
        outline: skin of skull and cheeks, without ears and muzzle.
        eyes: by side; None is hidden.
        brow: y of the brow line; crown: highest point of the skull; chin: lowest; nose: tip; mouth: its middle.
        ears: bases by side; ear_height: how high ears rise over the crown (hats sit between or under).
        left, right: how far the skull reaches at eye height.
        size: half height of the skull.
    """

    at: Point
    tilt: float
    yaw: float
    pitch: float
    spin: Turn
    outline: list[Point]
    eyes: tuple[Eye | None, Eye | None]
    brow: float
    crown: Point
    chin: Point
    nose: Point
    mouth: Point
    ears: tuple[Point, Point]
    ear_height: float
    left: float
    right: float
    size: float

    @property
    def transform(self) -> str:
        """For a `<g>` around what is drawn in head coordinates."""
        return f"translate({self.at[0]:.2f},{self.at[1]:.2f}) rotate({self.tilt:.2f})"

    def spot(self, x: float, y: float, z: float) -> Point:
        """A place of the head given in space (as if it looked at us upright), in head coordinates."""
        seen = self.spin((x, y, z))
        return seen[0], seen[1]

    def nearness(self, x: float, y: float, z: float) -> float:
        """How near that place is; < 0 lies on the far side."""
        return self.spin((x, y, z))[2]

    def in_figure(self, point: Point) -> Point:
        """Head coordinates to figure coordinates."""
        c, s = math.cos(math.radians(self.tilt)), math.sin(math.radians(self.tilt))
        return self.at[0] + c * point[0] - s * point[1], self.at[1] + s * point[0] + c * point[1]


@dataclass(frozen=True)
class Skeleton:
    """A posed figure.

    Attributes:
        yaw: of the body, as of the head.
        torso, head: see there.
        arms, legs: by side.
        soles: whether feet show their soles (sitting, from the front).
        grip: x, y of what is held and degrees by which it is turned; holders: sides whose hands hold it.
        contact: half width and half depth of the shadow on the ground.
        lift: how high over the ground its lowest point is (jumping).
    """

    yaw: float
    torso: Torso
    head: Head
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]
    soles: bool
    grip: tuple[float, float, float]
    holders: tuple[int, ...]
    contact: tuple[float, float]
    lift: float


def direction(start: Vec | Point, end: Vec | Point) -> float:
    """Degrees by which a line is turned from pointing down, clockwise on screen."""
    return math.degrees(math.atan2(-(end[0] - start[0]), end[1] - start[1]))
