"""Walls: plaster or paper, panels below, a skirting board; pictures on them."""

from __future__ import annotations

from generators.story.drawing import blob, circle, lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path, rect


def wall(brush: Brush) -> str:
    """The wall above the floor's edge; its air is drawn already."""
    rng, width, low = brush.rng("wall"), brush.width, brush.horizon
    colour = brush.palette.sky[1]
    pale, deep = lighten(colour, 0.12), shade(colour, 0.07)
    out, style = "", int(rng.integers(4))
    if style == 0:  # stripes
        step = rng.uniform(44, 80)
        out += path(
            "".join(f"M{x:.0f},0h{step / 2:.0f}V{low:.0f}h{-step / 2:.0f}Z" for x in _steps(0, width, step)),
            deep,
            'fill-opacity=".35"',
        )
    elif style == 1:  # small sprigs, row by row
        step = rng.uniform(58, 84)
        spots = [
            (x + (step / 2 if row % 2 else 0), y, 5.0)
            for row, y in enumerate(_steps(24, low, step * 0.7))
            for x in _steps(0, width, step)
        ]
        out += path(dots(spots), mix(colour, brush.palette.accent, 0.35), 'fill-opacity=".4"')
        out += path(dots([(x + 6, y - 6, 3.0) for x, y, _ in spots]), pale, 'fill-opacity=".6"')
    elif style == 2:  # boards
        step = rng.uniform(80, 130)
        out += path("".join(f"M{x:.0f},0h4V{low:.0f}h-4Z" for x in _steps(0, width, step)), deep, 'fill-opacity=".6"')
    if rng.random() < 0.6:
        top = low - rng.uniform(130, 210)
        wood = mix(brush.palette.far, colour, 0.45)
        out += rect(0, top, width, low - top, brush.ink.linear([(0, lighten(wood, 0.1)), (1, shade(wood, 0.08))]))
        step = rng.uniform(90, 150)
        for x in _steps(step * 0.2, width, step):
            out += rect(x, top + 26, step * 0.7, low - top - 60, shade(wood, 0.08), 'rx="6" fill-opacity=".5"')
        out += rect(0, top - 7, width, 14, lighten(wood, 0.18))
    board = mix(brush.palette.far, lighten(colour, 0.3), 0.5)
    out += rect(0, low - 26, width, 27, brush.ink.linear([(0, lighten(board, 0.16)), (1, shade(board, 0.16))]))
    shadow = shade(colour, 0.5)
    return out + rect(0, 0, width, low * 0.3, brush.fade(shadow, 0.3, 0))


def side_wall(brush: Brush, corner: float) -> str:
    """A wall that comes towards the viewer, drawn over wall and floor.

    Args:
        brush: of the picture.
        corner: share of the width at which it begins; below one half it is on the left.
    """
    x, low = corner * brush.width, brush.horizon
    edge = 0.0 if corner < 0.5 else brush.width
    drop = low + abs(x - edge) * 0.55
    colour = shade(brush.palette.sky[1], 0.16)
    body = path(
        f"M{x:.1f},0V{low:.1f}L{edge:.1f},{drop:.1f}V0Z", brush.ink.linear([(0, colour), (1, shade(colour, 0.14))])
    )
    board = shade(mix(brush.palette.far, colour, 0.5), 0.1)
    return body + path(f"M{x:.1f},{low - 26:.1f}V{low:.1f}L{edge:.1f},{drop:.1f}v-34Z", board)


def picture(brush: Brush, purpose: str, x: float, y: float, size: float) -> str:
    """A framed picture with its middle at (x, y); it hangs askew where things lean."""
    rng = brush.rng(purpose)
    wide, high = size * rng.uniform(0.7, 1.2), size * rng.uniform(0.7, 1.1)
    frame = brush.tone(brush.pick(rng, ("#8a5f3c", "#c9a35a", "#5f4a40")))
    sky, land = (
        brush.tone(brush.pick(rng, ("#a8cfe0", "#f0d9a8", "#c7b6dd"))),
        brush.tone(brush.pick(rng, ("#7fa86a", "#5f8aa0", "#c98a5a"))),
    )
    out = rect(-wide / 2 + 5, -high / 2 + 7, wide, high, shade(brush.palette.sky[1], 0.4), 'fill-opacity=".35" rx="4"')
    out += rect(
        -wide / 2,
        -high / 2,
        wide,
        high,
        brush.ink.linear([(0, lighten(frame, 0.2)), (1, shade(frame, 0.2))], (0, 0), (1, 1)),
        'rx="4"',
    )
    inner = (wide - 22, high - 22)
    out += rect(-inner[0] / 2, -inner[1] / 2, *inner, sky)
    clip = brush.ink.clip(rect(-inner[0] / 2, -inner[1] / 2, *inner, "#000"))
    hill = blob(rng.uniform(-0.2, 0.2) * wide, inner[1] * 0.5, inner[0] * 0.7, inner[1] * 0.42, rng, 8, 0.15)
    out += (
        f'<g clip-path="{clip}">'
        f"{circle(inner[0] * 0.22, -inner[1] * 0.2, inner[1] * 0.12, lighten(sky, 0.5))}{path(hill, land)}</g>"
    )
    turn = brush.mood.lean * rng.uniform(-14, 14)
    return f'<g transform="translate({x:.1f},{y:.1f}) rotate({turn:.1f})">{out}</g>'


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + i * step for i in range(int((end - start) / step) + 1)]
