"""Disgust: slime that drips from above, fumes that rise, bubbles that pop, flies."""

from __future__ import annotations

from generators.story.drawing import circle, ellipse, lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import curve, dots, path, pen, stroke

from .sign import Sign


def draw(brush: Brush, share: float) -> Sign:
    """Wet and murky shapes; nothing has a clean edge."""
    slime = mix(brush.palette.accent, brush.tone("#6a7a1e"), 0.55)
    ground = _puddles(brush, share, slime) + _fumes(brush, share, slime)
    return Sign(ground=ground, front=_drips(brush, share, slime) + _flies(brush, share))


def _drips(brush: Brush, share: float, slime: str) -> str:
    rng = brush.rng("drips")
    x, told, heads = -30.0, [pen("M", -30, -20, "L", -30, 26)], []
    while x < brush.width + 30:
        w = rng.uniform(22, 44)
        long = rng.uniform(24, 80) + (rng.uniform(60, 190) if rng.random() < 0.35 else 0)
        long *= 0.5 + 0.5 * share
        gap = rng.uniform(26, 80)
        told.append(
            pen(
                "Q",
                x + gap * 0.5,
                40 - gap * 0.25,
                x + gap,
                28,
                "C",
                x + gap,
                28 + long * 0.5,
                x + gap - 3,
                long,
                x + gap + w / 2,
                long + w * 0.5,
            )
        )
        told.append(pen("C", x + gap + w + 3, long, x + gap + w, 28 + long * 0.5, x + gap + w, 28))
        heads.append((x + gap + w * 0.36, long + w * 0.02, w * 0.13))
        x += gap + w
    told.append(pen("L", x, -20, "Z"))
    fill = brush.ink.linear([(0, shade(slime, 0.4)), (0.45, slime), (1, lighten(slime, 0.2))])
    return path("".join(told), fill, 'fill-opacity=".94"') + path(
        dots(heads), lighten(slime, 0.65), 'fill-opacity=".8"'
    )


def _fumes(brush: Brush, share: float, slime: str) -> str:
    rng, out = brush.rng("fumes"), ""
    colour = lighten(slime, 0.28)
    for _ in range(int(11 * share)):
        x, low = rng.uniform(0, brush.width), brush.horizon + rng.uniform(0, 0.6) * (HEIGHT - brush.horizon)
        if not brush.aside(x, 40):
            continue
        swing, high = rng.uniform(20, 46), rng.uniform(260, 460)
        line = [(x + swing * (1 if i % 2 else -1) * (0.5 + i / 6), low - high * i / 6) for i in range(7)]
        fill = brush.ink.linear([(0, colour, 0), (0.5, colour, 0.5), (1, colour, 0.15)])
        out += (
            f'<path d="{curve(line)}" fill="none" stroke="{fill}" stroke-width="'
            f'{rng.uniform(14, 28):.0f}" stroke-linecap="round"/>'
        )
    return out


def _puddles(brush: Brush, share: float, slime: str) -> str:
    rng, out = brush.rng("slime"), ""
    for _ in range(int(7 * share)):
        x = rng.uniform(0, brush.width)
        y = brush.horizon + (0.35 + 0.6 * rng.random()) * (HEIGHT - brush.horizon)
        r = rng.uniform(50, 120) * (0.4 + 0.7 * (y - brush.horizon) / (HEIGHT - brush.horizon))
        out += ellipse(x, y + 5, r * 1.04, r * 0.25, shade(slime, 0.5), 'fill-opacity=".5"')
        out += ellipse(x, y, r, r * 0.22, brush.ink.linear([(0, shade(slime, 0.2)), (1, lighten(slime, 0.12))]))
        out += ellipse(x - r * 0.4, y - r * 0.06, r * 0.26, r * 0.04, lighten(slime, 0.5), 'fill-opacity=".7"')
        for _ in range(3):
            b, bx = r * rng.uniform(0.07, 0.16), x + r * rng.uniform(-0.6, 0.6)
            out += circle(bx, y - b * 0.4, b, brush.form(lighten(slime, 0.16))) + circle(
                bx - b * 0.3, y - b * 0.75, b * 0.22, "#ffffff", 'fill-opacity=".7"'
            )
    return out


def _flies(brush: Brush, share: float) -> str:
    rng, out = brush.rng("flies"), ""
    dark = shade(brush.palette.sky[0], 0.6)
    for _ in range(int(12 * share)):
        x, y = rng.uniform(0.04, 0.96) * brush.width, rng.uniform(0.3, 0.85) * HEIGHT
        if brush.free(x, y, 20):
            out += ellipse(x, y, 6.5, 5, dark)
            out += "".join(
                ellipse(
                    x + s * 5, y - 6, 6, 3, "#ffffff", f'fill-opacity=".5" transform="rotate({s * 30} {x:.0f} {y:.0f})"'
                )
                for s in (-1, 1)
            )
            out += stroke(
                pen("M", x - 12, y + 12, "q", -16, 14, -34, 2, "q", -8, -10, 4, -14),
                dark,
                1.6,
                'stroke-opacity=".45" stroke-dasharray="5 6"',
            )
    return out
