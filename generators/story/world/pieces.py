"""Groups of plants and what frames a picture: pieces that several places share."""

from __future__ import annotations

from collections.abc import Sequence

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT

from .brush import Brush
from .land import Height
from .plants import KINDS, blades, bush, tree
from .plants.bare import branch
from .plants.grass import bend
from .plants.leaves import mass
from .plants.trees import Kind
from .shapes import limb, path, pen, scallop, stroke


def groves(
    brush: Brush, edge: Height, depth: float, count: int, height: float, kinds: Sequence[Kind] | None = None
) -> str:
    """Trees along an edge, gathered in one or two groups beside the subject rather than strewn evenly."""
    rng = brush.rng(f"grove {depth}")
    usual = kinds or _some_kinds(brush)
    middles = [
        (rng.uniform(-0.02, 1.02) * brush.width, rng.uniform(0.05, 0.16) * brush.width) for _ in range(2 + count // 4)
    ]
    found = []
    for number in range(count):
        at, reach = middles[int(rng.integers(len(middles)))]
        x = float(rng.normal(at, reach))
        size = height * brush.zoom * rng.uniform(0.7, 1.3)
        y = edge(x) + size * 0.03 + rng.uniform(0, 12) * (1.2 - depth)
        kind = usual[int(rng.integers(len(usual)))]
        own = brush.rng(f"grove {depth} {number}")  # a tree that makes room changes no other tree
        if not brush.aside(x, size * 0.3 * (1 - depth)):
            continue
        if depth < 0.4 and not brush.free(x, y, size * 0.3, size):
            continue
        found.append((y, x, size, kind, own))
    found.sort(key=lambda one: one[:2])
    return "".join(tree(brush, own, x, y, size, depth, kind) for y, x, size, kind, own in found)


def _some_kinds(brush: Brush) -> tuple[Kind, ...]:
    """Two kinds that grow together here; a place with all kinds of trees looks like none."""
    rng = brush.rng("kinds")
    wild: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind not in ("blossom", "willow") or brush.mood.lush > 0.6)
    first, second = rng.choice(len(wild), 2, replace=False).tolist()
    return wild[first], wild[second]


def shrubs(brush: Brush, edge: Height, count: int, size: float = 62) -> str:
    """Bushes on the ground, clear of the figures."""
    rng = brush.rng("shrubs")
    found = []
    for number in range(count):
        x = rng.uniform(0, brush.width)
        y = edge(x) + rng.uniform(8, 0.3 * (HEIGHT - edge(x)))
        big = size * brush.zoom * rng.uniform(0.6, 1.2) * (0.7 + 0.6 * (y - edge(x)) / max(HEIGHT - edge(x), 1))
        if brush.free(x, y, big * 1.2, big):
            found.append((y, x, big, number))
    return "".join(bush(brush, brush.rng(f"shrub {number}"), x, y, big, 0.08) for y, x, big, number in sorted(found))


def framing(brush: Brush) -> str:
    """What is close to the eye: grasses in the lower corners, a tree at the edge or leaves in an upper corner."""
    rng = brush.rng("framing")
    near = shade(mix(brush.palette.near, brush.palette.foliage, 0.6), 0.36)
    out = ""
    left = rng.random() < 0.5
    for side in (0, 1) if rng.random() < 0.45 else (0,):
        x = brush.width * (rng.uniform(0.0, 0.1) if (side == 0) == left else rng.uniform(0.9, 1.0))
        for colour, tall in ((mix(near, brush.tone.haze, 0.14), 150), (near, 105)):
            d = blades(rng, 15, tall * rng.uniform(0.85, 1.2), bend(brush), 125)
            out += f'<g transform="translate({x:.0f},{HEIGHT + 8:.0f})">{path(d, colour)}</g>'
    kind = rng.random()
    if kind < 0.35:
        out = edge_tree(brush, brush.left) + out
    elif kind < 0.35 + 0.45 * brush.mood.lush:
        out += overhang(brush, not left)
    return out


