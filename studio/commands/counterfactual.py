"""`counterfactual`: the same words, had the emotion been another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from studio.commands import options


def counterfactual(
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to; made if it is not there.")],
    emotions: Annotated[str, typer.Option(help="Two or more of the ten, with commas: neutral,anger,sadness.")],
    text: options.Text = None,
    file: options.File = None,
    intensity: options.Intensity = None,
    voice: options.Voice = None,
    seed: options.Seed = 0,
    as_json: options.Json = False,
    force: options.Force = False,
) -> None:
    """Speak the same words under several emotions, and show what changed: one file each, JSON and a picture."""
    from generators.speech import DEFAULT_VOICE, SpeechRequest
    from studio.commands.feeling import USUAL_INTENSITY
    from studio.commands.readings import SOUND, categories, compared, rows, speak_all
    from studio.commands.words import given_text
    from studio.commands.writing import check_folder

    wanted = categories(emotions)
    files = check_folder(
        output, [*(f"{name}{SOUND}" for name in wanted), "prosody.json", "prosody.png"], overwrite=force
    )
    request = SpeechRequest(text=given_text(text, file), voice=voice or DEFAULT_VOICE, seed=seed)
    strength = USUAL_INTENSITY if intensity is None else intensity
    readings = speak_all(request, wanted, strength, files, force=force)
    if as_json:
        typer.echo(json.dumps({"output": str(output.resolve()), **compared(readings)}))
        return
    typer.echo(rows(readings))
    typer.echo(f"\n{files[-2]}: timings and prosody of all\n{files[-1]}: the picture of it")
