"""Other animals in attitudes that icons lack: popping up, swinging, leaping, peeping round a corner."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("mole")
def mole(b: Brush) -> str:
    """A mole that pops out of its hill."""
    back = b.shape([(-80, 0), (-56, -24), (-20, -36), (24, -36), (58, -22), (82, 0)], b.soft("#6b4a34"))
    body = b.shape([(-30, -16), (-32, -56), (-16, -84), (16, -84), (32, -56), (30, -16)], b.soft("#4f4650"))
    snout = b.shape([(-13, -66), (0, -72), (13, -66), (11, -56), (0, -52), (-11, -56)], b.soft("#c9a8a0")) + b.oval(
        0, -69, 7, 5.4, b.soft("#e8707a")
    )
    face = b.eye(-14, -74, 2.4) + b.eye(14, -74, 2.4) + b.oval(0, -47, 6, 4, b.flat("#2b1712"))
    hands = "".join(
        b.oval(s * 38, -34, 15, 11, b.soft("#e0a8a0"), s * 24)
        + "".join(
            b.poly(
                [(s * (44 + 4 * k), -26 - 8 * k), (s * (50 + 4 * k), -24 - 9 * k), (s * (46 + 4 * k), -30 - 8 * k)],
                b.flat("#fbf3e8"),
                1,
            )
            for k in range(3)
        )
        for s in (-1, 1)
    )
    front = b.shape(
        [(-92, 2), (-66, -14), (-34, -22), (0, -17), (34, -22), (66, -13), (94, 2), (0, 6)], b.soft("#7d5a3e")
    )
    clods = "".join(
        b.dot(x, y, r, b.soft("#7d5a3e"))
        for x, y, r in ((-62, -46, 6), (60, -52, 7), (-44, -82, 4), (50, -86, 5), (74, -24, 4), (-84, -20, 5))
    )
    return back + body + snout + face + front + hands + clods


@draws("salmon")
def salmon(b: Brush, colour: str = "#a8b4c4") -> str:
    """A salmon in mid-leap."""
    tail = b.shape(
        [(-50, -26), (-78, -46), (-70, -24), (-80, -4)], b.soft(b.blend(colour, "#c0706a", 0.4)), tension=0.6
    )
    outline = '<path d="M-56,-26C-30,-52 24,-60 58,-36C66,-30 66,-26 58,-22C24,0 -30,-2 -56,-26Z"/>'
    body = b.filled(outline, b.down(b.blend(colour, "#4f6a80", 0.6), "#f0ece6"))
    side = b.inside(
        outline,
        b.line([(-56, -26), (0, -28), (60, -28)], 9, "#e09a8a", 'opacity=".55"')
        + "".join(b.dot(-34 + 9 * k, -40 - 3 * (k % 3), 2, b.flat("#3f4f60")) for k in range(9)),
    )
    fins = b.poly([(-6, -50), (10, -64), (20, -50)], b.slant(colour), 2) + b.poly(
        [(4, -6), (-10, 6), (-14, -8)], b.slant(colour), 2
    )
    return (
        tail
        + fins
        + body
        + side
        + b.line([(42, -46), (46, -30), (42, -14)], 2, "#5a6a7a", 'opacity=".7"')
        + b.eye(50, -33, 3)
        + b.line([(64, -26), (56, -24)], 1.8, "#4a5560")
    )


@draws("splash")
def splash(b: Brush, wide: float = 60) -> str:
    """White water where something leaps out, foot at (0, 0)."""
    made = b.oval(0, -2, wide, 7, b.fade("#eef8fc", 0.95, 0.3))
    for s, lean, high in ((-1, 0.72, 26), (-1, 0.4, 36), (1, 0.4, 34), (1, 0.74, 24), (1, 0.1, 30)):
        x = s * lean * wide
        made += b.path(
            f"M{x - 6:.0f},-2C{x - 3:.0f},{-high * 0.6:.0f} {x + s * 6:.0f},{-high:.0f} {x + s * 9:.0f},{-high}"
            f"C{x + s * 9:.0f},{-high * 0.5:.0f} {x + 6:.0f},-6 {x + 7:.0f},-2Z",
            b.down("#ffffff", "#b8dcec"),
        )
        made += b.dot(x + s * 13, -high - 6, 3, b.soft("#dff2fa"))
    return made


@draws("oranges")
def oranges(b: Brush) -> str:
    """Five oranges in an arc above (0, 0)."""
    made = ""
    for k in range(5):
        a = math.pi * (0.12 + 0.76 * k / 4)
        x, y = -58 * math.cos(a), -64 * math.sin(a)
        made += b.dot(x, y, 10, b.soft("#f58a2c")) + b.oval(x + 2, y - 9, 4, 2, b.soft("#6a9a3f"), -20)
    return made


@draws("monkey-swinging")
def swinging_monkey(b: Brush, colour: str = "#8a5a38") -> str:
    """A monkey that hangs from a rope by one arm."""
    skin = "#e8c09a"
    rope = b.line([(10, -190), (6, -120)], 4, "#b8965c", tension=0)
    tail = b.line([(-22, -34), (-48, -28), (-58, -48), (-46, -58)], 6, colour)
    arm = b.line([(8, -74), (14, -100), (6, -126)], 9, colour) + b.dot(6, -128, 6, b.soft(skin))
    legs = (
        b.line([(-12, -38), (-30, -26), (-36, -10)], 10, colour)
        + b.line([(4, -36), (14, -20), (30, -14)], 10, colour)
        + b.oval(-38, -7, 8, 5, b.soft(skin), -30)
        + b.oval(34, -13, 8, 5, b.soft(skin), 14)
    )
    body = b.oval(-6, -54, 20, 26, b.soft(colour), 14) + b.oval(-3, -51, 12, 17, b.soft(skin), 14)
    other = b.line([(-18, -68), (-44, -76), (-56, -92)], 9, colour) + b.dot(-57, -95, 6, b.soft(skin))
    ears = b.dot(-26, -96, 8, b.soft(skin)) + b.dot(26, -96, 8, b.soft(skin))
    head = b.dot(0, -96, 25, b.soft(colour)) + b.shape(
        [(-17, -98), (-8, -108), (0, -103), (8, -108), (17, -98), (13, -82), (0, -77), (-13, -82)], b.soft(skin)
    )
    face = (
        b.eye(-7, -97, 3.2)
        + b.eye(7, -97, 3.2)
        + b.path("M-8,-88C-4,-78 4,-78 8,-88Z", b.flat("#8a2f2a"))
        + b.dot(-2, -91, 1, b.flat("#5a3a28"))
        + b.dot(2, -91, 1, b.flat("#5a3a28"))
    )
    return rope + tail + legs + other + body + ears + head + face + arm


@draws("elephant-peeping")
def peeping_elephant(b: Brush) -> str:
    """The front of an elephant that comes round the corner of a wall."""
    grey = "#98a0ae"
    dim = b.blend(grey, "#4a4a5c", 0.25)
    leg = b.path("M-2,0V-46H34V0Z", b.tube(dim)) + "".join(
        b.oval(4 + 11 * k, -2, 5, 3, b.flat("#e6dfd2")) for k in range(3)
    )
    body = b.shape([(10, -10), (0, -60), (20, -96), (70, -104), (84, -60), (84, -4), (40, -14)], b.soft(grey))
    ear = b.shape(
        [(14, -92), (40, -108), (62, -96), (64, -66), (44, -50), (24, -58)], b.soft(b.blend(grey, "#d9a8a8", 0.25))
    ) + b.line([(24, -88), (44, -96), (56, -84)], 2, dim, 'opacity=".6"')
    head = b.shape([(-30, -76), (-20, -100), (6, -106), (28, -94), (30, -66), (12, -52), (-16, -54)], b.soft(grey))
    trunk = b.line([(-18, -66), (-38, -50), (-42, -26), (-56, -14), (-68, -22), (-66, -30)], 17, grey) + "".join(
        b.line([(x - 6, y), (x + 5, y + 2)], 1.8, dim, 'opacity=".7"') for x, y in ((-32, -54), (-40, -42), (-42, -30))
    )
    tusk = b.path("M-14,-54C-22,-48 -30,-46 -36,-48C-32,-40 -18,-40 -8,-48Z", b.soft("#f6efe0"))
    face = b.eye(-6, -82, 4) + b.line([(-14, -92), (-6, -95), (2, -92)], 2.6, dim)
    wall = b.box(38, -122, 60, 124, b.down("#c98a6a", "#9a624a"), 2)
    rows = "".join(
        b.line([(38, -110 + 14 * r), (98, -110 + 14 * r)], 1.8, "#e6c0a4", 'opacity=".55"', tension=0)
        + "".join(
            b.line([(x, -122 + 14 * r), (x, -110 + 14 * r)], 1.8, "#e6c0a4", 'opacity=".55"', tension=0)
            for x in (50 + 10 * (r % 2), 76 + 8 * (r % 2))
        )
        for r in range(9)
    )
    return leg + body + trunk + tusk + head + ear + face + wall + rows
