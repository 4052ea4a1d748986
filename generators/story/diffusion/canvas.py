"""The underpainting's canvas: its size, the map of regions, and the flat wash that it starts from."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.story.drawing import to_oklab
from generators.story.drawing.colour import oklab_to_rgb
from generators.story.scene import HEIGHT, Scene, Staging
from generators.story.world import flat_wash

from .light_words import MOST_LAMPS, lamps, light_words, middle

COLUMNS, ROWS = 96, 64
"""Pixels; every picture is squeezed into them, whatever its shape."""
PATCH = 4
"""Pixels a side: the network works on 24 x 16 patches, which is what two cores can afford."""
GRID = (ROWS // PATCH, COLUMNS // PATCH)
REGIONS = ("sky", "land", "subject", "light", *(f"lamp{number}" for number in range(MOST_LAMPS)))
"""Channels of a region map."""

Plane = NDArray[np.float32]


def region_map(scene: Scene) -> Plane:
    """`(7, 64, 96)` in [0, 1]: sky, depth of land (0 at the horizon), subject, main light, and one for each lamp."""
    x, y = _places(scene)
    sky = np.clip((scene.horizon - y) / (HEIGHT / ROWS) + 0.5, 0, 1) + 0 * x
    land = np.clip((y - scene.horizon) / max(HEIGHT - scene.horizon, 1), 0, 1) + 0 * x
    light = np.zeros_like(sky)
    for glow in scene.glows:
        light = np.maximum(light, glow.strength * _falloff(x, y, glow.x, glow.y, glow.radius))
    shining = np.zeros((MOST_LAMPS, ROWS, COLUMNS))
    for number, (word, one) in enumerate(lamps(scene)):
        shining[number] = _falloff(x, y, *middle(one), light_words()[word].radius * HEIGHT)
    return np.stack([sky, land, subject_mask(scene), light, *shining]).astype(np.float32)


def subject_mask(scene: Scene) -> Plane:
    """`(64, 96)` 0 or 1: roughly where the characters are."""
    x, y = _places(scene)
    inside = _silhouette(scene.subject, x, y)
    if scene.companion:
        inside = inside | _silhouette(scene.companion, x, y)
    return inside.astype(np.float32)


def wash(scene: Scene) -> Plane:
    """`(64, 96, 3)` sRGB in [0, 1]: the palette laid flat, sky above the horizon and land below it.

    The model paints what differs from this, so the colours that were planned are never far off.
    """
    return np.repeat(flat_wash(scene.palette, scene.horizon, ROWS)[:, None], COLUMNS, 1)


def lit(picture: Plane, scene: Scene) -> Plane:
    """A picture `(64, 96, 3)` in the light of its lamps: what the model learns from."""
    x, y = _places(scene)
    share = {"night": 1.0, "dusk": 0.75, "day": 0.3}[scene.time]
    for word, one in lamps(scene):
        row = light_words()[word]
        colour = oklab_to_rgb(to_oklab(row.colour))
        pool = share * row.strength * _falloff(x, y, *middle(one), row.radius * HEIGHT)[..., None]
        picture = (1 - (1 - picture) * (1 - 0.8 * pool * colour)).astype(
            np.float32
        )  # light adds up and never exceeds white
    return picture


def _places(scene: Scene) -> tuple[np.ndarray, np.ndarray]:
    """Scene coordinates of pixels: x `(1, 96)`, y `(64, 1)`."""
    x = (np.arange(COLUMNS) + 0.5) / COLUMNS * HEIGHT * scene.aspect
    y = (np.arange(ROWS) + 0.5) / ROWS * HEIGHT
    return x[None], y[:, None]


def _falloff(x: np.ndarray, y: np.ndarray, at_x: float, at_y: float, radius: float) -> np.ndarray:
    """1 at the source, fading to next to nothing at the radius."""
    return np.exp(-3.5 * ((x - at_x) ** 2 + (y - at_y) ** 2) / radius**2)


def _silhouette(figure: Staging, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """An upright ellipse: what is covered by a figure in any pose."""
    half = 0.5 * figure.height
    return ((x - figure.x) / (0.54 * half)) ** 2 + ((y - figure.y + half) / half) ** 2 <= 1
