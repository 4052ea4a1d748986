"""Manes, fleeces, tufts and spines: what stands out around an outline."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generators.story.cast.space import Point, hull, mirrored, tube
from generators.story.cast.species import Part
from generators.story.drawing import polyline, shade

from .layers import Easel, Layers

_TURNED = 60.0


def scalloped(outline: Sequence[Point], count: int, depth: float) -> list[Point]:
    """An outline in `count` soft lumps, `depth` units high."""
    n, size = count * 4, len(outline)
    cx = sum(x for x, _ in outline) / size
    cy = sum(y for _, y in outline) / size
    out = []
    for k in range(n):
        place = k * size / n
        i, part = int(place), place - int(place)
        (ax, ay), (bx, by) = outline[i % size], outline[(i + 1) % size]
        x, y = ax + (bx - ax) * part, ay + (by - ay) * part
        far = math.hypot(x - cx, y - cy) or 1.0
        grow = 1 + depth * (abs(math.sin(math.pi * k / 4)) - 0.35) / far
        out.append((cx + (x - cx) * grow, cy + (y - cy) * grow))
    return out


def mane(part: Part, easel: Easel) -> Layers:
    """A lion's mane behind the face. `share`: number of locks; `size`: how far they stand out."""
    head, brush = easel.skeleton.head, easel.brush
    outline = scalloped(hull(mirrored(part.balls), head.spin), int(part.share[0]), part.size[0])
    smaller = [(x, y, z, 0.86 * a, 0.86 * b, 0.86 * c) for x, y, z, a, b, c in mirrored(part.balls)]
    inner = scalloped(hull(smaller, head.spin), int(part.share[0]), 0.8 * part.size[0])
    fill = brush.form(easel.of(part))
    back = brush.rounded(outline, fill, brush.shape(inner, brush.soft(easel.colour(part.second))))
    if head.yaw < _TURNED:
        return Layers(back=back)
    # From the side it covers the back half of the head, too.
    near = [(x, y, z - 4.0 - 0.3 * c, a, 0.92 * b, 0.7 * c) for x, y, z, a, b, c in part.balls]
    cover = scalloped(hull(near, head.spin), int(part.share[0]), part.size[0])
    return Layers(back=back, over=brush.rounded(cover, fill))


def wool(part: Part, easel: Easel) -> Layers:
    """A cap of curls over the skull. As `mane`."""
    head, brush = easel.skeleton.head, easel.brush
    outline = scalloped(hull(mirrored(part.balls), head.spin), int(part.share[0]), part.size[0])
    return Layers(over=brush.rounded(outline, brush.form(easel.of(part))))


def fleece(part: Part, easel: Easel) -> Layers:
    """Curls around the trunk."""
    torso, brush = easel.skeleton.torso, easel.brush
    outline = scalloped(hull(mirrored(part.balls), torso.spin, torso.at), int(part.share[0]), part.size[0])
    return Layers(over=brush.rounded(outline, brush.form(easel.of(part))))


def tuft(part: Part, easel: Easel) -> Layers:
    """Hair that stands up or falls on the brow. `size`: length, thickness; `turn`: degrees forward and aside."""
    head, brush = easel.skeleton.head, easel.brush
    length, thick = part.size
    forward, aside = math.radians(part.turn[0]), part.turn[1]
    fill = brush.form(easel.of(part))
    out = ""
    for k in (-1, 1, 0):
        lean = math.radians(aside + 26 * k)
        line = []
        for t in (0.0, 0.4, 0.75, 1.0):
            bent = forward * (0.4 + 0.9 * t)
            far = length * t * (1.0 if k == 0 else 0.8)
            x = part.at[0] + far * math.sin(lean) * math.cos(bent) + 0.3 * thick * k
            line.append(
                head.spot(x, part.at[1] - far * math.cos(bent) * math.cos(lean), part.at[2] + far * math.sin(bent))
            )
        out += brush.shape(tube(line, [thick, 0.9 * thick, 0.1 * thick]), fill)
    return Layers(over=out)


def ridge(part: Part, easel: Easel) -> Layers:
    """A mane or comb along the middle of the skull, from brow to nape. `size`: height; `share`: number of points,
    where on the arc it begins and ends (0 brow, 1 nape), and how soft the points are."""
    head, brush = easel.skeleton.head, easel.brush
    count, begin, end = int(part.share[0]), part.share[1], part.share[2]
    soft = part.share[3] if len(part.share) > 3 else 0.5
    x0, y0, z0, _, ry, rz = easel.species.skull[0]
    fill = brush.form(easel.of(part))
    spikes = []
    for k in range(count):
        t = begin + (end - begin) * (k + 0.5) / count
        angle = math.pi * (0.12 + 0.95 * t)
        wide = math.pi * 0.95 * (end - begin) / count * 0.62
        high = part.size[0] * (0.75 + 0.5 * math.sin(math.pi * (k + 0.5) / count))

        def spot(a: float, grow: float) -> Point:
            return head.spot(x0, y0 - math.sin(a) * (ry + grow), z0 + math.cos(a) * (rz + grow))

        side = 0.35 * part.size[0]
        a, b, c = spot(angle - wide, -1.0), spot(angle + 0.3 * wide, high), spot(angle + wide, -1.0)
        aside = side * (1 - abs(math.sin(math.radians(head.yaw))))
        left, right = (a[0] - aside, a[1]), (c[0] + aside, c[1])
        spikes.append(
            (
                head.nearness(x0, y0 - math.sin(angle) * ry, z0 + math.cos(angle) * rz),
                brush.shape([left, b, right], fill, tension=soft),
            )
        )
    spikes.sort(key=lambda one: one[0])
    back = "".join(body for near, body in spikes if near < 0)
    over = "".join(body for near, body in spikes if near >= 0)
    return Layers(back=back, over=over)


