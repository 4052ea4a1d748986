"""Doors and windows."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.music import note
from generators.story.props.drawn.registry import draws


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
