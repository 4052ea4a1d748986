"""Toys."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("ball")
def ball(b: Brush, colour: str = "#e0453a", band: str = "#fbe9c8") -> str:
    """A ball with a band and a star."""
    made = b.dot(0, -50, 50, b.soft(colour))
    if band:
        made += b.inside(
            '<circle cx="0" cy="-50" r="50"/>', b.line([(-56, -40), (0, -62), (56, -48)], 15, band, 'opacity=".9"')
        )
    return made + b.oval(-18, -74, 13, 8, b.fade("#ffffff", 0.85), -30)


@draws("rubber-duck")
def rubber_duck(b: Brush) -> str:
    """A yellow rubber duck."""
    tail = b.shape([(-34, -36), (-62, -58), (-58, -32), (-44, -18)], b.soft("#ffcb2e"))
    body = b.shape(
        [(-52, -34), (-24, -46), (14, -46), (44, -42), (52, -22), (36, -2), (-28, -2), (-48, -14)], b.soft("#ffd43b")
    )
    head = b.dot(24, -70, 28, b.soft("#ffd94a"))
    beak = b.shape([(46, -74), (60, -76), (70, -70), (62, -64), (48, -62)], b.soft("#f58a2c")) + b.line(
        [(49, -69), (66, -69)], 1.8, "#c05a1a"
    )
    wing = b.shape([(-34, -30), (-10, -36), (16, -28), (4, -12), (-20, -12)], b.soft("#ffc21f"))
    return tail + body + head + beak + wing + b.eye(32, -76, 4.6) + b.oval(12, -86, 8, 5, b.fade("#ffffff", 0.8), -30)


@draws("blocks")
def blocks(b: Brush) -> str:
    """A tower of toy blocks that has been knocked over."""
    made = ""
    for x, y, turn, colour, mark in (
        (-86, -15, 12, "#d9534a", "A"),
        (-46, -15, -6, "#4a90c0", ""),
        (-2, -15, 0, "#f0b63f", "B"),
        (-4, -45, 16, "#58a06a", ""),
        (44, -16, 38, "#9a6ab8", "C"),
        (92, -15, -14, "#e8824a", ""),
        (30, -44, -28, "#d9534a", ""),
    ):
        cube = b.box(-15, -15, 30, 30, b.slant(colour), 4) + b.box(
            -11, -11, 22, 22, b.slant(b.blend(colour, "#ffffff", 0.22)), 3
        )
        d = {
            "A": "M-6,7L0,-7L6,7M-3.4,2H3.4",
            "B": "M-4,-7V7H1q6,-1 4,-6q-2,-2 -4,-1H-4M1,0q5,-2 2,-6q-1,-1 -3,-1h-4",
            "C": "M6,-4Q0,-10 -5,-3Q-8,5 0,7Q4,7 6,4",
        }.get(mark)
        cube += (
            b.stroke(d, 3, b.flat(b.blend(colour, "#2b1712", 0.5)))
            if d
            else b.dot(0, 0, 6, b.soft(b.blend(colour, "#2b1712", 0.3)))
        )
        made += b.at(cube, x, y, turn)
    dust = "".join(b.dot(x, -3, 8, b.fade("#c9b89a", 0.6)) for x in (-108, -26, 66, 114))
    return dust + made


@draws("jack-in-the-box")
def jack_in_the_box(b: Brush) -> str:
    """A painted tin box, its lid open, a clown on a spring out of it."""
    lid = b.poly([(-34, -50), (-52, -86), (-8, -92), (4, -52)], b.slant("#3f8fb8"), 3)
    spring = "".join(
        b.line([(-12 + 4 * (k % 2), -50 - 6 * k), (0, -47 - 6 * k), (12, -51 - 6 * k)], 3.4, "#b8b6c2")
        for k in range(6)
    )
    collar = b.shape(
        [(-22, -84), (-12, -92), (0, -88), (12, -92), (22, -84), (10, -78), (0, -81), (-10, -78)], b.soft("#f7d34a")
    )
    head = b.dot(0, -106, 19, b.soft("#f6d3b0")) + "".join(b.dot(s * 20, -108, 9, b.soft("#e8552e")) for s in (-1, 1))
    hat = b.poly([(-14, -120), (14, -120), (4, -152)], b.slant("#d9405a"), 3) + b.dot(4, -154, 5, b.soft("#f7d34a"))
    face = (
        b.eye(-7, -109, 3)
        + b.eye(7, -109, 3)
        + b.dot(0, -102, 5, b.soft("#e0352e"))
        + b.path("M-9,-97C-4,-88 4,-88 9,-97C4,-94 -4,-94 -9,-97Z", b.flat("#8a2420"))
    )
    body = b.box(-36, -50, 72, 50, b.down("#d9534a", "#a8342f"), 3) + b.box(-36, -50, 72, 9, b.flat("#f7d34a"), 2)
    suit = "".join(
        b.poly([(x, -36), (x + 8, -24), (x, -12), (x - 8, -24)], b.slant(c), 1)
        for x, c in ((-20, "#f7d34a"), (0, "#6ac0d8"), (20, "#f7d34a"))
    )
    lines = "".join(
        b.line([(s * 34, -110 - 8 * k), (s * (46 + 3 * k), -116 - 13 * k)], 2.6, "#fff0c0")
        for s in (-1, 1)
        for k in (0, 1, 2)
    )
    return (
        lid
        + lines
        + spring
        + hat
        + collar
        + head
        + face
        + body
        + suit
        + b.line([(36, -26), (50, -26), (50, -36)], 4, "#8a8892", tension=0)
    )


@draws("bubble-wand")
def bubble_wand(b: Brush) -> str:
    """A ring on a stick, and soap bubbles."""
    stick = b.line([(-30, 0), (-10, -50)], 5, "#e0527a") + b.path(
        "M-21,-70a16,16 0 1 0 32,0a16,16 0 1 0 -32,0", "none", f'stroke="{b.flat("#e0527a")}" stroke-width="4.6"'
    )
    film = b.dot(-5, -70, 14, b.fade("#c0e6f8", 0.35, 0.5))
    made = stick + film
    for x, y, r in ((30, -82, 15), (48, -52, 9), (22, -46, 6), (60, -96, 11), (40, -112, 6), (8, -100, 8)):
        rim = b.ink.radial(((0, b.flat("#ffffff"), 0.1), (0.75, b.flat("#a8dcf4"), 0.28), (1, b.flat("#e0a8e8"), 0.75)))
        made += b.dot(x, y, r, rim) + b.oval(
            x - r * 0.35, y - r * 0.4, r * 0.26, r * 0.18, b.flat("#ffffff"), -35, 'opacity=".9"'
        )
    return made


@draws("party-blower")
def party_blower(b: Brush) -> str:
    """A curly paper blower with stripes and a mouthpiece."""
    mouth = b.poly([(-60, -34), (-40, -38), (-40, -30), (-60, -28)], b.tube("#f7d34a"), 3)
    roll = b.line(
        [(-40, -34), (10, -44), (34, -56), (40, -78), (22, -90), (4, -80), (8, -64), (24, -62), (28, -74)],
        13,
        "#d9405a",
    )
    made = mouth + roll
    for x, y, turn in ((-28, -36, 8), (-8, -40, 10), (12, -45, 16), (30, -54, 45), (40, -72, 80), (28, -89, 150)):
        made += b.at(b.box(-3, -6.5, 6, 13, b.flat("#fbe6b8"), 1), x, y, turn)
    return made + "".join(
        b.line([(52 + 4 * k, -72 - 12 * k), (66 + 4 * k, -78 - 15 * k)], 2.8, "#f7b731") for k in range(3)
    )


@draws("sword")
def snapped_sword(b: Brush) -> str:
    """A wooden sword, snapped across the middle."""
    grip = (
        b.line([(-62, -8), (-38, -20)], 8, "#8a4a34")
        + b.dot(-66, -6, 6, b.soft("#c99a5a"))
        + b.line([(-44, -34), (-30, -8)], 8, "#b07a44")
    )
    near = b.poly([(-37, -26), (2, -46), (-3, -37), (5, -34), (-3, -30), (-33, -14)], b.slant("#d9ac6c"), 1)
    far = b.poly([(14, -36), (20, -44), (19, -52), (50, -56), (70, -50), (54, -40)], b.slant("#d9ac6c"), 1)
    return (
        grip
        + near
        + f'<g transform="rotate(34 40 -46) translate(4,14)">{far}</g>'
        + b.line([(-30, -23), (-6, -35)], 1.6, "#a8783f")
    )
