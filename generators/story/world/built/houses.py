"""Houses: cottages of the country, narrow houses of the town, a church. Foot at (x, y), `height` to the ridge."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import circle, lighten, mix, shade
from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, pen, rect

WALLS = ("#f2e3c8", "#e8c9a8", "#d9b8a0", "#c9d2d0", "#e9d08a", "#c98f78", "#b7c4d6", "#dfa98c", "#a9c0a6", "#e6b8b0")
ROOFS = ("#b5563f", "#8a4a3c", "#6a6f80", "#a8703f", "#5f7a78", "#8f5f70", "#c0683f")


def lit(brush: Brush) -> str:
    """Colour of a lighted pane."""
    return mix("#ffd98a", brush.palette.light, 0.35)


def pane(
    brush: Brush, rng: np.random.Generator, x: float, y: float, w: float, h: float, depth: float
) -> tuple[str, bool]:
    """A window with its middle at (x, y); lighted at times when it is dark. Returns whether it is."""
    frame = brush.air(depth)("#f6efe0")
    on = brush.dark and rng.random() < 0.7 - 0.5 * (brush.mood.share("fear") + 0.6 * brush.mood.share("sadness"))
    glass = (
        mix(lit(brush), brush.tone.haze, 0.3 * depth)
        if on
        else mix(brush.air(depth)("#7f9ab0"), brush.palette.sky[1], 0.3)
    )
    out = rect(x - w / 2 - 4, y - h / 2 - 4, w + 8, h + 8, frame, 'rx="2"') + rect(x - w / 2, y - h / 2, w, h, glass)
    out += rect(x - 1.2, y - h / 2, 2.4, h, frame) + rect(x - w / 2, y - 1.2, w, 2.4, frame)
    return out + rect(x - w / 2 - 6, y + h / 2 + 3, w + 12, 4, shade(frame, 0.12)), on


def cottage(
    brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float
) -> tuple[str, list[Glow]]:
    """A country house with a steep roof, a chimney, a door in the middle or aside."""
    tone = brush.air(depth)
    wall, roof = tone(brush.pick(rng, WALLS)), tone(brush.pick(rng, ROOFS))
    half, eave = height * rng.uniform(0.5, 0.78), y - height * rng.uniform(0.42, 0.52)
    lean = brush.mood.lean * rng.uniform(-0.12, 0.12) * height
    cx = x + half * rng.choice([-0.5, 0.45]) + lean
    out = rect(cx - height * 0.06, y - height * 1.08, height * 0.12, height * 0.5, brush.upright(tone("#a8685a")))
    out += rect(cx - height * 0.08, y - height * 1.12, height * 0.16, height * 0.06, tone("#8a5348"))
    out += path(pen("M", x - half, y + 4, "L", x - half, eave, "H", x + half, "V", y + 4, "Z"), brush.plane(wall))
    out += path(
        pen("M", x - half, eave, "h", 2 * half, "v", height * 0.07, "h", -2 * half, "Z"),
        shade(wall, 0.3),
        'fill-opacity=".35"',
    )
    ridge = half * rng.uniform(0.45, 0.75)
    top = y - height
    d = pen(
        "M",
        x - half * 1.14,
        eave + 5,
        "Q",
        x - ridge * 1.1,
        eave - 8,
        x - ridge + lean,
        top,
        "H",
        x + ridge + lean,
        "Q",
        x + ridge * 1.1,
        eave - 8,
        x + half * 1.14,
        eave + 5,
        "Z",
    )
    out += path(
        d, brush.ink.linear([(0, lighten(roof, 0.14)), (0.6, roof), (1, shade(roof, 0.18))], (0.1, 0), (0.5, 1))
    )
    rows = "".join(
        pen(
            "M",
            x - ridge - (half - ridge) * t + lean * (1 - t),
            top + (eave - top) * t,
            "h",
            2 * ridge + 2 * (half - ridge) * t,
        )
        for t in (0.25, 0.5, 0.75)
    )
    out += f'<path d="{rows}" stroke="{shade(roof, 0.2)}" stroke-width="2.5" opacity=".5"/>'
    if brush.snowed:
        out += path(
            pen(
                "M",
                x - half * 1.1,
                eave - 4,
                "Q",
                x - ridge,
                eave - 24,
                x - ridge + lean,
                top - 6,
                "H",
                x + ridge + lean,
                "Q",
                x + ridge,
                eave - 24,
                x + half * 1.1,
                eave - 4,
                "q",
                -half * 0.5,
                -16,
                -half,
                0,
                "q",
                -half * 0.7,
                14,
                -half * 1.2,
                0,
                "Z",
            ),
            tone("#f4f8fd"),
        )
    door = half * rng.choice([-0.4, 0.0, 0.38])
    dw, dh = height * 0.11, height * 0.29
    out += path(
        pen(
            "M",
            x + door - dw,
            y + 3,
            "v",
            -dh * 0.75,
            "q",
            0,
            -dh * 0.3,
            dw,
            -dh * 0.3,
            "t",
            dw,
            dh * 0.3,
            "v",
            dh * 0.75,
            "Z",
        ),
        brush.upright(tone(brush.pick(rng, ("#6f4a34", "#5f7f6a", "#a0503f", "#4f6a86")))),
    )
    out += circle(x + door + dw * 0.5, y - dh * 0.36, height * 0.012, tone("#e8c05a"))
    glows: list[Glow] = []
    for at in (-0.66, -0.05, 0.62):
        if abs(at * half - door) > dw * 2.1:
            drawn, on = pane(brush, rng, x + at * half, y - height * 0.26, height * 0.13, height * 0.15, depth)
            out += drawn
            if on:
                glows.append(
                    Glow(
                        x=x + at * half,
                        y=y - height * 0.26,
                        radius=height * 0.5,
                        colour=lit(brush),
                        strength=0.35,
                        kind="lamp",
                    )
                )
    return out, glows


def town_house(
    brush: Brush, rng: np.random.Generator, x: float, y: float, wide: float, height: float, depth: float
) -> tuple[str, list[Glow]]:
    """A narrow house of a street, its left edge at x: gable, steps or flat top; a shop or a door below."""
    tone = brush.air(depth)
    wall, roof = tone(brush.pick(rng, WALLS)), tone(brush.pick(rng, ROOFS))
    top, kind = y - height, int(rng.integers(3))
    lean = brush.mood.lean * rng.uniform(-0.05, 0.05) * height
    peak = wide * rng.uniform(0.4, 0.65)
    a, b = x + lean, x + wide + lean
    out = ""
    if kind == 0:
        out += path(pen("M", a - 6, top + 4, "L", (a + b) / 2, top - peak, "L", b + 6, top + 4, "Z"), brush.form(roof))
        out += path(
            pen("M", a + 10, top + 4, "L", (a + b) / 2, top - peak + 22, "L", b - 10, top + 4, "Z"), lighten(wall, 0.06)
        )
    elif kind == 1:
        d = pen(
            "M", a - 5, top + 2, "L", a + wide * 0.18, top - peak * 0.7, "H", b - wide * 0.18, "L", b + 5, top + 2, "Z"
        )
        out += path(d, brush.ink.linear([(0, lighten(roof, 0.12)), (1, shade(roof, 0.14))]))
    else:
        step = wide / 6
        told = (
            pen("M", a, top + 4)
            + "".join(pen("v", -peak * 0.22, "h", step) for _ in range(3))
            + "".join(pen("h", step, "v", peak * 0.22) for _ in range(3))
        )
        out += path(told + "Z", wall)
    out += path(pen("M", x, y + 2, "L", a, top, "H", b, "L", x + wide, y + 2, "Z"), brush.plane(wall))
    out += path(pen("M", a, top, "H", b, "v", 9, "H", a, "Z"), lighten(wall, 0.25))
    if brush.snowed:
        out += path(
            pen(
                "M",
                a - 6,
                top + 4,
                "Q",
                (a + b) / 2,
                top - 22,
                b + 6,
                top + 4,
                "v",
                8,
                "q",
                -wide / 2,
                8,
                -wide - 12,
                0,
                "Z",
            ),
            tone("#f4f8fd"),
        )
    glows: list[Glow] = []
    shop = rng.random() < 0.45
    base = 0.3 * min(height, 330)
    rows, cols = max(int((height - base) / 92), 1), max(int(wide / 66), 2)
    for row in range(rows):
        for col in range(cols):
            px = x + lean * (1 - row / (rows + 1)) + wide * (col + 0.5) / cols
            py = top + 44 + row * (height - base - 30) / rows
            drawn, on = pane(brush, rng, px, py, wide / cols * 0.46, 46, depth)
            out += drawn
            if on and rng.random() < 0.35:
                glows.append(Glow(x=px, y=py, radius=120, colour=lit(brush), strength=0.25, kind="lamp"))
    if shop:
        out += _shop(brush, rng, x, y, wide, base, depth)
    else:
        door, dw = x + wide * rng.choice([0.3, 0.68]), 0.2 * base
        colour = tone(brush.pick(rng, ("#5f7f6a", "#8f4a3f", "#4f6a86", "#6f4a34", "#c9963f")))
        out += rect(door - dw - 5, y - base * 0.78, 2 * dw + 10, base * 0.8, lighten(wall, 0.3)) + rect(
            door - dw, y - base * 0.72, 2 * dw, base * 0.74, brush.upright(colour), 'rx="3"'
        )
        out += circle(door + dw * 0.55, y - base * 0.34, 3, tone("#e8c05a")) + rect(
            door - dw - 12, y - 4, 2 * dw + 24, 8, shade(wall, 0.25)
        )
    return out, glows


def _shop(brush: Brush, rng: np.random.Generator, x: float, y: float, wide: float, base: float, depth: float) -> str:
    tone = brush.air(depth)
    wood = tone(brush.pick(rng, ("#4f6f62", "#7a4038", "#3f5a7a", "#6f5440")))
    glass = (
        mix(lit(brush), brush.tone.haze, 0.2)
        if brush.dark and brush.mood.share("fear") < 0.5
        else mix(tone("#a9c4d0"), brush.palette.sky[1], 0.3)
    )
    out = rect(x + wide * 0.06, y - base, wide * 0.88, base + 2, brush.upright(wood))
    out += rect(x + wide * 0.12, y - base * 0.74, wide * 0.46, base * 0.56, glass) + rect(
        x + wide * 0.66, y - base * 0.74, wide * 0.2, base * 0.74, shade(wood, 0.25)
    )
    for i in range(4):
        ware = tone(brush.pick(rng, ("#d9654a", "#e8b84f", "#7fa66a", "#b78ac0", "#f0d9b0")))
        out += circle(x + wide * (0.18 + 0.11 * i), y - base * 0.25, base * 0.06, ware)
    one, two = tone(brush.pick(rng, ("#d9584a", "#4f8fb0", "#5f9a5a", "#e0963f"))), tone("#fbf4e6")
    count = 7
    for i in range(count):
        left, step = x + wide * 0.03 + wide * 0.94 * i / count, wide * 0.94 / count
        d = pen(
            "M", left, y - base * 1.12, "h", step, "v", base * 0.26, "a", step / 2, step / 2, " 0 0 1 ", -step, 0, "Z"
        )
        out += path(d, one if i % 2 == 0 else two)
    return out


def church(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float) -> str:
    """A small church with a spire."""
    tone = brush.air(depth)
    stone, roof = tone(brush.pick(rng, ("#c9c2b8", "#b3aca8", "#d6c8b0"))), tone("#5f6478")
    w = height * 0.13
    glass = lit(brush) if brush.dark and rng.random() < 0.6 else tone("#6f86a0")
    out = path(pen("M", x + w * 0.6, y, "v", -height * 0.32, "h", w * 3.6, "v", height * 0.32, "Z"), brush.plane(stone))
    out += path(
        pen(
            "M",
            x + w * 0.4,
            y - height * 0.32,
            "L",
            x + w * 1.1,
            y - height * 0.52,
            "h",
            w * 2.6,
            "L",
            x + w * 4.4,
            y - height * 0.32,
            "Z",
        ),
        brush.form(roof),
    )
    for i in range(3):
        wx = x + w * (1.5 + i)
        out += path(
            pen(
                "M",
                wx - w * 0.2,
                y - height * 0.06,
                "v",
                -height * 0.1,
                "q",
                w * 0.2,
                -height * 0.06,
                w * 0.4,
                0,
                "v",
                height * 0.1,
                "Z",
            ),
            glass,
        )
    out += rect(x - w, y - height * 0.6, 2 * w, height * 0.6, brush.plane(stone))
    out += path(
        pen("M", x - w * 1.15, y - height * 0.6, "L", x, y - height, "L", x + w * 1.15, y - height * 0.6, "Z"),
        brush.form(roof),
    )
    out += path(
        pen(
            "M",
            x - w * 0.36,
            y - height * 0.4,
            "v",
            -height * 0.08,
            "q",
            w * 0.36,
            -height * 0.07,
            w * 0.72,
            0,
            "v",
            height * 0.08,
            "Z",
        ),
        glass,
    )
    return out + path(
        pen(
            "M", x - w * 0.4, y, "v", -height * 0.13, "q", w * 0.4, -height * 0.06, w * 0.8, 0, "v", height * 0.13, "Z"
        ),
        shade(stone, 0.5),
    )
