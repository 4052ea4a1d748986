"""Whose pixel is it: masks of the subject, its face and each element, exactly as the picture shows them."""

from __future__ import annotations

import io
from collections.abc import Mapping

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from generators.story.render.compose import Layer, Page
from generators.story.scene import HEIGHT

BACKGROUND, FACE = "background", "face"


def regions(page: Page, size: tuple[int, int]) -> Mapping[str, NDArray[np.float32]]:
    """How much of each pixel belongs to whom.

    Args:
        page: composed.
        size: width and height in pixels.
    Returns:
        `(H, W)` shares in [0, 1] by region, and of "background"; together they are 1 everywhere.
    """
    width, height = size
    free = np.ones((height, width), np.float32)
    found: dict[str, NDArray[np.float32]] = {}
    for layer in reversed(page.layers):
        if not layer.region or not layer.body:
            continue
        cover = alpha(page, layer, size) * free
        found.setdefault(layer.region, np.zeros_like(free))
        found[layer.region] += cover
        free -= cover
    found[BACKGROUND] = free
    return found


def mask(share: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Shares as a grey picture `(H, W)`."""
    return np.rint(np.clip(share, 0, 1) * 255).astype(np.uint8)


def face_of(page: Page, subject: NDArray[np.float32]) -> NDArray[np.float32]:
    """The part of the subject's region `(H, W)` that is its face: what lies in the ellipse of the face's box."""
    height, width = subject.shape
    box = page.faces[0]
    down = (np.arange(height) + 0.5)[:, None] * HEIGHT / height
    across = (np.arange(width) + 0.5)[None, :] * page.width / width
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    inside = ((across - x) / (box.width / 2)) ** 2 + ((down - y) / (box.height / 2)) ** 2 <= 1
    return np.where(inside, subject, 0).astype(np.float32)


def alpha(page: Page, layer: Layer, size: tuple[int, int]) -> NDArray[np.float32]:
    """Opacity `(H, W)` of one layer."""
    svg = Page(page.width, (layer,), page.defs, (), {}).svg(size)
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, width=size[0], height=size[1])
    image = Image.open(io.BytesIO(bytes(png))).convert("RGBA")
    return np.asarray(image.getchannel("A"), np.float32) / np.float32(255)
