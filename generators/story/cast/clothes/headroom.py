"""Where a hat sits: on the hair of people; between or before the ears of animals."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from generators.story.cast.parts import Layers
from generators.story.cast.shell import Shell
from generators.story.cast.space import Ball, Point, hull
from generators.story.drawing import polyline, smooth

from .sheet import Sheet, printed
from .wardrobe import Fitting

_STEPS, _RISE, _BACK, _NARROW = 14, 0.045, 0.018, 0.985
"""How a hat that would hide the eyes is put on: how often, by what share of the skull it is pushed up, by how much it
is pushed back (the tangent of an angle), and how much less of the head it then goes round, each time."""
_LOOK_DOWN = 0.13
"""Rings around a head are seen a little from above, so that they are not flat lines."""
_TOUCH = 0.1
"""Of an eye's height, how far above the middle of calm brows the edge of a hat is at least."""


@dataclass(frozen=True)
class Headroom:
    """The seat of a hat.

    Attributes:
        fit: garment and body.
        shell: the skull.
        seat: height of the hat's edge over the middle of the skull, in radii of the skull.
        radius: half width of a hat's opening, figure units.
        unit: measure of trimmings.
        back: how far it is pushed back, the tangent of an angle.
    """

    fit: Fitting
    shell: Shell
    seat: float
    radius: float
    unit: float
    back: float = 0.0

    def ring(self, radius: float, height: float, count: int = 24) -> list[Point]:
        """A level ring around the head: its radius and height in units of the hat's opening (0 is its edge)."""
        return [self.place(radius, height, 360 * k / count) for k in range(count)]

    def place(self, radius: float, height: float, around: float) -> Point:
        """A place on such a ring; `around` as in `Shell`."""
        x, y, z = self.shell.ball[:3]
        a = math.radians(around)
        deep = self.shell.ball[5] / self.shell.ball[3]
        up = self.seat * self.shell.ball[4] + (height + self.back * radius * math.cos(a)) * self.radius
        sx, sy = self.shell.head.spot(
            x + radius * self.radius * math.sin(a), y - up, z + radius * self.radius * deep * math.cos(a)
        )
        return sx, sy + _LOOK_DOWN * self.depth(around) * radius * self.radius

    def depth(self, around: float) -> float:
        """How near a direction is, -1 to 1."""
        a = math.radians(around)
        return self.shell.head.spin((math.sin(a), 0.0, math.cos(a)))[2]

    def front(self, radius: float, height: float) -> list[Point]:
        """The near half of a ring, left to right."""
        yaw = self.shell.head.yaw
        return [self.place(radius, height, -yaw - 90 + 180 * k / 10) for k in range(11)]

    def clears(self, radius: float, height: float) -> bool:
        """Whether an edge of the hat (a ring in units of its opening) is above the brows, or touches them."""
        edge = [self.place(radius, height, around) for around in range(-90, 91, 10) if self.depth(around) > 0]
        for eye in self.shell.head.eyes:
            if eye is None:
                continue
            least = self.shell.head.brow - _TOUCH * eye.ry
            if any(y > least for x, y in edge if abs(x - eye.x) < 1.3 * eye.rx):
                return False
        return True

    def dome(self, balls: list[Ball]) -> list[Point]:
        """The outline of round bodies given in units of the opening, origin in the middle of the hat's edge."""
        x, y, z = self.shell.ball[:3]
        r = self.radius
        up = y - self.seat * self.shell.ball[4]
        placed = [(x + a * r, up - b * r, z + c * r, d * r, e * r, f * r) for a, b, c, d, e, f in balls]
        return hull(placed, self.shell.head.spin)

    def tilted(self, layers: Layers, degrees: float) -> Layers:
        """A hat put on at an angle."""
        x, y = self.place(0, 0, 0)
        if not degrees:
            return layers

        def turn(body: str) -> str:
            return f'<g transform="rotate({degrees:g} {x:.1f} {y:.1f})">{body}</g>' if body else ""

        return Layers(back=turn(layers.back), over=turn(layers.over), top=turn(layers.top))


def headroom(fit: Fitting, *, low: float = 0.0, snug: float = 1.0, brim: float = 1.0, sag: float = 0.0) -> Headroom:
    """The seat of a hat: where it belongs, or as much higher and farther back as lets the eyes be seen.

    Args:
        fit: garment and body.
        low: radii of the skull by which it is pulled down further.
        snug: its opening, in that of an ordinary hat.
        brim, sag: radius and height of the lowest edge before the face, in units of the opening.
    """
    species, head = fit.easel.species, fit.skeleton.head
    shell = Shell(species.skull[0], head)
    rx, ry = shell.ball[3], shell.ball[4]
    ears = next((part for part in species.head_parts if part.kind.endswith("ears")), None)
    if ears is None:
        seat, wide = 0.5, 1.05
    else:
        # Between ears, or before them where they stand close together.
        gap = ears.at[0] / rx
        seat, wide = 0.66, max(0.7, min(0.82, gap + 0.12))
    seat -= low
    eyes = (shell.ball[1] - species.eye[1] + 1.25 * species.eye_size[1]) / ry
    if eyes > seat + 0.15:  # a frog's eyes are where others have hats
        seat, wide = eyes - 0.1, 0.44
    elif ears is None:
        seat = max(seat, eyes + 0.14 - low)  # nor may a brim hide a turtle's eyes
    radius = snug * wide * rx
    room = Headroom(fit, shell, seat, radius, 0.085 * radius)
    for _ in range(_STEPS):
        if room.clears(brim, sag):
            break
        room = replace(room, seat=room.seat + _RISE, back=room.back + _BACK, radius=room.radius * _NARROW)
    return room


def on_head(room: Headroom, shadow: str) -> str:
    """What a brim casts, as far as there is a head for it to fall on."""
    clip = room.fit.brush.ink.clip(f'<path d="{smooth(room.shell.head.outline)}"/>')
    return f'<g clip-path="{clip}">{shadow}</g>'


def domed(room: Headroom, balls: list, low: float, inside: str) -> str:
    """The part of round bodies above a hat's edge."""
    fit, brush, r = room.fit, room.fit.brush, room.radius
    x, y = room.place(0, 0, 0)
    edge = room.front(1.0, low)
    edge = [(edge[0][0] - 3 * r, edge[0][1]), *edge, (edge[-1][0] + 3 * r, edge[-1][1])]
    clip = brush.ink.clip(
        f'<path d="{polyline([(x - 4 * r, y - 6 * r), *edge, (x + 4 * r, y - 6 * r)], closed=True)}"/>'
    )
    sheet = Sheet(
        lambda u, v: (
            x + (2 * u - 1) * 1.1 * r,
            y - 1.0 * r + 1.1 * v * r + 0.2 * r * math.sin(math.pi * min(max(u, 0), 1)),
        ),
        2.2 * r,
        1.1 * r,
    )
    body = brush.rounded(room.dome(balls), brush.form(fit.colour), printed(fit.garment, sheet, brush) + inside)
    return f'<g clip-path="{clip}">{body}</g>'
