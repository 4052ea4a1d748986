"""A window, and the weather outside it."""

from __future__ import annotations

from dataclasses import replace

from generators.story.drawing import circle, lighten, mix, shade
from generators.story.scene import Glow, Palette
from generators.story.world.brush import Brush
from generators.story.world.shapes import dashes, dots, path, rect, scallop, stroke


def window(brush: Brush, outside: Palette, x: float, y: float, wide: float, high: float) -> tuple[str, Glow]:
    """A window with its middle at (x, y), its curtains, and the light that falls in through it."""
    rng = brush.rng("window")
    left, top = x - wide / 2, y - high / 2
    round_top = rng.random() < 0.35
    shape = (
        (
            f"M{left:.1f},{top + wide / 2:.1f}A{wide / 2:.1f},{wide / 2:.1f} 0 0 1 {left + wide:.1f},"
            f"{top + wide / 2:.1f}V{top + high:.1f}H{left:.1f}Z"
        )
        if round_top and high > wide
        else f"M{left:.1f},{top:.1f}h{wide:.1f}v{high:.1f}h{-wide:.1f}Z"
    )
    frame = brush.tone(brush.pick(rng, ("#f3ede0", "#a97c55", "#7d5a42")))
    clip = brush.ink.clip(f'<path d="{shape}"/>')
    view = rect(
        left, top, wide, high, brush.ink.linear([(0, outside.sky[0]), (0.6, outside.sky[1]), (1, outside.sky[2])])
    )
    view += _view(brush, outside, left, top, wide, high)
    out = stroke(shape, shade(brush.palette.sky[1], 0.35), 34, 'stroke-opacity=".3" transform="translate(5,7)"')
    out += f'<g clip-path="{clip}">{view}</g>'
    bars = f"M{x:.1f},{top:.1f}v{high:.1f}M{left:.1f},{y:.1f}h{wide:.1f}"
    out += (
        stroke(bars, frame, 9) + stroke(shape, frame, 20) + stroke(shape, lighten(frame, 0.3), 5, 'stroke-opacity=".6"')
    )
    out += rect(
        left - 26,
        top + high + 4,
        wide + 52,
        18,
        brush.ink.linear([(0, lighten(frame, 0.25)), (1, shade(frame, 0.2))]),
        'rx="5"',
    )
    if rng.random() < 0.7 - 0.4 * brush.mood.bare:
        out += _curtains(brush, left, top, wide, high)
    strength = {"day": 0.5, "dusk": 0.45, "night": 0.3}[brush.time]
    glow = Glow(
        x=x, y=y, radius=wide * 1.7, colour=mix(outside.light, outside.sky[1], 0.3), strength=strength, kind="lamp"
    )
    return out, glow


