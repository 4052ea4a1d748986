"""Light fronts and other patches on the trunk."""

from __future__ import annotations

from generators.story.cast.space import hull, mirrored
from generators.story.cast.species import Part
from generators.story.drawing import shade

from .layers import Easel, Layers


def belly(part: Part, easel: Easel) -> Layers:
    """A patch on the trunk: the skin over `balls`, clipped by the trunk."""
    torso = easel.skeleton.torso
    # Once the front is turned away, nothing of it may shine through from behind.
    if torso.faces(0) < -0.2 or torso.spin((0.0, 0.0, 1.0))[1] > 0.8:
        return Layers()
    outline = hull(mirrored(part.balls), torso.spin, torso.at)
    return Layers(skin=easel.brush.shape(outline, easel.brush.soft(easel.of(part)), clipped=True))


def spot(part: Part, easel: Easel) -> Layers:
    """Spots and stripes of the trunk: each ball and its twin (none if there is a `share`), where they face us."""
    torso, brush = easel.skeleton.torso, easel.brush
    fill = brush.soft(easel.of(part))
    out = ""
    for x, y, z, rx, ry, rz in part.balls:
        for sign in (-1, 1) if x and not part.share else (1,):
            if torso.spin((sign * x, 0.0, z))[2] > -0.3 * max(rx, rz):
                out += brush.shape(hull([(sign * x, y, z, rx, ry, rz)], torso.spin, torso.at), fill, clipped=True)
    return Layers(skin=out)


def pouch(part: Part, easel: Easel) -> Layers:
    """A kangaroo's pocket."""
    torso, brush = easel.skeleton.torso, easel.brush
    if torso.faces(0) < -0.2:
        return Layers()
    outline = hull(part.balls, torso.spin, torso.at)
    top = min(y for _, y in outline)
    low = max(y for _, y in outline)
    middle = sum(x for x, _ in outline) / len(outline)
    half = 0.5 * (max(x for x, _ in outline) - min(x for x, _ in outline))
    edge = top + 0.36 * (low - top)
    lip = [(middle - 0.96 * half, edge), (middle, edge + 0.16 * (low - top)), (middle + 0.96 * half, edge)]
    pocket = [*lip, *sorted((p for p in outline if p[1] > edge + 0.5), key=lambda p: -p[0])]
    colour = easel.of(part)
    return Layers(skin=brush.shape(pocket, brush.form(colour), tension=0.8) + brush.line(lip, 0.9, shade(colour, 0.4)))


def feather_belly(part: Part, easel: Easel) -> Layers:
    """A light front with rows of feathers."""
    torso, brush = easel.skeleton.torso, easel.brush
    plain = belly(part, easel)
    if not plain.skin:
        return plain
    marks = ""
    for row in range(4):
        for k in range(-2, 3):
            around = 17.0 * (k + 0.5 * (row % 2))
            if abs(around) > 38 - 4 * abs(row - 1) or torso.faces(around) < 0.25:
                continue
            x, y = torso.surface(0.34 + 0.15 * row, around)
            marks += brush.line(
                [(x - 1.1, y - 0.5), (x, y + 0.7), (x + 1.1, y - 0.5)], 0.75, easel.colour(part.second), 0.75
            )
    return Layers(skin=plain.skin + marks)


def plates(part: Part, easel: Easel) -> Layers:
    """A turtle's light under side, with the seams of its plates."""
    torso, brush = easel.skeleton.torso, easel.brush
    plain = belly(part, easel)
    if not plain.skin:
        return plain
    seams = ""
    for share in (0.36, 0.56, 0.76):
        line = [torso.surface(share, around) for around in (-36, -18, 0, 18, 36) if torso.faces(around) > 0.1]
        if len(line) > 1:
            seams += brush.line(line, 0.7, easel.colour(part.second), 0.4)
    return Layers(skin=plain.skin + seams)
