"""Bits that recipes put beside or below something: ripples, dust, crumbs, notes, twigs, soap."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.flora import leaf
from generators.story.props.drawn.food import plate
from generators.story.props.drawn.registry import draws


@draws("ripples")
def ripples(b: Brush, wide: float = 120) -> str:
    """Water around what floats: pale lines, half the width `wide` to each side."""
    made = b.box(
        -wide,
        -4,
        2 * wide,
        16,
        b.ink.linear(((0, b.flat("#b8d8e6"), 0.0), (0.4, b.flat("#c9e4ee"), 0.85), (1, b.flat("#b8d8e6"), 0.0))),
        8,
    )
    for k in range(7):
        x, y, long = -wide + (k + 0.5) * 2 * wide / 7, 2 + 5 * (k % 2), wide / 9
        made += b.line([(x - long, y), (x, y + 1.4), (x + long, y)], 2.4, "#f2fafc", 'opacity=".8"')
    return made


@draws("dust")
def dust(b: Brush) -> str:
    """A cloud of dust that something has kicked up."""
    return "".join(
        b.dot(x, y, r, b.fade("#c9b594", a, 0.05))
        for x, y, r, a in (
            (-30, -14, 20, 0.85),
            (0, -12, 22, 0.9),
            (30, -10, 18, 0.85),
            (-54, -22, 14, 0.7),
            (-12, -30, 14, 0.7),
            (-76, -14, 9, 0.6),
            (18, -26, 11, 0.6),
        )
    )


@draws("twig")
def twig(b: Brush) -> str:
    """A twig to sit on, with two leaves."""
    bough = b.line([(-80, -8), (-30, -18), (30, -18), (84, -28)], 8, "#7a5a40") + b.line(
        [(40, -20), (62, -40)], 5, "#7a5a40"
    )
    return (
        bough
        + leaf(b, -56, -12, 24, -30, "#7a9a4a")
        + leaf(b, 62, -40, 24, 30, "#8fae58")
        + leaf(b, 82, -28, 20, 80, "#7a9a4a")
    )


@draws("daisies")
def daisies(b: Brush) -> str:
    """A clump of flowers."""
    made = ""
    for x, y, r, petal, lean in (
        (-48, -52, 13, "#fbf6ee", -6),
        (-16, -66, 15, "#f2a8c0", -2),
        (20, -56, 13, "#fbf6ee", 3),
        (50, -64, 14, "#b89ae0", 7),
        (2, -34, 11, "#f7d34a", 0),
    ):
        made += b.line([(x * 0.5, 0), (x * 0.8, y * 0.5), (x, y)], 3, "#5f9448") + b.path(
            f"M{x * 0.55:.0f},-8q{-10 + lean},-14 {-18 + lean},-12q4,10 {18 - lean},12z", b.slant("#6fa552")
        )
        made += "".join(
            b.oval(
                x + r * 0.72 * math.cos(a),
                y + r * 0.72 * math.sin(a),
                r * 0.5,
                r * 0.34,
                b.soft(petal),
                math.degrees(a),
            )
            for a in (k * math.pi / 4 for k in range(8))
        )
        made += b.dot(x, y, r * 0.38, b.soft("#f0b63f" if petal != "#f7d34a" else "#c9802f"))
    return made + "".join(
        b.line([(x, 0), (x + d, -20)], 3, "#7aac54")
        for x, d in ((-44, -8), (-26, 4), (-8, -6), (14, 6), (34, -4), (50, 8))
    )


@draws("crust")
def crust(b: Brush) -> str:
    """A crust of bread."""
    return b.shape([(-20, -4), (-22, -16), (-4, -24), (18, -20), (24, -8), (8, 0)], b.soft("#d9a85f")) + b.oval(
        2, -10, 13, 6, b.soft("#f6e2b0")
    )


@draws("guts")
def guts(b: Brush) -> str:
    """Something long and slippery that hangs from a beak at (0, 0)."""
    points = [(-6, 0), (8, 8), (2, 24), (14, 36), (6, 52), (18, 66)]
    return (
        b.line(points, 9, "#a84f56")
        + b.line([(x - 1.6, y - 1) for x, y in points], 2.4, "#f0b4b0", 'opacity=".8"')
        + b.oval(18, 69, 8, 5, b.soft("#8a3f48"))
    )


@draws("sneeze")
def sneeze(b: Brush) -> str:
    """A wet sneeze to the left of (0, 0)."""
    made = b.path("M6,-4C-20,-24 -56,-30 -86,-22C-74,-12 -80,2 -90,14C-56,16 -20,10 6,4Z", b.fade("#d9e6c0", 0.9, 0.15))
    for k in range(24):
        far = 16 + 80 * ((k * 0.618) % 1)
        a = math.pi + 0.75 * (((k * 0.387) % 1) - 0.5)
        x, y = far * math.cos(a), far * math.sin(a) + 0.0015 * far * far
        made += b.oval(
            x, y, 2.4 + 3 * ((k * 7) % 5) / 4, 2 + ((k * 3) % 4) / 3, b.soft("#b8d070", 0.5, 0.2), math.degrees(a)
        )
    return made + b.path("M0,2C4,12 2,20 6,28C9,22 8,10 6,2Z", b.soft("#b8d070", 0.4, 0.2))


@draws("plate")
def lone_plate(b: Brush) -> str:
    """A plate."""
    return plate(b, 76)


@draws("slime")
def slime(b: Brush) -> str:
    """A shiny trail across a plate."""
    return b.line([(-58, 0), (-44, -3), (-30, -1), (-22, -2)], 4, "#d4e6a8", 'opacity=".9"') + b.line(
        [(-52, -2), (-40, -4), (-30, -2)], 1.4, "#ffffff"
    )


@draws("scraps")
def scraps(b: Brush) -> str:
    """Something grey with bones and a bit of fish in it."""
    made = b.shape(
        [(-50, -2), (-40, -16), (-14, -20), (8, -14), (34, -18), (50, -4), (10, 3), (-24, 2)],
        b.soft("#8a8a7a", 0.3, 0.35),
    )
    made += b.line([(-26, -14), (6, -30)], 3.4, "#efe9d8") + "".join(
        b.line([(-18 + 8 * k, -24 - 4 * k), (-12 + 8 * k, -12 - 4 * k)], 2.4, "#efe9d8") for k in range(3)
    )
    made += b.shape([(12, -30), (26, -40), (24, -24)], b.soft("#7f95a0")) + "".join(
        b.oval(x, y, 5, 3, b.soft("#a8b070")) for x, y in ((-34, -8), (24, -8), (-4, -6))
    )
    return made + "".join(
        b.line([(x, -44), (x + 5, -54), (x - 3, -64)], 3, "#a8b060", 'opacity=".6"') for x in (-20, 20)
    )


@draws("soap")
def old_soap(b: Brush) -> str:
    """A lump of old grey soap with a bite out of it and a hair on it."""
    cake = b.shape(
        [(-44, -4), (-46, -28), (-34, -40), (34, -42), (48, -30), (46, -6), (30, 0), (-30, 0)],
        b.soft("#a8a89c"),
        tension=0.7,
    ) + b.oval(4, -34, 30, 7, b.soft("#c4c4b6"))
    bite = b.dot(-44, -36, 9, b.soft("#d9d8cc")) + b.dot(-48, -24, 7, b.soft("#d9d8cc"))
    hair = b.line([(-10, -36), (6, -30), (20, -38), (34, -26), (40, -10)], 1.6, "#4a3a30")
    cracks = b.stroke("M-10,-14l10,4l8,-6M18,-18l8,8", 1.8, b.flat("#76766a"))
    return cake + bite + hair + cracks + b.oval(2, 0, 60, 4, b.fade("#dfe6e4", 0.9, 0.2))


@draws("foam")
def foam(b: Brush) -> str:
    """Foam around a mouth."""
    return "".join(
        b.dot(x, y, r, b.soft("#f6fafa", 0.2, 0.1))
        for x, y, r in (
            (0, 0, 8),
            (10, -6, 7),
            (-9, -5, 6),
            (4, -12, 6),
            (14, 4, 5),
            (-6, 6, 5),
            (22, -14, 4),
            (18, -24, 3),
            (6, -26, 3),
        )
    )


@draws("mould")
def glowing_mould(b: Brush) -> str:
    """A patch of mould that glows."""
    hot = b.shining()
    made = b.oval(0, -40, 88, 48, hot.fade("#b8f06a", 0.5))
    for k in range(26):
        a, d = 2.4 * k, 15 * math.sqrt(k)
        x, y, r = d * 0.95 * math.cos(a), -40 + d * 0.5 * math.sin(a), 13 - 0.3 * k
        made += hot.dot(x, y, r, hot.soft("#8fc45a" if k % 3 else "#b4dc74", 0.45, 0.3))
    return made + "".join(
        hot.line([(x, y), (x + d, y - 16)], 1.8, "#d4f09a") + hot.dot(x + d, y - 17, 3, hot.flat("#efffb8"))
        for x, y, d in (
            (-46, -52, -4),
            (-22, -66, 2),
            (4, -70, -2),
            (28, -62, 4),
            (48, -48, 6),
            (-6, -52, 3),
            (18, -40, -3),
            (-34, -34, -2),
        )
    )


@draws("skate")
def roller_skate(b: Brush) -> str:
    """A roller skate, 100 units high."""
    boot = (
        b.path("M-30,-96H10V-60C14,-48 50,-50 54,-28H-34C-26,-52 -30,-74 -30,-96Z", b.tube("#e8554a"))
        + b.box(-36, -30, 92, 9, b.flat("#f6ead2"), 3)
        + b.box(-32, -100, 44, 9, b.flat("#f6ead2"), 3)
    )
    laces = "".join(b.line([(-4, y), (14 + k * 4, y + 3)], 4, "#fbf6ea") for k, y in enumerate((-80, -68, -56)))
    return (
        boot
        + laces
        + "".join(b.dot(x, -11, 13, b.soft("#3f9ab0")) + b.dot(x, -11, 4, b.flat("#f6ead2")) for x in (-18, 36))
    )


@draws("sock-worn")
def worn_sock(b: Brush) -> str:
    """A striped sock pulled over a claw at (0, -50)."""
    outline = '<path d="M-30,-4C-40,-30 -34,-72 -14,-92C4,-104 30,-96 32,-74C34,-54 20,-30 22,-4Z"/>'
    stripes = "".join(
        b.line([(-50, y), (0, y - 6), (50, y)], 11, c)
        for y, c in ((-78, "#f6ead2"), (-54, "#4f9a9a"), (-30, "#f6ead2"))
    )
    return (
        b.filled(outline, b.soft("#e8a33c"))
        + b.inside(outline, stripes)
        + b.box(-34, -10, 60, 13, b.tube("#4f9a9a"), 5)
    )
