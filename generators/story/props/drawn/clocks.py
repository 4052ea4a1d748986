"""Clocks."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


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
