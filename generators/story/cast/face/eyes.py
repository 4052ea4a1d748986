"""Eyes with lids, and brows. Drawn in head coordinates on the places that the head gives."""

from __future__ import annotations

import math

from generators.story.cast.brush import LINE, Brush
from generators.story.cast.skeleton import Eye, Head
from generators.story.cast.space import Point, tube
from generators.story.drawing import ellipse, lighten, mix, polyline, shade

from .drops import drop
from .features import Features

_STEPS = 10
_CLOSED = 0.36
"""Open by less than this share an eye is drawn as a line."""
_IRIS = "#6d3a20"


def draw_eyes(
    head: Head, mood: Features, brush: Brush, lid: str, iris: str | None, gaze: Point | None, lashes: bool = False
) -> str:
    """Both eyes (or the one that is seen).

    Args:
        head: places of the eyes.
        mood: lids, size, pupils.
        brush: how to draw.
        lid: colour of the skin around the eyes.
        iris: colour of the iris; None for the brown of the book.
        gaze: direction looked to, -1 to 1 both; None for where the mood looks.
        lashes: whether the upper lids have lashes.
    """
    look = gaze if gaze is not None else (mood.look_x, mood.look_y)
    turned = math.sin(math.radians(head.yaw)) * 0.55
    look = (max(-1.0, min(1.0, look[0] + turned)), look[1])
    return "".join(
        _eye(eye, -1 if side == 0 else 1, mood, brush, lid, iris or _IRIS, look, lashes)
        for side, eye in enumerate(head.eyes)
        if eye is not None
    )


def _eye(eye: Eye, sign: int, mood: Features, brush: Brush, lid: str, iris: str, look: Point, lashes: bool) -> str:
    rx, ry = eye.rx * (1 + 0.5 * mood.wide), eye.ry * (1 + 0.8 * mood.wide)
    upper, lower = max(0.0, mood.upper), max(0.0, mood.lower)
    rise = max(0.0, -mood.upper) * ry * 0.4
    gape = 1 - 0.86 * upper - 0.86 * lower
    if gape < _CLOSED:
        return _closed(eye, rx, ry, upper, lower, sign, mood, brush, lashes)
    top: list[Point] = []
    bottom: list[Point] = []
    for k in range(_STEPS + 1):
        s = -1 + 2 * k / _STEPS
        ring = ry * math.sqrt(max(0.0, 1 - s * s))
        above = ry * (-1 + 1.72 * upper - 0.16 * (1 - s * s) + 0.62 * mood.slant * s * sign * (0.35 + upper))
        below = ry * (1 - 1.6 * lower - 0.55 * lower * (1 - s * s))
        low = min(ring, below)
        high = min(max(-ring - rise * (1 - s * s), above), low)
        top.append((eye.x + s * rx, eye.y + high))
        bottom.append((eye.x + s * rx, eye.y + low))
    opening = [*top, *reversed(bottom)]
    clip = brush.ink.clip(f'<path d="{polyline(opening, closed=True)}"/>')
    socket = _lid(eye, top, rx, ry, brush.flat(shade(lid, 0.06))) if upper > 0.1 else ""
    white = brush.flat("#fffaf2")
    size = 0.86 * (1 + mood.pupil)
    px, py = eye.x + 0.3 * rx * look[0], eye.y + 0.26 * ry * look[1] + 0.05 * ry
    a, b = size * rx, size * ry * 0.92
    glow = brush.ink.radial(
        [(0, brush.flat(lighten(iris, 0.3))), (0.55, brush.flat(iris)), (1, brush.flat(LINE))], (0.5, 0.86), 0.62
    )
    inside = ellipse(px, py, a, b, brush.flat(LINE)) + ellipse(px, py + 0.1 * b, 0.86 * a, 0.86 * b, glow)
    inside += ellipse(px, py - 0.02 * b, 0.52 * a, 0.55 * b, brush.flat("#1d0f0b"))
    shine = 1 + 0.35 * mood.sparkle
    inside += ellipse(px - 0.36 * a, py - 0.4 * b, 0.3 * a * shine, 0.3 * b * shine, "#ffffff")
    inside += ellipse(px + 0.36 * a, py + 0.38 * b, 0.15 * a * shine, 0.14 * b * shine, "#ffffff", 'opacity="0.85"')
    if mood.sparkle > 0.3:
        inside += ellipse(
            px + 0.28 * a, py - 0.44 * b, 0.12 * a, 0.12 * b, "#ffffff", f'opacity="{min(1, mood.sparkle):.2f}"'
        )
    if mood.tears > 0.1:
        wet = min(1.0, 1.6 * mood.tears)
        water = brush.flat("#bfe6ff")
        inside += ellipse(eye.x, eye.y + 0.95 * ry, 0.95 * rx, 0.34 * ry, water, f'opacity="{0.85 * wet:.2f}"')
    shadow = ellipse(eye.x, eye.y - 1.05 * ry, 1.1 * rx, 0.55 * ry, brush.flat("#5a3a4a"), 'opacity="0.16"')
    body = f'<path d="{polyline(opening, closed=True)}" fill="{white}"/><g clip-path="{clip}">{inside}{shadow}</g>'
    edge = brush.line(top[1:-1], 0.17 * rx + 0.45)
    under = brush.line(bottom[2:-2], 0.5, mix(lid, LINE, 0.55), 0.8) if lower > 0.1 else ""
    return socket + body + edge + under + (_lashes(top, sign, rx, brush) if lashes else "")


