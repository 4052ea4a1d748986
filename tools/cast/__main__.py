"""Draw the pictures of the cast for the docs.

    python -m tools.cast docs/pictures/story_cast.webp
    python -m tools.cast docs/pictures/story_faces.webp --faces

The first shows who can be in a story, as `company.toml` has them; the second shows some of them in all ten emotions at
the strengths .4 and .7. Both come from the same calls that draw a story.
"""

from __future__ import annotations

import io
import tomllib
from pathlib import Path
from typing import Annotated

import resvg_py
import typer
from PIL import Image, ImageDraw, ImageFont

from generators.emotion import CATEGORIES, EmotionState
from generators.story.cast import Look, Stance, draw_figure, look_of
from generators.story.drawing import PLAIN, Ink, ellipse
from generators.story.scene import Box

_GROUND, _SHADOW, _WORDS = "#ece4d6", "#6b5a4a", "#3a3330"
_WHOLE = Box(-74.0, -138.0, 74.0, 12.0)
_STRENGTHS = (0.4, 0.7)
_ABOVE = 20


def told() -> dict[str, list]:
    """What `company.toml` says."""
    return tomllib.loads(Path(__file__).with_name("company.toml").read_text("utf-8"))


def figure(look: Look, stance: Stance, wide: int, high: int, face: bool = False) -> Image.Image:
    """Somebody on the ground of the page; whole, or the face only."""
    ink = Ink("c")
    drawn = draw_figure(look, stance, PLAIN, ink)
    box, shadow = _WHOLE, ""
    if face:
        middle, half = 0.5 * (drawn.face.top + drawn.face.bottom), 0.72 * max(drawn.face.width, drawn.face.height)
        across = 0.5 * (drawn.face.left + drawn.face.right)
        box = Box(across - half, middle - half, across + half, middle + half)
    else:
        shadow = ellipse(0, 0, *drawn.contact, _SHADOW, 'opacity="0.16"')
    view = f"{box.left:.1f} {box.top:.1f} {box.width:.1f} {box.height:.1f}"
    page = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="{view}">{ink.defs}'
        f'<rect x="{box.left}" y="{box.top}" width="{box.width}" height="{box.height}" fill="{_GROUND}"/>'
        f"{shadow}{drawn.behind}{drawn.front}</svg>"
    )
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=page)))).convert("RGB")


def state(emotion: str, strength: float) -> EmotionState:
    """An emotion by name; "neutral" at strength 0 too."""
    return EmotionState.of(emotion, strength)


def company(columns: int = 8, wide: int = 190) -> Image.Image:
    """Everybody of the file, whole."""
    people = told()["people"]
    high = round(wide * _WHOLE.height / _WHOLE.width)
    page = Image.new("RGB", (wide * columns, high * -(-len(people) // columns)), _GROUND)
    for k, (phrase, pose, view, emotion, strength, *seed) in enumerate(people):
        look, _ = look_of(phrase, *seed)
        stance = Stance(pose=pose, view=view, state=state(emotion, strength))
        page.paste(figure(look, stance, wide, high), (k % columns * wide, k // columns * high))
    return page


def faces(side: int = 92) -> Image.Image:
    """Ten emotions across; down, some of the cast, each at two strengths."""
    who = told()["faces"]
    page = Image.new("RGB", (side * len(CATEGORIES), _ABOVE + side * len(who) * len(_STRENGTHS)), _GROUND)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(13)
    for column, emotion in enumerate(CATEGORIES):
        draw.text((side * (column + 0.5), 3), emotion, _WORDS, font, anchor="ma")
        for row, phrase in enumerate(who):
            look, _ = look_of(phrase)
            for k, strength in enumerate(_STRENGTHS):
                drawn = figure(look, Stance(state=state(emotion, strength)), side, side, face=True)
                page.paste(drawn, (side * column, _ABOVE + side * (row * len(_STRENGTHS) + k)))
    return page


def main(
    out: Path, show_faces: Annotated[bool, typer.Option("--faces", help="Faces in all emotions.")] = False
) -> None:
    """Draw one of the two."""
    (faces() if show_faces else company()).save(out, quality=78, method=6)


if __name__ == "__main__":
    typer.run(main)
