"""Muzzles, noses, teeth that always show, and patches of fur on the face."""

from __future__ import annotations

from generators.story.cast.brush import LINE
from generators.story.cast.space import hull, mirrored
from generators.story.cast.species import Part
from generators.story.drawing import ellipse, lighten, mix

from .layers import Easel, Layers


def muzzle(part: Part, easel: Easel) -> Layers:
    """A snout: the skin over `balls`."""
    head, brush = easel.skeleton.head, easel.brush
    outline = hull(mirrored(part.balls), head.spin)
    return Layers(over=brush.rounded(outline, brush.soft(easel.of(part)), rim=0.25))


def bridge(part: Part, easel: Easel) -> Layers:
    """The upper side of a snout: the skin over `balls`, in one colour so that it grows out of the face."""
    outline = hull(mirrored(part.balls), easel.skeleton.head.spin)
    return Layers(over=easel.brush.shape(outline, easel.brush.flat(easel.of(part))))


def patch(part: Part, easel: Easel) -> Layers:
    """Differently coloured fur: each ball and its twin (none if there is a `share`), clipped by the skull."""
    head, brush = easel.skeleton.head, easel.brush
    fill = brush.soft(easel.of(part))
    out = ""
    for x, y, z, rx, ry, rz in part.balls:
        for sign in (-1, 1) if x and not part.share else (1,):
            if head.nearness(sign * x, y, z) > -0.25 * rz:
                out += brush.shape(hull([(sign * x, y, z, rx, ry, rz)], head.spin), fill, clipped=True)
    return Layers(skin=out)


def nose(part: Part, easel: Easel) -> Layers:
    """A soft button, broad above and narrow below, with a light on it."""
    head, brush = easel.skeleton.head, easel.brush
    x, y = head.spot(*part.at)
    half, high = part.size
    across = half * max(0.62, abs(head.spin((1.0, 0.0, 0.0))[0]))
    y -= 0.35 * high * easel.features.wrinkle
    points = [
        (x - across, y - 0.42 * high), (x - 0.5 * across, y - high), (x + 0.5 * across, y - high),
        (x + across, y - 0.42 * high), (x + 0.52 * across, y + 0.62 * high), (x, y + high),
        (x - 0.52 * across, y + 0.62 * high),
    ]  # fmt: skip
    colour = easel.colour("nose")
    light = brush.flat(lighten(colour, 0.65))
    shine = ellipse(x - 0.34 * across, y - 0.5 * high, 0.3 * across, 0.22 * high, light, 'opacity="0.8"')
    return Layers(top=brush.shape(points, brush.down(colour)) + shine)


def teeth(part: Part, easel: Easel) -> Layers:
    """Two front teeth that always show."""
    head, brush = easel.skeleton.head, easel.brush
    x, y = head.spot(*part.at)
    half, high = part.size
    y += 1.2 * high * easel.features.open * 0.2
    across = half * max(0.6, abs(head.spin((1.0, 0.0, 0.0))[0]))
    box = [(x - across, y), (x + across, y), (x + 0.85 * across, y + high), (x - 0.85 * across, y + high)]
    line = brush.line([(x, y + 0.2), (x, y + 0.9 * high)], 0.4, "#b9a694")
    return Layers(over=brush.shape(box, brush.flat("#fffaf0"), tension=0.4) + line)


def nostrils(part: Part, easel: Easel) -> Layers:
    """Two holes, at `at` and its twin. `size`: half width, half height."""
    head, brush = easel.skeleton.head, easel.brush
    out = ""
    for sign in (-1, 1):
        x, y, z = sign * part.at[0], part.at[1], part.at[2]
        if head.nearness(x, y, z) > 0.1 * z:
            px, py = head.spot(x, y, z)
            squeeze = max(0.6, abs(head.spin((1.0, 0.0, 0.0))[0]))
            fill = brush.flat(
                easel.colour(part.colour) if part.colour != "coat" else mix(easel.species.coat, LINE, 0.6)
            )
            out += ellipse(px, py, part.size[0] * squeeze, part.size[1] * (1 + 0.3 * easel.features.wrinkle), fill)
    return Layers(top=out)


def whiskers(part: Part, easel: Easel) -> Layers:
    """Three on each cheek. `size`: length."""
    head, brush = easel.skeleton.head, easel.brush
    out = ""
    for sign in (-1, 1):
        x, y, z = sign * part.at[0], part.at[1], part.at[2]
        if head.nearness(x, y, z) < -0.2 * z:
            continue
        for k in (-1, 0, 1):
            start = head.spot(x, y + 1.3 * k, z)
            way = head.spot(x + 0.5 * sign * part.size[0], y + 1.3 * k + (0.22 * k - 0.06) * part.size[0], z)
            end = head.spot(x + sign * part.size[0], y + 1.3 * k + (0.36 * k + 0.02) * part.size[0], z - 3)
            out += brush.line([start, way, end], 0.4, mix(easel.species.coat, LINE, 0.55), 0.75)
    return Layers(top=out)


def fangs(part: Part, easel: Easel) -> Layers:
    """A pointed tooth on each side that always shows. `size`: half width, length."""
    head, brush = easel.skeleton.head, easel.brush
    out = ""
    for sign in (-1, 1):
        x, y, z = sign * part.at[0], part.at[1], part.at[2]
        if head.nearness(x, y, z) > 0:
            px, py = head.spot(x, y, z)
            half, long = part.size
            out += brush.shape([(px - half, py), (px + half, py), (px, py + long)], brush.flat("#fffaf0"), tension=0.3)
    return Layers(top=out)
