"""Portraits from files: upright, RGB, with transparency kept aside, at most as large as Animate draws."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from generators.portrait.face.errors import BadPicture

SMALLEST, LARGEST = 64, 8000
"""Sides of a picture that is taken, in pixels."""
_FORMATS = ("PNG", "JPEG", "WEBP")
_UNDER = (127, 127, 127)  # what shows through transparent places while the face is looked for


@dataclass(frozen=True, eq=False)
class Picture:
    """A portrait.

    Attributes:
        image: `(H, W, 3)` uint8 RGB; transparent places are grey.
        alpha: `(H, W)` float32 in [0, 1], or None for a picture without transparency.
        scale: pixels of `image` per pixel of the upright file; 1 unless that was larger than asked for.
    """

    image: NDArray[np.uint8]
    alpha: NDArray[np.float32] | None = None
    scale: float = 1.0


def read_picture(path: Path, *, longest: int = 1920) -> Picture:
    """Read PNG, JPEG or WebP of any colour mode, turned upright by its EXIF tag.

    Args:
        path: the file.
        longest: a longer side is scaled down to this.

    Raises:
        BadPicture: it is no such file, damaged, below 64 px or above 8,000 px.
    """
    if not path.is_file():
        raise BadPicture(f"There is no picture '{path}'. Check its name.")
    try:
        with warnings.catch_warnings(), Image.open(path, formats=_FORMATS) as file:
            warnings.simplefilter("ignore")  # about odd metadata; the size is looked at here
            _check_size(path, file.size)
            size = file.size
            file.draft("RGB", (longest, longest))  # decodes a large JPEG at a fraction of its size
            upright = ImageOps.exif_transpose(_eight_bits(file))
    except UnidentifiedImageError as error:
        raise BadPicture(f"'{path}' is no PNG, JPEG or WebP picture. Save it as one of these first.") from error
    except Image.DecompressionBombError as error:
        raise BadPicture(_too_large(path, "far more")) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise BadPicture(f"'{path}' is damaged ({error}). Use another copy of it.") from error
    return to_picture(upright, longest=longest, size=size)


def to_picture(image: Image.Image, *, longest: int = 1920, size: tuple[int, int] | None = None) -> Picture:
    """Take an upright image that is open already.

    Args:
        image: in any mode.
        longest: a longer side is scaled down to this.
        size: of the file, where `image` was decoded smaller.
    """
    full = max(size or image.size)
    shrink = min(1.0, longest / max(image.size))
    clear = image.has_transparency_data
    image = image.convert("RGBA" if clear else "RGB")
    if shrink < 1:
        smaller = (max(1, round(image.width * shrink)), max(1, round(image.height * shrink)))
        image = image.resize(smaller, Image.Resampling.LANCZOS, reducing_gap=3)
    scale = max(image.size) / full
    if not clear:
        return Picture(np.array(image), scale=scale)
    under = Image.new("RGBA", image.size, (*_UNDER, 255))
    alpha = (np.asarray(image.getchannel("A")) / 255).astype(np.float32)
    return Picture(np.array(Image.alpha_composite(under, image).convert("RGB")), alpha, scale)


def _check_size(path: Path, size: tuple[int, int]) -> None:
    if min(size) < SMALLEST:
        raise BadPicture(
            f"'{path}' has {size[0]} × {size[1]} pixels; a face needs at least {SMALLEST} a side. Use a larger one."
        )
    if max(size) > LARGEST:
        raise BadPicture(_too_large(path, f"{size[0]} × {size[1]}"))


def _too_large(path: Path, size: str) -> str:
    return f"'{path}' has {size} pixels; Animate takes up to {LARGEST} a side. Scale it down first."


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):  # 16 bits of grey, which PIL would clip instead of scale
        deep = np.asarray(image, np.float64) / 257
        eight = Image.fromarray(deep.clip(0, 255).astype(np.uint8))
        eight.info = image.info
        return eight
    image.load()
    return image
