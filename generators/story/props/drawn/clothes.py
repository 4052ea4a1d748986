"""Things to wear, to put on and to lose."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("feathered-hat")
def feathered_hat(b: Brush) -> str:
    """An enormous hat with three feathers."""
    made = ""
    for x, lean, colour in ((-30, -46, "#f0b63f"), (-18, -14, "#4ab0a0"), (-6, 22, "#e0567a")):
        d = (
            f"M{x},-40C{x - 18 + lean * 0.4:.0f},-70 {x - 12 + lean:.0f},-100 {x + 6 + lean * 1.3:.0f},-112"
            f"C{x + 20 + lean:.0f},-90 {x + 16 + lean * 0.4:.0f},-66 {x + 6},-40Z"
        )
        made += b.path(d, b.slant(colour, 0.3, 0.3)) + b.line(
            [(x + 2, -40), (x + 2 + lean * 0.5, -74), (x + 6 + lean * 1.2, -106)], 2, b.blend(colour, "#ffffff", 0.5)
        )
    brim_back = b.oval(0, -16, 96, 15, b.soft(b.blend("#7a4a8a", "#20142a", 0.35)))
    crown = b.shape(
        [(-44, -18), (-46, -50), (-30, -66), (20, -68), (44, -54), (44, -18), (0, -10)], b.soft("#8a55a0"), tension=0.7
    )
    band = b.path("M-45,-34Q0,-22 44,-34V-19Q0,-6 -44,-19Z", b.tube("#f0c24a"))
    brim = b.path(
        "M-98,-18C-70,2 70,2 98,-18C80,-8 52,-12 44,-17C20,-8 -20,-8 -44,-17C-52,-12 -80,-8 -98,-18Z", b.soft("#94609f")
    )
    return made + brim_back + crown + band + brim + b.dot(-28, -30, 8, b.soft("#e0567a"))


@draws("moustache")
def moustache(b: Brush) -> str:
    """A curly false moustache."""
    made = ""
    for s in (-1, 1):
        made += b.shape(
            [
                (0, -34),
                (s * 18, -46),
                (s * 44, -36),
                (s * 66, -40),
                (s * 78, -56),
                (s * 70, -66),
                (s * 62, -58),
                (s * 72, -54),
                (s * 74, -42),
                (s * 56, -18),
                (s * 24, -14),
                (s * 2, -26),
            ],
            b.soft("#4a3020" if s < 0 else "#3f281b", 0.3, 0.2),
            tension=0.9,
        )
        made += b.line([(s * 8, -34), (s * 34, -30), (s * 58, -32)], 2, "#8a6244", 'opacity=".7"') + b.line(
            [(s * 10, -28), (s * 30, -22), (s * 50, -24)], 2, "#8a6244", 'opacity=".6"'
        )
    return made


@draws("clown-nose")
def clown_nose(b: Brush) -> str:
    """A red clown nose on its rubber band."""
    band = b.path(
        "M-40,-44C-84,-30 -80,4 -40,-4M40,-44C84,-30 80,4 40,-4",
        "none",
        f'stroke="{b.flat("#e8dcc8")}" stroke-width="3"',
    )
    return band + b.dot(0, -44, 44, b.soft("#e8302a", 0.4)) + b.oval(-16, -64, 13, 9, b.fade("#ffffff", 0.95), -30)


@draws("boots")
def boots(b: Brush, colour: str = "#f0b63f", hen: bool = True) -> str:
    """A pair of giant rubber boots; a hen sleeps in the left one."""
    made = ""
    for dx, c in ((34, b.blend(colour, "#5a3a10", 0.18)), (-30, colour)):
        d = (
            f"M{dx - 22},-92H{dx + 20}V-34C{dx + 22},-26 {dx + 46},-24 {dx + 50},-10V-4H{dx - 24}V-20"
            f"C{dx - 18},-44 {dx - 22},-70 {dx - 22},-92Z"
        )
        if hen and dx < 0:
            made += b.shape(
                [(dx - 18, -90), (dx - 16, -108), (dx, -112), (dx + 14, -106), (dx + 16, -90)], b.soft("#d9823f")
            ) + b.dot(dx + 6, -116, 11, b.soft("#d9823f"))
            made += (
                b.poly([(dx + 15, -118), (dx + 26, -112), (dx + 15, -110)], b.slant("#e8b23f"), 1)
                + b.shape(
                    [(dx, -124), (dx + 2, -132), (dx + 6, -127), (dx + 10, -132), (dx + 12, -124)],
                    b.soft("#d93b35"),
                    tension=0.8,
                )
                + b.line([(dx + 4, -116), (dx + 8, -114), (dx + 12, -117)], 1.8, "#2b1712")
            )
        made += (
            b.path(d, b.tube(c))
            + b.box(dx - 26, -96, 50, 10, b.tube(b.blend(c, "#ffffff", 0.25)), 4)
            + b.box(dx - 27, -8, 80, 8, b.tube("#7a4a20"), 4)
        )
        made += b.line([(dx - 14, -80), (dx - 14, -40)], 4, "#fff3cf", 'opacity=".7"')
    return made


@draws("socks-line")
def socks_line(b: Brush) -> str:
    """Odd socks on a washing line between two props."""
    made = b.line([(-150, -92), (-70, -80), (0, -77), (70, -80), (150, -92)], 2.4, "#8a7a68")
    posts = b.line([(-150, 0), (-150, -98)], 5, "#8a6a4a") + b.line([(150, 0), (150, -98)], 5, "#8a6a4a")
    for k, (c, d) in enumerate(
        (
            ("#d9534a", "#fbe6c8"),
            ("#4a90c0", "#f7d34a"),
            ("#58a06a", "#f0f0e0"),
            ("#e8a33c", "#7a4a8a"),
            ("#9a6ab8", "#f2a8c0"),
            ("#3f8f8a", "#f0e0a0"),
        )
    ):
        x, y, turn = -118 + 47 * k, -84 + 1.4 * (k - 2.5) ** 2 * -1 + 6, 10 * math.sin(2.1 * k)
        made += b.at(sock(b, c, d, bool(k % 2)), x, y, turn)
    return posts + made


def sock(b: Brush, colour: str, other: str, dotted: bool) -> str:
    """A sock that hangs from (0, 0)."""
    outline = '<path d="M-9,0H9V28C9,34 26,34 26,44C26,52 8,52 -2,48C-10,44 -9,34 -9,26Z"/>'
    pattern = (
        "".join(b.dot(x, y, 3.2, b.flat(other)) for x, y in ((-3, 12), (5, 20), (-3, 30), (6, 38), (18, 44)))
        if dotted
        else "".join(b.box(-14, 10 + 11 * k, 44, 5, b.flat(other), 0) for k in range(4))
    )
    return (
        b.filled(outline, b.tube(colour))
        + b.inside(outline, pattern)
        + b.box(-10, -2, 20, 7, b.tube(other), 2)
        + b.box(-2, -7, 4, 9, b.flat("#d9b27a"), 1)
    )


@draws("slimy-sock")
def slimy_sock(b: Brush) -> str:
    """An old sock, wet and green at one end, with a hole and flies."""
    sock_ = b.shape(
        [(-58, -34), (-40, -44), (-6, -34), (20, -38), (48, -30), (64, -14), (52, -2), (16, 0), (-20, -10), (-50, -16)],
        b.soft("#9a9684"),
        tension=0.85,
    )
    bands = "".join(
        b.line([(x, -42 + 2 * k), (x - 5, -17)], 5, "#7a6f8a", 'opacity=".8"') for k, x in enumerate((-46, -35))
    )
    hole = b.oval(50, -18, 9, 7, b.flat("#3a3430")) + b.oval(51, -17, 6, 4.6, b.soft("#d9a58a"))
    slime = b.path(
        "M-2,-36C6,-44 28,-42 34,-32C36,-20 30,-16 32,-6C34,4 24,6 24,-4C22,-12 18,-10 16,-2C14,8 4,6 6,-6C6,-16 "
        "-6,-26 -2,-36Z",
        b.soft("#8fb83f", 0.4, 0.3),
    ) + b.oval(10, -33, 6, 2.6, b.fade("#f0ffc0", 0.9))
    stink = "".join(
        b.line([(x, -52), (x + 5, -62), (x - 4, -72), (x + 3, -82)], 3.6, "#a8b860", 'opacity=".6"')
        for x in (-30, 0, 30)
    )
    flies = "".join(
        b.oval(x - 3, y - 3, 3.4, 2, b.fade("#ffffff", 0.9), 30)
        + b.oval(x + 3, y - 3, 3.4, 2, b.fade("#ffffff", 0.9), -30)
        + b.oval(x, y, 3, 2.2, b.flat("#2b2430"))
        for x, y in ((-52, -70), (48, -62), (16, -94))
    )
    return sock_ + bands + hole + slime + stink + flies


@draws("mitten")
def mitten(b: Brush, colour: str = "#c9403a") -> str:
    """One mitten, lying flat, a thread undone."""
    thumb = b.shape([(20, -44), (40, -62), (52, -56), (46, -40), (24, -26)], b.soft(colour))
    hand = b.shape(
        [(-28, -26), (-32, -60), (-20, -90), (4, -98), (24, -84), (28, -50), (24, -24)], b.soft(colour), tension=0.85
    )
    outline = '<path d="M-30,-26L-34,-60L-20,-92L4,-100L26,-84L30,-50L26,-24Z"/>'
    bands = "".join(b.line([(-40, y), (-4, y - 4), (36, y)], 4, "#f6e6d8") for y in (-66, -46))
    dots = "".join(
        b.dot(x, -57 - (0.1 * (20 - abs(x)) if abs(x) < 20 else 0), 2.6, b.flat("#f6e6d8")) for x in (-22, -8, 6, 20)
    )
    snow = b.inside(outline, bands + dots)
    cuff = b.box(-32, -28, 60, 24, b.tube(b.blend(colour, "#ffffff", 0.78)), 8) + "".join(
        b.line([(x, -25), (x, -7)], 2, "#b89a90", 'opacity=".6"') for x in (-22, -12, -2, 8, 18)
    )
    return thumb + hand + snow + cuff + b.line([(24, -6), (40, -10), (52, -2), (66, -6)], 2, "#e6d6cc")


@draws("woolly-hat")
def woolly_hat(b: Brush, colour: str = "#d9403a") -> str:
    """A red woolly hat with a bobble."""
    crown = b.path("M-46,-22C-50,-70 -22,-84 0,-84C22,-84 50,-70 46,-22Z", b.soft(colour))
    knit = "".join(
        b.line([(x * 0.4, -82), (x * 0.9, -54), (x, -26)], 2.4, b.blend(colour, "#2b1712", 0.3), 'opacity=".4"')
        for x in (-34, -17, 0, 17, 34)
    )
    brim = b.box(-52, -30, 104, 30, b.tube(b.blend(colour, "#ffffff", 0.14)), 12) + "".join(
        b.line([(x, -26), (x, -5)], 2.6, b.blend(colour, "#2b1712", 0.35), 'opacity=".45"') for x in range(-40, 44, 10)
    )
    bobble = "".join(
        b.dot(13 * math.cos(a), -94 + 11 * math.sin(a), 8, b.soft("#f6ead8"))
        for a in (k * math.pi / 4 for k in range(8))
    ) + b.dot(0, -94, 12, b.soft("#fbf3e4"))
    return crown + knit + brim + bobble


@draws("scarf-on-peg")
def faded_scarf(b: Brush) -> str:
    """A faded scarf that hangs from a peg."""
    peg = b.box(-22, -104, 44, 8, b.down("#8a6a50"), 3) + b.line([(0, -98), (0, -88)], 5, "#a88a6a")
    made = ""
    for s, low, c in ((1, -14, "#8f9aa8"), (-1, -2, "#a3adb8")):
        d = f"M{s * -6},-94C{s * 6},-98 {s * 16},-88 {s * 16},-70L{s * 20},{low}H{s * 2}L{s * -2},-70Z"
        outline = f'<path d="{d}"/>'
        made += b.path(d, b.tube(c)) + b.inside(
            outline, "".join(b.box(-30, y, 60, 6, b.flat("#b8908f"), 0, 'opacity=".75"') for y in (-76, -56, -36, -16))
        )
        made += "".join(b.line([(s * x, low), (s * x, low + 10)], 2, c) for x in (4, 9, 14, 18))
    return made + peg


@draws("scarecrow")
def scarecrow(b: Brush) -> str:
    """A scarecrow on a cross whose head is a sack with eyes like holes."""
    post = b.line([(0, 0), (0, -70)], 6, "#6a4e38", tension=0) + b.line(
        [(-52, -60), (52, -56)], 5, "#6a4e38", tension=0
    )
    coat = b.shape(
        [
            (-14, -66),
            (14, -66),
            (50, -63),
            (52, -50),
            (20, -48),
            (22, -20),
            (12, -26),
            (4, -16),
            (-6, -26),
            (-14, -18),
            (-20, -24),
            (-18, -46),
            (-50, -52),
            (-50, -66),
        ],
        b.soft("#4f4a4a", 0.2, 0.4),
        tension=0.3,
    )
    straw = "".join(
        b.line([(s * 50, -58), (s * (60 + 3 * (k % 2)), -66 + 5 * k)], 2.4, "#c9a450")
        for s in (-1, 1)
        for k in range(4)
    ) + "".join(b.line([(x, -24), (x + d, -10)], 2.4, "#c9a450") for x, d in ((-12, -3), (-4, 1), (6, 2), (14, 4)))
    head = b.shape(
        [(-15, -70), (-18, -86), (-8, -98), (8, -98), (18, -86), (14, -70), (0, -64)], b.soft("#c4a878", 0.25, 0.45)
    )
    tie = b.line([(-12, -68), (0, -65), (12, -68)], 4, "#6a4030")
    eyes = (
        b.shape([(-12, -86), (-5, -88), (-3, -82), (-9, -79)], b.flat("#17100e"), tension=0.7)
        + b.shape([(12, -87), (5, -88), (3, -82), (9, -78)], b.flat("#17100e"), tension=0.7)
        + b.dot(-7, -83, 1, b.shining().flat("#f2d45a"))
        + b.dot(7, -83, 1, b.shining().flat("#f2d45a"))
    )
    mouth = b.stroke("M-10,-73L-6,-75L-2,-73L2,-75L6,-73L10,-75", 1.8, b.flat("#2b1712"))
    hat = b.path(
        "M-30,-93C-10,-100 12,-100 30,-94C18,-98 12,-100 10,-112L2,-118L-10,-110C-12,-100 -18,-97 -30,-93Z",
        b.soft("#3f3836"),
    )
    patch = b.poly([(-10, -44), (4, -46), (5, -34), (-8, -33)], b.slant("#7a4a44"), 1)
    return post + straw + coat + patch + head + tie + eyes + mouth + hat


@draws("comb")
def comb(b: Brush) -> str:
    """A comb full of old hair."""
    made = b.box(-70, -40, 140, 16, b.down("#5f8a80", "#3f6a62"), 7) + "".join(
        b.box(-66 + 9.2 * k, -26, 4.6, 26, b.down("#5f8a80", "#3f6a62"), 2) for k in range(15)
    )
    for k in range(16):
        x = -50 + 6.4 * k
        r = 9 + 7 * math.sin(k * 1.9) ** 2
        made += b.line(
            [
                (x - 2 * r, -8 + 5 * math.sin(k)),
                (x, -20 - r),
                (x + r, -8),
                (x, 2 + 4 * math.cos(k)),
                (x - r, -10),
                (x + 2 * r, -22),
            ],
            1.5,
            ("#4a3426", "#6a4a34", "#2f2420")[k % 3],
        )
    return made + "".join(
        b.dot(x, y, 2, b.flat("#e6e0d0"), 'opacity=".9"')
        for x, y in ((-30, -16), (4, -10), (34, -20), (52, -6), (-54, -4))
    )


@draws("hankie")
def hankie(b: Brush) -> str:
    """A crumpled, soggy handkerchief."""
    made = b.oval(0, -3, 66, 7, b.fade("#b8cc6a", 0.9, 0.3))
    cloth = b.shape(
        [
            (-58, -8),
            (-52, -30),
            (-34, -26),
            (-24, -46),
            (-4, -40),
            (14, -54),
            (28, -38),
            (52, -38),
            (52, -18),
            (64, -4),
            (24, -8),
            (0, 0),
            (-30, -4),
        ],
        b.soft("#e9e6dc", 0.3, 0.3),
    )
    folds = "".join(
        b.line(p, 2.4, "#b0aca0", 'opacity=".8"')
        for p in (
            [(-34, -26), (-24, -18), (-26, -8)],
            [(-4, -40), (0, -26), (-8, -14)],
            [(28, -38), (24, -24), (30, -10)],
        )
    )
    slime = b.path(
        "M-22,-30C-8,-40 20,-44 34,-32C38,-24 30,-22 31,-12C31,-4 24,-4 23,-12C22,-20 14,-20 8,-18C0,-16 2,-6 "
        "-3,-4C-9,-4 -8,-14 -12,-18C-20,-20 -28,-24 -22,-30Z",
        b.soft("#a8c44a", 0.45, 0.25),
    )
    hem = b.stroke(
        "M-50,-26C-46,-20 -50,-14 -53,-10M53,-34C49,-28 52,-22 50,-18", 2, b.flat("#7a94b8"), 'stroke-dasharray="4 3"'
    )
    return made + cloth + folds + hem + slime + b.oval(-2, -32, 9, 2.6, b.fade("#f6ffd0", 0.95), -8)


@draws("top-hat")
def top_hat(b: Brush) -> str:
    """A silk hat; something striped climbs out of it."""
    tail = b.line([(0, -84), (-14, -104), (-4, -128), (20, -132), (26, -116), (16, -110)], 12, "#f0a83c")
    for x, y, t in ((-6, -94, 60), (-11, -110, 100), (0, -128, 160), (18, -131, 190), (26, -119, 260)):
        tail += b.at(b.box(-2.6, -6, 5.2, 12, b.flat("#4a2f24"), 1), x, y, t)
    back = b.oval(0, -84, 34, 8, b.flat("#17141c"))
    body = b.path(
        "M-34,-84C-30,-56 -30,-36 -32,-14H32C30,-36 30,-56 34,-84C24,-76 -24,-76 -34,-84Z", b.tube("#35303e", 0.35, 0.4)
    ) + b.path("M-32,-30Q0,-20 32,-30V-14Q0,-6 -32,-14Z", b.tube("#c9404a"))
    brim = b.path(
        "M-60,-14C-40,4 40,4 60,-14C44,-6 34,-10 32,-14Q0,-6 -32,-14C-34,-10 -44,-6 -60,-14Z", b.soft("#3f3a48")
    )
    return (
        back
        + tail
        + body
        + brim
        + "".join(
            b.line([(s * 44, -100 - 6 * k), (s * (54 + 4 * k), -106 - 10 * k)], 2.6, "#f7d98a")
            for s in (-1, 1)
            for k in (0, 1)
        )
    )
