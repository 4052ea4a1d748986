"""`demo`: one line in all ten emotions, a portrait that says it in three of them, and a small illustrated story."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from studio.commands import options

LINE = "I told you never to open that door."
FILMED = ("neutral", "amusement", "anger")


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to; made if it is not there.")],
    force: options.Force = False,
) -> None:
    """Speak one line in all ten emotions, draw its prosody, let a portrait say it in three, and illustrate a story."""
    started = time.perf_counter()

    from generators.emotion import CATEGORIES
    from generators.speech import SpeechRequest
    from studio.commands.demo_films import film_all, films_told
    from studio.commands.demo_story import check_story, tell_story
    from studio.commands.feeling import USUAL_INTENSITY
    from studio.commands.readings import SOUND, rows, speak_all
    from studio.commands.writing import check_folder

    names = [*(f"speak_{name}{SOUND}" for name in CATEGORIES), "prosody.png"]
    films = [f"portrait_{name}.mp4" for name in FILMED]
    files = check_folder(output, [*names, *films], overwrite=force)
    check_story(output / "story", force=force)
    spoken_files, film_files = files[: len(names)], files[len(names) :]
    readings = speak_all(SpeechRequest(text=LINE), CATEGORIES, USUAL_INTENSITY, spoken_files, force=force)
    results = film_all([r for name in FILMED for r in readings if r.category == name], film_files, force=force)
    story = tell_story(output / "story", force=force)
    spoken = sum(reading.result.duration for reading in readings)
    typer.echo(f'"{LINE}"\n\n{rows(readings)}\n')
    typer.echo("Pitch, length and level are measured on what was spoken, against neutral.")
    typer.echo(f"{spoken_files[-1]}: the same as a picture\n")
    typer.echo(films_told(results))
    typer.echo(f"\n{story.told(output / 'story')}")
    count, seconds = len(files) + len(story.files), time.perf_counter() - started
    typer.echo(f"\n{count} files, {spoken:.1f} s of speech, made in {seconds:.1f} s.")
