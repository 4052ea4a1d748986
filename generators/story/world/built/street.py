"""Things of streets and parks: lamp posts, benches, bins, railings of a bridge."""

from __future__ import annotations

from generators.story.drawing import circle, ellipse, lighten, mix, shade
from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.shadow import shadow
from generators.story.world.shapes import path, pen, rect, stroke


def lamp_post(brush: Brush, x: float, y: float, height: float, depth: float = 0.0) -> tuple[str, Glow]:
    """A street lamp with its light."""
    iron, light = brush.air(depth)("#46505a"), mix("#ffd888", brush.palette.light, 0.35)
    on, w = brush.dark, height * 0.02
    head = y - height
    out = shadow(brush, x, y, height * 0.06)
    out += path(
        pen(
            "M",
            x - 3.2 * w,
            y + 2,
            "q",
            2 * w,
            -height * 0.02,
            2.3 * w,
            -height * 0.12,
            "L",
            x - w,
            head + height * 0.16,
            "h",
            2 * w,
            "L",
            x + 0.9 * w,
            y - height * 0.12,
            "q",
            0.3 * w,
            height * 0.1,
            2.3 * w,
            height * 0.12,
            "Z",
        ),
        brush.upright(iron, 0.2),
    )
    if on:
        out += circle(x, head + height * 0.09, height * 0.34, brush.halo(light, 0.85))
    glass = lighten(light, 0.5) if on else mix(iron, brush.palette.sky[2], 0.6)
    out += path(
        pen(
            "M",
            x - 2.6 * w,
            head + height * 0.04,
            "H",
            x + 2.6 * w,
            "L",
            x + 1.8 * w,
            head + height * 0.155,
            "H",
            x - 1.8 * w,
            "Z",
        ),
        glass,
    )
    out += path(
        pen(
            "M",
            x - 3.4 * w,
            head + height * 0.045,
            "Q",
            x,
            head - height * 0.05,
            x + 3.4 * w,
            head + height * 0.045,
            "Z",
        ),
        iron,
    )
    out += rect(x - 2.2 * w, head + height * 0.15, 4.4 * w, 0.9 * w, iron, 'rx="2"') + circle(
        x, head - height * 0.012, 0.8 * w, iron
    )
    return out, Glow(
        x=x, y=head + height * 0.1, radius=height * 0.85, colour=light, strength=0.75 if on else 0.05, kind="lamp"
    )


def bench(brush: Brush, x: float, y: float, size: float) -> str:
    """A bench, `size` wide to each side."""
    wood, iron = brush.tone("#a5764c"), brush.tone("#4a4f55")
    out = shadow(brush, x, y, size)
    for side in (-0.78, 0.78):
        out += stroke(pen("M", x + side * size, y, "v", -size * 0.42, "l", -3, -size * 0.42), iron, size * 0.07)
    for t in (0.84, 0.66, 0.42, 0.34):
        out += rect(
            x - size,
            y - size * t,
            2 * size,
            size * 0.11,
            brush.ink.linear([(0, lighten(wood, 0.2)), (1, shade(wood, 0.15))]),
            'rx="4"',
        )
    return out


def bin_(brush: Brush, x: float, y: float, size: float) -> str:
    """A dustbin, its lid askew where things lean."""
    tin = brush.tone("#7f8a8c")
    w = size * 0.36
    out = shadow(brush, x, y, w * 1.2)
    out += path(
        pen(
            "M",
            x - w,
            y - size * 0.8,
            "h",
            2 * w,
            "l",
            -w * 0.14,
            size * 0.8,
            "q",
            -w * 0.86,
            size * 0.06,
            -w * 1.72,
            0,
            "Z",
        ),
        brush.upright(tin, 0.2, 0.25),
    )
    out += stroke(
        "".join(pen("M", x + t * w, y - size * 0.7, "v", size * 0.6) for t in (-0.5, 0, 0.5)),
        shade(tin, 0.2),
        3,
        'stroke-opacity=".6"',
    )
    turn = brush.mood.lean * 14
    return out + (
        f'<g transform="rotate({turn:.0f} {x:.0f} {y - size * 0.8:.0f})">'
        f"{ellipse(x, y - size * 0.82, w * 1.12, size * 0.09, lighten(tin, 0.2))}"
        f"{circle(x, y - size * 0.9, size * 0.05, tin)}</g>"
    )


def bridge(brush: Brush, x: float, y: float, reach: float, high: float) -> str:
    """A small arched bridge over (x, y), `reach` to both sides."""
    rng = brush.rng("bridge")
    stone = brush.rng("bridge kind").random() < 0.5
    tone = brush.air(0.12)
    colour = tone("#b0a89c") if stone else tone("#a5764c")
    top = pen("M", x - reach, y, "Q", x, y - 2 * high, x + reach, y)
    out = path(
        pen(
            "M",
            x - reach,
            y,
            "Q",
            x,
            y - 2 * high,
            x + reach,
            y,
            "v",
            high * 0.5,
            "h",
            -reach * 0.35,
            "Q",
            x,
            y - high * 0.95,
            x - reach * 0.65,
            y + high * 0.5,
            "H",
            x - reach,
            "Z",
        ),
        brush.ink.linear([(0, lighten(colour, 0.12)), (1, shade(colour, 0.24))]),
    )
    rail = high * 0.55
    out += stroke(top.replace("M", "M"), shade(colour, 0.1), 6)
    posts = []
    for i in range(9):
        t = i / 8
        px, py = x - reach + 2 * reach * t, y - 4 * high * t * (1 - t)
        posts.append(pen("M", px, py + 3, "v", -rail))
    out += stroke("".join(posts), shade(colour, 0.14), 6 + 2 * stone)
    return out + stroke(
        pen("M", x - reach, y - rail, "Q", x, y - 2 * high - rail, x + reach, y - rail),
        lighten(colour, 0.12 + 0.02 * rng.random()),
        11,
    )
