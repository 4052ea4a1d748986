"""Plain round bodies of one colour: lumps, bumps, humps, shells."""

from __future__ import annotations

from generators.story.cast.space import Point, hull, mirrored
from generators.story.cast.species import Part
from generators.story.drawing import lighten

from .layers import Easel, Layers

_TURNED = 60.0


def lump(part: Part, easel: Easel) -> Layers:
    """One body over the skull."""
    outline = hull(mirrored(part.balls), easel.skeleton.head.spin)
    return Layers(over=easel.brush.rounded(outline, easel.brush.form(easel.of(part)), rim=0.35))


def backing(part: Part, easel: Easel) -> Layers:
    """One body behind the skull."""
    outline = hull(mirrored(part.balls), easel.skeleton.head.spin)
    return Layers(back=easel.brush.rounded(outline, easel.brush.form(easel.of(part)), rim=0.35))


def pair(part: Part, easel: Easel) -> Layers:
    """A body on each side of the head; the far one is behind the skull once the head is turned."""
    head, brush = easel.skeleton.head, easel.brush
    fill = brush.form(easel.of(part))
    back = over = ""
    for sign in (1, -1):
        body = brush.rounded(hull([(sign * x, *rest) for x, *rest in part.balls], head.spin), fill, rim=0.35)  # type: ignore[misc]
        if sign > 0 and head.yaw > _TURNED:
            back += body
        else:
            over += body
    return Layers(back=back, over=over)


def hump(part: Part, easel: Easel) -> Layers:
    """A body on the back of the trunk: seen from the side it covers it, from the front it is behind."""
    torso, brush = easel.skeleton.torso, easel.brush
    body = brush.rounded(hull(mirrored(part.balls), torso.spin, torso.at), brush.form(easel.of(part)))
    return Layers(over=body) if easel.skeleton.yaw > _TURNED else Layers(back=body)


def shell(part: Part, easel: Easel) -> Layers:
    """A turtle's shell: a dome with a rim and plates, on the back."""
    torso, brush = easel.skeleton.torso, easel.brush
    colour, second = easel.of(part), easel.colour(part.second)
    outline = hull(part.balls, torso.spin, torso.at)
    (x, y, z, rx, ry, rz) = part.balls[0]
    inner = hull([(x, y, z - 0.25 * rz, 0.84 * rx, 0.84 * ry, 0.84 * rz)], torso.spin, torso.at)
    body = brush.shape(inner, brush.form(second))
    if easel.skeleton.yaw > _TURNED:
        cells = ""
        for up in (-0.5, 0.0, 0.5):
            sx, sy, _ = torso.spin((-0.4 * rx, y + up * ry, z - 0.45 * rz))
            half = 0.21 * ry
            px, py = torso.at[0] + sx, torso.at[1] + sy
            ring = [
                (px - 0.9 * half, py - half), (px + 0.8 * half, py - 0.9 * half), (px + 1.3 * half, py),
                (px + 0.8 * half, py + 0.9 * half), (px - 0.9 * half, py + half), (px - 1.2 * half, py),
            ]  # fmt: skip
            cells += brush.shape(ring, brush.soft(lighten(second, 0.16)), tension=0.3)
        return Layers(over=brush.rounded(outline, brush.form(colour), body + cells))
    return Layers(back=brush.rounded(outline, brush.form(colour), _scutes(outline, easel, second)))


def _scutes(outline: list[Point], easel: Easel, colour: str) -> str:
    """The plates along a shell's rim, which are all that is seen of it from the front."""
    brush = easel.brush
    x = sum(px for px, _ in outline) / len(outline)
    y = sum(py for _, py in outline) / len(outline)
    out = ""
    for k in range(0, len(outline) - 1, 2):
        ring = [outline[k], outline[k + 1], outline[(k + 2) % len(outline)]]
        near = [(x + 0.93 * (px - x), y + 0.93 * (py - y)) for px, py in ring]
        deep = [(x + 0.62 * (px - x), y + 0.62 * (py - y)) for px, py in reversed(ring)]
        plate = [*near, *deep]
        mx, my = sum(p[0] for p in plate) / 6, sum(p[1] for p in plate) / 6
        plate = [(mx + 0.86 * (px - mx), my + 0.9 * (py - my)) for px, py in plate]
        out += brush.shape(plate, brush.soft(colour), tension=0.35, clipped=True)
    return out
