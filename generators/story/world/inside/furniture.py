"""Furniture: foot at (x, y), `size` high. Rounded and soft, lit from the left."""

from __future__ import annotations

from generators.story.drawing import circle, ellipse, lighten, mix, shade
from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.plants.leaves import mass
from generators.story.world.shadow import shadow
from generators.story.world.shapes import path, rect, stroke

_CLOTH = ("#b8605a", "#5f88a0", "#c99a4e", "#7a8f5c", "#8a6fa0", "#b97a8f")
_WOOD = ("#9a6b45", "#b58554", "#7d5538")


def armchair(brush: Brush, purpose: str, x: float, y: float, size: float) -> str:
    """A plump armchair."""
    rng = brush.rng(purpose)
    cloth = mix(brush.tone(brush.pick(rng, _CLOTH)), brush.palette.accent, 0.15)
    w = size * 0.52
    body = brush.form(cloth)
    out = shadow(brush, x, y, w * 1.1)
    out += rect(x - w * 0.8, y - size * 0.1, size * 0.08, size * 0.1, brush.tone("#6a4a35")) + rect(
        x + w * 0.68, y - size * 0.1, size * 0.08, size * 0.1, brush.tone("#5a3d2c")
    )
    out += path(
        (
            f"M{x - w * 0.8:.1f},{y - size * 0.3:.1f}Q{x - w * 0.9:.1f},{y - size:.1f} {x:.1f},"
            f"{y - size:.1f}Q{x + w * 0.9:.1f},{y - size:.1f} {x + w * 0.8:.1f},{y - size * 0.3:.1f}Z"
        ),
        body,
    )
    out += rect(
        x - w * 0.74, y - size * 0.46, w * 1.48, size * 0.2, brush.form(lighten(cloth, 0.12)), f'rx="{size * 0.08:.0f}"'
    )
    out += rect(
        x - w * 0.8, y - size * 0.34, w * 1.6, size * 0.26, brush.form(shade(cloth, 0.08)), f'rx="{size * 0.06:.0f}"'
    )
    for side in (-1, 1):
        out += rect(x + side * w * 0.86 - w * 0.2, y - size * 0.56, w * 0.4, size * 0.5, body, f'rx="{w * 0.19:.0f}"')
    return out


def bed(brush: Brush, purpose: str, x: float, y: float, size: float) -> str:
    """A bed seen from its side, with a quilt and a pillow."""
    rng = brush.rng(purpose)
    wood, cloth = (
        brush.tone(brush.pick(rng, _WOOD)),
        mix(brush.tone(brush.pick(rng, _CLOTH)), brush.palette.accent, 0.2),
    )
    w, side = size * 1.05, -1 if rng.random() < 0.5 else 1
    out = shadow(brush, x, y, w)
    for end, high in ((side, 0.95), (-side, 0.6)):
        out += rect(
            x + end * w - size * 0.06, y - size * high, size * 0.12, size * high, brush.upright(wood), 'rx="10"'
        )
    out += rect(
        x - w, y - size * 0.34, 2 * w, size * 0.2, brush.ink.linear([(0, lighten(wood, 0.1)), (1, shade(wood, 0.2))])
    )
    out += ellipse(x + side * w * 0.72, y - size * 0.56, w * 0.22, size * 0.12, brush.form(brush.tone("#f4efe6")))
    quilt = (
        f"M{x - side * w * 0.95:.1f},{y - size * 0.12:.1f}V{y - size * 0.46:.1f}Q{x:.1f},"
        f"{y - size * 0.62:.1f} {x + side * w * 0.62:.1f},{y - size * 0.5:.1f}V{y - size * 0.14:.1f}Z"
    )
    out += path(quilt, brush.form(cloth))
    squares = "".join(
        f"M{x + side * w * t:.1f},{y - size * 0.52:.1f}v{size * 0.38:.1f}" for t in (-0.6, -0.25, 0.1, 0.42)
    )
    return out + stroke(squares, lighten(cloth, 0.35), 4, 'stroke-opacity=".5" stroke-dasharray="8 10"')


