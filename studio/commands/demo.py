"""`demo`: one line in all ten emotions, and a picture of what they did to it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from studio.commands import options

LINE = "I told you never to open that door."


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to; made if it is not there.")],
    force: options.Force = False,
) -> None:
    """Speak one line in all ten emotions and draw its prosody."""
    started = time.perf_counter()

    from generators.emotion import CATEGORIES
    from generators.speech import SpeechRequest
    from studio.commands.feeling import USUAL_INTENSITY
    from studio.commands.readings import SOUND, rows, speak_all
    from studio.commands.writing import check_folder

    names = [*(f"speak_{name}{SOUND}" for name in CATEGORIES), "prosody.png"]
    files = check_folder(output, names, overwrite=force)
    readings = speak_all(SpeechRequest(text=LINE), CATEGORIES, USUAL_INTENSITY, files, force=force)
    spoken = sum(reading.result.duration for reading in readings)
    typer.echo(f'"{LINE}"\n\n{rows(readings)}\n')
    typer.echo("Pitch, length and level are measured on what was spoken, against neutral.")
    typer.echo(f"{files[-1]}: the same as a picture")
    typer.echo(f"{len(files)} files, {spoken:.1f} s of speech, made in {time.perf_counter() - started:.1f} s.")
