"""A forest: columns of trunks in three depths, ferns, and light that falls through."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.land import field, level, scatter, way
from generators.story.world.pieces import groves, shrubs
from generators.story.world.plants import fringe, meadow_grass
from generators.story.world.plants.leaves import mass
from generators.story.world.plants.mushrooms import mushrooms
from generators.story.world.shapes import curve, path, scallop, stroke

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Between the trees."""
    rng = brush.rng("forest")
    glade = rng.uniform(0.3, 0.7) * brush.width  # where the wood opens and light comes in
    rows = _depths(brush, rng, glade)
    lit = 1 if brush.time == "night" else len(rows)  # the sky glows behind trees; the sun falls in between them
    far, back = "".join(rows[:lit]), "".join(rows[lit:])
    top = level(brush, "ground", brush.horizon + rng.uniform(30, 70), rng.uniform(10, 30))
    firs = rng.random() < 0.4
    back += groves(
        brush, top, 0.45, int(5 + 4 * brush.mood.clutter), 330, ("fir", "tall") if firs else ("round", "birch")
    )
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near, 18)
    holds = None
    if rng.random() < 0.65:
        drawn, found = way(brush, "way", top, brush.tone("#b59a72"), rng.uniform(80, 150))
        back, holds = back + drawn, found.holds
    back += _trunks(brush, rng, top)
    back += shrubs(brush, top, int(2 + 4 * brush.mood.lush), 70)
    back += meadow_grass(brush, scatter(brush.rng("grass"), 120, brush.width, top), holds)
    back += mushrooms(brush, top, holds)
    return Layers(back, _canopy(brush, rng), top, far=far)


def _depths(brush: Brush, rng: np.random.Generator, glade: float) -> list[str]:
    """Rows of far trunks and leaves, the first the palest, with the glade's brightness before it."""
    rows = []
    light = mix(brush.palette.light, brush.palette.sky[2], 0.4)
    low = brush.horizon
    for row, depth in enumerate((1.0, 0.8, 0.6)):
        colour = brush.hazed(mix(brush.palette.far, brush.palette.middle, row / 2), depth)
        out = path(
            scallop(brush.width / 2, low - 170 + 45 * row, brush.width * 0.66, 170, 40, rng, 0.12),
            colour,
            'fill-opacity=".8"',
        )
        trunks = []
        for _ in range(16):
            x, w = rng.uniform(0, brush.width), rng.uniform(7, 15) * (1 + 0.7 * row)
            lean = rng.uniform(-14, 14) * (1 + 3 * brush.mood.lean)
            trunks.append(
                f"M{x - w / 2:.0f},{low + 70:.0f}L{x - w / 3 + lean:.0f},"
                f"0h{w * 0.66:.0f}L{x + w / 2:.0f},{low + 70:.0f}Z"
            )
        out += path("".join(trunks), shade(colour, 0.1))
        if row == 0:
            out += f'<ellipse cx="{glade:.0f}" cy="{low - 60:.0f}" rx="420" ry="430" fill="{brush.halo(light, 0.75)}"/>'
        rows.append(out)
    return rows


def _trunks(brush: Brush, rng: np.random.Generator, top) -> str:
    """Great trees on both sides, cut by the upper edge of the picture."""
    out, found = "", []
    for number in range(int(rng.integers(3, 6))):
        x = brush.width * (rng.uniform(-0.02, 0.28) if rng.random() < 0.5 else rng.uniform(0.72, 1.02))
        y = top(x) + rng.uniform(30, 150)
        w = brush.zoom * rng.uniform(60, 120) * (0.6 + (y - top(x)) / 200)
        if brush.aside(x, w * 0.6) and brush.free(x, y, w * 0.8, w):
            found.append((y, x, w, number))
    for y, x, w, number in sorted(found):
        rng = brush.rng(f"trunk {number}")
        bark = brush.air(0.12)(brush.pick(rng, ("#7a5c48", "#6a5a50", "#8a6a50")))
        lean = brush.mood.lean * rng.uniform(-80, 80)
        d = (
            f"M{x - w:.0f},{y + 8:.0f}C{x - w * 0.45:.0f},{y - 20:.0f} {x - w * 0.5:.0f},"
            f"{y - 160:.0f} {x - w * 0.42 + lean:.0f},-20"
            f"H{x + w * 0.42 + lean:.0f}C{x + w * 0.45:.0f},{y - 160:.0f} {x + w * 0.45:.0f},"
            f"{y - 20:.0f} {x + w:.0f},{y + 8:.0f}"
            f"Q{x + w * 0.5:.0f},{y - 6:.0f} {x + w * 0.2:.0f},{y + 14:.0f}Q{x - w * 0.2:.0f},"
            f"{y - 8:.0f} {x - w * 0.5:.0f},{y + 12:.0f}Z"
        )
        out += path(d, brush.upright(bark, 0.2, 0.34))
        for i in range(6):
            lx, t = x + w * rng.uniform(-0.3, 0.3), rng.uniform(0.1, 0.8)
            ly = y * (1 - t)
            out += stroke(
                curve([(lx, ly), (lx + rng.uniform(-5, 5), ly + 40), (lx, ly + rng.uniform(70, 120))]),
                shade(bark, 0.28) if i % 2 else lighten(bark, 0.14),
                4,
                'stroke-opacity=".5"',
            )
        moss = mix(brush.palette.foliage, brush.palette.near, 0.4)
        out += path(scallop(x - w * 0.3, y + 2, w * 0.5, w * 0.16, 8, rng), moss, 'fill-opacity=".8"')
    return out


def _canopy(brush: Brush, rng: np.random.Generator) -> str:
    """Leaves along the upper edge and dark ferns in a lower corner, close to the eye."""
    out = ""
    dark = shade(brush.palette.foliage, 0.3)
    if brush.mood.bare < 0.5:
        for i in range(7):
            x = brush.width * (i + rng.uniform(0.1, 0.9)) / 7
            out += mass(brush, rng, x, rng.uniform(-40, 6), rng.uniform(110, 180), rng.uniform(46, 86), dark, False)
    side = 0 if rng.random() < 0.5 else brush.width
    return out + _fern(brush, rng, side, HEIGHT + 10, 190, dark)


def _fern(brush: Brush, rng: np.random.Generator, x: float, y: float, size: float, colour: str) -> str:
    told = []
    for _ in range(7):
        turn = rng.uniform(-1.1, 1.1)
        for i in range(1, 9):
            t = i / 9
            px, py = x + size * t * np.sin(turn) * (0.6 + 0.5 * t), y - size * t * np.cos(turn) * (1 - 0.25 * t)
            r = size * 0.17 * (1 - t * 0.7)
            for way_ in (-1, 1):
                a = turn + way_ * 1.0
                told.append(
                    f"M{px:.1f},{py:.1f}q{r * np.sin(a) - 4:.1f},{-r * np.cos(a) * 0.4:.1f} "
                    f"{r * np.sin(a):.1f},{-r * np.cos(a):.1f}q{-r * np.sin(a) * 0.2:.1f},"
                    f"{r * np.cos(a) * 0.6:.1f} {-r * np.sin(a):.1f},{r * np.cos(a):.1f}Z"
                )
    return path("".join(told), colour)
