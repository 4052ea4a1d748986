"""Furniture and fittings."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("rocking-chair")
def rocking_chair(b: Brush, colour: str = "#8a5c3a", turn: float = 0.0, sways: bool = False) -> str:
    """An empty rocking chair, from the side; it may lean, and show that it sways."""
    dark = b.blend(colour, "#2b1712", 0.35)
    made = ""
    for dx, c in ((7, dark), (0, colour)):
        made += b.line([(-46 + dx, -8), (-20 + dx, -1), (16 + dx, -1), (46 + dx, -12)], 5, c)
        made += b.line([(-24 + dx, -4), (-24 + dx, -40), (-34 + dx, -98)], 5, c) + b.line(
            [(22 + dx, -3), (24 + dx, -38)], 5, c
        )
        made += b.line([(-28 + dx, -58), (4 + dx, -60), (26 + dx, -56)], 5, c) + b.line(
            [(22 + dx, -56), (23 + dx, -40)], 4, c
        )
    for k in range(4):
        y = -94 + 11 * k
        made += b.line([(-33.5 + 2 * k, y), (-24 + 2 * k, y - 1)], 5, b.blend(colour, "#ffe0b0", 0.15))
    seat = b.poly([(-26, -40), (30, -38), (36, -34), (-20, -34)], b.down(b.blend(colour, "#ffe0b0", 0.2)), 3)
    cushion = b.shape([(-22, -42), (4, -47), (27, -41), (26, -37), (-20, -38)], b.soft("#7d8fa8"))
    body = b.turned(made + seat + cushion, turn)
    if sways:
        body += "".join(
            b.line([(s * 56, -30), (s * 62, -50), (s * 60, -70)], 2.4, "#d8d4e0", f'opacity="{0.7 - 0.25 * k}"')
            for k in range(2)
            for s in (-1 - 0.14 * k, 0.9 + 0.14 * k)
        )
    return body


@draws("chair")
def chair(b: Brush, colour: str = "#b98a58") -> str:
    """A plain wooden chair."""
    dark = b.blend(colour, "#4a2f20", 0.4)
    made = b.line([(-14, -40), (-14, -4)], 5, dark) + b.line([(30, -42), (30, -6)], 5, dark)
    made += b.line([(-26, 0), (-26, -40), (-30, -100)], 6, colour, tension=0) + b.line(
        [(-10, -46), (-14, -98)], 5, dark
    )
    for y in (-94, -80, -66):
        made += b.line([(-29.5, y), (-13, y + 1)], 6, b.blend(colour, "#ffe8c0", 0.2))
    seat = b.poly([(-30, -42), (18, -42), (34, -49), (-10, -49)], b.down(b.blend(colour, "#ffe8c0", 0.25)), 4)
    return made + seat + b.line([(18, -40), (18, 0)], 6, colour) + b.line([(-26, -20), (18, -20)], 3.4, dark)


@draws("trunk")
def trunk(b: Brush, scratched: bool = True) -> str:
    """An old trunk with iron bands and a lock; a hand's breadth of dark below its lid."""
    made = b.box(-62, -46, 124, 46, b.down("#7a5234", "#51351f"), 5) + b.poly(
        [(-60, -52), (60, -56), (60, -44), (-60, -44)], b.flat("#17131a"), 2
    )
    made += b.turned(
        b.path("M-63,-52V-62C-63,-88 -44,-92 -30,-92H30C44,-92 63,-88 63,-62V-52Z", b.down("#8f6240", "#63422a"))
        + b.box(-66, -57, 132, 8, b.down("#5d5560"), 3),
        -2,
    )
    for x in (-44, 38):
        made += b.box(x, -46, 8, 46, b.tube("#5d5560"), 1) + b.path(f"M{x},-57V-90h8V-57z", b.tube("#5d5560"))
    made += (
        b.box(-10, -52, 20, 22, b.down("#8a8490"), 4)
        + b.dot(0, -43, 3.2, b.flat("#211c22"))
        + b.box(-1.2, -43, 2.4, 8, b.flat("#211c22"), 1)
    )
    if scratched:
        made += "".join(
            b.line([(14 + 7 * k, -38), (11 + 7 * k, -24), (16 + 7 * k, -8)], 2, "#2b1a12") for k in range(3)
        )
    return made


@draws("mirror")
def mirror(b: Brush, cracked: bool = False, hand: bool = False, frame: str = "#b8b6c2") -> str:
    """A round mirror with a handle, or a tall one that is cracked and hides something."""
    if hand:
        stem = b.shape([(-4, -42), (-5, -24), (-8, -4), (0, 2), (8, -4), (5, -24), (4, -42)], b.tube(frame))
        rim = b.dot(0, -68, 34, b.soft(frame)) + b.dot(0, -68, 28, b.down("#dff1fb", "#86aacb"))
        cloud = b.oval(-6, -60, 14, 5, b.fade("#ffffff", 0.9)) + b.oval(10, -72, 10, 4, b.fade("#ffffff", 0.9))
        return stem + rim + cloud + b.line([(-18, -74), (-12, -86), (-2, -90)], 3.4, "#ffffff", 'opacity=".8"')
    made = b.oval(0, -50, 36, 50, b.soft(frame)) + b.oval(0, -50, 30, 44, b.down("#9fb0bf", "#3d4a5c"))
    if cracked:
        made += b.shape(
            [(-14, -12), (-16, -36), (-8, -58), (2, -66), (12, -56), (18, -34), (16, -12)], b.fade("#0e0f18", 0.9, 0.1)
        )
        made += b.dot(-3, -50, 1.5, b.shining().flat("#e8e0a0")) + b.dot(6, -50, 1.5, b.shining().flat("#e8e0a0"))
        made += b.stroke(
            "M6,-92L0,-72L12,-58L-2,-40L6,-24L2,-8M0,-72L-20,-66L-28,-54M12,-58L28,-62M-2,-40L-24,-30",
            1.6,
            b.flat("#e6edf2"),
        )
    return made


@draws("tap")
def tap(b: Brush) -> str:
    """A tap on its pipe, with a drop that is about to fall."""
    metal = "#b8bcc4"
    plate = b.dot(-34, -66, 14, b.soft(b.blend(metal, "#5a6270", 0.3)))
    pipe = b.line([(-34, -66), (10, -66), (26, -58), (28, -40)], 13, metal) + b.line(
        [(-30, -70), (8, -70), (24, -64)], 3, "#f4f6f8", 'opacity=".8"'
    )
    handle = b.box(-7, -86, 10, 18, b.tube(metal), 2) + b.box(-24, -96, 44, 11, b.tube("#c9ccd4"), 5)
    drop = b.path("M28,-30C34,-22 35,-16 28,-14C21,-16 22,-22 28,-30Z", b.soft("#7fc0e8")) + b.path(
        "M28,-10C32,-4 33,-1 28,0C23,-1 24,-4 28,-10Z", b.soft("#7fc0e8")
    )
    return plate + pipe + handle + drop
