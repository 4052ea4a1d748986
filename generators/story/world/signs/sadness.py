"""Sadness: a grey hem of clouds that lets down thin threads, drooping strands at one side, still puddles."""

from __future__ import annotations

from generators.story.drawing import ellipse, lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import curve, dashes, dots, path, stroke, use

from .sign import Sign


def draw(brush: Brush, share: float) -> Sign:
    """Everything hangs down, and there is little of it."""
    if brush.site.indoors:
        return Sign(sky=_gloom(brush, share), front=_dust(brush, share))
    front = _strands(brush, share) + _leaves(brush, share)
    return Sign(sky=_threads(brush, share), ground=_puddles(brush, share), front=front)


def _threads(brush: Brush, share: float) -> str:
    """Far showers under the clouds: it rains somewhere, even where it is dry."""
    rng = brush.rng("threads")
    colour = mix(brush.palette.sky[0], brush.palette.sky[1], 0.5)
    y, told = brush.horizon * 0.36, ""
    for _ in range(6):
        x, w, long = rng.uniform(-0.05, 1.0) * brush.width, rng.uniform(50, 170), brush.horizon * rng.uniform(0.45, 0.6)
        told += f"M{x:.0f},{y:.0f}h{w:.0f}l-60,{long:.0f}h{-w:.0f}Z"
    return path(told, brush.ink.linear([(0, colour, 0.5 * share), (0.8, colour, 0.0)]))


def _gloom(brush: Brush, share: float) -> str:
    """Indoors: the upper half of the room lost in a shadow that sags like a cloth."""
    rng, low = brush.rng("gloom"), brush.horizon
    dark = shade(brush.palette.sky[0], 0.4)
    xs = [brush.width * (-0.05 + 1.1 * i / 5) for i in range(6)]
    out = ""
    for drop in (0.5, 0.36):
        line = [(x, low * (drop + 0.16 * share + rng.uniform(-0.06, 0.06))) for x in xs]
        d = curve(line) + f"L{xs[-1]:.0f},-10L{xs[0]:.0f},-10Z"
        out += path(d, brush.ink.linear([(0, dark, 0.5 * share), (0.7, dark, 0.32 * share), (1, dark, 0.1 * share)]))
    return out


def _dust(brush: Brush, share: float) -> str:
    """Dust that hangs in the air of a room where nothing moves."""
    rng = brush.rng("dust")
    spots = [(rng.uniform(0, brush.width), rng.uniform(0.2, 0.95) * HEIGHT, rng.uniform(1.2, 3)) for _ in range(40)]
    return path(dots(spots), lighten(brush.palette.light, 0.3), f'fill-opacity="{0.5 * share:.2f}"')


def _puddles(brush: Brush, share: float) -> str:
    rng, out = brush.rng("puddles"), ""
    low, high = brush.palette.sky[2], brush.palette.sky[0]
    fill = brush.ink.linear([(0, mix(high, brush.palette.near, 0.35)), (1, mix(low, brush.palette.near, 0.2))])
    for _ in range(int(6 * share)):
        x, t = rng.uniform(0, brush.width), rng.uniform(0.4, 0.98)
        y, r = brush.horizon + t * (HEIGHT - brush.horizon), rng.uniform(70, 150) * (0.3 + 0.7 * t)
        out += ellipse(x, y + 3, r * 1.03, r * 0.17, shade(brush.palette.near, 0.35), 'fill-opacity=".5"') + ellipse(
            x, y, r, r * 0.15, fill
        )
        out += stroke(dashes([(x - r * 0.5, y - r * 0.04, r * 0.6, 0)]), lighten(low, 0.4), 2.4, 'stroke-opacity=".6"')
    return out


def _strands(brush: Brush, share: float) -> str:
    """A weeping branch in an upper corner, close to the eye."""
    rng = brush.rng("strands")
    dark = shade(mix(brush.palette.sky[0], brush.palette.foliage, 0.35), 0.3)
    out = ""
    for i in range(int(13 * share)):
        x = rng.uniform(-0.02, 0.21) * brush.width
        long = HEIGHT * rng.uniform(0.2, 0.62) * (1.1 - 2.2 * x / brush.width)
        seen = x if brush.left else brush.width - x
        line = [(x, -20), (x + 10, long * 0.5), (x + rng.uniform(-8, 14), long)]
        thick = rng.uniform(3, 5)
        if not brush.aside(seen, 24):
            continue
        out += stroke(curve(line), dark, thick, 'stroke-opacity=".8"')
        for t in (0.25, 0.4, 0.55, 0.7, 0.85, 1.0):
            side = 1 if i % 2 else -1
            leaf = f"M0,0q{7 * side},12 0,27q{-9 * side},-12 0,-27Z"
            moved = f'transform="translate({x + 8 * t:.0f},{long * t:.0f})"'
            out += path(leaf, dark, f'fill-opacity=".85" {moved}')
    return out if brush.left else f'<g transform="translate({brush.width:.0f},0) scale(-1,1)">{out}</g>'


def _leaves(brush: Brush, share: float) -> str:
    """A few leaves that come down one by one."""
    if brush.weather == "snow":
        return ""
    rng = brush.rng("last leaves")
    leaf = brush.ink.shape(path("M-12,0Q-2,-10 12,-2Q2,8 -12,0Z", brush.tone("#8f7f6a")))
    return "".join(
        use(
            leaf,
            rng.uniform(0, 1) * brush.width,
            rng.uniform(0.3, 1) * HEIGHT,
            rng.uniform(0.7, 1.2),
            rng.uniform(0, 360),
        )
        for _ in range(int(7 * share))
    )