def _spines(outline: Sequence[Point], length: float, step: int, faces) -> list[Point]:
    """A jagged line around an outline where `faces(x, y)` (direction from its middle) says so."""
    size = len(outline)
    cx = sum(x for x, _ in outline) / size
    cy = sum(y for _, y in outline) / size
    out: list[Point] = []
    for k in range(size * step):
        i, part = k // step, (k % step) / step
        (ax, ay), (bx, by) = outline[i], outline[(i + 1) % size]
        x, y = ax + (bx - ax) * part, ay + (by - ay) * part
        far = math.hypot(x - cx, y - cy) or 1.0
        grow = length * max(0.0, faces((x - cx) / far, (y - cy) / far))
        wave = grow if k % 2 else 0.15 * grow
        out.append((x + (x - cx) / far * wave, y + (y - cy) / far * wave))
    return out


def spines(part: Part, easel: Easel) -> Layers:
    """A hedgehog's coat on head and nape: the skin over `balls`, jagged upwards and backwards. `size`: length."""
    head, brush = easel.skeleton.head, easel.brush
    away = -math.sin(math.radians(head.yaw))

    def faces(dx: float, dy: float) -> float:
        return 1.0 if dy < 0.55 + 0.4 * dx * away else 0.25

    outer = hull(mirrored(part.balls), head.spin)
    jagged = _spines(outer, part.size[0], 2, faces)
    brush.see(jagged)
    dark = polyline(jagged, closed=True)
    inner = [(0.93 * x, 0.93 * y) for x, y in outer]
    light = polyline(_spines(inner, 0.9 * part.size[0], 2, faces), closed=True)
    under = brush.down(shade(easel.of(part), 0.25))
    body = f'<path d="{dark}" fill="{under}"/><path d="{light}" fill="{brush.form(easel.of(part))}"/>'
    return Layers(back=body)


def quills(part: Part, easel: Easel) -> Layers:
    """A jagged cap over the skull; with a `share` only when the head is seen from the side."""
    head, brush = easel.skeleton.head, easel.brush
    if part.share and head.yaw < _TURNED:
        return Layers()
    outer = hull(mirrored(part.balls), head.spin)
    jagged = _spines(outer, part.size[0], 1, lambda dx, dy: 1.0)
    brush.see(jagged)
    d = polyline(jagged, closed=True)
    return Layers(over=f'<path d="{d}" fill="{brush.form(easel.of(part))}"/>')


def cheek_fur(part: Part, easel: Easel) -> Layers:
    """Pointed locks at the cheeks, behind the skull. `size`: length and height of the bunch; `share`: locks."""
    head, brush = easel.skeleton.head, easel.brush
    long, high = part.size
    count = int(part.share[0])
    fill = brush.form(easel.of(part))
    back = over = ""
    for sign in (1, -1):
        x, y, z = sign * part.at[0], part.at[1], part.at[2]
        points: list[Point] = [head.spot(x - sign * 0.3 * long, y - 0.5 * high, z)]
        for k in range(count):
            t = (k + 0.5) / count
            points.append(head.spot(x + sign * long * (0.62 + 0.3 * t), y + high * (t - 0.2), z - 0.3 * long))
            points.append(head.spot(x + sign * long * 0.3, y + high * ((k + 1) / count - 0.42), z - 0.1 * long))
        points[-1] = head.spot(x - sign * 0.3 * long, y + 0.5 * high, z)
        body = brush.shape(points, fill, tension=0.45)
        if sign < 0 and head.yaw > _TURNED:
            over += body
        else:
            back += body
    return Layers(back=back, over=over)


def back_spines(part: Part, easel: Easel) -> Layers:
    """The same on the back of the trunk."""
    torso, brush = easel.skeleton.torso, easel.brush
    outer = hull(mirrored(part.balls), torso.spin, torso.at)
    jagged = _spines(outer, part.size[0], 2, lambda dx, dy: 1.0)
    brush.see(jagged)
    dark = polyline(jagged, closed=True)
    body = f'<path d="{dark}" fill="{brush.form(shade(easel.of(part), 0.1))}"/>'
    return Layers(back=body)
