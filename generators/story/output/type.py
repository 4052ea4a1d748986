"""Type for pages: the fonts that come with matplotlib, and lines that fit a width."""

from __future__ import annotations

import importlib.util
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from PIL import ImageDraw, ImageFont

Face = Literal["STIXGeneral", "STIXGeneralItalic", "STIXGeneralBol", "DejaVuSans", "DejaVuSerif"]
_FALLBACK: Face = "DejaVuSerif"  # knows Greek, Cyrillic, Vietnamese … where the book face does not


@lru_cache(maxsize=64)
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels."""
    return ImageFont.truetype(str(_folder() / f"{face}.ttf"), size)


def face_for(text: str, wanted: Face = "STIXGeneral") -> Face:
    """The face that is wanted, or another one if it lacks letters of the text."""
    return wanted if all(ord(letter) in _letters(wanted) for letter in text if not letter.isspace()) else _FALLBACK


def lines(text: str, type: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Break a text into lines of at most `width` pixels; words that are longer by themselves are cut."""
    found: list[str] = []
    for word in text.split():
        joined = f"{found[-1]} {word}" if found else word
        if found and type.getlength(joined) <= width:
            found[-1] = joined
            continue
        while type.getlength(word) > width and len(word) > 1:
            cut = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or type.getlength(word[:n]) <= width)
            found.append(word[:cut])
            word = word[cut:]
        found.append(word)
    return found


def balanced(text: str, type: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """As `lines`, in as few lines, but all about as long: no word stands alone on the last."""
    fewest = lines(text, type, width)
    low, high = width / max(len(fewest), 1) * 0.6, width
    for _ in range(9):
        middle = (low + high) / 2
        if len(lines(text, type, middle)) > len(fewest):
            low = middle
        else:
            high = middle
    return lines(text, type, high)


def write(
    draw: ImageDraw.ImageDraw, told: list[str], at: tuple[float, float], type: ImageFont.FreeTypeFont, ink: str,
    leading: float = 1.32, anchor: str = "ma",
) -> float:  # fmt: skip
    """Write lines from a point down; returns the y below them."""
    x, y = at
    for line in told:
        draw.text((x, y), line, fill=ink, font=type, anchor=anchor)
        y += leading * type.size
    return y


@cache
def _folder() -> Path:
    found = importlib.util.find_spec("matplotlib")
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0]) / "mpl-data" / "fonts" / "ttf"


@cache
def _letters(face: Face) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(_folder() / f"{face}.ttf", lazy=True) as file:
        return frozenset(file.getBestCmap() or {})
