"""Lanterns. What shines keeps its colour at night."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.fires import flame
from generators.story.props.drawn.registry import draws

_IRON = "#4a4550"


@draws("lantern")
def lantern(b: Brush, bright: float = 1.0) -> str:
    """A storm lantern with a wire handle; `bright` in [0, 1]."""
    hot = b.shining(bright)
    handle = b.stroke("M-22,-72C-30,-104 30,-104 22,-72", 3, b.flat(_IRON))
    foot = b.box(-26, -12, 52, 12, b.tube(_IRON), 4) + b.box(-20, -18, 40, 8, b.tube("#6a6470"), 3)
    glass = hot.shape(
        [(-18, -18), (-24, -38), (-16, -60), (16, -60), (24, -38), (18, -18)], hot.fade("#ffdf8a", 1, 0.85), tension=0.7
    )
    frame = "".join(b.line([(x, -18), (1.3 * x, -38), (x, -62)], 2.6, _IRON) for x in (-18, 18)) + b.line(
        [(-23, -38), (23, -38)], 2.2, _IRON
    )
    cap = b.shape([(-22, -62), (-12, -76), (12, -76), (22, -62)], b.tube(_IRON), tension=0.5) + b.box(
        -7, -84, 14, 9, b.tube(_IRON), 3
    )
    return handle + foot + glass + flame(b, 0, -22, 16 + 14 * bright, 2) + frame + cap


@draws("oil-lamp")
def oil_lamp(b: Brush) -> str:
    """A little brass oil lamp with a glass chimney."""
    hot = b.shining(0.8)
    foot = b.shape([(-26, 0), (-16, -10), (-8, -18), (8, -18), (16, -10), (26, 0)], b.tube("#c08a3a"), tension=0.6)
    bowl = b.shape([(-24, -30), (-14, -42), (14, -42), (24, -30), (12, -16), (-12, -16)], b.soft("#d9a446"))
    glass = hot.shape(
        [(-9, -42), (-18, -58), (-8, -78), (-7, -96), (7, -96), (8, -78), (18, -58), (9, -42)],
        hot.fade("#ffe6a0", 0.85, 0.5),
        tension=0.6,
    )
    wheel = b.dot(24, -40, 4, b.soft("#b07a2e"))
    shine = hot.line([(-11, -62), (-5, -80)], 2, "#fffbe8", 'opacity=".8"')
    return foot + wheel + bowl + glass + flame(b, 0, -44, 26, 0) + shine


@draws("sky-lantern")
def sky_lantern(b: Brush) -> str:
    """A paper lantern that is lit from inside."""
    hot = b.shining()
    paper = hot.shape(
        [(-22, -4), (-40, -46), (-36, -84), (0, -100), (36, -84), (40, -46), (22, -4)],
        hot.ink.linear(((0, hot.flat("#e8742e")), (0.55, hot.flat("#ffb347")), (1, hot.flat("#fff0b0")))),
        tension=0.85,
    )
    ribs = "".join(
        hot.line([(x * 0.5, -4), (x, -46), (x * 0.86, -84), (0, -99)], 1.2, "#d9662a", 'opacity=".45"')
        for x in (-22, 0, 22)
    )
    rim = b.oval(0, -4, 22, 4.6, b.flat("#9a4a22")) + hot.oval(0, -5, 17, 3, hot.flat("#fff7cf"))
    return paper + ribs + rim
