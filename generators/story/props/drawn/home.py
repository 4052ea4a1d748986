"""Furniture, doors, clocks and what else belongs to a house."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws

_WOOD = "#a06a3e"


def hands(b: Brush, x: float, y: float, radius: float, hour: float, minute: float, colour: str = "#3a2f2a") -> str:
    """Two hands of a clock; `hour` in hours, `minute` in minutes."""
    made = ""
    for angle, length, width in ((hour / 12, 0.52, 0.11), (minute / 60, 0.8, 0.075)):
        a = 2 * math.pi * angle
        made += b.line(
            [(x, y), (x + math.sin(a) * length * radius, y - math.cos(a) * length * radius)], width * radius, colour
        )
    return made + b.dot(x, y, 0.1 * radius, b.flat(colour))


def ticks(b: Brush, x: float, y: float, radius: float, colour: str = "#6a5a4a") -> str:
    """Twelve strokes round a dial."""
    made = ""
    for k in range(12):
        a, inner = math.pi * k / 6, 0.8 if k % 3 == 0 else 0.87
        one, two = (
            (x + math.sin(a) * inner * radius, y - math.cos(a) * inner * radius),
            (x + math.sin(a) * 0.94 * radius, y - math.cos(a) * 0.94 * radius),
        )
        made += b.line([one, two], 0.06 * radius, colour)
    return made


@draws("wall-clock")
def wall_clock(b: Brush, frame: str = "#8a5a38", hour: float = 11.17, minute: float = 10, broken: bool = False) -> str:
    """A round clock for a wall; broken, its glass is cracked and it is dusty."""
    made = (
        b.dot(0, -50, 50, b.soft(frame))
        + b.dot(0, -50, 42, b.soft(b.blend(frame, "#2b1712", 0.4)))
        + b.dot(0, -50, 40, b.soft("#f6eeda", 0.3, 0.12))
    )
    made += ticks(b, 0, -50, 38) + hands(b, 0, -50, 38, hour, minute)
    if broken:
        crack = b.flat("#8f98a0")
        made += b.stroke("M12,-86L4,-68L14,-58L2,-40L8,-26M4,-68L-14,-62M14,-58L30,-52", 1.5, crack)
    return made + b.path(
        "M-30,-66A34,34 0 0 1 -8,-82",
        "none",
        f'stroke="{b.flat("#ffffff")}" stroke-width="4" stroke-linecap="round" opacity=".55"',
    )


@draws("cuckoo-clock")
def cuckoo_clock(b: Brush) -> str:
    """A wooden clock like a house, the cuckoo out of its door."""
    chains = b.line([(-10, -28), (-10, -4)], 1.6, "#8a7a5a") + b.line([(10, -28), (10, -10)], 1.6, "#8a7a5a")
    chains += b.oval(-10, -3, 4, 7, b.soft("#6a4a2e")) + b.oval(10, -9, 4, 7, b.soft("#6a4a2e"))
    house = b.poly([(-28, -30), (28, -30), (28, -72), (0, -92), (-28, -72)], b.slant("#9a6238"), 4)
    roof = b.line([(-38, -66), (0, -96), (38, -66)], 8, "#5f3a26", tension=0) + b.dot(0, -98, 5, b.soft("#7a9a4a"))
    leaves = b.oval(-20, -84, 9, 4.4, b.soft("#7a9a4a"), -38) + b.oval(20, -84, 9, 4.4, b.soft("#6a8a42"), 38)
    dial = (
        b.dot(0, -47, 15, b.soft("#5f3a26"))
        + b.dot(0, -47, 12.6, b.soft("#f6eeda"))
        + ticks(b, 0, -47, 12)
        + hands(b, 0, -47, 12, 1, 0)
    )
    door = b.path("M-9,-66V-76a9,9 0 0 1 18,0v10z", b.flat("#35211a")) + b.poly(
        [(-9, -66), (-17, -63), (-17, -78), (-9, -82)], b.slant("#b5774a"), 1
    )
    bird = (
        b.line([(0, -68), (20, -66)], 2.4, "#8a7a5a", tension=0)
        + b.oval(18, -72, 9, 6.6, b.soft("#58a0c8"))
        + b.dot(25, -77, 5.6, b.soft("#6ab4d8"))
    )
    beak = b.poly([(29, -80), (38, -80), (30, -77)], b.flat("#f0b03a"), 1) + b.poly(
        [(29, -76), (36, -72), (29, -74)], b.flat("#f0b03a"), 1
    )
    return chains + roof + house + leaves + dial + door + bird + beak + b.eye(26, -78, 1.6)


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


@draws("door")
def door(
    b: Brush,
    colour: str = "#7d5236",
    frame: str = "#5d4436",
    open: float = 0.45,
    beyond: str = "#1c1a26",
    arched: bool = False,
    knob: str = "#d9b04a",
) -> str:
    """A door that stands open by a share; beyond it is dark, or lit."""
    top = "M-34,0V-74A34,30 0 0 1 34,-74V0Z" if arched else "M-34,0V-100H34V0Z"
    inner = "M-28,0V-72A28,24 0 0 1 28,-72V0Z" if arched else "M-28,0V-94H28V0Z"
    made = b.path(top, b.down(b.blend(frame, "#ffe0b0", 0.12), frame)) + b.path(inner, b.flat(beyond))
    edge = -28 + 56 * (1 - 0.75 * open)  # the free edge of the leaf, hinged at the left, comes towards us
    rise = 9 * open
    high = -72 if arched else -94
    leaf = [(-28, -0.5), (edge, rise), (edge, high - rise), (-28, high)]
    made += b.poly(leaf, b.slant(colour), 1)
    wide = edge + 28
    for y0, y1 in ((-0.88, -0.54), (-0.44, -0.1)):
        y0, y1 = y0 * -high, y1 * -high
        made += b.poly(
            [
                (-28 + wide * 0.2, y0),
                (-28 + wide * 0.8, y0 - rise * 0.6),
                (-28 + wide * 0.8, y1 + rise * 0.3),
                (-28 + wide * 0.2, y1),
            ],
            b.slant(b.blend(colour, "#2b1712", 0.25)),
            1,
        )
    return made + b.dot(edge - wide * 0.1, -44, 3, b.soft(knob))


@draws("window")
def window(
    b: Brush, lit: float = 0.0, sky: str = "#5a6c88", frame: str = "#8a6a50", shutters: str = "", view: str = ""
) -> str:
    """A window with four panes; lit in [0, 1] from inside, with shutters of a colour.

    `view`: "" for bare panes, "rain" or "snow" outside, "grease" on them, or "sun" that falls in.
    """
    glass = b.shining(lit)
    pane = glass.down("#ffe9a8", "#f6c065") if lit else b.down(b.blend(sky, "#ffffff", 0.25), sky)
    made = b.box(-36, -100, 72, 96, b.down(frame), 4) + b.box(-30, -94, 60, 84, pane, 2)
    made += b.inside('<rect x="-30" y="-94" width="60" height="84"/>', _weather(b, view)) if view else ""
    made += b.line([(0, -94), (0, -10)], 4, frame, tension=0) + b.line([(-30, -54), (30, -54)], 4, frame, tension=0)
    made += b.poly([(-24, -60), (-10, -88), (-4, -88), (-18, -60)], b.flat("#ffffff"), 0, 'opacity=".25"') + b.poly(
        [(8, -18), (20, -46), (25, -46), (13, -18)], b.flat("#ffffff"), 0, 'opacity=".2"'
    )
    made += b.box(-42, -7, 84, 8, b.down(b.blend(frame, "#ffe8c0", 0.2)), 3)
    for side in (-1, 1) if shutters else ():
        made += b.poly([(side * 36, -100), (side * 62, -106), (side * 62, 4), (side * 36, -4)], b.slant(shutters), 3)
        made += "".join(
            b.line([(side * 41, -90 + 16 * k), (side * 57, -92 + 17 * k)], 3, b.blend(shutters, "#2b1712", 0.35))
            for k in range(6)
        )
    return made


def _weather(b: Brush, view: str) -> str:
    """What is seen on or through the panes of a window, 60 by 84 units from (-30, -94)."""
    if view == "rain":
        hills = b.oval(-14, -8, 40, 20, b.flat("#5f7080")) + b.oval(24, -6, 34, 24, b.flat("#52626f"))
        runs = ""
        for k in range(16):
            x, y, long = -27 + 3.7 * k, -90 + (k * 37) % 60, 10 + (k * 13) % 18
            runs += b.line([(x, y), (x + 1, y + long / 2), (x - 0.4, y + long)], 1.4, "#dfeaf2", 'opacity=".75"')
            runs += b.oval(x - 0.4, y + long, 1.7, 2.3, b.flat("#eaf3f8"), 0, 'opacity=".9"')
        return hills + runs
    if view == "snow":
        hills = b.oval(-14, -6, 44, 22, b.soft("#f2f6fb")) + b.oval(26, -4, 36, 26, b.soft("#e4ecf5"))
        fir = "".join(
            b.poly([(12 - r, -24 - 9 * k), (12 + r, -24 - 9 * k), (12, -40 - 9 * k)], b.flat("#4f7a6a"), 1)
            for k, r in enumerate((12, 9, 6))
        )
        flakes = "".join(
            b.dot(-27 + (k * 23) % 56, -92 + (k * 17) % 72, 1.2 + k % 3 * 0.5, b.flat("#ffffff")) for k in range(30)
        )
        drift = b.path("M-30,-10V-17C-18,-22 -8,-13 0,-14C10,-20 20,-14 30,-19V-10Z", b.flat("#ffffff"))
        return hills + fir + flakes + drift
    if view == "grease":
        blots = ((-16, -74, 17, 13), (14, -60, 20, 12), (-8, -36, 22, 15), (18, -24, 15, 13), (-20, -18, 12, 9))
        return "".join(b.oval(x, y, rx, ry, b.fade("#8a7a3a", 0.8), 24) for x, y, rx, ry in blots) + "".join(
            b.line([(x, -80), (x + 2, -56), (x - 1, -34)], 2.4, "#a8945a", 'opacity=".6"') for x in (-22, -2, 10, 24)
        )
    hot = b.shining(0.6)
    return (
        hot.dot(14, -74, 26, hot.fade("#fff6c8", 1))
        + hot.dot(14, -74, 9, hot.flat("#fffbe6"))
        + b.oval(0, -4, 50, 20, b.flat("#a8c878"))
    )


@draws("shutter")
def shutter(b: Brush) -> str:
    """A window whose shutter flies against the wall."""
    made = window(b, 0, "#4a566a", "#7a5a44")
    made += b.poly([(36, -100), (78, -112), (78, 8), (36, -4)], b.slant("#4f7a5a"), 3)
    made += "".join(b.line([(43, -92 + 15 * k), (71, -98 + 17 * k)], 3.6, "#34553e") for k in range(7))
    made += b.poly([(-36, -100), (-52, -103), (-52, 0), (-36, -4)], b.slant("#4f7a5a"), 3)
    return made + "".join(
        b.line(
            [(86 + 5 * k, -104 + 8 * k), (96 + 6 * k, -52), (86 + 5 * k, -4 - 8 * k)],
            3,
            "#e8e2d4",
            f'opacity="{0.8 - 0.25 * k:g}"',
        )
        for k in range(3)
    )


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


@draws("coat-on-hook")
def coat_on_hook(b: Brush) -> str:
    """An old coat on a hook whose arms seem to reach."""
    hook = b.box(-30, -104, 60, 9, b.down("#6a4a34"), 3) + b.stroke("M0,-98v6a5,5 0 0 0 8,3", 3, b.flat("#a8a4ac"))
    cloth = "#4a5048"
    arms = b.line([(-16, -80), (-36, -62), (-40, -40), (-54, -28)], 15, b.blend(cloth, "#15161a", 0.25)) + b.line(
        [(16, -80), (34, -64), (42, -44), (56, -36)], 15, cloth
    )
    for x, y, s in ((-56, -26, -1), (58, -34, 1)):
        arms += "".join(b.line([(x, y), (x + s * (3 + 3 * k), y + 12 - 4 * k)], 2.6, "#1c1a20") for k in range(3))
    body = b.shape(
        [(-20, -86), (0, -92), (20, -86), (24, -50), (30, -4), (0, 0), (-30, -4), (-24, -50)],
        b.tube(cloth, 0.15, 0.45),
        tension=0.7,
    )
    collar = b.poly(
        [(-14, -90), (0, -76), (14, -90), (8, -96), (-8, -96)], b.slant(b.blend(cloth, "#15161a", 0.35)), 3
    ) + b.path("M-6,-90C-4,-82 4,-82 6,-90Z", b.flat("#0f0e14"))
    seam = b.line([(0, -76), (1, -40), (0, -2)], 2, "#2a2e2a") + "".join(
        b.dot(5, -64 + 17 * k, 2.2, b.soft("#8a7a5a")) for k in range(4)
    )
    return hook + arms + body + collar + seam


@draws("mask")
def mask(b: Brush) -> str:
    """A carved mask with a wide grin and eyes that are not quite empty."""
    face = b.shape(
        [(-30, -84), (0, -98), (30, -84), (34, -50), (20, -14), (0, 0), (-20, -14), (-34, -50)],
        b.soft("#8a5530", 0.3, 0.5),
    )
    paint = "".join(
        b.path(f"M{s * 32},-58C{s * 22},-50 {s * 20},-38 {s * 27},-28Z", b.flat("#b0402f"), 'opacity=".85"')
        for s in (-1, 1)
    ) + b.path("M-4,-96L0,-66L4,-96Z", b.flat("#d9c49a"))
    eyes = "".join(
        b.shape(
            [(s * 5, -58), (s * 12, -70), (s * 25, -70), (s * 22, -58), (s * 14, -52)], b.flat("#120d10"), tension=0.8
        )
        + b.dot(s * 14, -61, 2, b.shining(0.8).flat("#f2d45a"))
        for s in (-1, 1)
    )
    brows = "".join(b.line([(s * 4, -68), (s * 14, -78), (s * 28, -78)], 5, "#4a2a18") for s in (-1, 1))
    nose = b.poly([(-3, -62), (3, -62), (8, -38), (0, -34), (-8, -38)], b.slant("#74441f"), 3)
    mouth = b.path("M-24,-30C-14,-18 14,-18 24,-30C20,-8 -20,-8 -24,-30Z", b.flat("#160d0e"))
    teeth = "".join(
        b.poly([(x - 3.6, -26 + abs(x) * -0.1), (x + 3.6, -26 + abs(x) * -0.1), (x, -17)], b.flat("#efe2bd"))
        for x in (-14, -5, 5, 14)
    )
    return face + paint + brows + eyes + nose + mouth + teeth


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


@draws("piano-window")
def piano_window(b: Brush) -> str:
    """A lit window with a piano behind it; notes drift out."""
    hot = b.shining(0.85)
    made = window(b, 0.85, frame="#7a5a44")
    piano = b.shape(
        [(-26, -14), (-26, -34), (-4, -36), (0, -50), (12, -52), (14, -36), (14, -14)], hot.flat("#5a3a2a"), tension=0.3
    ) + hot.box(-26, -32, 26, 5, hot.flat("#fff8e0"), 1)
    made += (
        b.inside('<rect x="-30" y="-94" width="60" height="84"/>', piano)
        + b.line([(0, -94), (0, -10)], 4, "#7a5a44", tension=0)
        + b.line([(-30, -54), (30, -54)], 4, "#7a5a44", tension=0)
    )
    for x, y, s in ((54, -76, 1.0), (76, -100, 0.8), (96, -118, 0.6)):
        made += b.at(note(hot, "#f3dca0"), x, y, 8, s, opacity=s)
    return made


def note(b: Brush, colour: str) -> str:
    """A quaver with its foot at (0, 0)."""
    return (
        b.oval(-5, -4, 7, 5, b.flat(colour), -20)
        + b.line([(1, -6), (1, -32)], 2.6, colour)
        + b.line([(1, -32), (10, -26), (12, -16)], 3, colour)
    )
