"""Markings that a phrase asks for: "a striped dog", "a spotted frog", "a black and white cat", freckles."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from generators.story.drawing import lighten, mix, shade, to_oklab

from .look import Look
from .parts import Easel, Layers
from .shell import Shell
from .skeleton import Limb
from .space import Point
from .species import Species

_CONTRAST = 0.12
"""OKLab distance that markings keep from the coat."""
_STRIPES = (0.22, 0.38, 0.54, 0.7, 0.85)
_SPOTS = (
    (0.16, 62, 1.0), (0.3, -58, 1.15), (0.42, 74, 1.2), (0.52, -82, 0.9), (0.62, 58, 0.95), (0.7, -60, 1.2),
    (0.84, 70, 1.0), (0.2, 130, 1.1), (0.36, -140, 1.2), (0.5, 160, 1.0), (0.64, 118, 1.15), (0.78, -116, 1.1),
)  # fmt: skip
"""Share from neck to pelvis, degrees from the middle of the belly, size."""
_HEAD_SPOTS = (
    (-24, 58, 1.0), (30, 46, 0.8), (4, 72, 0.9), (-66, 26, 0.9), (72, 8, 1.0), (-74, -12, 0.7), (112, 34, 1.1),
    (-120, 20, 1.1), (150, -4, 1.0), (-160, 44, 1.0),
)  # fmt: skip
"""Degrees around the head and up it, size."""
_FRECKLES = ((0.1, 1.7), (0.62, 1.45), (0.95, 1.95), (0.42, 2.2), (1.3, 1.6))
"""From the middle of an eye, in its half width and half height: outwards, down."""


def marked(look: Look, easel: Easel) -> tuple[Layers, Layers]:
    """What lies on the skin of the head and on that of the trunk."""
    head = _freckles(easel) if look.freckles else ""
    kind = _asked(look, easel.species)
    if not kind:
        return Layers(skin=head), Layers()
    fill = easel.brush.soft(colour_of(easel.species, kind == "patches"))
    draw = {"stripes": _stripes, "spots": _spots, "patches": _patches}[kind]
    on_head, on_trunk = draw(easel, fill)
    return Layers(skin=on_head + head), Layers(skin=on_trunk)


def on_limb(look: Look, easel: Easel, limb: Limb) -> str:
    """Bars or spots on an arm or a leg, to be clipped by it."""
    kind = _asked(look, easel.species)
    if not kind or kind == "patches":
        return ""
    brush, colour = easel.brush, colour_of(easel.species)
    out = ""
    for k, at in enumerate((0.3, 0.55, 0.78)):
        i = round(at * (len(limb.line) - 1))
        (ax, ay), (bx, by) = limb.line[i - 1], limb.line[i]
        far = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / far, (bx - ax) / far
        half = 0.5 * limb.widths[1]
        if kind == "spots":
            side = 0.45 * half * (-1) ** k
            out += brush.shape(
                _ring((bx + nx * side, by + ny * side), 0.5 * half, 0.55 * half), brush.soft(colour), clipped=True
            )
        else:
            out += brush.line(
                [(bx + nx * half, by + ny * half), (bx - 0.2 * nx * half, by - 0.2 * ny * half)], 0.42 * half, colour
            )
    return out


def colour_of(species: Species, light: bool = False) -> str:
    """The colour of markings: that of the look, unless it could not be told from the coat.

    Args:
        species: in the colours of the look.
        light: whether the colour of the belly may do too; what is piebald is patched with white.
    """
    known = [species.marks, *([species.belly] if light else [])]
    far = max(known, key=lambda one: _apart(one, species.coat))
    if _apart(far, species.coat) > _CONTRAST:
        return far
    return shade(species.coat, 0.42) if to_oklab(species.coat)[0] > 0.5 else lighten(species.coat, 0.5)


def _apart(one: str, two: str) -> float:
    return float(np.linalg.norm(to_oklab(one) - to_oklab(two)))


def _asked(look: Look, species: Species) -> str:
    return "" if look.markings == species.has else look.markings


def _shell(easel: Easel) -> Shell:
    return Shell(easel.species.skull[0], easel.skeleton.head)


def _stripes(easel: Easel, fill: str) -> tuple[str, str]:
    shell, torso = _shell(easel), easel.skeleton.torso
    head = ""
    for around, low in ((-17, 50), (0, 42), (17, 50)):
        line = [shell.at(around, up, 1.02) for up in range(low, 92, 8) if shell.near(around, up) > 0]
        head += _tapered(line, 0.09 * shell.radius, fill, easel)
    for side in (-1, 1):
        for up in (12, -6, -24):
            line = [shell.at(side * a, up, 1.02) for a in range(62, 118, 8) if shell.near(side * a, up) > 0]
            head += _tapered(line, 0.08 * shell.radius, fill, easel)
    trunk = ""
    for share in _STRIPES:
        for side in (-1, 1):
            shown = [a for a in range(50, 181, 10) if torso.faces(side * a) > -0.1]
            line = [torso.surface(share + 0.0006 * (a - 50), side * a) for a in shown]
            trunk += _tapered(line, 0.055 * abs(torso.pelvis[1] - torso.neck[1]), fill, easel)
    return head, trunk


def _spots(easel: Easel, fill: str) -> tuple[str, str]:
    shell, torso, brush = _shell(easel), easel.skeleton.torso, easel.brush
    unit = 0.11 * shell.radius
    head = trunk = ""
    for around, up, size in _HEAD_SPOTS:
        near = shell.near(around, up)
        if near > 0.05:
            ring = _ring(shell.at(around, up), unit * size * (0.5 + 0.5 * near), unit * size)
            head += brush.shape(ring, fill, clipped=True)
    for share, around, size in _SPOTS:
        near = torso.faces(around)
        if near > 0.05:
            ring = _ring(torso.surface(share, around), 1.2 * unit * size * (0.45 + 0.55 * near), 1.2 * unit * size)
            trunk += brush.shape(ring, fill, clipped=True)
    return head, trunk


def _patches(easel: Easel, fill: str) -> tuple[str, str]:
    """One over an eye, one on a flank, one on the back: no two sides alike."""
    shell, torso, brush = _shell(easel), easel.skeleton.torso, easel.brush
    head = trunk = ""
    for around, up, wide, high in ((34, 26, 30, 30), (-100, 46, 34, 24), (165, 0, 40, 30)):
        shown = [
            shell.at(
                around + wide * math.cos(t) * (1 + 0.14 * math.sin(3 * t)), min(88.0, up + high * math.sin(t)), 1.02
            )
            for t in np.linspace(0, math.tau, 14, endpoint=False)
            if shell.near(around + wide * math.cos(t), min(88.0, up + high * math.sin(t))) > -0.25
        ]
        if len(shown) > 6 and shell.near(around, up) > 0.05:
            head += brush.shape(shown, fill, clipped=True)
    for share, around, wide, high in ((0.74, 62, 34, 0.2), (0.3, -84, 36, 0.17), (0.55, 170, 44, 0.2)):
        ring = [
            (share + high * math.sin(t) * (1 + 0.16 * math.cos(2 * t + 1)), around + wide * math.cos(t))
            for t in np.linspace(0, math.tau, 14, endpoint=False)
        ]
        shown = [torso.surface(s, a) for s, a in ring if torso.faces(a) > -0.3]
        if len(shown) > 6 and torso.faces(around) > 0.0:
            trunk += brush.shape(shown, fill, clipped=True)
    return head, trunk


def _freckles(easel: Easel) -> str:
    """Three to five small dots under each eye that is seen."""
    head, brush, out = easel.skeleton.head, easel.brush, ""
    fill = brush.flat(mix(easel.species.coat, "#8a3f22", 0.55))
    for side, eye in enumerate(head.eyes):
        if eye is None:
            continue
        sign = -1 if side == 0 else 1
        for out_, down in _FRECKLES:
            place = (eye.x + sign * (out_ - 0.2) * eye.rx, eye.y + down * eye.ry)
            out += brush.shape(_ring(place, 0.17 * eye.rx, 0.15 * eye.rx), fill, clipped=True)
    return out


def _tapered(line: Sequence[Point], half: float, fill: str, easel: Easel) -> str:
    """A stripe along a line, thick in its middle and pointed at its ends."""
    if len(line) < 3:
        return ""
    left, right = [], []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        far = math.hypot(bx - ax, by - ay) or 1.0
        w = half * (1.15 - (i / (len(line) - 1))) ** 0.6
        nx, ny = -(by - ay) / far * w, (bx - ax) / far * w
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return easel.brush.shape([*left, *reversed(right)], fill, tension=0.7, clipped=True)


def _ring(middle: Point, rx: float, ry: float) -> list[Point]:
    x, y = middle
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in (k * math.pi / 4 for k in range(8))]