def _lid(eye: Eye, edge: list[Point], rx: float, ry: float, fill: str) -> str:
    """The upper lid as far as it is drawn down."""
    ring = [
        (eye.x + s * 1.05 * rx, eye.y - 1.05 * ry * math.sqrt(max(0.0, 1 - s * s)))
        for s in (1, 0.8, 0.4, 0, -0.4, -0.8, -1)
    ]
    return f'<path d="{polyline([*edge, *ring], closed=True)}" fill="{fill}"/>'


def _closed(
    eye: Eye, rx: float, ry: float, upper: float, lower: float, sign: int, mood: Features, brush: Brush, lashes: bool
) -> str:
    """A closed eye: an arc that laughs if the lower lid closed it, that rests or weeps if the upper one did."""
    bow = max(-1.0, min(1.0, 1.25 * (upper - lower)))
    if mood.smile > 0.3:  # a glad eye never closes to a straight line
        bow = math.copysign(max(abs(bow), 0.7), bow)
    bow *= 0.5 * ry
    middle = eye.y + (0.1 if bow > 0 else 0.22) * ry
    tip = 0.3 * ry * mood.slant * sign
    points = [
        (eye.x + s * rx * 1.02, middle + bow * (0.62 - s * s) + tip * s + (0.12 * ry * abs(s) if bow > 0 else 0.0))
        for s in (-1, -0.66, -0.33, 0, 0.33, 0.66, 1)
    ]
    return brush.line(points, 0.2 * rx + 0.5) + (_lashes(points, sign, rx, brush, 1.0) if lashes else "")


def _lashes(line: list[Point], sign: int, rx: float, brush: Brush, down: float = -1.0) -> str:
    tips = line[::-1] if sign > 0 else line
    out = ""
    for k in range(3):
        x, y = tips[min(k, len(tips) - 1)]
        out += brush.line(
            [(x, y), (x + sign * rx * (0.42 - 0.12 * k), y + down * rx * (0.1 + 0.16 * k))], 0.14 * rx + 0.25
        )
    return out


