"""Food, fresh from the kitchen."""

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


@draws("pie")
def custard_pie(b: Brush) -> str:
    """A custard pie with cream."""
    dish = b.path("M-64,-26L-46,0H46L64,-26Z", b.tube("#c8cdd6")) + b.shape(
        [(-70, -26), (-52, -36), (-30, -34), (0, -38), (30, -34), (52, -36), (70, -26), (40, -18), (-40, -18)],
        b.soft("#d99a4f"),
        tension=0.8,
    )
    cream = "".join(
        b.dot(x, y, r, b.soft("#fff6dc", 0.3, 0.14))
        for x, y, r in (
            (-40, -40, 15),
            (40, -40, 15),
            (-18, -46, 18),
            (18, -46, 18),
            (0, -58, 20),
            (-24, -58, 12),
            (24, -58, 12),
        )
    )
    tip = b.path("M-14,-66C-12,-84 -2,-86 4,-96C8,-84 16,-80 14,-66Z", b.soft("#fffaf0", 0.3, 0.14)) + b.dot(
        0, -44, 0.1, b.flat("#fffaf0")
    )
    swirl = b.line([(-30, -50), (0, -44), (30, -52)], 3, "#e9d29a", 'opacity=".8"') + b.line(
        [(-18, -64), (0, -60), (18, -66)], 3, "#e9d29a", 'opacity=".8"'
    )
    return dish + cream + tip + swirl + b.dot(5, -97, 6, b.soft("#d9342f"))
