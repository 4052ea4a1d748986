"""How large a drawing looks: the box of its paint, found by painting it small."""

from __future__ import annotations

import io

import numpy as np
import resvg_py
from PIL import Image

from generators.story.scene import Box

_SEEN = 0.25  # thinner paint (steam, a mist) reaches beyond the thing itself
_FIELD = Box(-600, -600, 600, 400)
_PIXELS = 160


def painted(body: str, defs: str) -> Box:
    """Box of everything that covers more than a quarter of what lies behind it, in the units of `body`.

    Args:
        body, defs: SVG that lies within 600 units of (0, 0).
    """
    rough = _seen(body, defs, _FIELD, _PIXELS, 0.01)  # so coarse that a thread covers little of a pixel
    margin = 2.5 * _FIELD.width / _PIXELS
    near = Box(rough.left - margin, rough.top - margin, rough.right + margin, rough.bottom + margin)
    return _seen(body, defs, near, 240, _SEEN)  # the first look was too coarse for small things


def _seen(body: str, defs: str, field: Box, pixels: int, least: float) -> Box:
    high = max(8, round(pixels * field.height / field.width))
    view = f'viewBox="{field.left:g} {field.top:g} {field.width:g} {field.height:g}" width="{pixels}" height="{high}"'
    page = f'<svg xmlns="http://www.w3.org/2000/svg" {view} preserveAspectRatio="none">{defs}{body}</svg>'
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=page, skip_system_fonts=True)))).convert(
        "RGBA"
    )
    seen = np.asarray(image.getchannel("A")) > 255 * least
    if not seen.any():
        return field
    across, down = np.flatnonzero(seen.any(0)), np.flatnonzero(seen.any(1))
    one, two = field.width / pixels, field.height / high
    left, right = float(field.left + across[0] * one), float(field.left + (across[-1] + 1) * one)
    return Box(left, float(field.top + down[0] * two), right, float(field.top + (down[-1] + 1) * two))
