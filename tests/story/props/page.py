"""What a reader would see of a prop: it is put on a page of its own and painted."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from generators.story.drawing import PLAIN, Ink, Tone
from generators.story.elements import Element, element
from generators.story.props import Prop, draw_prop, drawable
from generators.story.scene import Box

AROUND = 16.0  # units of empty page around what a prop says it covers: paint that reaches its edge has strayed, too
SEEN = 255 * 0.25  # thinner paint (steam, mist, haloes) is no part of the thing


def drawn(name: str, tone: Tone = PLAIN, seed: int = 0, prefix: str = "t") -> tuple[Prop, str]:
    """The prop and the definitions it needs."""
    ink = Ink(prefix)
    prop = draw_prop(name, tone, ink, seed)
    return prop, ink.defs


def painted(prop: Prop, defs: str) -> NDArray[np.uint8]:
    """RGBA `(H, W, 4)` at one unit a pixel, `AROUND` wider than the bounds on every side."""
    box = prop.bounds
    left, top = box.left - AROUND, box.top - AROUND
    wide, high = round(box.width + 2 * AROUND), round(box.height + 2 * AROUND)
    view = f'viewBox="{left} {top} {wide} {high}" width="{wide}" height="{high}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{defs}{prop.body}</svg>'
    return np.asarray(
        Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)))).convert("RGBA")
    )


def box_of_paint(prop: Prop, defs: str) -> Box:
    """Where the page has paint on it, in the units of the prop."""
    seen = painted(prop, defs)[..., 3] > SEEN
    across, down = np.flatnonzero(seen.any(0)), np.flatnonzero(seen.any(1))
    left, top = prop.bounds.left - AROUND, prop.bounds.top - AROUND
    return Box(*map(float, (left + across[0], top + down[0], left + across[-1] + 1, top + down[-1] + 1)))


def ids(chosen: Callable[[Element], bool]) -> list[str]:
    """Ids of the drawable elements that are chosen, sorted."""
    found = ((name, element(name)) for name in sorted(drawable()))
    return [name for name, one in found if one is not None and chosen(one)]


def strayed(names: list[str], most: float = 3.0) -> dict[str, tuple[Box, Box]]:
    """Those whose bounds are more than so many units away from their paint: what they say, and what is seen."""
    wrong = {}
    for name in names:
        prop, defs = drawn(name)
        seen = box_of_paint(prop, defs)
        if max(abs(told - found) for told, found in zip(prop.bounds, seen, strict=True)) > most:
            wrong[name] = (prop.bounds, seen)
    return wrong
