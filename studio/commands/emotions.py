"""`emotions`: the ten, where they lie, and what they are meant to do to a voice."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer


def emotions(as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> None:
    """List the ten emotions."""
    from generators.emotion import CATEGORIES, CITATION, POINTS, TERMS, EmotionState
    from generators.speech import effect
    from studio.commands.feeling import USUAL_INTENSITY
    from studio.commands.table import table

    found: list[dict[str, Any]] = [
        {
            "name": name,
            "term": TERMS[name],
            **POINTS[name]._asdict(),
            "speech": {key: round(v, 4) for key, v in effect(EmotionState.of(name, USUAL_INTENSITY)).items()},
        }
        for name in CATEGORIES
    ]
    if as_json:
        typer.echo(json.dumps({"intensity": USUAL_INTENSITY, "citation": CITATION, "emotions": found}))
        return
    rows = [
        [
            one["name"],
            *(f"{one[axis]:+.2f}" for axis in ("valence", "arousal", "dominance")),
            f"{one['speech']['f0_st']:+.1f} st",
            f"x{one['speech']['duration']:.2f}",
            f"{one['speech']['level_db']:+.1f} dB",
        ]
        for one in found
    ]
    head = ("emotion", "valence", "arousal", "dominance", "pitch", "length", "level")
    typer.echo(table(head, rows, right=range(1, 7)))
    typer.echo(f"\nPitch, length and level: what Speak aims at with intensity {USUAL_INTENSITY}, against neutral.")
