"""Those who always come along: siblings of "three kittens", the rabbit of "a fox and a rabbit"."""

from __future__ import annotations

from dataclasses import replace

from generators.story.drawing import Ink, Tone, group
from generators.story.scene import Box

from .figure import Figure, draw_one
from .look import Look
from .stance import Stance

_BACK = 4.0
"""Figure units by which they stand higher in the picture, as they are a little behind."""
_SIBLING, _FRIEND = 0.74, 0.9
"""Their size in that of the first: one of a litter, and a friend."""
_SIDES = (1, -1)


def draw_figure(look: Look, stance: Stance, tone: Tone, ink: Ink) -> Figure:
    """Draw a character, and whoever belongs to it, a little behind at its sides.

    Args:
        look: who it is.
        stance: what it does at this moment; its company does the same, but holds nothing.
        tone: light of the scene.
        ink: takes gradients and clips; its `defs` belong on the same page.

    Returns:
        One figure: face, hands and grip are those of the first.
    """
    first = draw_one(look, stance, tone, ink)
    if not look.company:
        return first
    behind, bounds, reach = "", first.bounds, first.contact[0]
    for other, side in zip(look.company, _SIDES, strict=False):
        size = _SIBLING if other.species == look.species else _FRIEND
        drawn = draw_one(other, stance.model_copy(update={"holding": False}), tone, ink)
        gap = 0.62 * (first.contact[0] + size * drawn.contact[0])
        # Heads are wider than feet; faces must not hide each other.
        gap = max(gap, 0.5 * (first.face.width + size * drawn.face.width) + 6)
        x = side * gap + (first.face.left + first.face.right) / 2 - size * (drawn.face.left + drawn.face.right) / 2
        behind += group(drawn.behind + drawn.front, x, -_BACK, size)
        bounds = _around(bounds, drawn.bounds.placed(x, -_BACK, size))
        reach = max(reach, abs(x) + size * drawn.contact[0])
    return replace(first, behind=behind + first.behind, bounds=bounds, contact=(reach, first.contact[1]))


def _around(one: Box, two: Box) -> Box:
    return Box(min(one.left, two.left), min(one.top, two.top), max(one.right, two.right), max(one.bottom, two.bottom))
