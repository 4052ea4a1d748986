"""What a garment needs to be drawn: its cloth, the posed body, and pieces cut to fit it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generators.story.cast.brush import Brush
from generators.story.cast.garment import Garment
from generators.story.cast.parts import Easel
from generators.story.cast.skeleton import Limb, Skeleton
from generators.story.cast.space import Ball, Point, hull
from generators.story.drawing import ellipse, lighten, shade, smooth

from .sheet import Sheet, between, printed
from .tube import Tube, sleeve

_FAR = 60.0


@dataclass(frozen=True)
class Fitting:
    """A garment on a body.

    Attributes:
        garment: which.
        easel: body and brush.
        layer: how many garments lie under it on the trunk; each makes the next a little wider.
        holding: whether the story has put something into a hand.
    """

    garment: Garment
    easel: Easel
    layer: int = 0
    holding: bool = False

    @property
    def brush(self) -> Brush:
        """How to draw."""
        return self.easel.brush

    @property
    def skeleton(self) -> Skeleton:
        """The posed body."""
        return self.easel.skeleton

    @property
    def colour(self) -> str:
        """Of most of it."""
        return self.garment.colour

    @property
    def dark(self) -> str:
        """Of seams and folds."""
        return shade(self.garment.colour, 0.34)

    @property
    def light(self) -> str:
        """Of lit edges."""
        return lighten(self.garment.colour, 0.3)

    @cached_property
    def unit(self) -> float:
        """About a fortieth of the width of the trunk: seams, buttons and ease are measured in it."""
        return max(rx for _, _, _, rx, _, _ in self.skeleton.torso.balls) / 9.0

    # ------------------------------------------------------------------------------------------------ the trunk
    @cached_property
    def arc(self) -> tuple[float, float]:
        """Degrees around the trunk between which it faces us, left and right as seen."""
        torso = self.skeleton.torso
        shown = [a for a in range(-180, 181, 6) if torso.faces(a) > 0.0]
        if not shown:
            return -90.0, 90.0
        if shown[0] == -180 and shown[-1] == 180:  # the middle of the back faces us
            left = [a for a in shown if a > 0]
            right = [a for a in shown if a < 0]
            return float(left[0]), float(right[-1] + 360)
        return float(shown[0]), float(shown[-1])

    def trunk_sheet(self, top: float, bottom: float) -> Sheet:
        """The cloth on the visible half of the trunk between two heights (0 the shoulders, 1 the hips)."""
        torso = self.skeleton.torso
        left, right = self.arc

        def at(across: float, down: float) -> Point:
            return torso.surface(top + (bottom - top) * down, left + (right - left) * across)

        (ax, ay), (bx, by) = at(0.5, 0.0), at(0.5, 1.0)
        return Sheet(at, 2 * max(ball[3] for ball in torso.balls), math.hypot(bx - ax, by - ay))

    def trunk(
        self, top: float, bottom: float, inside: str = "", *, dip: float = 0.0, fill: str = "", pattern: bool = True
    ) -> str:
        """Cloth on the trunk.

        Args:
            top, bottom: shares of the way from shoulders (0) to hips (1); less than -0.4 covers the shoulders too.
            inside: what is sewn on it, cut off at its edges.
            dip: how much lower the neckline is in front.
            fill: another fill than the garment's.
            pattern: whether its pattern is on it.
        """
        outline = self.grown()
        sheet = self.trunk_sheet(max(top, -0.35), bottom)
        fill = fill or self.brush.form(self.colour)
        marks = printed(self.garment, sheet, self.brush) if pattern else ""
        body = self.brush.rounded(outline, fill, marks + inside)
        clip = self.brush.ink.clip(f'<path d="{self._between(top, bottom, dip)}"/>')
        return f'<g clip-path="{clip}">{body}</g>'

    def grown(self, more: float = 0.0) -> list[Point]:
        """The outline of the trunk with cloth on it."""
        torso = self.skeleton.torso
        ease = (0.5 + 0.45 * self.layer + more) * self.unit
        balls: list[Ball] = [(x, y, z, rx + ease, ry + 0.6 * ease, rz + ease) for x, y, z, rx, ry, rz in torso.balls]
        return hull(balls, torso.spin, torso.at)

    def _between(self, top: float, bottom: float, dip: float) -> str:
        torso = self.skeleton.torso
        left, right = self.arc
        arounds = [left + (right - left) * i / 8 for i in range(9)]
        upper = [
            torso.surface(top + dip * max(0.0, math.cos(math.radians(a))) ** 2, a) if top > -0.4 else None
            for a in arounds
        ]
        lower = [torso.surface(bottom, a) for a in arounds]
        angle = math.radians(torso.turn)
        ux, uy = math.sin(angle), -math.cos(angle)
        across = (math.cos(angle), math.sin(angle))
        edge = _carried([p for p in lower if p], across)
        if top > -0.4:
            rim = _carried([p for p in upper if p], across)
        else:
            rim = [(edge[0][0] + _FAR * ux, edge[0][1] + _FAR * uy), (edge[-1][0] + _FAR * ux, edge[-1][1] + _FAR * uy)]
            return f"{smooth(edge, closed=False)}L{rim[1][0]:.1f},{rim[1][1]:.1f}L{rim[0][0]:.1f},{rim[0][1]:.1f}Z"
        return between(edge, rim)

    def on_trunk(self, share: float, around: float) -> Point:
        """A place on the trunk."""
        return self.skeleton.torso.surface(share, around)

    def seam(
        self, around: float, top: float, bottom: float, width: float = 0.45, colour: str = "", count: int = 5
    ) -> str:
        """A line down the trunk, if that side of it faces us."""
        if self.skeleton.torso.faces(around) < 0.12:
            return ""
        line = [self.on_trunk(top + (bottom - top) * k / count, around) for k in range(count + 1)]
        return self.brush.line(line, width * self.unit, colour or self.dark, 0.8)

    def button(self, share: float, around: float, radius: float, colour: str) -> str:
        """A button on the trunk."""
        faces = self.skeleton.torso.faces(around)
        if faces < 0.15:
            return ""
        x, y = self.on_trunk(share, around)
        r = radius * self.unit
        fill, rim = self.brush.soft(colour), self.brush.flat(shade(colour, 0.4))
        return ellipse(x, y, r * max(faces, 0.4), r, fill, f'stroke="{rim}" stroke-width="{0.25 * r:.2f}"')

    # ------------------------------------------------------------------------------------------------ limbs
    def wrap(
        self,
        limb: Limb,
        start: float,
        end: float,
        ease: float,
        *,
        flare: float = 0.0,
        inside: str = "",
        far: bool = False,
        colour: str = "",
        pattern: bool = True,
    ) -> tuple[str, Tube]:
        """Cloth around a limb from one share of its length to another; its SVG, and its geometry."""
        shape = sleeve(limb, start, end, ease * self.unit, flare * self.unit)
        base = colour or self.colour
        fill = self.brush.form(shade(base, 0.12) if far else base)
        marks = printed(self.garment, shape.sheet, self.brush) if pattern else ""
        return self.brush.rounded(shape.outline, fill, marks + self._folds(shape, base) + inside), shape

    def _folds(self, shape: Tube, colour: str) -> str:
        """Creases in the bend of a limb, the more the more it is bent."""
        (ax, ay), (bx, by), (cx, cy) = shape.middle[0], shape.middle[len(shape.middle) // 2], shape.middle[-1]
        bend = abs(math.remainder(math.atan2(cy - by, cx - bx) - math.atan2(by - ay, bx - ax), 2 * math.pi))
        if bend < 0.55:
            return ""
        turn = (bx - ax) * (cy - by) - (by - ay) * (cx - bx)
        inner = shape.left if turn < 0 else shape.right
        out = ""
        for share, reach in ((0.44, 0.42), (0.54, 0.5)):
            i = round(share * (len(shape.middle) - 1))
            ix, iy = inner[i]
            mx, my = shape.middle[i]
            line = [(ix, iy), (ix + 0.5 * reach * (mx - ix) * 2, iy + 0.5 * reach * (my - iy) * 2 + 0.15 * self.unit)]
            out += self.brush.line(line, 0.4 * self.unit, shade(colour, 0.36), 0.5)
        return out

    def is_far(self, limb: Limb) -> bool:
        """Whether a limb is on the far side of the trunk."""
        return limb.depth < -1.0


def _carried(points: Sequence[Point], across: Point) -> list[Point]:
    """A line carried on beyond both ends, so that it cuts the whole outline."""
    (ax, ay), (bx, by) = points[0], points[-1]
    x, y = across
    return [(ax - _FAR * 0.2 * x, ay - _FAR * 0.2 * y), *points, (bx + _FAR * 0.2 * x, by + _FAR * 0.2 * y)]
