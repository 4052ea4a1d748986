"""Birds: on the ground, on the water, on the wing. They look to the right."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("bird")
def bird(
    b: Brush,
    body: str = "#7d8794",
    wing: str = "#5d6775",
    belly: str = "#b9c0c8",
    beak: str = "#d9a14a",
    legs: str = "#c98a5a",
    open: bool = False,
    hunched: bool = False,
    crest: bool = False,
    swims: bool = False,
    asleep: bool = False,
) -> str:
    """A small bird that stands, sings with an open beak, hunches its shoulders, swims or sleeps."""
    x, y = (25, -66) if hunched else (29, -76)
    tail = b.shape([(-72, -30), (-44, -52), (-22, -50), (-30, -34), (-62, -20)], b.slant(wing))
    feet = ""
    for foot in () if swims else (-2, 12):
        feet += b.line([(foot, -18), (foot + 1, -2)], 3.4, legs)
        feet += b.line([(foot - 6, -1.5), (foot, -4), (foot + 8, -1.5)], 3, legs)
    outline = [(-46, -38), (-34, -58), (-6, -68), (20, -68), (42, -56), (40, -34), (20, -16), (-8, -12), (-34, -20)]
    trunk = b.shape(outline, b.soft(body))
    breast = b.shape([(14, -66), (42, -60), (41, -34), (20, -16), (-4, -13), (8, -36)], b.soft(belly, 0.2, 0.15))
    head = b.dot(x, y, 21, b.soft(body))
    if crest:
        head = b.shape([(x - 20, y - 6), (x - 26, y - 30), (x - 8, y - 22), (x + 6, y - 18)], b.soft(body)) + head
    bib = b.shape([(x + 2, y + 8), (x + 19, y + 2), (x + 20, y + 18), (x + 4, y + 24)], b.flat(belly), 'opacity=".75"')
    upper = b.poly([(x + 18, y - 5), (x + 39, y + (-4 if open else 2)), (x + 18, y + 2)], b.slant(beak), 2)
    lower = b.poly([(x + 17, y + 3), (x + 33, y + (14 if open else 4)), (x + 15, y + 7)], b.slant(beak), 2)
    folded = b.shape([(-62, -26), (-38, -56), (-6, -62), (12, -48), (4, -30), (-26, -22)], b.soft(wing))
    feather = b.line([(-46, -30), (-18, -30), (2, -38)], 2, b.blend(wing, "#ffffff", 0.3), 'opacity=".6"')
    lid = b.line([(x + 3, y - 9), (x + 13, y - 6)], 3, b.blend(body, "#2b1712", 0.5)) if hunched else ""
    shut = b.line([(x + 4, y - 5), (x + 8, y - 2), (x + 13, y - 5)], 2.4, "#2b1712")
    eye = shut if asleep else b.eye(x + 8, y - 4, 3.6) + lid
    return tail + feet + trunk + breast + head + bib + lower + upper + folded + feather + eye


@draws("flying-bird")
def flying_bird(
    b: Brush,
    body: str = "#8a8f98",
    wing: str = "#6b717c",
    belly: str = "#d5d8dc",
    beak: str = "#d9a14a",
    neck: float = 0.0,
    legs: float = 0.0,
    down: bool = False,
    open: bool = False,
) -> str:
    """A bird on the wing; `neck` and `legs` are lengths in units, `down` lowers the wings."""
    up = -1 if down else 1
    hx = 44 + neck
    dim = b.blend(wing, "#3a3f55", 0.3)
    far = b.shape(
        [
            (0, -54),
            (12, -54 - 34 * up),
            (40, -54 - 58 * up),
            (66, -54 - 66 * up),
            (52, -54 - 40 * up),
            (36, -54 - 14 * up),
            (24, -48),
        ],
        b.slant(dim),
    )
    trailing = b.line([(-40, -46), (-62 - legs, -44)], 3, beak) if legs else ""
    tail = b.shape([(-74, -56), (-40, -58), (-34, -44), (-70, -42)], b.slant(wing))
    trunk = b.shape([(-44, -50), (-16, -62), (22, -62), (44, -56), (44, -44), (20, -36), (-16, -38)], b.soft(body))
    under = b.shape([(-30, -46), (10, -46), (40, -48), (20, -37), (-14, -39)], b.flat(belly), 'opacity=".8"')
    throat = b.line([(34, -51), (40 + neck / 2, -56), (hx, -58)], 13, body) if neck else ""
    head = b.oval(hx, -58, 15, 12.5, b.soft(body))
    bill = b.poly([(hx + 12, -63), (hx + 32, -57 - (3 if open else 0)), (hx + 12, -55)], b.slant(beak), 2)
    if open:
        bill += b.poly([(hx + 11, -56), (hx + 27, -47), (hx + 9, -52)], b.slant(beak), 2)
    front = [(22, -56), (14, -56 - 30 * up), (-8, -56 - 58 * up), (-50, -56 - 84 * up)]
    back = [(-44, -56 - 60 * up), (-40, -56 - 36 * up), (-34, -56 - 14 * up), (-22, -50)]
    near = b.shape([*front, *back], b.soft(wing))
    tip = b.blend(wing, "#20242e", 0.45)
    edge = b.shape(
        [(-14, -56 - 62 * up), (-50, -56 - 84 * up), (-44, -56 - 60 * up), (-28, -56 - 62 * up)],
        b.flat(tip),
        'opacity=".7"',
    )
    return far + trailing + tail + trunk + under + throat + bill + head + near + edge + b.eye(hx + 5, -61, 2.8)


@draws("soaring-eagle")
def soaring_eagle(b: Brush, body: str = "#6b4a2f", head: str = "#efe6d6") -> str:
    """An eagle from below, wings spread, with fingers of feathers."""
    made = ""
    for side in (-1, 1):
        tips = ((98, -46), (112, -54), (102, -60), (118, -68), (106, -74), (118, -84), (102, -86))
        front = ((8, -68), (40, -90), (78, -98))
        back = ((70, -40), (40, -34), (10, -38))
        wing = [(side * x, y) for x, y in (*front, *reversed(tips), *back)]
        made += b.shape(wing, b.soft(body if side < 0 else b.blend(body, "#30201a", 0.25)), tension=0.7)
        band = [(side * x, y) for x, y in ((14, -62), (48, -76), (84, -80), (80, -66), (46, -58), (14, -48))]
        made += b.shape(band, b.flat("#b08a5c"), 'opacity=".5"')
    tail = b.poly([(-10, -36), (10, -36), (20, -8), (0, -4), (-20, -8)], b.down("#f1e8d8", "#d9c7a6"), 4)
    trunk = b.shape([(-13, -40), (-14, -62), (0, -78), (14, -62), (13, -40), (0, -26)], b.soft(body))
    skull = b.shape([(-9, -70), (-8, -84), (2, -92), (11, -84), (9, -70)], b.soft(head))
    beak = b.poly([(6, -91), (16, -93), (14, -84)], b.slant("#eab23e"), 2)
    return made + tail + trunk + beak + skull + b.eye(5, -84, 2)


@draws("hen")
def hen(b: Brush, body: str = "#d9823f", open: bool = False) -> str:
    """A plump hen."""
    tail = b.shape(
        [(-40, -46), (-62, -66), (-66, -88), (-50, -90), (-34, -74), (-20, -54)], b.soft(b.blend(body, "#6e3a1e", 0.5))
    )
    feet = ""
    for x in (-4, 14):
        feet += b.line([(x, -18), (x, -3)], 4, "#e0a23c") + b.line([(x - 7, -2), (x, -5), (x + 9, -2)], 3.4, "#e0a23c")
    trunk = b.shape(
        [(-48, -44), (-40, -66), (-14, -60), (14, -74), (36, -70), (46, -44), (26, -16), (-12, -12), (-38, -24)],
        b.soft(body),
    )
    comb = b.shape(
        [(22, -94), (22, -104), (29, -99), (34, -108), (39, -100), (46, -104), (45, -92)],
        b.soft("#d93b35"),
        tension=0.8,
    )
    head = b.dot(33, -80, 17, b.soft(body))
    upper = b.poly([(47, -85), (62, -80 - (4 if open else 0)), (47, -78)], b.slant("#e8b23f"), 2)
    lower = b.poly([(46, -77), (57, -70), (44, -73)], b.slant("#d99a30"), 2) if open else ""
    wattle = b.oval(45, -68, 4.5, 7.5, b.soft("#d93b35"))
    wing = b.shape(
        [(-34, -46), (-10, -54), (16, -46), (10, -28), (-14, -24), (-40, -34)], b.soft(b.blend(body, "#8a4a22", 0.45))
    )
    line = b.line([(-20, -30), (-2, -32), (8, -38)], 2, b.blend(body, "#fff0d0", 0.4), 'opacity=".7"')
    return tail + feet + trunk + comb + lower + upper + head + wattle + wing + line + b.eye(39, -84, 3)


@draws("owl-flying")
def owl_flying(b: Brush, body: str = "#8a6a4a") -> str:
    """An owl with spread wings and a letter in its beak."""
    made = ""
    for side in (-1, 1):
        wing = [
            (side * x, y)
            for x, y in ((14, -70), (50, -92), (92, -80), (96, -58), (84, -48), (70, -40), (50, -38), (16, -40))
        ]
        made += b.shape(wing, b.soft(body), tension=0.8)
        for k in range(3):
            made += b.line(
                [(side * (30 + 18 * k), -48), (side * (36 + 20 * k), -62)],
                3,
                b.blend(body, "#4a3423", 0.5),
                'opacity=".6"',
            )
    tail = b.poly([(-12, -22), (12, -22), (16, -2), (0, -6), (-16, -2)], b.down(body), 4)
    trunk = b.shape([(-26, -40), (-24, -72), (0, -84), (24, -72), (26, -40), (0, -14)], b.soft(body))
    breast = b.shape([(-17, -42), (-14, -58), (14, -58), (17, -42), (0, -20)], b.soft("#e6d2b0"))
    head = b.shape(
        [(-28, -74), (-30, -98), (-12, -94), (12, -94), (30, -98), (28, -74), (0, -62)], b.soft(body), tension=0.8
    )
    face = b.dot(-12, -80, 12, b.soft("#f0dfc0")) + b.dot(12, -80, 12, b.soft("#f0dfc0"))
    eyes = b.eye(-11, -80, 6) + b.eye(11, -80, 6)
    beak = b.poly([(-4, -74), (4, -74), (0, -64)], b.slant("#e8a33c"), 2)
    post = b.poly([(-24, -66), (22, -70), (24, -44), (-22, -40)], b.slant("#fbf3df"), 2)
    flap = b.stroke("M-24,-66L1,-52L22,-70", 1.6, b.flat("#c8b48c")) + b.dot(1, -53, 4, b.soft("#d0453d"))
    return made + tail + trunk + breast + head + face + eyes + post + flap + beak
