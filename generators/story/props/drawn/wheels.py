"""What rolls, floats, slides or flies."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


def wheel(
    b: Brush, x: float, y: float, radius: float, rim: str = "#3d3a44", spokes: int = 8, tyre: float = 0.18
) -> str:
    """A spoked wheel around (x, y)."""
    made = ""
    for k in range(spokes):
        a = math.pi * k / spokes
        dx, dy = math.cos(a) * radius * 0.9, math.sin(a) * radius * 0.9
        made += b.stroke(f"M{x - dx:.1f},{y - dy:.1f}L{x + dx:.1f},{y + dy:.1f}", radius * 0.035, b.flat("#a8a6ae"))
    ring = (
        f"M{x - radius:.1f},{y:.1f}a{radius:.1f},{radius:.1f} 0 1 0 {2 * radius:.1f},0a{radius:.1f},{radius:.1f} "
        f"0 1 0 {-2 * radius:.1f},0"
    )
    return made + b.stroke(ring, radius * tyre, b.flat(rim)) + b.dot(x, y, radius * 0.13, b.soft("#8a8892"))


@draws("bicycle")
def bicycle(b: Brush, colour: str = "#d9453a", chain_off: bool = False) -> str:
    """A bicycle from the side."""
    made = wheel(b, -44, -25, 24) + wheel(b, 44, -25, 24)
    tubes = (
        ((-44, -25), (-20, -58)),
        ((-20, -58), (28, -60)),
        ((-6, -24), (28, -60)),
        ((-44, -25), (-6, -24)),
        ((-6, -24), (-22, -66)),
    )
    made += "".join(b.line(list(t), 4.6, colour) for t in tubes)
    made += (
        b.line([(44, -25), (30, -58), (24, -76)], 4.6, colour)
        + b.line([(14, -80), (24, -78), (36, -72)], 4, "#4a4550")
        + b.dot(13, -80, 3.4, b.flat("#3a2f2a"))
    )
    made += b.shape([(-36, -70), (-22, -74), (-8, -70), (-20, -66)], b.soft("#5a3a2a"))
    made += (
        b.dot(-6, -24, 8, b.soft("#6a6872"))
        + b.line([(-6, -24), (2, -12)], 3.4, "#4a4852")
        + b.line([(-3, -11), (8, -11)], 4, "#37343c")
    )
    if chain_off:
        made += b.line([(-44, -29), (-24, -14), (-8, -4), (4, -8), (0, -18)], 2, "#55525c")
    return made


@draws("rowing-boat")
def rowing_boat(b: Brush, hull: str = "#b8703a", band: str = "#e9dcc0") -> str:
    """A little rowing boat with oars, on a line of water."""
    inner = b.shape(
        [(-88, -40), (-40, -32), (40, -32), (88, -42), (40, -26), (-40, -24)],
        b.flat(b.blend(hull, "#2b1712", 0.55)),
        tension=0.7,
    )
    seat = b.box(-30, -35, 22, 5, b.flat(b.blend(hull, "#fff0d0", 0.3)), 2) + b.box(
        20, -35, 22, 5, b.flat(b.blend(hull, "#fff0d0", 0.3)), 2
    )
    body = b.shape(
        [(-92, -42), (-50, -30), (0, -27), (50, -30), (92, -44), (70, -8), (40, 0), (-40, 0), (-70, -8)],
        b.down(b.blend(hull, "#ffe0b0", 0.2), b.blend(hull, "#3a1f18", 0.4)),
        tension=0.7,
    )
    plank = b.line([(-78, -24), (-30, -13), (30, -13), (78, -25)], 2, b.blend(hull, "#3a1f18", 0.5), 'opacity=".6"')
    rim = b.line([(-92, -43), (-50, -31), (0, -28), (50, -31), (92, -45)], 5, band)
    oar = b.line([(-8, -46), (34, -14)], 3.6, "#d9b27a") + b.oval(42, -8, 12, 4.6, b.soft("#d9b27a"), 37)
    water = b.oval(0, 0, 92, 5, b.fade("#dff0f6", 0.7))
    return inner + seat + body + plank + rim + oar + water


@draws("sailing-boat")
def sailing_boat(b: Brush, hull: str = "#8a5a44", sail: str = "#efe6d6") -> str:
    """A small boat with two sails that sails away."""
    mast = b.line([(0, -14), (0, -100)], 3, "#6a4a34")
    main = b.path("M3,-98C26,-74 40,-48 46,-24L3,-22Z", b.slant(sail))
    jib = b.path("M-3,-90C-18,-66 -32,-44 -38,-26L-3,-24Z", b.slant(b.blend(sail, "#b8c4d4", 0.3)))
    body = b.shape([(-52, -18), (0, -14), (54, -20), (40, -2), (20, 0), (-28, 0), (-42, -4)], b.down(hull), tension=0.6)
    water = b.oval(0, 0, 60, 3.6, b.fade("#e6f0f6", 0.7))
    return mast + main + jib + body + water


@draws("barge")
def barge(b: Brush) -> str:
    """A barge with gravel and a little cabin."""
    gravel = b.shape(
        [(-150, -30), (-110, -56), (-70, -48), (-30, -62), (20, -50), (70, -58), (96, -30)], b.soft("#9a928a")
    )
    pebbles = "".join(
        b.dot(float(b.rng.uniform(-130, 84)), float(b.rng.uniform(-46, -32)), 3, b.flat("#b8b0a6"), 'opacity=".7"')
        for _ in range(26)
    )
    cabin = b.box(104, -70, 52, 46, b.down("#e9dcc0", "#c9b48c"), 4) + b.box(98, -76, 64, 9, b.down("#a8443a"), 3)
    panes = b.box(112, -60, 14, 14, b.flat("#6f93a8"), 3) + b.box(134, -60, 14, 14, b.flat("#6f93a8"), 3)
    funnel = b.box(142, -96, 10, 22, b.tube("#4a4550"), 2)
    hull = b.shape(
        [(-190, -34), (-160, -26), (150, -26), (184, -32), (176, -6), (160, 0), (-150, 0), (-176, -10)],
        b.down("#4f6a80", "#33415a"),
        tension=0.5,
    )
    band = b.line([(-180, -24), (-100, -18), (100, -18), (178, -22)], 3, "#d9c9a4")
    return gravel + pebbles + cabin + panes + funnel + hull + band + b.oval(0, 0, 186, 6, b.fade("#e6f0f6", 0.6))


@draws("raft")
def raft(b: Brush) -> str:
    """A raft of logs with a flag, on lively water."""
    made = b.line([(10, -26), (10, -98)], 4, "#8a5a34") + b.poly(
        [(12, -98), (58, -86), (12, -70)], b.slant("#e8554a"), 3
    )
    for k in range(5):
        y = -26 + 5.2 * k
        made += b.box(-76 + 2 * k, y, 152 - 4 * k + 6, 10, b.down("#c08a52", "#8a5a34"), 5) + b.oval(
            78 - k, y + 5, 4, 5, b.soft("#e6c090")
        )
    rope = b.line([(-44, -26), (-42, 2)], 5, "#e0c890") + b.line([(44, -26), (42, 2)], 5, "#e0c890")
    wave = b.shape(
        [(-110, 4), (-88, -8), (-60, 2), (-30, -6), (0, 3), (30, -6), (60, 2), (88, -9), (112, 4), (60, 10), (-60, 10)],
        b.fade("#e9f6fb", 0.95, 0.4),
    )
    return made + rope + wave


@draws("cart")
def cart(b: Brush) -> str:
    """A soapbox racing cart: a crate, odd wheels, a number and a flag."""
    board = b.box(-70, -30, 144, 9, b.down("#a8743f"), 4)
    crate = b.poly([(-62, -70), (-4, -66), (-2, -30), (-62, -30)], b.down("#d9a45c", "#a8743f"), 4)
    slats = "".join(b.line([(-60, y), (-4, y + 2)], 2, "#8a5a34", 'opacity=".7"') for y in (-58, -46))
    nose = b.shape([(-2, -52), (40, -46), (72, -32), (70, -26), (0, -28)], b.down("#e8554a"), tension=0.6)
    number = b.dot(-32, -50, 13, b.soft("#fbf3df")) + b.stroke("M-35,-55l5,-3v16", 3.4, b.flat("#c0402f"))
    steer = b.line([(14, -44), (4, -66)], 3.4, "#4a4550") + b.oval(2, -68, 4, 11, b.flat("#4a4550"), -24)
    flag = b.line([(-58, -66), (-66, -108)], 2.4, "#7a5434") + b.poly(
        [(-66, -108), (-100, -98), (-64, -88)], b.slant("#ffd23f"), 2
    )
    wheels = wheel(b, -46, -18, 17, spokes=6) + wheel(b, 50, -14, 13, "#5a3a2a", 5)
    return flag + crate + slats + steer + board + nose + number + wheels


@draws("surfboard")
def surfboard(b: Brush, colour: str = "#ffc83d") -> str:
    """A surfboard that stands upright."""
    outline = b.path("M0,-100C16,-84 20,-40 12,-8C8,0 -8,0 -12,-8C-20,-40 -16,-84 0,-100Z", b.tube(colour))
    stripe = b.path("M-16,-58C-6,-50 6,-50 16,-58L17,-44C6,-36 -6,-36 -17,-44Z", b.slant("#e8554a")) + b.path(
        "M-17,-40C-6,-32 6,-32 17,-40L17,-34C6,-26 -6,-26 -17,-34Z", b.slant("#fff3d6")
    )
    return outline + stripe + b.line([(-7, -86), (-10, -60), (-9, -16)], 2.4, "#fff6d8", 'opacity=".8"')


@draws("hot-air-balloon")
def hot_air_balloon(b: Brush, colours: str = "#e8554a,#fbe6b8,#3f9ad0,#ffc83d") -> str:
    """A striped hot-air balloon with its basket and its flame."""
    envelope = (
        '<path d="M0,-100C30,-100 42,-78 38,-58C34,-42 18,-32 10,-24H-10C-18,-32 -34,-42 -38,-58C-42,-78 '
        '-30,-100 0,-100Z"/>'
    )
    palette, stripes = colours.split(","), ""
    for k in range(8):
        left, right = -40 + 10 * k, -30 + 10 * k
        stripes += b.path(
            f"M{left * 0.3:.0f},-101C{left * 1.35:.0f},-88 {left * 1.35:.0f},-52 {left * 0.28:.0f},-22"
            f"H{right * 0.28:.0f}C{right * 1.35:.0f},-52 {right * 1.35:.0f},-88 {right * 0.3:.0f},-101Z",
            b.flat(palette[k % len(palette)]),
        )
    form = b.form()
    sphere = b.filled(envelope, form)
    ropes = "".join(b.line([(x, -25), (0.6 * x, -12)], 0.9, "#7a5a3a") for x in (-10, -3, 3, 10))
    fire = b.shining().shape(
        [(-2, -15), (-2.4, -19), (0, -25), (2.4, -19), (2, -15)], b.shining().down("#ffb347", "#fff0a8")
    )
    basket = b.box(-7, -13, 14, 12, b.tube("#b07a44"), 2.5) + b.box(-8, -14, 16, 3, b.tube("#8a5a34"), 1.5)
    return b.inside(envelope, stripes) + sphere + ropes + fire + basket


@draws("train")
def train(b: Brush) -> str:
    """A steam train that pulls away to the left, with lit windows and a long plume."""
    hot, made = b.shining(0.7), ""
    plume = "".join(
        b.dot(-132 + 40 * k, -74 - 5 * k, 14 + 4.5 * k, b.fade("#c9cdd6", 0.75 - 0.06 * k)) for k in range(8)
    )
    for k in range(3):
        x = -50 + 88 * k
        made += b.box(x, -48, 82, 38, b.down("#7a3f3a", "#54302f"), 5) + b.box(x - 2, -54, 86, 8, b.down("#4a4550"), 4)
        made += "".join(hot.box(x + 8 + 18 * j, -42, 12, 15, hot.down("#ffe6a0", "#f2b85a"), 2) for j in range(4))
        made += "".join(b.dot(x + c, -7, 7.5, b.soft("#37343c")) for c in (16, 66)) + b.line(
            [(x - 7, -14), (x, -14)], 4, "#37343c"
        )
    engine = (
        b.box(-152, -46, 66, 32, b.tube("#3f4a5a"), 10)
        + b.box(-98, -64, 42, 52, b.down("#33415a"), 4)
        + b.box(-102, -70, 50, 8, b.down("#4a4550"), 3)
    )
    pane = hot.box(-88, -56, 20, 16, hot.down("#ffe6a0", "#f2b85a"), 2)
    funnel = b.poly([(-142, -46), (-128, -46), (-126, -68), (-144, -68)], b.tube("#37343c"), 2) + b.dot(
        -112, -48, 8, b.soft("#a8803f")
    )
    wheels = "".join(
        b.dot(x, -9, 9, b.soft("#37343c")) + b.dot(x, -9, 3, b.soft("#8a8892")) for x in (-138, -116, -80)
    ) + b.line([(-138, -9), (-80, -9)], 3, "#8a8892")
    rail = b.line([(-176, 1), (230, 1)], 3, "#5a5560")
    return plume + made + engine + pane + funnel + wheels + rail


@draws("bus")
def bus(b: Brush, colour: str = "#c9483f") -> str:
    """A town bus with a 12 above its windscreen."""
    body = b.box(-92, -84, 184, 72, b.down(b.blend(colour, "#ffd0a0", 0.2), b.blend(colour, "#3a1f28", 0.3)), 14)
    band = b.box(-92, -40, 184, 8, b.flat("#f4e6c8"), 0)
    panes = "".join(b.box(-82 + 27 * k, -74, 22, 28, b.down("#cfe3ea", "#8fb0c0"), 4) for k in range(5))
    front = b.box(56, -74, 32, 40, b.down("#cfe3ea", "#8fb0c0"), 5)
    sign = b.box(52, -90, 34, 14, b.flat("#33303a"), 4) + b.stroke(
        "M61,-86l3,-2v10M69,-86q5,-4 5,1q0,3 -5,6h6", 1.8, b.flat("#ffd766")
    )
    lamp = b.dot(86, -24, 5, b.shining(0.5).soft("#fff0b8"))
    wheels = "".join(b.dot(x, -13, 14, b.soft("#37343c")) + b.dot(x, -13, 6, b.soft("#b8b6be")) for x in (-52, 50))
    return body + band + panes + front + sign + lamp + wheels


@draws("rocket-trail")
def rocket_trail(b: Brush) -> str:
    """A rocket that streaks up to the right on a tail of fire and smoke."""
    hot = b.shining()
    smoke = "".join(b.dot(-70 + 12 * k, 40 - 11 * k, 15 - 1.1 * k, b.fade("#e6e2ea", 0.8)) for k in range(9))
    tail = hot.path(
        "M-72,44C-30,20 8,-26 30,-52L42,-40C16,-12 -22,20 -72,44Z",
        hot.ink.linear(
            ((0, hot.flat("#ff7a2e"), 0.0), (0.6, hot.flat("#ffb347"), 0.85), (1, hot.flat("#fff3b8"))), (0, 1), (1, 0)
        ),
    )
    ship = b.path("M-9,0C-12,-26 -8,-46 0,-58C8,-46 12,-26 9,0Z", b.tube("#f1f0f4")) + b.path(
        "M-5.6,-44C-4,-50 -2,-55 0,-58C2,-55 4,-50 5.6,-44Z", b.tube("#e8554a")
    )
    fins = (
        b.poly([(-9, -14), (-18, 4), (-8, 0)], b.slant("#e8554a"), 2)
        + b.poly([(9, -14), (18, 4), (8, 0)], b.slant("#c0402f"), 2)
        + b.dot(0, -30, 4.6, b.soft("#4a90c0"))
    )
    return smoke + tail + b.at(fins + ship, 38, -48, 43)
