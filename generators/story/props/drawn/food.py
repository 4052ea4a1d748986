"""Food, fresh and foul, and what it is kept in."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


def steam(b: Brush, x: float, y: float, high: float = 34, colour: str = "#ffffff") -> str:
    """Three wisps of steam that rise from (x, y)."""
    made = ""
    for k, dx in enumerate((-12, 0, 12)):
        h = high * (1.15 if k == 1 else 0.85)
        points = [(x + dx, y), (x + dx + 5, y - 0.3 * h), (x + dx - 4, y - 0.65 * h), (x + dx + 3, y - h)]
        made += b.line(points, 5, colour, f'opacity="{0.5 if k == 1 else 0.36}"')
    return made


def plate(b: Brush, wide: float = 60, y: float = 0, colour: str = "#f3f0ea") -> str:
    """A plate that stands at y."""
    rim = b.oval(0, y - 8, wide, 11, b.soft(colour, 0.2, 0.2)) + b.oval(
        0, y - 9.5, wide * 0.72, 7, b.soft(b.blend(colour, "#9aa4b4", 0.2), 0.2, 0.05)
    )
    return b.oval(0, y - 4, wide * 0.6, 5, b.flat(b.blend(colour, "#6a7488", 0.4))) + rim


def bowl(b: Brush, colour: str, inside: str, wide: float = 58) -> str:
    """A bowl filled with a colour, foot at (0, 0)."""
    body = b.path(f"M{-wide},-44C{-wide},-14 -30,-4 -20,-2H20C30,-4 {wide},-14 {wide},-44Z", b.tube(colour)) + b.box(
        -22, -4, 44, 4, b.tube(b.blend(colour, "#2b1712", 0.25)), 2
    )
    return (
        body
        + b.oval(0, -44, wide, 13, b.soft(b.blend(colour, "#ffffff", 0.3)))
        + b.oval(0, -43, wide - 6, 10, b.soft(inside, 0.15, 0.2))
    )


@draws("jelly")
def jelly(b: Brush, colour: str = "#5fc04a") -> str:
    """A wobbly jelly on a plate."""
    made = plate(b)
    outline = (
        '<path d="M-40,-12C-42,-44 -34,-72 -24,-84C-14,-96 18,-94 26,-82C38,-64 42,-40 40,-12C20,-4 -20,-4 -40,-12Z"/>'
    )
    made += b.filled(outline, b.soft(colour, 0.45, 0.3), 'opacity=".93"')
    ribs = "".join(
        b.line([(0.5 * x, -88), (0.92 * x, -52), (x, -8)], 4, b.blend(colour, "#ffffff", 0.35), 'opacity=".4"')
        for x in (-30, -12, 8, 27)
    )
    made += (
        b.inside(outline, ribs)
        + b.oval(1, -87, 22, 6.5, b.soft(b.blend(colour, "#ffffff", 0.3), 0.4, 0.1))
        + b.oval(-22, -66, 5, 14, b.fade("#ffffff", 0.85), 14)
    )
    return made + "".join(
        b.line([(s * 50, -62), (s * (56 + 4 * k), -48), (s * 52, -34)], 2.6, "#fbf6e6", f'opacity="{0.9 - 0.4 * k}"')
        for s in (-1, 1)
        for k in (0, 1)
    )


@draws("egg-carton")
def egg_carton(b: Brush) -> str:
    """An open box of six eggs: four brown, two white."""
    lid = b.poly([(-64, -34), (64, -34), (58, -74), (-58, -74)], b.down("#b8b2a6", "#98917f"), 5) + b.poly(
        [(-54, -40), (54, -40), (50, -66), (-50, -66)], b.flat("#8a8375"), 3
    )
    eggs = ""
    for row in (0, 1):
        for k in range(3):
            colour = "#f8f2e6" if (row, k) in ((0, 2), (1, 0)) else "#cf9566"
            x, y = (k - 1) * 38 + 4 * row, -34 + 11 * row
            eggs += b.path(
                f"M{x},{y - 24}C{x + 14},{y - 22} {x + 17},{y + 4} {x},{y + 8}C{x - 17},{y + 4} {x - 14},{y - 22} "
                f"{x},{y - 24}Z",
                b.soft(colour, 0.35),
            )
    front = b.path(
        "M-66,-26Q-57,-20 -48,-25Q-38,-10 -29,-25Q-19,-20 -10,-25Q0,-10 10,-25Q19,-20 29,-25Q38,-10 48,-25"
        "Q57,-20 66,-26L58,0H-58Z",
        b.down("#c4beb2", "#948d7d"),
    )
    return lid + eggs + front


@draws("flour-sack")
def flour_sack(b: Brush) -> str:
    """A paper bag of flour with an ear of wheat on it."""
    body = b.shape(
        [(-32, -2), (-36, -40), (-30, -84), (30, -86), (36, -40), (32, -2), (0, 0)], b.soft("#efe4cb"), tension=0.35
    )
    top = b.path(
        "M-31,-82C-34,-98 -26,-100 0,-98C26,-100 34,-98 31,-84C10,-78 -10,-78 -31,-82Z", b.down("#f8f0dc", "#d9c9a4")
    )
    label = b.box(-23, -64, 46, 44, b.soft("#c9503f"), 6)
    ear = (
        b.line([(0, -26), (0, -54)], 2, "#f7d98a")
        + "".join(b.oval(s * 5, -34 - 7 * k, 3, 5.6, b.flat("#f7d98a"), s * 34) for k in range(4) for s in (-1, 1))
        + b.oval(0, -59, 3, 5.6, b.flat("#f7d98a"))
    )
    return body + top + label + ear + b.oval(22, -1, 26, 3.4, b.fade("#ffffff", 0.9))


@draws("loaf")
def loaf(b: Brush) -> str:
    """A warm round-topped loaf, slashed, steaming."""
    body = b.shape(
        [(-70, -8), (-74, -30), (-54, -50), (0, -58), (54, -50), (74, -30), (70, -8), (40, 0), (-40, 0)],
        b.soft("#cf8a44", 0.38, 0.32),
        tension=0.8,
    )
    cuts = "".join(
        b.path(f"M{x},-52Q{x + 16},-40 {x + 15},-20Q{x + 4},-34 {x},-52Z", b.soft("#f3d29a")) for x in (-46, -20, 6, 32)
    )
    return steam(b, 0, -62, 38) + body + cuts + b.oval(-40, -42, 18, 6, b.fade("#fff0cc", 0.6), -18)


@draws("apple")
def apple(b: Brush, colour: str = "#d93a34", maggots: bool = False) -> str:
    """An apple; a brown one with maggots."""
    body = b.path(
        "M0,-72C22,-88 48,-72 46,-42C44,-14 22,4 0,-2C-22,4 -44,-14 -46,-42C-48,-72 -22,-88 0,-72Z",
        b.soft(colour, 0.36, 0.34),
    )
    stalk = b.line([(0, -70), (2, -84), (9, -94)], 4, "#5a3a24") + b.path(
        "M6,-82C18,-98 34,-94 38,-86C28,-76 14,-76 6,-82Z", b.slant("#6a9a3f" if not maggots else "#7a6a34")
    )
    made = body + stalk + b.oval(-24, -56, 9, 13, b.fade("#ffffff", 0.5 if not maggots else 0.2), 24)
    if maggots:
        made += b.oval(18, -26, 20, 17, b.fade("#3a2412", 0.8, 0.2)) + b.oval(
            -26, -24, 12, 10, b.fade("#3a2412", 0.6, 0.1)
        )
        for x, y, points in (
            (14, -46, [(14, -46), (26, -56), (38, -52), (44, -62)]),
            (-16, -30, [(-16, -30), (-28, -38), (-30, -48)]),
        ):
            made += (
                b.oval(x, y, 8, 6, b.flat("#2b180c"))
                + b.line(points, 9, "#efe6c4")
                + b.line([(u - 1, v - 2) for u, v in points], 2, "#ffffff", 'opacity=".6"')
            )
            made += b.dot(points[-1][0] + 1, points[-1][1] - 1, 1.5, b.flat("#3a2412"))
    return made


@draws("apple-basket")
def apple_basket(b: Brush) -> str:
    """A basket of red apples."""
    handle = b.stroke("M-44,-42C-40,-108 40,-108 44,-42", 6, b.flat("#9a6a3a"))
    made = handle
    for x, y, c in (
        (-30, -38, "#d93a34"),
        (30, -38, "#c9342f"),
        (0, -40, "#e0463a"),
        (-16, -52, "#e2574a"),
        (16, -52, "#d93a34"),
    ):
        made += b.at(apple(b, c), x, y + 17, scale=0.4)
    return made + basket(b, 56, 42)


def basket(b: Brush, wide: float, high: float, colour: str = "#c08a4c") -> str:
    """The front of a woven basket, foot at (0, 0)."""
    outline = (
        f'<path d="M{-wide},{-high}L{-wide * 0.78:.0f},-3Q0,3 {wide * 0.78:.0f},-3L{wide},{-high}Q0,{-high + 10} '
        f'{-wide},{-high}Z"/>'
    )
    made = b.filled(outline, b.tube(colour))
    weave, rows = "", max(2, round(high / 10))
    for r in range(rows):
        for k in range(-6, 7):
            x = k * wide / 5.5 + (wide / 11 if r % 2 else 0)
            y = -high + 8 + r * high / rows
            weave += b.box(
                x - wide / 13,
                y,
                wide / 6.5,
                high / rows * 0.66,
                b.flat(b.blend(colour, "#ffe8b8" if (k + r) % 2 else "#5a3a1e", 0.3)),
                2.5,
                'opacity=".6"',
            )
    rim = b.stroke(f"M{-wide},{-high}Q0,{-high + 10} {wide},{-high}", 7, b.flat(b.blend(colour, "#ffe8b8", 0.2)))
    return made + b.inside(outline, weave) + rim


@draws("picnic-basket")
def picnic_basket(b: Brush) -> str:
    """A picnic basket, its lid open, a checked cloth and one sandwich."""
    lid = b.poly([(-54, -48), (54, -48), (48, -84), (-48, -84)], b.down("#b8803f", "#8f5f2c"), 5) + "".join(
        b.line([(-46, y), (46, y)], 2, "#7a4f24", 'opacity=".5"') for y in (-76, -66, -57)
    )
    cloth = b.shape(
        [
            (-56, -44),
            (-30, -56),
            (0, -48),
            (30, -56),
            (56, -44),
            (48, -22),
            (34, -34),
            (20, -18),
            (4, -34),
            (-14, -18),
            (-30, -34),
            (-46, -20),
        ],
        b.soft("#fbf3e6"),
        tension=0.5,
    )
    check = "".join(
        b.line([(x, -54), (x - 3, -20)], 5, "#e0604f", 'opacity=".55"') for x in range(-46, 50, 15)
    ) + b.line([(-54, -42), (54, -42)], 5, "#e0604f", 'opacity=".5"')
    outline = '<path d="M-56,-44Q-30,-58 0,-48Q30,-58 56,-44L48,-22L34,-34L20,-18L4,-34L-14,-18L-30,-34L-46,-20Z"/>'
    bread = (
        b.poly([(-6, -46), (30, -50), (20, -78), (-2, -74)], b.slant("#f0d6a0"), 4)
        + b.line([(-4, -52), (27, -56)], 4, "#6fae4a")
        + b.line([(-3, -57), (26, -61)], 3, "#e8604f")
    )
    return lid + bread + basket(b, 58, 46) + cloth + b.inside(outline, check)


@draws("mug")
def mug(b: Brush, colour: str = "#c9503f", inside: str = "#6a3f28") -> str:
    """A mug with something hot in it."""
    ear = b.stroke("M34,-58c26,-6 30,38 0,36", 9, b.flat(b.blend(colour, "#2b1712", 0.2)))
    body = (
        b.path("M-38,-72V-16C-38,4 38,4 38,-16V-72Z", b.tube(colour))
        + b.oval(0, -72, 38, 11, b.soft(b.blend(colour, "#ffffff", 0.3)))
        + b.oval(0, -71, 33, 8.4, b.soft(inside))
    )
    sweet = b.oval(-10, -73, 9, 4.6, b.soft("#fff6ea")) + b.oval(8, -71, 8, 4, b.soft("#ffe9e4"))
    dots = "".join(
        b.dot(x, y, 4, b.soft("#fbe9d0")) for x, y in ((-22, -44), (-2, -34), (18, -46), (-16, -18), (12, -18))
    )
    return steam(b, 0, -78, 36) + ear + body + sweet + dots


@draws("soup-bowl")
def soup_bowl(b: Brush) -> str:
    """A bowl of lumpy grey soup that bubbles."""
    made = bowl(b, "#8f8a80", "#8a8d7c")
    for x, y, r in ((-28, -46, 8), (-6, -42, 10), (20, -47, 9), (36, -43, 6), (4, -50, 6)):
        made += b.oval(x, y, r, r * 0.7, b.soft("#7a7d69"))
    made += b.dot(-14, -54, 8, b.fade("#b8bca0", 0.9, 0.5)) + b.oval(
        -17, -57, 2.4, 1.6, b.flat("#ffffff"), -30, 'opacity=".8"'
    )
    made += b.line([(18, -50), (20, -62), (13, -70)], 4, "#6a6d55") + b.oval(12, -72, 4.6, 4, b.soft("#6a6d55"))
    return (
        made
        + b.path("M44,-36C46,-20 42,-12 46,-6C50,-12 50,-24 52,-38Z", b.soft("#8a8d7c"))
        + "".join(
            b.line([(x, -66), (x + 5, -76), (x - 3, -86), (x + 3, -96)], 4, "#9aa07a", 'opacity=".5"')
            for x in (-26, 0, 28)
        )
    )


@draws("spaghetti")
def spaghetti(b: Brush) -> str:
    """A bowl of very long spaghetti; one noodle escapes."""
    made = ""
    for k in range(11):
        x = -44 + 8.6 * k
        made += b.line(
            [(x, -40), (x + 12, -58 - 6 * (k % 3)), (x - 6, -64 - 5 * (k % 4)), (x + 14, -50)],
            4,
            "#f2d27a" if k % 2 else "#e6bd5a",
        )
    sauce = (
        b.shape([(-22, -62), (-4, -76), (20, -72), (28, -60), (10, -54), (-12, -54)], b.soft("#d0432f"))
        + b.dot(0, -72, 8, b.soft("#8a4a2f"))
        + b.dot(14, -68, 7, b.soft("#7d4128"))
    )
    body = b.path("M-60,-44C-60,-14 -30,-4 -20,-2H20C30,-4 60,-14 60,-44Q0,-34 -60,-44Z", b.tube("#5a90b8"))
    return (
        made
        + sauce
        + body
        + b.line([(40, -50), (62, -56), (74, -36), (66, -14), (82, -3), (100, -8), (98, -18), (90, -14)], 4, "#f2d27a")
    )


@draws("milk-bottle")
def milk_bottle(b: Brush) -> str:
    """A bottle of sour milk that has gone lumpy and a little green."""
    glass = (
        '<path d="M-12,-98H12V-78C12,-70 26,-62 26,-46V-8C26,-2 22,0 16,0H-16C-22,0 -26,-2 -26,-8V-46C-26,-62 '
        '-12,-70 -12,-78Z"/>'
    )
    made = b.filled(glass, b.tube("#d4dfe0", 0.3, 0.2), 'opacity=".85"')
    milk = b.path("M-30,-52Q-16,-60 -4,-52T20,-54T34,-50V4H-30Z", b.down("#eae6c0", "#cfd0a0"))
    milk += "".join(
        b.oval(x, y, r, r * 0.8, b.soft("#f4f1d4"))
        for x, y, r in ((-14, -52, 8), (4, -54, 7), (16, -48, 8), (-6, -30, 7), (12, -22, 8), (-16, -14, 6))
    )
    made += (
        b.inside(glass, milk)
        + b.box(-14, -102, 28, 7, b.tube("#b8c0c4"), 3)
        + b.line([(-17, -44), (-17, -14)], 3.4, "#ffffff", 'opacity=".7"')
    )
    drip = (
        b.path("M10,-96C18,-90 15,-70 19,-60C23,-66 21,-88 16,-98Z", b.soft("#e2e0b4"))
        + b.oval(38, -3, 14, 4, b.soft("#dcd9a8"))
        + b.oval(32, -6, 6, 4, b.soft("#efecc8"))
    )
    return made + drip


@draws("sandwich")
def mouldy_sandwich(b: Brush) -> str:
    """A sandwich with green fur."""
    lower = b.shape([(-58, -8), (-52, -22), (52, -22), (58, -8), (44, 0), (-44, 0)], b.soft("#c9a468"), tension=0.6)
    fill = b.shape(
        [(-62, -24), (-30, -18), (-6, -26), (24, -18), (62, -26), (56, -34), (-56, -34)], b.soft("#7a8a3f")
    ) + b.box(-54, -38, 108, 8, b.flat("#b86a5a"), 4)
    upper = b.shape(
        [(-56, -38), (-60, -52), (-40, -66), (40, -66), (60, -52), (56, -38)], b.soft("#d9b878"), tension=0.6
    )
    return lower + fill + upper + mould(b, ((-30, -60, 17), (4, -66, 21), (36, -56, 14), (-52, -30, 9), (48, -26, 8)))


def mould(b: Brush, spots: tuple[tuple[float, float, float], ...]) -> str:
    """Furry patches of mould."""
    made = ""
    for x, y, r in spots:
        fluff = ""
        for k in range(13):
            a = 2 * math.pi * k / 13
            fluff += b.dot(x + r * 0.92 * math.cos(a), y + r * 0.7 * math.sin(a), r * 0.26, b.fade("#a8c8b4", 1, 0.3))
        made += (
            fluff
            + b.oval(x, y, r, r * 0.76, b.soft("#8fb89c"))
            + b.oval(x + 1, y + 1, r * 0.62, r * 0.44, b.soft("#5f8f74"))
        )
        made += "".join(
            b.dot(x + r * u, y + r * v, r * 0.1, b.flat("#dcebdc"))
            for u, v in ((-0.4, -0.3), (0.2, -0.4), (0.5, 0.1), (-0.2, 0.3))
        )
    return made


@draws("cheese")
def hairy_cheese(b: Brush) -> str:
    """A wedge of blue cheese with hair on it, sweating."""
    side = b.poly([(-60, 0), (56, 0), (56, -34), (-60, -30)], b.down("#e9deaa", "#c4b878"), 3) + b.poly(
        [(-60, -30), (56, -34), (20, -66)], b.slant("#f3eac0"), 3
    )
    blots = (
        (-38, -16, 8, 5),
        (-14, -22, 6, 4),
        (10, -12, 9, 5),
        (34, -22, 7, 5),
        (-2, -46, 7, 4),
        (24, -52, 6, 4),
        (18, -38, 8, 3),
    )
    veins = "".join(b.oval(x, y, rx, ry, b.soft("#5f86a4"), 20) for x, y, rx, ry in blots)
    hairs = ""
    for k in range(30):
        x = -50 + 3.5 * k
        top = -31 - (x + 60) * 0.45 if x < 20 else -66 + (x - 20) * 0.86
        hairs += b.line(
            [(x, top + 3), (x - 3 + k % 3, top - 5), (x - 5 + 5 * (k % 3), top - 10 - 3 * (k % 2))], 1.2, "#6a7a74"
        )
    sweat = "".join(
        b.path(f"M{x},{y}q5,8 0,11q-5,-3 0,-11z", b.soft("#cfe6ee")) for x, y in ((-48, -20), (44, -16), (-6, -18))
    )
    return side + veins + hairs + sweat


@draws("liver")
def liver(b: Brush) -> str:
    """A cold slab of liver on a plate."""
    slab = b.shape(
        [(-48, -14), (-44, -28), (-14, -36), (26, -34), (48, -24), (44, -12), (10, -8), (-28, -8)],
        b.soft("#7a2f34", 0.3, 0.45),
    )
    shine = b.line([(-32, -25), (-8, -30), (18, -29)], 4, "#d99a9a", 'opacity=".7"') + b.oval(
        30, -20, 7, 2.6, b.flat("#c98a8a"), 10, 'opacity=".6"'
    )
    wobble = "".join(
        b.line([(s * 64, -34), (s * (70 + 5 * k), -24), (s * 66, -14)], 2.4, "#e8dcd4", f'opacity="{0.9 - 0.4 * k}"')
        for s in (-1, 1)
        for k in (0, 1)
    )
    return (
        plate(b, 62) + slab + shine + wobble + b.path("M-40,-12c-4,6 2,8 -2,12c10,0 14,-6 12,-11z", b.soft("#6a2a30"))
    )


@draws("cake-plate")
def empty_cake_plate(b: Brush) -> str:
    """A cake stand with nothing but crumbs and a cherry's stalk."""
    stand = b.path("M-8,-30C-6,-18 -16,-8 -26,-2H26C16,-8 6,-18 8,-30Z", b.tube("#e9e4f0")) + b.oval(
        0, -2, 27, 4, b.tube("#d9d2e4")
    )
    dish = (
        b.oval(0, -30, 64, 9, b.flat("#b8b0c8"))
        + b.oval(0, -34, 66, 11, b.soft("#f4f0f8", 0.2, 0.2))
        + b.oval(0, -35, 50, 7, b.soft("#e4deec"))
    )
    crumbs = "".join(
        b.dot(
            float(b.rng.uniform(-38, 38)),
            float(b.rng.uniform(-39, -32)),
            float(b.rng.uniform(1.2, 3.2)),
            b.soft("#a86a3a" if k % 3 else "#e8c48a"),
        )
        for k in range(18)
    )
    smear = b.line([(-20, -36), (-4, -33), (12, -36)], 4, "#f6b8c4", 'opacity=".9"')
    return stand + dish + smear + crumbs + b.line([(22, -36), (30, -46), (38, -48)], 2, "#6a8a3a")


