"""`voices`: who can speak."""

from __future__ import annotations

import json
from typing import Annotated

import typer


def voices(as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> None:
    """List the voices."""
    from generators.assets import default_assets
    from generators.speech import DEFAULT_VOICE
    from generators.speech.voices import load_voices
    from studio.commands.table import table

    known = load_voices(default_assets().path("speech/voices.safetensors")).values()
    if as_json:
        found = [{"name": v.name, "title": v.title, "accent": v.accent, "gender": v.gender} for v in known]
        typer.echo(json.dumps({"default": DEFAULT_VOICE, "voices": found}))
        return
    rows = [[v.name, v.title, "speaks if none is named" if v.name == DEFAULT_VOICE else ""] for v in known]
    typer.echo(table(("voice", "who", ""), rows))
