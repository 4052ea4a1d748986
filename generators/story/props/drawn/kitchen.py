"""Kettles, pots and pans."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.food import steam
from generators.story.props.drawn.registry import draws


@draws("kettle")
def kettle(b: Brush, colour: str = "#6f9ab8", boils: bool = False) -> str:
    """A kettle; it sings, or boils over."""
    handle = b.stroke("M-32,-58C-30,-104 30,-104 32,-58", 7, b.flat("#4a3a34"))
    spout = b.path("M36,-20C56,-24 52,-50 70,-60L78,-52C66,-44 66,-12 38,-6Z", b.slant(colour))
    body = b.path("M-40,-6C-58,-30 -44,-64 -16,-68H16C44,-64 58,-30 40,-6C20,2 -20,2 -40,-6Z", b.soft(colour))
    lid = b.oval(0, -67, 22, 6, b.tube(b.blend(colour, "#ffffff", 0.2))) + b.dot(0, -76, 6, b.soft("#4a3a34"))
    shine = b.line([(-34, -44), (-36, -30), (-30, -14)], 5, "#ffffff", 'opacity=".55"')
    if not boils:
        puff = "".join(b.dot(82 + 13 * k, -64 - 9 * k, 6 + 3 * k, b.fade("#ffffff", 0.9)) for k in range(3))
        return handle + spout + body + lid + shine + puff
    lid = f'<g transform="translate(4,-10) rotate(14 0 -67)">{lid}</g>'
    froth = "".join(
        b.dot(x, y, r, b.soft("#eef4f6"))
        for x, y, r in (
            (-22, -68, 7),
            (-10, -72, 8),
            (6, -70, 7),
            (20, -66, 7),
            (-34, -58, 6),
            (34, -54, 6),
            (-40, -42, 5),
        )
    )
    jets = "".join(
        b.path(
            f"M74,-58q{12 + 5 * k},{-16 - 6 * k} {28 + 8 * k},{-18 - 16 * k}q-4,16 -24,22z",
            b.fade("#ffffff", 0.95, 0.3),
        )
        for k in range(3)
    )
    cross = "".join(
        b.line([(s * 54, -92), (s * 64, -104)], 4, "#e8604a") + b.line([(s * 44, -100), (s * 48, -114)], 4, "#e8604a")
        for s in (-1,)
    )
    spill = b.oval(-2, -2, 64, 4.6, b.fade("#cfe4ee", 0.9, 0.2))
    return spill + steam(b, 0, -90, 34) + handle + spout + body + froth + lid + shine + jets + cross


@draws("saucepan")
def saucepan(b: Brush, colour: str = "#8f98a4", rattles: bool = True, soup: bool = False) -> str:
    """A saucepan whose lid rattles, or a pot of soup that hums."""
    body = b.path("M-46,-50V-12C-46,-2 -38,0 -30,0H30C38,0 46,-2 46,-12V-50Z", b.tube(colour))
    grips = (
        b.line([(46, -40), (92, -46)], 9, "#3f3430", tension=0)
        if rattles
        else b.stroke("M-46,-40c-16,-2 -16,16 0,14M46,-40c16,-2 16,16 0,14", 6, b.flat("#3f3430"))
    )
    rim = b.oval(0, -50, 47, 9, b.soft(b.blend(colour, "#ffffff", 0.3)))
    if soup:
        brew = b.oval(0, -50, 42, 7, b.soft("#e0983f")) + "".join(
            b.oval(x, y, 6, 3, b.soft(c))
            for x, y, c in (
                (-22, -51, "#e2662e"),
                (-4, -53, "#7aac54"),
                (14, -50, "#e2662e"),
                (28, -52, "#f0d38a"),
                (2, -48, "#7aac54"),
            )
        )
        ladle = b.line([(18, -52), (36, -100)], 5, "#b98a58", tension=0)
        return steam(b, -6, -60, 40) + body + grips + rim + ladle + brew
    froth = "".join(
        b.dot(x, y, r, b.soft("#eef2ee"))
        for x, y, r in (
            (-34, -53, 7),
            (-20, -56, 8),
            (-4, -55, 7),
            (12, -55, 8),
            (28, -54, 7),
            (40, -46, 5),
            (-44, -42, 5),
        )
    )
    lid = (
        b.path("M-46,-58C-40,-80 40,-80 46,-58Z", b.tube(b.blend(colour, "#ffffff", 0.18)))
        + b.oval(0, -58, 47, 6, b.soft(colour))
        + b.dot(0, -80, 7, b.soft("#3f3430"))
    )
    jumps = "".join(
        b.line([(s * 56, -72 - 9 * k), (s * (64 + 3 * k), -78 - 12 * k)], 3.4, "#fbf3df")
        for s in (-1, 1)
        for k in (0, 1)
    )
    return (
        body
        + grips
        + rim
        + froth
        + f'<g transform="translate(0,-6) rotate(-13 0 -60)">{lid}</g>'
        + jumps
        + b.line([(-30, -40), (-30, -14)], 4, "#ffffff", 'opacity=".5"')
    )


@draws("pot")
def big_pot(b: Brush, part: str = "front") -> str:
    """A big copper pot: its back rim and its front are apart, so that somebody can sit in it."""
    if part == "back":
        return b.oval(0, -56, 56, 12, b.flat("#4a2a1c"))
    body = b.path(
        "M-56,-56C-20,-44 20,-44 56,-56V-16C56,-4 44,0 34,0H-34C-44,0 -56,-4 -56,-16Z", b.tube("#c9763f")
    ) + b.stroke("M-56,-56C-20,-44 20,-44 56,-56", 5, b.flat("#e09a60"))
    return body + b.stroke("M-56,-40c-20,-2 -20,18 0,16M56,-40c20,-2 20,18 0,16", 7, b.flat("#8a4a28"))


@draws("lid")
def pot_lid(b: Brush) -> str:
    """A copper lid, its rim at (0, 0)."""
    return (
        b.path("M-36,0C-30,-20 30,-20 36,0Z", b.tube("#d08348"))
        + b.oval(0, 0, 37, 5, b.soft("#b5683a"))
        + b.dot(0, -20, 6, b.soft("#8a4a28"))
    )


@draws("teapot")
def teapot(b: Brush, colour: str = "#d9738a") -> str:
    """A round teapot that whistles."""
    handle = b.stroke("M-40,-52C-82,-58 -80,-10 -42,-16", 9, b.flat(b.blend(colour, "#2b1712", 0.2)))
    spout = b.path("M36,-22C60,-22 54,-52 74,-66L86,-58C72,-46 76,-8 38,-8Z", b.slant(colour))
    body = b.oval(0, -32, 48, 33, b.soft(colour)) + b.box(-24, -5, 48, 6, b.tube(b.blend(colour, "#2b1712", 0.25)), 3)
    lid = (
        b.path("M-26,-60C-22,-76 22,-76 26,-60Z", b.soft(colour))
        + b.oval(0, -60, 27, 4, b.flat(b.blend(colour, "#2b1712", 0.3)))
        + b.dot(0, -77, 6, b.soft("#f7d34a"))
    )
    dots = "".join(
        b.dot(x, y, 4.6, b.soft("#fdeef0")) for x, y in ((-24, -34), (-6, -24), (-6, -46), (14, -34), (30, -22))
    )
    whistle = "".join(
        b.line([(88 + 7 * k, -66 - 3 * k), (98 + 8 * k, -74 - 7 * k)], 3.4, "#fbf3df") for k in range(2)
    ) + "".join(b.dot(94 + 9 * k, -82 - 10 * k, 6 + 2.4 * k, b.fade("#ffffff", 0.9)) for k in range(3))
    return (
        handle
        + spout
        + body
        + lid
        + dots
        + b.line([(-30, -48), (-36, -34), (-32, -20)], 5, "#ffffff", 'opacity=".55"')
        + whistle
    )


@draws("tea-cosy")
def tea_cosy(b: Brush) -> str:
    """A knitted tea cosy, open below, to be worn."""
    made = b.path("M-44,0C-50,-40 -26,-62 0,-62C26,-62 50,-40 44,0Z", b.soft("#7a9ac0"))
    outline = '<path d="M-44,0C-50,-40 -26,-62 0,-62C26,-62 50,-40 44,0Z"/>'
    bands = "".join(
        b.line([(-52, y), (0, y - 5), (52, y)], 6, c) for y, c in ((-42, "#e8b84f"), (-28, "#f3e6d0"), (-14, "#d9707a"))
    )
    return (
        made
        + b.inside(outline, bands)
        + b.box(-46, -7, 92, 9, b.tube("#5f80a8"), 4)
        + b.dot(0, -66, 8, b.soft("#e8b84f"))
    )