def edge_tree(brush: Brush, left: bool) -> str:
    """A tree at the very edge of the picture, its trunk cut by it: what is behind it seems far."""
    rng = brush.rng("edge tree")
    bark = mix(brush.air(0.0)(brush.pick(rng, ("#6f5544", "#5f5048", "#7a5f4a"))), shade(brush.palette.near, 0.5), 0.3)
    w, foot = rng.uniform(46, 80) * brush.zoom, HEIGHT * rng.uniform(0.93, 1.02)
    x = brush.width * rng.uniform(-0.01, 0.03)
    lean = rng.uniform(-20, 60) + 60 * brush.mood.lean
    d = pen("M", x - w * 1.5, foot + 60, "C", x - w * 0.6, foot - 60, x - w * 0.7, 400, x - w * 0.6 + lean * 0.5, -20)
    d += pen(
        "H",
        x + w * 0.5 + lean,
        "C",
        x + w * 0.55,
        380,
        x + w * 0.6,
        foot - 80,
        x + w * 1.7,
        foot + 20,
        "Q",
        x,
        foot + 40,
        x - w * 1.5,
        foot + 60,
        "Z",
    )
    out = path(d, brush.upright(bark, 0.12, 0.3))
    for _ in range(6):
        lx, ly = x + w * rng.uniform(-0.2, 0.45), rng.uniform(120, 780)
        out += stroke(
            pen("M", lx, ly, "q", rng.uniform(-6, 6), 40, rng.uniform(-4, 8), rng.uniform(70, 120)),
            shade(bark, 0.3),
            4,
            'stroke-opacity=".5"',
        )
    branches = limb(x + lean, 250, x + 210, 110, w * 0.5, 10, -26) + limb(x + lean, 170, x + 300, 40, w * 0.4, 8, -20)
    out += path(branches, shade(bark, 0.08))
    if rng.random() > brush.mood.bare:
        leaf = shade(mix(brush.palette.foliage, brush.leaf(0, "#5f9a4a"), 0.4), 0.1)
        for dx, dy, r in ((0.02, 20, 120), (0.17, 0, 96), (0.1, 96, 74), (0.24, 66, 52)):
            out += mass(brush, rng, x + dx * brush.width, dy, r * 1.25, r * 0.8, leaf)
    else:
        for bx, by in ((x + 200, 112), (x + 290, 44), (x + 120, 170)):
            out += path(branch(rng, bx, by, rng.uniform(0.9, 2.0), 70, 10, 2, 0.6, 0.16, 0.1), shade(bark, 0.12))
    if brush.snowed:
        out += path(scallop(x + 150, 96, 90, 10, 12, rng), brush.tone("#f4f8fd"))
    return out if left else f'<g transform="translate({brush.width:.0f},0) scale(-1,1)">{out}</g>'


def overhang(brush: Brush, left: bool) -> str:
    """Leaves of a tree that stands outside the picture, in an upper corner."""
    rng = brush.rng("overhang")
    leaf = shade(brush.leaf(0, brush.pick(rng, ("#5f9a4a", "#7aa84a", "#4f8f58"))), 0.06)
    reach, out = brush.width * rng.uniform(0.12, 0.2), ""
    for _ in range(5):
        t = rng.random()
        out += mass(brush, rng, reach * t * 1.1 - 20, 30 + 60 * (1 - t) * rng.uniform(0.2, 1.0), reach * 0.36, 64, leaf)
    sprigs, size = [], 30
    for _ in range(16):
        x, y = rng.uniform(0, reach * 1.35), rng.uniform(50, 150) * (1.2 - 0.5 * rng.random())
        y *= 1.1 - 0.55 * x / (reach * 1.4)
        d = pen("M0,0Q", size * 0.5, -size * 0.4, size, 0, "Q", size * 0.5, size * 0.4, 0, 0, "Z")
        sprigs.append(f'<path d="{d}" transform="translate({x:.0f},{y:.0f}) rotate({rng.uniform(30, 120):.0f})"/>')
    out += f'<g fill="{mix(lighten(leaf, 0.1), brush.palette.light, 0.2)}">{"".join(sprigs)}</g>'
    return out if left else f'<g transform="translate({brush.width:.0f},0) scale(-1,1)">{out}</g>'