def chest(brush: Brush, purpose: str, x: float, y: float, size: float) -> str:
    """A chest of drawers."""
    rng = brush.rng(purpose)
    wood = brush.tone(brush.pick(rng, (*_WOOD, "#8fa6a0", "#c9b48f")))
    w, rows = size * 0.55, int(rng.integers(2, 4))
    out = shadow(brush, x, y, w)
    out += rect(x - w, y - size * 0.92, 2 * w, size * 0.9, brush.upright(wood), 'rx="8"')
    out += rect(
        x - w * 1.06, y - size, 2.12 * w, size * 0.09, brush.ink.linear([(0, lighten(wood, 0.25)), (1, wood)]), 'rx="6"'
    )
    high = size * 0.78 / rows
    for i in range(rows):
        top = y - size * 0.86 + i * high
        out += rect(
            x - w * 0.88,
            top,
            w * 1.76,
            high * 0.84,
            brush.ink.linear([(0, lighten(wood, 0.12)), (1, shade(wood, 0.06))]),
            'rx="6"',
        )
        out += circle(x - w * 0.4, top + high * 0.42, size * 0.028, brush.tone("#e0b85c")) + circle(
            x + w * 0.4, top + high * 0.42, size * 0.028, brush.tone("#d0a84c")
        )
    return out


def plant(brush: Brush, purpose: str, x: float, y: float, size: float) -> str:
    """A plant in a pot; it hangs its head where nothing is lush."""
    rng = brush.rng(purpose)
    pot = brush.tone(brush.pick(rng, ("#c4764e", "#8fa5b0", "#e0c9a0", "#7f9a8a")))
    w = size * 0.16
    out = shadow(brush, x, y, w * 1.4)
    leaf = brush.leaf(0, "#5f9a52")
    if rng.random() < 0.5 and brush.mood.lush > 0.4:
        out += stroke(f"M{x:.1f},{y - size * 0.25:.1f}V{y - size * 0.6:.1f}", brush.tone("#7c5a3c"), w * 0.3)
        out += mass(brush, rng, x, y - size * 0.72, size * 0.24, size * 0.26, leaf)
    else:
        for i in range(9):
            turn = -1 + 2 * i / 8
            droop = (1 - brush.mood.lush) * 0.5
            tx, ty = x + turn * size * 0.34, y - size * (0.92 - 0.4 * abs(turn)) + size * droop * 0.6
            base = y - size * 0.26
            colour = lighten(leaf, 0.14) if i % 2 else leaf
            out += path(
                (
                    f"M{x - 4:.1f},{base:.1f}Q{x + turn * size * 0.02 - 12:.1f},{ty - 20:.1f} "
                    f"{tx:.1f},{ty:.1f}Q{x + turn * size * 0.2 + 8:.1f},{base - size * 0.16:.1f} "
                    f"{x + 4:.1f},{base:.1f}Z"
                ),
                colour,
            )
    out += path(
        (
            f"M{x - w:.1f},{y - size * 0.28:.1f}h{2 * w:.1f}l{-w * 0.3:.1f},"
            f"{size * 0.27:.1f}q{-w * 0.7:.1f},{size * 0.03:.1f} {-w * 1.4:.1f},0Z"
        ),
        brush.upright(pot),
    )
    return out + rect(x - w * 1.1, y - size * 0.32, 2.2 * w, size * 0.07, brush.upright(lighten(pot, 0.12)), 'rx="5"')


