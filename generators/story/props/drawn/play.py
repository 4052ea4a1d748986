"""What one plays on and with, out of doors and in bed."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.fires import flame
from generators.story.props.drawn.registry import draws


@draws("slide")
def playground_slide(b: Brush) -> str:
    """A slide with its ladder; it goes down to the right."""
    ladder = (
        b.line([(-50, 0), (-36, -92)], 5, "#5a7f9a", tension=0)
        + b.line([(-66, 0), (-52, -92)], 5, "#476a84", tension=0)
        + "".join(
            b.line([(-62 + 2.1 * k, -14 * k - 10), (-48 + 2.1 * k, -14 * k - 10)], 4, "#7fa8c0", tension=0)
            for k in range(6)
        )
    )
    prop = b.line([(6, -52), (2, 0)], 5, "#476a84", tension=0)
    chute = b.path(
        "M-56,-84C-30,-88 -20,-76 -4,-56C16,-30 34,-12 76,-12V-2C28,-2 8,-22 -14,-48C-28,-64 -36,-74 -56,-72Z",
        b.slant("#f0b63f"),
    ) + b.path(
        "M-56,-88C-28,-92 -16,-80 0,-60C20,-34 38,-18 76,-18L76,-12C34,-12 16,-30 -4,-56C-20,-76 -30,-88 -56,-84Z",
        b.slant("#fbd36a"),
    )
    rail = b.line([(-56, -82), (-56, -108), (-36, -108), (-34, -88)], 4, "#7fa8c0", tension=0)
    return ladder + prop + rail + chute


@draws("skateboard")
def skateboard(b: Brush) -> str:
    """A painted skateboard that rattles past."""
    deck = b.path(
        "M-92,-50C-84,-34 -72,-30 -60,-30H60C72,-30 84,-34 92,-50C96,-38 84,-20 62,-20H-62C-84,-20 -96,-38 -92,-50Z",
        b.down("#e8554a", "#a8302c"),
    ) + b.line([(-88, -46), (-70, -31), (0, -30), (70, -31), (88, -46)], 4, "#4a4048", tension=0.8)
    paint = "".join(
        b.poly([(x, -29), (x + 14, -29), (x + 8, -21), (x - 6, -21)], b.flat(c))
        for x, c in ((-46, "#f7d34a"), (-22, "#3f9ab0"), (2, "#f7d34a"), (26, "#3f9ab0"))
    )
    wheels = "".join(
        b.poly([(x - 8, -22), (x + 8, -22), (x + 3, -12), (x - 3, -12)], b.flat("#8a9098"))
        + b.dot(x, -10, 10, b.soft("#f6ead2"))
        + b.dot(x, -10, 3.4, b.flat("#6a5a4a"))
        for x in (-48, 48)
    )
    speed = "".join(
        b.line(
            [(-112 - 8 * k, -14 - 15 * k), (-138 - 6 * k, -14 - 15 * k)],
            3.4,
            "#fbf3df",
            f'opacity="{0.9 - 0.2 * k:g}"',
            tension=0,
        )
        for k in range(3)
    )
    return speed + wheels + deck + paint


@draws("sled")
def sled(b: Brush) -> str:
    """A bright red sled with a rope."""
    runners = "".join(
        b.line([(-70, y), (30, y), (62, y - 6), (76, y - 24), (66, y - 36)], 6, c)
        for y, c in ((-12, "#a83a2f"), (-3, "#e0483c"))
    )
    props = "".join(b.line([(x, -4), (x + 4, -30)], 5, "#b8402f", tension=0) for x in (-50, 0, 40))
    boards = (
        "".join(b.box(-72 + 3 * k, -38 + 6 * k, 132 - 2 * k, 8, b.down("#e8554a", "#b83a30"), 4) for k in range(3))
        + b.box(-46, -39, 9, 21, b.flat("#f7d98a"), 2)
        + b.box(24, -39, 9, 21, b.flat("#f7d98a"), 2)
    )
    rope = b.line([(66, -38), (96, -62), (118, -40), (134, -58)], 3, "#e9dcc0")
    return runners + props + boards + rope


@draws("toy-rocket")
def toy_rocket(b: Brush) -> str:
    """A fizzing rocket on its stick of fire."""
    hot = b.shining()
    fire = b.turned(flame(b, 0, -20, 34, 4, 0.5), 180, (0, -18))
    sparks = "".join(
        hot.dot(
            float(b.rng.uniform(-34, 34)),
            float(b.rng.uniform(-4, 16)),
            float(b.rng.uniform(1, 2.6)),
            hot.flat("#ffd75e"),
        )
        for _ in range(16)
    )
    fins = b.poly([(-15, -46), (-32, -14), (-12, -24)], b.slant("#f0a83c"), 3) + b.poly(
        [(15, -46), (32, -14), (12, -24)], b.slant("#d98a2c"), 3
    )
    hull = (
        b.path("M-16,-22C-20,-60 -14,-84 0,-104C14,-84 20,-60 16,-22Z", b.tube("#f3f1f6"))
        + b.path("M-11.5,-80C-8,-92 -4,-99 0,-104C4,-99 8,-92 11.5,-80C4,-76 -4,-76 -11.5,-80Z", b.tube("#e0453a"))
        + b.path("M-16.5,-36C-6,-31 6,-31 16.5,-36L16,-22C6,-18 -6,-18 -16,-22Z", b.tube("#e0453a"))
    )
    port = b.dot(0, -60, 9, b.soft("#c9ccd6")) + b.dot(0, -60, 6.4, b.soft("#4fa0d0"))
    return fire + sparks + fins + hull + port


@draws("bear")
def one_eyed_bear(b: Brush, fur: str = "#b08a62") -> str:
    """A worn teddy bear with one button eye, a stitched cross and a patch."""
    pale = b.blend(fur, "#fff0d8", 0.45)
    legs = "".join(
        b.oval(s * 26, -12, 17, 13, b.soft(fur), s * -14) + b.oval(s * 29, -11, 9, 8, b.soft(pale)) for s in (-1, 1)
    )
    arms = b.oval(-32, -40, 10, 20, b.soft(fur), 26) + b.oval(
        32, -38, 10, 20, b.soft(b.blend(fur, "#3a2a20", 0.12)), -18
    )
    body = b.shape([(-24, -50), (0, -56), (24, -50), (29, -26), (18, -6), (-18, -6), (-29, -26)], b.soft(fur)) + b.oval(
        0, -28, 17, 17, b.soft(pale)
    )
    ears = "".join(b.dot(s * 25, -93, 11, b.soft(fur)) + b.dot(s * 25, -92, 6, b.soft(pale)) for s in (-1, 1))
    head = b.oval(0, -75, 32, 27, b.soft(fur)) + b.oval(0, -66, 15, 12, b.soft(pale))
    eye = (
        b.dot(-12, -79, 5, b.soft("#2b2226"))
        + b.dot(-13.5, -80.5, 1.3, b.flat("#ffffff"))
        + b.line([(8, -84), (16, -76)], 2.4, "#5a3f2c", tension=0)
        + b.line([(16, -84), (8, -76)], 2.4, "#5a3f2c", tension=0)
        + b.line([(12, -76), (15, -68), (12, -62)], 1.4, "#6a4a34")
    )
    face = b.oval(0, -71, 5.4, 4, b.soft("#4a322a")) + b.stroke("M0,-67v4M-7,-58q7,-6 14,0", 2, b.flat("#4a322a"))
    patch = b.poly([(6, -22), (18, -24), (20, -12), (8, -10)], b.slant("#7f94b0"), 1) + b.stroke(
        "M5,-20l4,0M8,-12l0,4M14,-25l1,4M19,-17l4,0", 1.4, b.flat("#4a322a")
    )
    stuffing = b.dot(-31, -57, 4, b.soft("#f3ead6")) + b.dot(-27, -60, 3, b.soft("#f3ead6"))
    return arms + body + patch + legs + ears + head + eye + face + stuffing


@draws("swing")
def empty_swing(b: Brush) -> str:
    """An empty swing that sways, on its frame."""
    colour = "#7d8694"
    frame = (
        b.line([(-64, 0), (-46, -100)], 5, b.blend(colour, "#2a2e38", 0.3))
        + b.line([(64, 0), (46, -100)], 5, b.blend(colour, "#2a2e38", 0.3))
        + b.line([(-30, 0), (-46, -100)], 5, colour)
        + b.line([(30, 0), (46, -100)], 5, colour)
        + b.line([(-50, -100), (50, -100)], 6, colour, tension=0)
    )
    chains = b.line([(-16, -98), (-2, -26)], 2.2, "#5a606c", tension=0) + b.line(
        [(16, -98), (30, -30)], 2.2, "#5a606c", tension=0
    )
    seat = b.poly([(-8, -24), (34, -29), (35, -24), (-7, -19)], b.slant("#9a6a48"), 3)
    sway = "".join(
        b.line(
            [(-20 - 7 * k, -20 + 2 * k), (-26 - 8 * k, -28), (-27 - 8 * k, -38)],
            2,
            "#e2e4ea",
            f'opacity="{0.8 - 0.3 * k:g}"',
        )
        for k in (0, 1)
    )
    worn = b.oval(6, 0, 30, 3.4, b.fade("#8a7a64", 0.8))
    return worn + frame + chains + seat + sway
