"""Things of paper: letters, photographs, maps, boats."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws

_PAPER = "#f4e9d2"


@draws("letter")
def letter(b: Brush, colour: str = _PAPER) -> str:
    """A sheet folded in three, half open, creased, with faint lines of writing."""
    lower = b.poly([(-46, -34), (40, -40), (58, -2), (-30, 4)], b.down(b.blend(colour, "#8f7450", 0.5), colour), 2)
    middle = b.poly([(-46, -66), (40, -72), (40, -40), (-46, -34)], b.down(b.blend(colour, "#ffffff", 0.3), colour), 2)
    upper = b.poly([(-30, -92), (58, -98), (40, -72), (-46, -66)], b.down(colour, b.blend(colour, "#8f7450", 0.42)), 2)
    ink = "#8d7f78"
    lines = [((-34, y), (30 - 9 * (k % 3), y - 5)) for k, y in enumerate((-81, -74, -58, -50, -42, -25, -17, -8))]
    writing = "".join(
        b.line([a, ((a[0] + z[0]) / 2, (a[1] + z[1]) / 2 - 1), z], 1.6, ink, 'opacity=".7"') for a, z in lines
    )
    return lower + middle + upper + writing


@draws("paper-boat")
def paper_boat(b: Brush, colour: str = "#f6f1e6", soggy: float = 0.0) -> str:
    """A folded paper boat; `soggy` in [0, 1] lets it sag and stains it."""
    sag = 10 * soggy
    sail = b.poly([(0, -92 + 2 * sag), (34, -38), (-34, -38)], b.slant(colour, 0.3, 0.12), 2)
    fold = b.poly([(0, -92 + 2 * sag), (34, -38), (2, -38)], b.slant(b.blend(colour, "#9fb0c4", 0.35)), 1)
    hull = b.poly(
        [(-84, -56 + sag), (-40, -2), (40, -2), (84, -56 + 2 * sag), (30, -36), (-30, -36)], b.slant(colour), 3
    )
    inner = b.poly([(0, -40), (40, -2), (84, -56 + 2 * sag), (30, -36)], b.slant(b.blend(colour, "#9fb0c4", 0.3)), 1)
    wet = b.oval(-22, -10, 30, 11, b.fade("#7f94a8", 0.5 * soggy)) if soggy else ""
    return sail + fold + hull + inner + wet


@draws("photograph")
def photograph(b: Brush) -> str:
    """Two friends arm in arm on a yellowed photograph with a white rim and a bent corner."""
    card = b.poly([(-62, -98), (58, -100), (64, -6), (-58, 0)], b.slant("#f1e6cf"), 3)
    view = b.poly([(-52, -88), (49, -90), (54, -24), (-49, -18)], b.down("#d9bd8d", "#b58d5c"))
    ground = b.poly([(-50, -38), (53, -42), (54, -24), (-49, -18)], b.down("#9a7b4f", "#86683f"))
    figures = ""
    for x, skin, coat in ((-14, "#e8cda4", "#7d5f46"), (16, "#dcbd92", "#5f5348")):
        figures += b.shape([(x - 14, -30), (x - 10, -54), (x, -60), (x + 10, -54), (x + 14, -30)], b.soft(coat))
        figures += b.dot(x, -66, 10, b.soft(skin))
        figures += b.path(f"M{x - 9},-69a9.5,9.5 0 0 1 19,-1c-5,-3 -12,-4 -19,1z", b.flat("#5a4432"))
        figures += b.line([(x - 4, -63), (x, -61), (x + 4, -63)], 1.4, "#5a4432")
    corner = b.poly([(64, -6), (48, -5), (63, -20)], b.flat("#cdb893"), 1)
    return card + view + ground + figures + corner
