"""Boxes, bags, bottles, cages, baskets."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
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


@draws("birdcage")
def birdcage(b: Brush) -> str:
    """An open birdcage with one grey feather in it."""
    brass = "#b8985a"
    floor = b.oval(0, -6, 44, 9, b.tube("#8a7044")) + b.oval(0, -9, 40, 7, b.flat("#5f4d34"))
    feather = b.at(
        b.path("M0,0C-8,-8 -7,-24 0,-32C7,-24 8,-8 0,0Z", b.slant("#a8acb4"))
        + b.line([(0, 6), (0, -28)], 1.4, "#e6e8ec"),
        2,
        -12,
        74,
    )
    perch = (
        b.line([(-10, -50), (14, -50)], 3, "#7a5a3a")
        + b.line([(-10, -50), (-14, -92)], 1, brass)
        + b.line([(14, -50), (14, -92)], 1, brass)
    )
    bars = ""
    for x in (-44, -33, -19, -4):
        bars += b.line([(x, -8), (x, -62), (x * 0.72, -84), (0, -98)], 2.4, brass)
    bars += b.line([(44, -8), (44, -62), (32, -84), (0, -98)], 2.4, brass) + "".join(
        b.stroke(f"M-44,{y}Q0,{y + 9} {w},{y}", 2.4, b.flat(brass)) for y, w in ((-62, 44), (-34, 8))
    )
    door = (
        b.line([(8, -12), (40, -20), (62, -14)], 2.4, brass, tension=0)
        + b.poly(
            [(10, -14), (52, 2), (52, -46), (10, -52)],
            b.flat("#000000"),
            0,
            f'fill-opacity="0" stroke="{b.flat(brass)}" stroke-width="2.6" stroke-linejoin="round"',
        )
        + "".join(b.line([(x, -14 + 0.38 * (x - 10)), (x, -52 + 0.14 * (x - 10))], 2, brass) for x in (20, 31, 42))
    )
    ring = b.path("M-6,-104a6,6 0 1 0 12,0a6,6 0 1 0 -12,0", "none", f'stroke="{b.flat(brass)}" stroke-width="3"')
    return (
        floor
        + feather
        + perch
        + bars
        + door.replace(b.line([(8, -12), (40, -20), (62, -14)], 2.4, brass, tension=0), "")
        + ring
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
    from generators.story.props.drawn.lamps import streetlamp

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


@draws("bin")
def overflowing_bin(b: Brush) -> str:
    """A dustbin that overflows and dribbles."""
    heap = "".join(
        b.shape(
            [
                (x - r, y + r * 0.5),
                (x - r * 0.7, y - r * 0.6),
                (x + r * 0.2, y - r),
                (x + r, y - r * 0.2),
                (x + r * 0.6, y + r * 0.7),
            ],
            b.soft(c),
        )
        for x, y, r, c in ((-22, -84, 20, "#5a6050"), (18, -86, 22, "#6a6470"), (-2, -96, 18, "#7a7058"))
    )
    heap += (
        b.line([(-30, -90), (-52, -104)], 3, "#efe6d0")
        + "".join(b.line([(-36 - 6 * k, -98 + k), (-40 - 6 * k, -90 + k)], 2.4, "#efe6d0") for k in range(3))
        + b.path("M24,-98c10,-14 26,-8 28,4c-6,-8 -16,-8 -22,2z", b.slant("#e8c84a"))
        + b.box(-8, -112, 14, 17, b.tube("#b8bcc0"), 2, 'transform="rotate(18 0 -104)"')
        + b.box(-8, -107, 14, 7, b.flat("#c9503f"), 0, 'transform="rotate(18 0 -104)"')
    )
    body = (
        b.path("M-40,-76L-34,0H34L40,-76Z", b.tube("#7f8a86"))
        + "".join(b.line([(x, -70), (x * 0.86, -4)], 3, "#5f6a66", 'opacity=".6"') for x in (-26, -9, 9, 26))
        + b.box(-43, -80, 86, 9, b.tube("#98a39e"), 4)
    )
    lid = b.poly([(44, -60), (84, -4), (90, -10), (52, -66)], b.slant("#98a39e"), 4)
    ooze = b.path(
        "M-34,-76C-26,-70 -12,-72 -8,-76C-6,-62 -12,-56 -12,-40C-12,-32 -18,-32 -18,-40C-18,-52 -24,-54 -26,-46"
        "C-28,-40 -32,-46 -32,-54Z",
        b.soft("#6a5224", 0.35, 0.3),
    ) + b.oval(-26, -1, 26, 4.4, b.soft("#6a5224", 0.3, 0.3))
    flies = "".join(
        b.oval(x - 2.6, y - 2.6, 3, 1.8, b.fade("#ffffff", 0.95), 30)
        + b.oval(x + 2.6, y - 2.6, 3, 1.8, b.fade("#ffffff", 0.95), -30)
        + b.oval(x, y, 2.6, 2, b.flat("#2b2430"))
        for x, y in ((-56, -88), (58, -98), (34, -118), (-22, -120))
    )
    return heap + body + lid + ooze + flies


@draws("nest")
def empty_nest(b: Brush) -> str:
    """An empty nest of twigs."""
    made = b.oval(0, -34, 60, 17, b.flat("#5a4434")) + b.oval(0, -30, 50, 12, b.flat("#3a2a20"))
    for k in range(46):
        a = 2 * math.pi * k / 46
        x, y = 58 * math.cos(a), -34 + 15 * math.sin(a)
        if y < -34:
            made += b.line(
                [(x, y), (x - 18 * math.sin(a + 0.3), y + 4 * math.cos(a))],
                2.6,
                ("#a8845a", "#8a6844", "#c09c6c")[k % 3],
            )
    bowl_ = b.shape(
        [(-62, -34), (-30, -22), (0, -19), (30, -22), (62, -34), (52, -10), (26, 0), (-26, 0), (-52, -10)],
        b.soft("#8a6844"),
    )
    twigs = ""
    for k in range(56):
        x = -56 + 2 * k
        y = -6 - 20 * ((k * 37) % 17) / 17 * (1 - (x / 70) ** 2) - 6
        twigs += b.line(
            [(x - 10, y + 4 * math.sin(k)), (x, y + 3), (x + 11, y - 3 * math.cos(k * 1.7))],
            2.4,
            ("#a8845a", "#7a5a3a", "#c4a474", "#94704a")[k % 4],
        )
    sticks = (
        b.line([(-70, -40), (-40, -30)], 3, "#8a6844")
        + b.line([(46, -30), (74, -44)], 3, "#a8845a")
        + b.line([(30, -8), (70, -6)], 2.6, "#7a5a3a")
    )
    down = b.path("M8,-32C14,-40 30,-42 36,-36C28,-30 16,-28 8,-32Z", b.slant("#e9e6e0"))
    return made + down + bowl_ + twigs + sticks
