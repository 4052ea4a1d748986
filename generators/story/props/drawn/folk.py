"""Small people of the background: heads a third of their height, few details, no names."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws
from generators.story.props.drawn.wheels import bicycle

_LIMBS = {
    # both arms and both legs as elbow/hand and knee/foot, from shoulders (0, -58) and hips (0, -34)
    "stand": (((-14, -48), (-16, -36)), ((14, -48), (16, -36)), ((-6, -18), (-7, 0)), ((6, -18), (7, 0))),
    "walk": (((-14, -50), (-20, -40)), ((12, -48), (20, -42)), ((-8, -18), (-18, -3)), ((10, -20), (14, 0))),
    "run": (((-16, -52), (-8, -42)), ((16, -58), (24, -68)), ((-12, -24), (-30, -22)), ((16, -28), (20, -6))),
    "cheer": (((-18, -70), (-20, -90)), ((18, -70), (22, -90)), ((-6, -18), (-7, 0)), ((6, -18), (7, 0))),
    "sit": (((4, -46), (20, -44)), ((12, -46), (24, -44)), ((16, -30), (18, -8)), ((20, -32), (26, -12))),
    "ride": (((8, -46), (26, -46)), ((12, -44), (28, -44)), ((14, -26), (4, -6)), ((16, -30), (18, -12))),
    "fly": (((-16, -64), (-30, -72)), ((16, -66), (30, -76)), ((-10, -22), (-24, -14)), ((4, -20), (-6, -4))),
    "ski": (((12, -52), (22, -44)), ((-10, -50), (-20, -40)), ((12, -24), (2, -6)), ((18, -26), (8, -4))),
}


def person(
    b: Brush,
    pose: str = "stand",
    coat: str = "#4a78a8",
    trousers: str = "#4a4550",
    skin: str = "#e8b98f",
    hair: str = "#5a3a28",
    hat: str = "",
    skirt: bool = False,
    mouth: str = "smile",
    lean: float = 0.0,
) -> str:
    """A person seen from the front or, moving, in three-quarter view to the right."""
    (left, right, back, front) = _LIMBS[pose]
    turned = 0 if pose in ("stand", "cheer") else 5
    dark = b.blend(coat, "#2a2438", 0.25)
    legs = b.line([(-5, -34), *back], 9, b.blend(trousers, "#1f1c28", 0.2)) + b.line([(5, -34), *front], 9, trousers)
    shoes = "".join(b.oval(x + 3, y - 1, 7, 4, b.soft("#4a342a")) for x, y in (back[1], front[1]))
    far = b.line([(-9, -57), *left], 7.5, dark) + b.dot(*left[1], 4.4, b.soft(skin))
    hem = -24 if skirt else -31
    trunk = b.shape(
        [
            (-11, -60),
            (0, -63),
            (11, -60),
            (13, -44),
            (15 if skirt else 12, hem),
            (-15 if skirt else -12, hem),
            (-13, -44),
        ],
        b.soft(coat),
        tension=0.6,
    )
    near = b.line([(9, -57), *right], 7.5, coat) + b.dot(*right[1], 4.4, b.soft(skin))
    head = b.dot(0, -80, 19, b.soft(skin, 0.25, 0.2))
    cap = b.path("M-19.5,-80C-22,-106 22,-106 19.5,-82C12,-92 -8,-94 -19.5,-80Z", b.soft(hair))
    if hat:
        cap += b.path("M-20,-86C-20,-108 20,-108 20,-86Z", b.soft(hat)) + b.oval(
            6, -86, 21, 4.5, b.soft(b.blend(hat, "#1f1c28", 0.3))
        )
    face = b.eye(-6 + turned, -79, 2.3) + b.eye(6 + turned, -79, 2.3)
    face += b.dot(-11 + turned, -73, 3.4, b.fade("#f08a7a", 0.6)) + b.dot(11 + turned, -73, 3.4, b.fade("#f08a7a", 0.6))
    x = turned
    curve = {"smile": f"M{x - 4},-71q4,4 8,0", "open": f"M{x - 5},-72q5,9 10,0z", "flat": f"M{x - 3},-70h6"}[mouth]
    face += b.path(curve, b.flat("#8a2f2a")) if mouth == "open" else b.stroke(curve, 1.6, b.flat("#2b1712"))
    body = far + legs + shoes + trunk + near + head + cap + face
    return b.turned(body, lean) if lean else body


@draws("postman")
def postman(b: Brush) -> str:
    """A postman in blue with a sack of letters."""
    sack = b.shape([(-34, -44), (-20, -54), (-8, -46), (-6, -24), (-20, -18), (-36, -26)], b.soft("#a8743f"))
    letters = b.poly([(-32, -48), (-22, -56), (-16, -50), (-26, -42)], b.slant("#fbf3df"), 1) + b.poly(
        [(-24, -50), (-14, -60), (-8, -52), (-18, -44)], b.slant("#f1e0bd"), 1
    )
    strap = b.line([(10, -60), (-4, -50), (-20, -46)], 3, "#8a5a34")
    badge = b.dot(2, -96, 3, b.soft("#f0c24a"))
    hand = b.poly([(16, -50), (34, -54), (36, -42), (18, -38)], b.slant("#fbf3df"), 2)
    return letters + sack + person(b, "walk", "#3a5f9a", "#33415f", hat="#33518a") + strap + badge + hand


@draws("clerk")
def clerk(b: Brush) -> str:
    """A clerk behind a desk with a stamp and a heap of sheets."""
    man = b.at(person(b, "stand", "#7a6a58", skin="#e2b48a", hair="#4a4038", mouth="flat"), 0, -14)
    glasses = "".join(b.stroke(f"M{x - 5},-93a5,5 0 1 0 10,0a5,5 0 1 0 -10,0", 1.3, b.flat("#4a4038")) for x in (-6, 6))
    arm = b.line([(10, -70), (26, -66), (30, -56)], 8, "#7a6a58") + b.dot(30, -55, 5, b.soft("#e2b48a"))
    stamp = b.box(25, -54, 10, 8, b.tube("#8a4a34"), 2) + b.box(22, -47, 16, 6, b.tube("#5a2f24"), 2)
    desk = b.box(-58, -42, 116, 8, b.down("#a8743f"), 3) + b.box(-52, -34, 104, 34, b.down("#8f5f36"), 3)
    panel = b.box(-44, -28, 40, 22, b.down("#7d5230"), 3) + b.box(4, -28, 40, 22, b.down("#7d5230"), 3)
    sheets = "".join(
        b.box(-48 + k % 2 * 2, -46 - 2.6 * k, 30, 3, b.flat("#f7efdc" if k % 2 else "#e6dac0"), 1) for k in range(7)
    )
    return man + glasses + desk + panel + sheets + arm + stamp


@draws("crowd")
def crowd(b: Brush) -> str:
    """People who cheer, in two rows, with little flags."""
    coats = ("#d9534a", "#4a78a8", "#e8a33c", "#58a06a", "#9a6ab8", "#d97aa0", "#3f8f9a", "#c0703a", "#6a72c0")
    skins = ("#e8b98f", "#a8714a", "#f0cba6", "#7d5238", "#d9a070")
    hairs = ("#5a3a28", "#2f2420", "#c98a3a", "#8a4a2a", "#b8a898")
    made = ""
    for row, (count, y, scale) in enumerate(((7, -34, 0.82), (6, 0, 1.0))):
        for k in range(count):
            x = (k - (count - 1) / 2) * 48 + 6 * row
            n = k * 2 + row * 3
            one = person(
                b,
                "cheer",
                coats[n % 9],
                "#4a4550",
                skins[n % 5],
                hairs[(n + k) % 5],
                mouth="open" if k % 3 else "smile",
                skirt=bool(k % 2),
            )
            flag = b.line([(22, -88), (24, -112)], 1.8, "#7a5434") + b.poly(
                [(24, -112), (42, -106), (24, -100)], b.slant(coats[(n + 4) % 9]), 1
            )
            made += b.at(one + (flag if k % 2 else ""), x, y + 5 * (k % 2), scale=scale)
    return made


@draws("bullies")
def bullies(b: Brush) -> str:
    """Two boys who run off laughing."""
    first = person(b, "run", "#8a4038", "#3f4250", hair="#2f2420", mouth="open", lean=8)
    second = person(b, "run", "#4f6a3a", "#4a4038", "#d9a070", "#b8702a", mouth="open", hat="#3a4a30", lean=5)
    dust = "".join(b.dot(-60 - 12 * k, -6 - 3 * k, 9 - 1.6 * k, b.fade("#b8a88a", 0.7)) for k in range(4))
    return dust + b.at(second, -32, -4, scale=0.92) + b.at(first, 30, 0)


@draws("cyclist")
def cyclist(b: Brush) -> str:
    """Somebody on a bicycle, seen from the side."""
    rider = b.at(person(b, "ride", "#58a06a", "#4a5568", hat="#d9a23c", lean=8), -10, -42)
    return f'<g transform="scale(1.25)">{bicycle(b, "#3f6f9a")}</g>{rider}'


@draws("acrobats")
def acrobats(b: Brush) -> str:
    """Two acrobats in spangles: one on a trapeze, one in the air."""
    ropes = (
        b.line([(-78, -190), (-62, -104)], 2, "#b8a080")
        + b.line([(-46, -190), (-34, -104)], 2, "#b8a080")
        + b.line([(-66, -104), (-30, -104)], 5, "#8a5a34")
    )
    bar = b.at(person(b, "cheer", "#d9405a", "#d9405a", hair="#2f2420", mouth="smile"), -48, -16)
    flier = b.at(person(b, "fly", "#e8a33c", "#e8a33c", "#a8714a", "#2f2420", mouth="open"), 64, -78, 38)
    arcs = "".join(
        b.line(
            [(4 + 10 * k, -150 + 12 * k), (26 + 10 * k, -170 + 12 * k), (52 + 8 * k, -176 + 12 * k)],
            2,
            "#fff0c0",
            'opacity=".55"',
        )
        for k in range(3)
    )
    return ropes + bar + flier + arcs


@draws("skiers")
def skiers(b: Brush) -> str:
    """Three skiers in mid-air off a ridge of snow."""
    ridge = b.shape(
        [(-180, 0), (-176, -70), (-120, -92), (-84, -74), (-66, -30), (-60, 0)],
        b.down("#ffffff", "#b8cbe6"),
        tension=0.7,
    )
    made = ridge
    for k, (coat, hat) in enumerate((("#d9405a", "#f0c24a"), ("#3f8fd0", "#e8554a"), ("#f2a03a", "#58b08b"))):
        x, y, turn = -92 + 66 * k, -96 + 16 * k * k - 42 * k, -18 + 14 * k
        one = person(b, "ski", coat, "#3a4262", hat=hat, mouth="open", lean=12)
        skis = b.line([(-30, 4), (8, 3), (34, -6)], 4, "#c0402f") + b.line([(-24, 9), (14, 8), (40, -1)], 4, "#8a2a22")
        pole = b.line([(22, -44), (-14, -14)], 2, "#4a4550")
        made += b.at(skis + one + pole, x, y, turn, 0.8)
    return made
