"""Boxes, bags, bottles."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.lights import streetlamp
from generators.story.props.drawn.registry import draws


@draws("parcel")
def parcel(b: Brush, colour: str = "#c9955f", holes: bool = False, hops: bool = False, string: str = "#e9dcc0") -> str:
    """A parcel with string; with air holes and a nose; or in mid-hop."""
    top = b.poly([(-46, -64), (0, -84), (48, -66), (2, -44)], b.slant(b.blend(colour, "#ffe8c0", 0.3)), 2)
    left = b.poly([(-46, -64), (2, -44), (2, 0), (-44, -18)], b.slant(colour), 2)
    right = b.poly([(2, -44), (48, -66), (46, -20), (2, 0)], b.slant(b.blend(colour, "#4a2a1c", 0.3)), 2)
    cord = (
        b.stroke("M-22,-54L25,-75M24,-55L-22,-74M-22,-54L-21,-9M25,-55L24,-10", 3.4, b.flat(string))
        + b.oval(-6, -70, 9, 5, b.flat("#000000"), -30, f'fill-opacity="0" stroke="{b.flat(string)}" stroke-width="3"')
        + b.oval(9, -70, 9, 5, b.flat("#000000"), 24, f'fill-opacity="0" stroke="{b.flat(string)}" stroke-width="3"')
    )
    made = left + right + top + cord
    if holes:
        made += "".join(
            b.oval(x, y, r, r * 1.2, b.flat("#2b1a12"))
            for x, y, r in (
                *((-38 + 5.5 * k, -50 + 2.6 * k, 1.5) for k in range(7)),
                (-28, -29, 5),
                (-12, -22, 5),
                (13, -28, 1.5),
                (13, -22, 1.5),
                (13, -16, 1.5),
                (36, -40, 1.5),
                (36, -34, 1.5),
                (36, -28, 1.5),
            )
        )
        made += (
            b.dot(-27, -29, 2.6, b.flat("#fbf6e6"))
            + b.dot(-26.4, -29, 1.4, b.flat("#1c1210"))
            + b.dot(-11, -22, 2.6, b.flat("#fbf6e6"))
            + b.dot(-10.4, -22, 1.4, b.flat("#1c1210"))
            + "".join(b.dot(-64 - 12 * k, -34 - 7 * k, 5 + 2 * k, b.fade("#ffffff", 0.95, 0.2)) for k in range(3))
            + "".join(b.line([(-56, -24 + 12 * k), (-70, -22 + 16 * k)], 2.6, "#fbf3df") for k in (0, 1))
        )
    if hops:
        shadow = b.oval(0, 26, 46, 6, b.fade("#2b1712", 0.5))
        lines = "".join(
            b.path(
                f"M{56 + 18 * k},{4 - 4 * k}q8,-12 2,-26",
                "none",
                f'stroke="{b.flat("#fbf3df")}" stroke-width="3" stroke-linecap="round" opacity="{0.95 - 0.3 * k:g}"',
            )
            for k in range(2)
        )
        return f'<g transform="translate(0,-28)">{shadow}<g transform="rotate(-12)">{made}</g>{lines}</g>'
    return made


@draws("present")
def present(b: Brush, colour: str = "#e0567a", ribbon: str = "#f7d34a") -> str:
    """A huge wrapped present with a bow."""
    body = b.box(-50, -66, 100, 66, b.down(b.blend(colour, "#ffffff", 0.08), b.blend(colour, "#3a1028", 0.25)), 5)
    dots = "".join(
        b.dot(
            -40 + 16 * (k % 6),
            -56 + 17 * (k // 6) + 4 * (k % 2),
            3.4,
            b.flat(b.blend(colour, "#ffffff", 0.6)),
            'opacity=".8"',
        )
        for k in range(24)
    )
    lid = b.box(-56, -78, 112, 18, b.down(b.blend(colour, "#ffffff", 0.22), colour), 5)
    bands = b.box(-10, -66, 20, 66, b.tube(ribbon), 0) + b.box(
        -10, -78, 20, 18, b.tube(b.blend(ribbon, "#ffffff", 0.2)), 0
    )
    bow = ""
    for s in (-1, 1):
        bow += b.shape(
            [(s * 4, -80), (s * 24, -104), (s * 44, -102), (s * 42, -84), (s * 22, -78)], b.soft(ribbon)
        ) + b.shape(
            [(s * 12, -84), (s * 26, -96), (s * 34, -92), (s * 26, -84)], b.flat(b.blend(ribbon, "#6a4a10", 0.4))
        )
        bow += b.poly([(s * 3, -78), (s * 14, -78), (s * 26, -58), (s * 14, -60)], b.slant(ribbon), 2)
    return body + dots + lid + bands + bow + b.dot(0, -82, 9, b.soft(b.blend(ribbon, "#ffffff", 0.2)))


@draws("canvas-bag")
def canvas_bag(b: Brush) -> str:
    """A canvas bag on a hook."""
    hook = b.box(-16, -106, 32, 8, b.down("#8a6a4a"), 3) + b.stroke("M0,-98v4a5,5 0 0 0 9,2", 3.4, b.flat("#8a8f98"))
    straps = b.stroke("M-20,-64C-18,-100 -4,-100 0,-92C4,-100 18,-100 20,-64", 5, b.flat("#a8895c"))
    body = b.shape(
        [(-36, -66), (0, -62), (36, -66), (42, -8), (30, 0), (-30, 0), (-42, -8)], b.soft("#dcc9a0"), tension=0.35
    )
    return (
        hook
        + straps
        + body
        + b.line([(-36, -65), (0, -61), (36, -65)], 4, "#b89a68")
        + b.box(-16, -46, 32, 26, b.slant("#cdb688"), 3)
        + b.path(
            "M-13,-43h26v20h-26z", "none", f'stroke="{b.flat("#a8895c")}" stroke-width="1.6" stroke-dasharray="3 3"'
        )
    )


@draws("bottle")
def bottle_letter(b: Brush) -> str:
    """A green bottle with a letter in it, a cork in its neck."""
    outline = (
        '<path d="M-9,-96H9V-74C9,-62 26,-58 26,-42V-8C26,-2 22,0 16,0H-16C-22,0 -26,-2 -26,-8V-42C-26,-58 '
        '-9,-62 -9,-74Z"/>'
    )
    letter = b.poly([(-14, -54), (10, -58), (14, -8), (-11, -5)], b.slant("#f6e8c4"), 3) + b.line(
        [(-9, -32), (12, -34)], 5, "#c9403a", tension=0
    )
    glass = b.filled(outline, b.tube("#5fae7c", 0.4, 0.35), 'opacity=".78"')
    cork = b.box(-8, -106, 16, 16, b.tube("#c9985f"), 3) + b.box(-11, -94, 22, 7, b.tube("#5fae7c"), 3)
    return (
        b.inside(outline, letter)
        + glass
        + cork
        + b.line([(-17, -44), (-18, -12)], 4, "#ffffff", 'opacity=".7"')
        + b.line([(-5, -88), (-5, -74)], 2.6, "#ffffff", 'opacity=".6"')
    )


@draws("suitcase")
def suitcase(b: Brush, colour: str = "#9a6a48") -> str:
    """A small suitcase with straps and two labels."""
    handle = b.stroke("M-16,-70V-80a6,6 0 0 1 6,-6H10a6,6 0 0 1 6,6V-70", 6, b.flat("#5a3a28"))
    body = b.box(-56, -72, 112, 70, b.down(b.blend(colour, "#ffe0b8", 0.12), b.blend(colour, "#2b1712", 0.25)), 9)
    seam = b.line([(-56, -40), (56, -40)], 2, b.blend(colour, "#2b1712", 0.45), tension=0)
    straps = "".join(
        b.box(x, -73, 11, 72, b.tube("#6a4430"), 2)
        + b.box(x - 2, -46, 15, 12, b.soft("#d9b45a"), 3)
        + b.box(x + 2.5, -43, 6, 6, b.flat("#6a4430"), 1)
        for x in (-38, 27)
    )
    corners = "".join(
        b.box(s * 56 - (14 if s > 0 else 0), y, 14, 14, b.soft("#7a5238"), 6) for s in (-1, 1) for y in (-72, -16)
    )
    labels = (
        b.poly([(-18, -66), (12, -62), (10, -46), (-20, -50)], b.slant("#e6dcc4"), 2)
        + b.poly([(-12, -30), (16, -34), (18, -16), (-10, -12)], b.slant("#7f9ab0"), 2)
        + b.line([(-14, -58), (6, -55)], 1.8, "#8a7a68")
    )
    return handle + body + seam + corners + labels + straps


@draws("carpet-bag")
def carpet_bag(b: Brush) -> str:
    """A carpet bag out of which a lamp post climbs."""
    post = b.at(streetlamp(b), 4, -44, 5, 0.86)
    mouth = b.oval(0, -56, 44, 9, b.flat("#2b1a20"))
    outline = '<path d="M-46,-56C-62,-30 -62,-6 -52,0H52C62,-6 62,-30 46,-56C20,-46 -20,-46 -46,-56Z"/>'
    body = b.filled(outline, b.soft("#a84458"))
    pattern = ""
    for x, y in ((-36, -34), (0, -36), (36, -34), (-20, -14), (20, -14), (-50, -12), (50, -12)):
        pattern += "".join(
            b.oval(x + 6 * math.cos(a), y + 6 * math.sin(a), 5, 3.6, b.flat("#e8b86a"), math.degrees(a))
            for a in (k * math.pi / 2 + 0.4 for k in range(4))
        ) + b.dot(x, y, 3, b.flat("#5a8a8a"))
    frame = b.stroke("M-46,-56C-20,-46 20,-46 46,-56", 5, b.flat("#d9a83c"))
    handle = b.stroke("M-26,-54C-52,-84 -66,-66 -58,-54", 5, b.flat("#5a2f34"))
    return mouth + post + handle + body + b.inside(outline, pattern) + frame
