"""The picture that says what the subject looks like: the rig's, or one of the user's."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from generators.story.regions import otsu

_GROUND = 245  # grey of what is behind a figure that was cut out


@dataclass(frozen=True)
class Reference:
    """A picture of the subject.

    Attributes:
        picture: RGB.
        mask: `(H, W)` share of subject.
    """

    picture: Image.Image
    mask: NDArray[np.float32]

    @staticmethod
    def of(picture: Image.Image, mask: NDArray[np.float32] | None = None) -> Reference:
        """Take a picture as reference.

        Args:
            picture: any mode; what is transparent is background.
            mask: `(H, W)` share of subject; if None it is the opaque part, or what differs most from the colour of the
                picture's edge, so that a figure on a plain ground works best.
        """
        if mask is None and "A" in picture.getbands():
            alpha = np.asarray(picture.getchannel("A"), np.float32) / np.float32(255)
            mask = alpha if alpha.min() < 0.5 else None
        flat = Image.new("RGB", picture.size, (_GROUND, _GROUND, _GROUND))
        if "A" in picture.getbands():
            flat.paste(picture, mask=picture.getchannel("A"))
        else:
            flat.paste(picture.convert("RGB"))
        return Reference(flat, _standing_out(flat) if mask is None else mask.astype(np.float32))

    def fitted(self, size: tuple[int, int]) -> Reference:
        """Scaled to fit, in the middle of a ground of the colour of its edge.

        Args:
            size: width and height in pixels.
        """
        scale = min(size[0] / self.picture.width, size[1] / self.picture.height)
        inner = (max(1, round(self.picture.width * scale)), max(1, round(self.picture.height * scale)))
        at = ((size[0] - inner[0]) // 2, (size[1] - inner[1]) // 2)
        colour = tuple(int(channel) for channel in np.median(_edge(np.asarray(self.picture)), axis=0))
        canvas = Image.new("RGB", size, colour)
        canvas.paste(self.picture.resize(inner, Image.Resampling.LANCZOS), at)
        cover = Image.new("L", size, 0)
        grey = Image.fromarray(np.rint(self.mask * 255).astype(np.uint8))
        cover.paste(grey.resize(inner, Image.Resampling.BILINEAR), at)
        return Reference(canvas, np.asarray(cover, np.float32) / np.float32(255))


def _edge(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])


def _standing_out(picture: Image.Image) -> NDArray[np.float32]:
    pixels = np.asarray(picture, np.float32)
    ground = np.median(_edge(np.asarray(picture)).astype(np.float32), axis=0)
    far = np.linalg.norm(pixels - ground, axis=-1)
    return otsu(torch.from_numpy(far)[None])[0].numpy().astype(np.float32)