def draw_brows(head: Head, mood: Features, brush: Brush, colour: str, bushy: float = 1.0) -> str:
    """Brows over the eyes that are seen, `bushy` times as thick as usual."""
    out = ""
    for side, eye in enumerate(head.eyes):
        if eye is None:
            continue
        sign = -1 if side == 0 else 1
        rx, ry = 1.12 * eye.rx, eye.ry
        lift = mood.brow_up + mood.brow_odd * sign * 0.7
        y = head.brow - 0.5 * ry * mood.wide - 0.6 * ry * lift
        slope = 0.62 * ry * mood.brow_slant * sign
        bow = ry * (0.2 + 0.34 * mood.brow_bend)
        inner = -0.18 * rx * sign * max(0.0, -mood.brow_slant)
        points = [
            (eye.x + inner + s * rx, y + slope * s - bow * (1 - s * s) + 0.3 * bow) for s in (-1, -0.5, 0, 0.5, 1)
        ]
        points = _kept_on(points, head, eye, mood)
        thick = [bushy * w for w in _brow(ry)]
        ring = [*[(px, py - w) for (px, py), w in zip(points, thick, strict=True)]]
        ring += [(px, py + w) for (px, py), w in reversed(list(zip(points, thick, strict=True)))]
        out += brush.shape(ring, brush.flat(colour))
    return out


def _kept_on(points: list[Point], head: Head, eye: Eye, mood: Features) -> list[Point]:
    """A brow that stays on the skull, however high it is raised; over eyes that stand out of it, it may float."""
    tops = [py for px, py in head.outline if abs(px - eye.x) < 0.3 * head.size]
    if not tops or eye.y - eye.ry < min(tops):
        return points
    middle = 0.5 * (head.left + head.right)
    ways = [math.atan2(py, px - middle) for px, py in head.outline]
    dx = dy = 0.0
    for x, y in points:
        way, far = math.atan2(y, x - middle), math.hypot(x - middle, y)
        nearest = min(range(len(ways)), key=lambda k: abs(math.remainder(ways[k] - way, math.tau)))
        px, py = head.outline[nearest]
        beyond = far - 0.9 * math.hypot(px - middle, py)
        if beyond > math.hypot(dx, dy):
            dx, dy = beyond * (middle - x) / far, -beyond * y / far
    # Pressed onto the eye it would scowl: rather let it float.
    room = eye.y - 1.2 * eye.ry * (1 + 0.8 * mood.wide) - max(y for _, y in points)
    aside = dx if head.yaw > 15 else 0.0
    return [(x + aside, y + max(0.0, min(dy, room))) for x, y in points]


def _brow(ry: float) -> tuple[float, ...]:
    half = 0.1 * ry + 0.16
    return (0.45 * half, half, 1.1 * half, half, 0.45 * half)


def draw_tears(head: Head, mood: Features, brush: Brush) -> str:
    """Drops and runnels under the eyes, from a wet lid to a stream."""
    if mood.tears < 0.15:
        return ""
    out = ""
    blue, light = brush.flat("#7fc4f2"), brush.flat("#e6f6ff")
    for side, eye in enumerate(head.eyes):
        if eye is None:
            continue
        sign = -1 if side == 0 else 1
        x, y = eye.x + 0.45 * eye.rx * sign, eye.y + 0.85 * eye.ry
        if mood.smile > 0:  # tears of laughter stand in the corners
            x, y = eye.x + 1.15 * eye.rx * sign, eye.y - 0.1 * eye.ry
            out += drop(x, y, 0.34 * eye.ry * (1 + mood.tears), blue, light)
            continue
        long = eye.ry * (0.5 + 2.0 * mood.tears)
        # Whatever the head does, water runs down.
        aside, down = long * math.sin(math.radians(0.8 * head.tilt)), long * math.cos(math.radians(0.8 * head.tilt))
        if mood.tears > 0.5:
            half = 0.2 * eye.rx
            line = [(x, y), (x + 0.5 * aside, y + 0.5 * down), (x + aside, y + down)]
            out += brush.shape(
                tube(line, [1.6 * half, 2 * half, 2.6 * half]), brush.ink.linear([(0, blue, 0.35), (1, blue, 0.95)])
            )
        out += drop(x + aside, y + down, 0.36 * eye.ry, blue, light)
    return out
