"""Groups of plants and what frames a picture: pieces that several places share."""

from __future__ import annotations

from collections.abc import Sequence

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT

from .brush import Brush
from .land import Height
from .plants import KINDS, blades, bush, tree
from .plants.grass import bend
from .plants.trees import Kind
from .shapes import limb, path


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
    for _ in range(count):
        at, reach = middles[int(rng.integers(len(middles)))]
        x = float(rng.normal(at, reach))
        size = height * brush.zoom * rng.uniform(0.7, 1.3)
        y = edge(x) + size * 0.03 + rng.uniform(0, 12) * (1.2 - depth)
        kind = usual[int(rng.integers(len(usual)))]
        if not brush.aside(x, size * 0.3 * (1 - depth)):
            continue
        if depth < 0.4 and not brush.free(x, y, size * 0.3, size):
            continue
        found.append((y, x, size, kind))
    return "".join(tree(brush, rng, x, y, size, depth, kind) for y, x, size, kind in sorted(found))


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
    for _ in range(count):
        x = rng.uniform(0, brush.width)
        y = edge(x) + rng.uniform(8, 0.3 * (HEIGHT - edge(x)))
        big = size * brush.zoom * rng.uniform(0.6, 1.2) * (0.7 + 0.6 * (y - edge(x)) / max(HEIGHT - edge(x), 1))
        if brush.free(x, y, big * 1.2, big):
            found.append((y, x, big))
    return "".join(bush(brush, rng, x, y, big, 0.08) for y, x, big in sorted(found))


def framing(brush: Brush) -> str:
    """Dark leaves and grasses close to the eye, in one or two corners: they give the picture depth."""
    rng = brush.rng("framing")
    near = shade(mix(brush.palette.near, brush.palette.foliage, 0.6), 0.36)
    out = ""
    left = rng.random() < 0.5
    for side in (0, 1) if rng.random() < 0.45 else (0,):
        x = brush.width * (rng.uniform(0.0, 0.1) if (side == 0) == left else rng.uniform(0.9, 1.0))
        for colour, tall in ((mix(near, brush.tone.haze, 0.14), 150), (near, 105)):
            d = blades(rng, 15, tall * rng.uniform(0.85, 1.2), bend(brush), 125)
            out += f'<g transform="translate({x:.0f},{HEIGHT + 8:.0f})">{path(d, colour)}</g>'
    if brush.mood.lush > 0.55 and rng.random() < 0.75:
        out += overhang(brush, not left)
    return out


def overhang(brush: Brush, left: bool) -> str:
    """A leafy branch that reaches in from an upper corner."""
    rng = brush.rng("overhang")
    leaf = shade(brush.palette.foliage, 0.14)
    lit = mix(lighten(brush.palette.foliage, 0.12), brush.palette.light, 0.3)
    bark = brush.tone("#6a4a38")
    reach = brush.width * rng.uniform(0.2, 0.3)
    out, dark, pale = path(limb(-30, 30, reach, 100, 26, 5, -14), bark), [], []
    for i in range(30):
        t = rng.random()
        x, y = -20 + (reach + 40) * t, 34 + 74 * t - 14 * t * (1 - t) + rng.normal(0, 24)
        turn, size = rng.uniform(20, 110), rng.uniform(22, 40) * (1.1 - 0.5 * t)
        d = f"M0,0Q{size * 0.5:.1f},{-size * 0.42:.1f} {size:.1f},0Q{size * 0.5:.1f},{size * 0.42:.1f} 0,0Z"
        (dark if i % 5 < 3 else pale).append(
            f'<path d="{d}" transform="translate({x:.0f},{y:.0f}) rotate({turn:.0f})"/>'
        )
    out += f'<g fill="{leaf}">{"".join(dark)}</g><g fill="{lit}">{"".join(pale)}</g>'
    flip = f"translate({brush.width:.0f},0) scale(-1,1)"
    return out if left else f'<g transform="{flip}">{out}</g>'
