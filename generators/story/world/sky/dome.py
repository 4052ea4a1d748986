"""The air from top to horizon: a gradient by rule, or the underpainting of the small diffusion model."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

import numpy as np
from PIL import Image

from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush

_SIZE = (96, 64)  # what an underpainting is resampled to: enough for light and colour, too little for a false outline


def dome(brush: Brush, underpainting: bytes | None) -> str:
    """The whole picture filled with air."""
    if underpainting is not None:
        return _laid(underpainting, brush, None)
    top, middle, low = brush.palette.sky
    reach = min(brush.horizon / HEIGHT * 1.04, 1)
    fill = brush.ink.linear([(0, top), (reach * 0.55, middle), (reach, low)])
    return brush.whole(fill)


def tint(brush: Brush, underpainting: bytes | None, share: float = 0.3) -> str:
    """The underpainting once more over land, growing from nothing at the horizon to `share` at the bottom."""
    return "" if underpainting is None else _laid(underpainting, brush, share)


def _laid(raw: bytes, brush: Brush, share: float | None) -> str:
    told = _encoded(raw, None if share is None else round(share, 3), round(brush.horizon / HEIGHT, 3))
    return (
        f'<image href="data:image/png;base64,{told}" x="-10" y="-10" width="{brush.width + 20:.0f}" '
        f'height="{HEIGHT + 20:.0f}" preserveAspectRatio="none" image-rendering="optimizeQuality"/>'
    )


@lru_cache(maxsize=8)
def _encoded(raw: bytes, share: float | None, horizon: float) -> str:
    with Image.open(io.BytesIO(raw)) as picture:
        small = picture.convert("RGB").resize(_SIZE, Image.Resampling.BICUBIC)
    if share is not None:
        down = np.linspace(0, 1, _SIZE[1])
        ramp = np.clip((down - horizon) / max(1 - horizon, 0.05) * 1.6, 0, 1) * share * 255
        small.putalpha(Image.fromarray(np.repeat(ramp[:, None], _SIZE[0], 1).astype(np.uint8)))
    out = io.BytesIO()
    small.save(out, "PNG", compress_level=1)
    return base64.b64encode(out.getvalue()).decode("ascii")
