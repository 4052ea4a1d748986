"""Figures to test with, and what they look like as pixels."""

from __future__ import annotations

import io
from functools import cache

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from generators.emotion import EmotionState
from generators.story.cast import Figure, Look, Stance, draw_figure
from generators.story.cast.species import SPECIES
from generators.story.drawing import PLAIN, Ink
from generators.story.scene import Box, View

ANIMALS = tuple(name for name in SPECIES if not name.startswith(("person", "robot")) and "_child" not in name)
WHOLE = Box(-90, -140, 90, 15)


def drawn(look: Look, stance: Stance) -> tuple[Figure, str]:
    """A figure, and a page with nothing else on it."""
    ink = Ink("a")
    figure = draw_figure(look, stance, PLAIN, ink)
    return figure, ink.defs + figure.behind + figure.front


def page(body: str, box: Box = WHOLE, scale: float = 1.0) -> str:
    view = f"{box.left} {box.top} {box.width} {box.height}"
    size = f'width="{scale * box.width:.0f}" height="{scale * box.height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{view}">{body}</svg>'


def pixels(body: str, box: Box = WHOLE, scale: float = 1.0) -> NDArray[np.float64]:
    """RGBA in [0, 1]."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=page(body, box, scale)))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"), float) / 255


def state(emotion: str, intensity: float) -> EmotionState:
    return EmotionState.of(emotion, intensity)


@cache
def standing(species: str, view: View, scale: float = 0.35) -> NDArray[np.float64]:
    """An animal as it is, RGBA."""
    return pixels(drawn(Look(species=species), Stance(view=view))[1], scale=scale)


def difference(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """How much two pictures differ, as a share of what is painted in either."""
    return float(np.abs(a - b).sum() / np.maximum(a[..., -1:], b[..., -1:]).sum() / a.shape[-1])
