"""The air from top to horizon: a gradient by rule, or the underpainting of the small diffusion model."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import gaussian_filter

from generators.story.scene import HEIGHT, Palette
from generators.story.world.brush import Brush
from generators.story.world.sky.wash import flat_wash

# resvg's own smooth scaling of a picture takes longer than all the rest of a page, so it is scaled up here.
_LAID = (504, 336)
_TINT = (252, 168)
_SOFT = 1.2  # pixels of the underpainting: the network paints in patches, and no seam may show
_GAIN = 1.7
"""Soft light changes a middle tone by as much as the underpainting differs from the wash at 2; things drawn have their
own light and shade, and want less."""
_SURE, _DARK = 0.25, 0.45
"""In the dark a network's hues are less sure than its light: so much of them is kept, and below which brightness."""
_FAINT = 0.25  # share that reaches what stands against the sky


def dome(brush: Brush, underpainting: bytes | None) -> str:
    """The whole picture filled with air."""
    if underpainting is not None:
        told = _air(underpainting, brush.palette, brush.horizon)  # pyright: ignore[reportArgumentType] frozen: has a hash
        return _image(told, brush)
    top, middle, low = brush.palette.sky
    reach = min(brush.horizon / HEIGHT * 1.04, 1)
    fill = brush.ink.linear([(0, top), (reach * 0.55, middle), (reach, low)])
    return brush.whole(fill)


def tint(brush: Brush, underpainting: bytes | None) -> str:
    """What the underpainting differs from the flat wash by, as light over the drawn land (indoors over all)."""
    if underpainting is None:
        return ""
    lit = underpainting, brush.palette, brush.horizon, brush.site.indoors
    told = _light(*lit)  # pyright: ignore[reportArgumentType] frozen: has a hash
    return _image(told, brush, 'style="mix-blend-mode:soft-light"')


def _image(told: str, brush: Brush, more: str = "") -> str:
    return (
        f'<image href="data:image/{told}" x="-10" y="-10" width="{brush.width + 20:.0f}" '
        f'height="{HEIGHT + 20:.0f}" preserveAspectRatio="none" image-rendering="optimizeSpeed" {more}/>'
    )


@lru_cache(maxsize=4)
def _air(raw: bytes, palette: Palette, horizon: float) -> str:
    wash, off = _parts(raw, palette, horizon)
    return _told(wash + off, _LAID)


@lru_cache(maxsize=4)
def _light(raw: bytes, palette: Palette, horizon: float, everywhere: bool) -> str:
    _, off = _parts(raw, palette, horizon)
    down = (np.arange(len(off)) + 0.5) / len(off)
    below = np.clip((down - horizon / HEIGHT) / 0.08 + 0.5, 0, 1)
    share = np.ones_like(down) if everywhere else _FAINT + (1 - _FAINT) * below
    return _told((0.5 + _GAIN * share[:, None, None] * off).astype(np.float32), _TINT)


def _parts(raw: bytes, palette: Palette, horizon: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The flat wash, and what was painted on it, both `(H, W, 3)`; their sum is the underpainting."""
    with Image.open(io.BytesIO(raw)) as picture:
        pixels = np.asarray(picture.convert("RGB"), np.float32) / 255
    wash = np.broadcast_to(flat_wash(palette, horizon, len(pixels))[:, None], pixels.shape)
    off = gaussian_filter(pixels - wash, (_SOFT, _SOFT, 0), mode="nearest")
    grey = off.mean(-1, keepdims=True)
    sure = _SURE + (1 - _SURE) * np.clip(wash.mean(-1, keepdims=True) / _DARK, 0, 1)
    return wash, grey + sure * (off - grey)


def _told(pixels: NDArray[np.float32], size: tuple[int, int]) -> str:
    """A data URL without its head, smoothly enlarged, with a grain too fine to be seen against banding."""
    small = np.clip(pixels * 255, 0, 255)
    planes = [
        np.asarray(Image.fromarray(small[..., channel].astype(np.float32)).resize(size, Image.Resampling.BICUBIC))
        for channel in range(3)
    ]
    grain = np.random.default_rng(5).uniform(-0.5, 0.5, (size[1], size[0], 1))
    whole = Image.fromarray(np.clip(np.rint(np.stack(planes, -1) + grain), 0, 255).astype(np.uint8))
    out = io.BytesIO()
    whole.save(out, "JPEG", quality=95, subsampling=0)
    return "jpeg;base64," + base64.b64encode(out.getvalue()).decode("ascii")
