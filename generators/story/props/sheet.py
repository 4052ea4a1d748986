"""A contact sheet of drawings by day and by night, to judge them by eye.

`python -m generators.story.props.sheet sheet.webp --emotion sadness`, or with ids: `… sheet.webp birdcage lone-crow`.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import resvg_py
import typer
from PIL import Image, ImageDraw

from generators.contract import MoodreelError
from generators.emotion import CATEGORIES
from generators.story.drawing import PLAIN, Ink, Tone
from generators.story.elements import elements
from generators.story.props.draw import draw_prop, drawable

_NIGHT = Tone(ambient="#3a5bb0", strength=0.5, exposure=0.62, saturation=0.7)
_LIGHTS = ((PLAIN, "#e9e4d2"), (_NIGHT, "#2b3550"))
_LABEL = 16  # pixels below each pair


def sheet(ids: Sequence[str], cell: int, columns: int) -> Image.Image:
    """Every drawing twice, side by side by day and by night, its id below; `cell` is the side of one in pixels.

    Raises:
        UnknownProp: an id has no drawing.
    """
    rows = -(-len(ids) // columns)
    wide, high = 2 * cell * columns, (cell + _LABEL) * rows
    defs, cells = [], []
    for place, (name, number) in enumerate((name, number) for name in ids for number in (0, 1)):
        tone, ground = _LIGHTS[number]
        ink = Ink("p" + "".join(chr(97 + int(digit)) for digit in str(place)))  # a prefix is letters only
        prop = draw_prop(name, tone, ink)
        box = prop.bounds
        scale = 0.86 * cell / max(box.width, box.height)
        x, y = (place % (2 * columns)) * cell, (place // (2 * columns)) * (cell + _LABEL)
        middle = f"translate({-(box.left + box.right) / 2:.2f},{-(box.top + box.bottom) / 2:.2f})"
        drawn = f'<g transform="translate({cell / 2},{cell / 2}) scale({scale:.4f}) {middle}">{prop.body}</g>'
        back = f'<rect width="{cell}" height="{cell}" fill="{ground}"/>'
        cells.append(f'<svg x="{x}" y="{y}" width="{cell}" height="{cell}">{back}{drawn}</svg>')
        defs.append(ink.defs)
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    page = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(defs)}{"".join(cells)}</svg>'
    painted = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=page)))).convert("RGBA")
    image = Image.new("RGB", painted.size, "#ffffff")
    image.paste(painted, mask=painted)
    for place, name in enumerate(ids):
        x, y = (place % columns) * 2 * cell, (place // columns) * (cell + _LABEL) + cell
        ImageDraw.Draw(image).text((x + 3, y + 2), name, fill="#20242c")
    return image


def main(
    out: Annotated[Path, typer.Argument(help="The picture: .webp or .png.")],
    ids: Annotated[list[str] | None, typer.Argument(help="Ids of elements.")] = None,
    emotion: Annotated[str | None, typer.Option(help=f"All of one: {', '.join(CATEGORIES)}.")] = None,
    cell: Annotated[int, typer.Option(help="Side of one drawing, pixels.", min=32, max=1000)] = 150,
    columns: Annotated[int, typer.Option(help="Drawings in a row.", min=1, max=20)] = 6,
) -> None:
    """Draw a contact sheet."""
    chosen = [name for name, _ in elements(emotion).items() if name in drawable()] if emotion in CATEGORIES else ids
    if not chosen:
        raise typer.BadParameter(f"Say which: ids of elements, or --emotion with one of {', '.join(CATEGORIES)}.")
    try:
        sheet(chosen, cell, columns).save(out, quality=82)
    except MoodreelError as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from error


if __name__ == "__main__":
    typer.run(main)
