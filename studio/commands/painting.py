"""Who paints the pictures of `story`: Moodreel's own renderer, or a large model from a folder of the user's."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast, get_args

import typer

from generators.contract import BadInput

if TYPE_CHECKING:
    from generators.story.large import LargePainter
    from generators.story.output import Format

_ENGINES = ("embedded", "diffusers")


def painter_named(
    engine: str, model: str | None, dtype: str, device: str, formats: Sequence[Format]
) -> LargePainter | None:
    """The painter that the options ask for, loaded; None for our own renderer. Says on stderr what was loaded.

    Raises:
        BadInput: the options contradict each other.
        MoodreelError: as `LargePainter`.
    """
    if engine not in _ENGINES:
        raise BadInput(f"There is no --engine '{engine[:40]}'. There are {' and '.join(_ENGINES)}.")
    if engine == "embedded":
        if model is not None or (dtype, device) != ("auto", "auto"):
            raise BadInput("--model, --dtype and --device are for --engine diffusers. Add that, or leave them out.")
        return None
    if model is None:
        raise BadInput("--engine diffusers needs --model and a folder. docs/story_models.md says how to get one.")
    if "svg" in formats:
        raise BadInput("A painted picture has no shapes to write as svg. Leave svg out of --format.")
    from generators.story.large import LargePainter
    from generators.story.large.devices import Precision

    if dtype not in get_args(Precision):
        raise BadInput(f"There is no --dtype '{dtype[:40]}'. There are {', '.join(get_args(Precision))}.")
    painter = LargePainter(model, device=device, dtype=cast("Precision", dtype))
    typer.echo(painter.folder.told(), file=sys.stderr)
    return painter