def hearth(brush: Brush, purpose: str, x: float, y: float, size: float) -> tuple[str, Glow]:
    """A fireplace with a fire in it."""
    rng = brush.rng(purpose)
    stone = brush.tone(brush.pick(rng, ("#b8a08c", "#9c8f8a", "#c48a6c", "#d8c8b0")))
    w = size * 0.55
    fire = mix(brush.tone("#ffa53d"), brush.palette.light, 0.2)
    out = shadow(brush, x, y, w * 1.1)
    out += rect(x - w * 0.72, 0, w * 1.44, y - size * 0.9, brush.upright(shade(stone, 0.08)), 'fill-opacity=".85"')
    out += rect(x - w, y - size * 0.92, 2 * w, size * 0.92, brush.upright(stone), 'rx="6"')
    for row in range(5):
        for col in range(4):
            bx, by = x - w * 0.96 + (col + (row % 2) * 0.5) * w * 0.5, y - size * 0.86 + row * size * 0.175
            if bx + w * 0.4 < x + w and rng.random() < 0.55:
                out += rect(
                    bx, by, w * 0.42, size * 0.14, lighten(stone, rng.uniform(0.04, 0.16)), 'rx="5" fill-opacity=".6"'
                )
    out += path(
        (
            f"M{x - w * 0.58:.1f},{y:.1f}V{y - size * 0.44:.1f}Q{x:.1f},{y - size * 0.78:.1f} "
            f"{x + w * 0.58:.1f},{y - size * 0.44:.1f}V{y:.1f}Z"
        ),
        "#2a1812",
    )
    out += ellipse(x, y - size * 0.14, w * 0.55, size * 0.3, brush.halo(fire, 0.9))
    for dx, high, colour in (
        (-0.2, 0.3, "#ff7a2e"),
        (0.2, 0.28, "#ff7a2e"),
        (0.0, 0.4, "#ffab3d"),
        (-0.04, 0.24, "#ffe08a"),
    ):
        fx, fh = x + dx * w, size * high * rng.uniform(0.85, 1.1)
        out += path(
            (
                f"M{fx - w * 0.16:.1f},{y - 8:.1f}Q{fx - w * 0.2:.1f},{y - fh * 0.5:.1f} {fx:.1f},"
                f"{y - fh:.1f}Q{fx + w * 0.22:.1f},{y - fh * 0.45:.1f} {fx + w * 0.16:.1f},"
                f"{y - 8:.1f}Z"
            ),
            colour,
        )
    for turn in (-12, 10):
        out += rect(
            x - w * 0.36,
            y - 20,
            w * 0.72,
            16,
            brush.tone("#6a4630"),
            f'rx="8" transform="rotate({turn} {x:.0f} {y - 12:.0f})"',
        )
    mantel = brush.tone("#8a5d3c")
    out += rect(
        x - w * 1.14,
        y - size,
        2.28 * w,
        size * 0.1,
        brush.ink.linear([(0, lighten(mantel, 0.2)), (1, shade(mantel, 0.15))]),
        'rx="5"',
    )
    return out, Glow(
        x=x, y=y - size * 0.2, radius=size * 1.5, colour=fire, strength=0.7 if brush.dark else 0.4, kind="lamp"
    )


def stove(brush: Brush, purpose: str, x: float, y: float, size: float) -> str:
    """A kitchen range with pots above it."""
    rng = brush.rng(purpose)
    iron = brush.tone(brush.pick(rng, ("#5f6470", "#e6e0d2", "#7f8f8a", "#a05a4a")))
    w = size * 0.58
    out = shadow(brush, x, y, w)
    out += rect(x + w * 0.4, 0, w * 0.26, y - size * 0.9, brush.upright(shade(iron, 0.2)))
    out += rect(x - w, y - size * 0.86, 2 * w, size * 0.84, brush.upright(iron), 'rx="10"')
    out += rect(
        x - w * 1.06,
        y - size * 0.92,
        2.12 * w,
        size * 0.1,
        brush.ink.linear([(0, lighten(iron, 0.25)), (1, shade(iron, 0.2))]),
        'rx="5"',
    )
    out += rect(x - w * 0.8, y - size * 0.62, w * 0.95, size * 0.42, shade(iron, 0.32), 'rx="8"')
    out += rect(x - w * 0.7, y - size * 0.54, w * 0.75, size * 0.2, mix("#ff9a3d", shade(iron, 0.3), 0.35), 'rx="6"')
    for i in range(3):
        out += circle(x + w * (0.36 + 0.22 * i), y - size * 0.7, size * 0.03, lighten(iron, 0.5))
    pot = brush.tone(brush.pick(rng, ("#c46a4a", "#7f9ab0", "#d9b04a")))
    px = x - w * 0.4
    out += rect(px - size * 0.17, y - size * 1.12, size * 0.34, size * 0.21, brush.upright(pot), 'rx="8"')
    return (
        out
        + rect(px - size * 0.19, y - size * 1.15, size * 0.38, size * 0.05, lighten(pot, 0.2), 'rx="4"')
        + circle(px, y - size * 1.17, size * 0.03, shade(pot, 0.2))
    )