@draws("fish-head")
def fish_head(b: Brush, tail: bool = False) -> str:
    """The head of a fish with bones behind it and a cloudy eye; or bones with a tail."""
    bones = b.line([(-4, -28), (-74, -26)], 4, "#efe9d8") + "".join(
        b.line([(-18 - 13 * k, -42 + 2 * k), (-22 - 13 * k, -27), (-18 - 13 * k, -12 - 2 * k)], 3, "#efe9d8")
        for k in range(4 if not tail else 5)
    )
    if tail:
        return bones + b.shape([(-70, -26), (-100, -48), (-94, -26), (-102, -4)], b.soft("#7f95a0"), tension=0.6)
    head = b.shape(
        [(54, -26), (40, -44), (10, -52), (-6, -46), (-2, -28), (-8, -8), (12, -2), (40, -8)],
        b.soft("#8fa3a4", 0.3, 0.35),
        tension=0.9,
    )
    gill = b.line([(2, -44), (9, -28), (4, -8)], 3, "#5f7274") + b.line([(55, -24), (43, -27), (33, -21)], 3, "#4f5f62")
    eye = (
        b.dot(28, -36, 9, b.soft("#d9dcd0"))
        + b.dot(29, -36, 4.6, b.flat("#8f9690"))
        + b.dot(27, -38, 1.8, b.flat("#ffffff"))
    )
    return (
        bones
        + head
        + gill
        + eye
        + "".join(
            b.line([(x, -60), (x + 5, -70), (x - 3, -80), (x + 3, -90)], 3.6, "#9aae6a", 'opacity=".6"')
            for x in (-34, 2, 34)
        )
    )


@draws("sausages")
def sausages(b: Brush) -> str:
    """A string of sausages that flies behind a runner at (0, 0)."""
    made, x, y = "", -4.0, 0.0
    for k in range(6):
        turn = (10, -16, 22, -10, 18, -6)[k]
        a = math.radians(turn)
        u, v = x - 26 * math.cos(a), y - 26 * math.sin(a)
        mx, my = (x + u) / 2, (y + v) / 2
        made += b.line([(x + 2, y), (x - 3, y)], 4, "#8a3a2a") + b.oval(
            mx, my, 15, 8, b.soft("#cf6a48", 0.4, 0.3), turn
        )
        made += b.oval(mx - 2, my - 3.4, 8, 1.8, b.flat("#f6b49a"), turn, 'opacity=".7"')
        x, y = u, v
    return made
