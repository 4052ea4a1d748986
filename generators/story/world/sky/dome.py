"""The air from top to horizon: a gradient by rule, or the underpainting of the small diffusion model."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

import numpy as np
from PIL import Image

from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush

# resvg's own smooth scaling of a picture takes longer than all the rest of a page, so it is scaled up here.
_LAID = (504, 336)
_TINT = (192, 128)  # more would not be seen: it is nowhere stronger than a third


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
        f'<image href="data:image/{told}" x="-10" y="-10" width="{brush.width + 20:.0f}" '
        f'height="{HEIGHT + 20:.0f}" preserveAspectRatio="none" image-rendering="optimizeSpeed"/>'
    )


@lru_cache(maxsize=8)
def _encoded(raw: bytes, share: float | None, horizon: float) -> str:
    size = _LAID if share is None else _TINT
    with Image.open(io.BytesIO(raw)) as picture:
        smooth = picture.convert("RGB").resize(size, Image.Resampling.BICUBIC)
    out = io.BytesIO()
    if share is None:
        smooth.save(out, "JPEG", quality=94, subsampling=0)
        return "jpeg;base64," + base64.b64encode(out.getvalue()).decode("ascii")
    down = np.linspace(0, 1, size[1])
    ramp = np.clip((down - horizon) / max(1 - horizon, 0.05) * 1.6, 0, 1) * share * 255
    smooth.putalpha(Image.fromarray(np.repeat(ramp[:, None], size[0], 1).astype(np.uint8)))
    smooth.save(out, "PNG", compress_level=1)
    return "png;base64," + base64.b64encode(out.getvalue()).decode("ascii")