def _view(brush: Brush, outside: Palette, left: float, top: float, wide: float, high: float) -> str:
    rng = brush.rng("view")
    out = ""
    if brush.time == "night" and brush.weather in ("clear", "wind"):
        out += path(
            dots(
                [
                    (left + rng.uniform(0, wide), top + rng.uniform(0, 0.6) * high, rng.uniform(1.2, 2.6))
                    for _ in range(18)
                ]
            ),
            "#fffdf0",
        )
        r = 0.11 * wide
        mx, my = left + rng.uniform(0.2, 0.8) * wide, top + rng.uniform(0.16, 0.34) * high
        out += circle(mx, my, r * 3, brush.halo(outside.light, 0.5)) + circle(mx, my, r, "#f8f3dc")
    elif brush.weather in ("clear", "wind"):
        cloud = mix(outside.sky[1], "#ffffff", 0.6)
        out += path(
            scallop(left + rng.uniform(0.2, 0.8) * wide, top + 0.3 * high, 0.22 * wide, 0.06 * high, 8, rng),
            cloud,
            'fill-opacity=".8"',
        )
    land = top + high * rng.uniform(0.66, 0.78)
    out += path(
        scallop(left + rng.uniform(0.1, 0.4) * wide, land + 0.32 * high, 0.6 * wide, 0.4 * high, 22, rng, 0.02),
        mix(outside.far, outside.sky[2], 0.3),
    )
    out += path(
        scallop(left + rng.uniform(0.7, 1.0) * wide, land + 0.36 * high, 0.55 * wide, 0.34 * high, 20, rng, 0.02),
        outside.foliage,
    )
    if brush.weather in ("rain", "storm"):
        lines = [
            (left + rng.uniform(0, 1) * wide, top + rng.uniform(0, 1) * high, -5.0, rng.uniform(16, 34))
            for _ in range(44)
        ]
        out += stroke(dashes(lines), "#dfeaf4", 2, 'stroke-opacity=".55"')
        out += path(
            dots(
                [
                    (left + rng.uniform(0, 1) * wide, top + rng.uniform(0, 1) * high, rng.uniform(1.5, 4))
                    for _ in range(26)
                ]
            ),
            "#eef6fb",
            'fill-opacity=".5"',
        )
    elif brush.weather == "snow":
        out += path(
            dots(
                [
                    (left + rng.uniform(0, 1) * wide, top + rng.uniform(0, 1) * high, rng.uniform(2, 5))
                    for _ in range(46)
                ]
            ),
            "#ffffff",
            'fill-opacity=".9"',
        )
    elif brush.weather == "fog":
        out += rect(left, top, wide, high, brush.fade(outside.sky[2], 0.1, 0.85))
    if brush.weather == "storm":
        bx = left + rng.uniform(0.3, 0.7) * wide
        out += stroke(f"M{bx:.1f},{top:.1f}l-14,{high * 0.2:.1f}l16,6l-20,{high * 0.26:.1f}", "#fff8d8", 4)
    glass = (
        f"M{left:.1f},{top + high * 0.7:.1f}L{left + wide * 0.7:.1f},"
        f"{top:.1f}h{wide * 0.16:.1f}L{left:.1f},{top + high * 0.86:.1f}Z"
    )
    return out + path(glass, "#ffffff", 'fill-opacity=".1"')


def _curtains(brush: Brush, left: float, top: float, wide: float, high: float) -> str:
    rng = brush.rng("curtains")
    cloth = mix(
        brush.tone(brush.pick(rng, ("#d98a6a", "#8fa9c4", "#e6c77a", "#a98abf", "#86ad86"))), brush.palette.accent, 0.25
    )
    fill = brush.ink.linear(
        [
            (0, shade(cloth, 0.16)),
            (0.3, lighten(cloth, 0.14)),
            (0.55, shade(cloth, 0.1)),
            (0.8, lighten(cloth, 0.1)),
            (1, shade(cloth, 0.2)),
        ],
        (0, 0),
        (1, 0),
    )
    drop, reach = high * rng.uniform(1.02, 1.2), wide * 0.26
    y = top - 26
    out = ""
    for side in (-1, 1):
        edge = left - 34 if side < 0 else left + wide + 34
        inner = edge - side * reach * -1 if side < 0 else edge - reach
        inner = edge + reach if side < 0 else edge - reach
        tie = (edge + side * -reach * 0.42, y + drop * 0.58)
        d = (
            f"M{edge:.1f},{y:.1f}H{inner:.1f}Q{inner:.1f},{y + drop * 0.4:.1f} {tie[0]:.1f},"
            f"{tie[1]:.1f}Q{inner - side * -reach * 0.1:.1f},{y + drop * 0.8:.1f} "
            f"{inner + side * reach * 0.2:.1f},{y + drop:.1f}H{edge:.1f}Z"
        )
        out += path(d, fill)
    rod = brush.tone("#8a6a4a")
    return (
        out
        + stroke(f"M{left - 52:.1f},{y:.1f}H{left + wide + 52:.1f}", rod, 9)
        + circle(left - 54, y, 9, rod)
        + circle(left + wide + 54, y, 9, rod)
    )


def beam(brush: Brush, glow: Glow, wide: float, high: float) -> str:
    """Light from a window lying on the floor as a slanted patch."""
    side = -1 if glow.x > brush.width / 2 else 1
    x, y = glow.x + side * 120, brush.horizon + 30
    d = f"M{x - wide * 0.45:.1f},{y:.1f}h{wide * 0.9:.1f}l{side * 90 + 40:.1f},{high * 0.5:.1f}h{-wide * 1.1:.1f}Z"
    bright = replace(brush.tone, haze_share=0.0)(lighten(glow.colour, 0.2))
    return path(d, brush.fade(bright, 0.34, 0.1))
