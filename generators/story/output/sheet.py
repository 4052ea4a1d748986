"""Pages of a picture book, and the storyboard: pictures with their captions on warm paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFilter

from generators.story.output.type import Face, balanced, face_for, font, write
from generators.story.plan import StoryPlan

PAPER, INK, FAINT = "#fbf6ea", "#3a2e28", "#8b7b6c"
_ROUND = 0.012  # of a picture's width


class Shown(NamedTuple):
    """A picture and what is read aloud beside it."""

    picture: Image.Image
    caption: str


def title_of(plan: StoryPlan) -> str:
    """ "A Little Fox with a Green Scarf"."""
    small = {"a", "an", "the", "and", "with", "in", "of", "on", "at", "who", "that", "his", "her", "its", "their"}
    words = (plan.subject.name or plan.subject.phrase).split()
    told = [w if i and w.lower() in small else w[:1].upper() + w[1:] for i, w in enumerate(words)]
    return " ".join(told)


def book_page(shown: Shown, number: int, width: int = 1600) -> Image.Image:
    """One picture with its caption below.

    Args:
        shown: what is on the page.
        number: printed at the foot.
        width: of the page in pixels.
    """
    margin = round(0.05 * width)
    picture = _fitted(shown.picture, width - 2 * margin)
    type = font(face_for(shown.caption), round(0.0275 * width))
    told = balanced(shown.caption, type, 0.8 * width)
    below = round(len(told) * 1.36 * type.size)
    height = margin + picture.height + round(0.04 * width) + below + round(0.075 * width)
    page = Image.new("RGB", (width, height), PAPER)
    _framed(page, picture, (margin, margin))
    draw = ImageDraw.Draw(page)
    write(draw, told, (width / 2, margin + picture.height + 0.034 * width), type, INK, 1.36)
    small = font("STIXGeneralItalic", round(0.018 * width))
    draw.text((width / 2, height - 0.028 * width), str(number), fill=FAINT, font=small, anchor="mm")
    return page


def storyboard(shown: Sequence[Shown], plan: StoryPlan, width: int = 2400) -> Image.Image:
    """All pictures of a story on one sheet, with its title and captions.

    Args:
        shown: in order.
        plan: of the story.
        width: of the sheet in pixels.
    """
    columns = _columns(len(shown), shown[0].picture.width / shown[0].picture.height)
    margin, gap = round(0.032 * width), round(0.024 * width)
    each = (width - 2 * margin - (columns - 1) * gap) // columns
    title = font(face_for(title_of(plan)), round(0.03 * width))
    type_size = round(min(0.0145 * width * math.sqrt(2.6 / columns), 0.05 * each))
    captions = []
    for one in shown:
        type = font(face_for(one.caption), max(type_size, 11))
        captions.append((type, balanced(one.caption, type, 0.94 * each)))
    rows = [range(at, min(at + columns, len(shown))) for at in range(0, len(shown), columns)]
    high = round(each * shown[0].picture.height / shown[0].picture.width)
    below = [max(round(len(captions[i][1]) * 1.34 * captions[i][0].size) for i in row) for row in rows]
    top = round(margin + 2.2 * title.size)
    height = top + sum(high + round(0.012 * width) + b + gap for b in below) + margin // 2
    sheet = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((width / 2, margin + 0.45 * title.size), title_of(plan), fill=INK, font=title, anchor="mm")
    y = top
    for row, b in zip(rows, below, strict=True):
        left = margin + (columns - len(row)) * (each + gap) // 2
        for column, i in enumerate(row):
            x = left + column * (each + gap)
            _framed(sheet, _fitted(shown[i].picture, each), (x, y))
            write(draw, captions[i][1], (x + each / 2, y + high + 0.01 * width), captions[i][0], INK, 1.34)
        y += high + round(0.012 * width) + b + gap
    return sheet


def _columns(count: int, aspect: float) -> int:
    """As square a sheet as possible; short last rows cost a little."""

    def cost(columns: int) -> float:
        rows = math.ceil(count / columns)
        return abs(math.log(columns * aspect / (1.32 * rows) / 1.3)) + 0.35 * (rows * columns - count) / count

    return min(range(1, min(count, 4) + 1), key=cost)


def _fitted(picture: Image.Image, width: int) -> Image.Image:
    height = round(width * picture.height / picture.width)
    return picture if picture.width == width else picture.resize((width, height), Image.Resampling.LANCZOS)


def _framed(page: Image.Image, picture: Image.Image, at: tuple[int, int]) -> None:
    """Paste with rounded corners and a soft shadow, as if it were glued in."""
    corner = round(_ROUND * picture.width)
    scale = 3
    mask = Image.new("L", (picture.width * scale, picture.height * scale), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), corner * scale, fill=255)
    mask = mask.resize(picture.size, Image.Resampling.LANCZOS)
    spread = max(2, round(0.006 * picture.width))
    dark = Image.new("L", (picture.width + 6 * spread, picture.height + 6 * spread), 0)
    dark.paste(mask.point([round(0.22 * v) for v in range(256)]), (3 * spread, 3 * spread))
    dark = dark.filter(ImageFilter.GaussianBlur(spread))
    page.paste(Image.new("RGB", dark.size, "#5a4632"), (at[0] - 3 * spread, at[1] - 2 * spread), dark)
    page.paste(picture, at, mask)


__all__ = ["INK", "PAPER", "Face", "Shown", "book_page", "storyboard", "title_of"]
