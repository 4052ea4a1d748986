"""The talking portrait of `demo`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generators.portrait.engine import AnimationResult
    from studio.commands.readings import Reading

PORTRAIT = "face/astronaut.jpg"
_SIDE = 512


def film_all(readings: Sequence[Reading], files: Sequence[Path], *, force: bool) -> list[AnimationResult]:
    """Let the shipped portrait say each reading; by the motion model if its weights are there, else by rules.

    Args:
        readings: spoken, their sound files written.
        files: a film each.
        force: whether existing files may be replaced.

    Raises:
        MoodreelError: as `AnimationEngine.run`.
    """
    from generators.assets import default_assets
    from generators.portrait.request import AnimationRequest, SpokenSound
    from studio.commands.engine import open_portrait_engine
    from studio.commands.progress import in_frames, part, progress_bar
    from studio.commands.stopping import stopping
    from studio.core.animate.shipped import listens

    assets = default_assets()
    films = []
    with progress_bar() as report:
        engine = open_portrait_engine()
        with stopping() as cancel:
            for index, (reading, file) in enumerate(zip(readings, files, strict=True)):
                sounds = tuple(
                    SpokenSound(phoneme=p.phoneme, start=p.start, end=p.end) for p in reading.result.phonemes
                )
                request = AnimationRequest(
                    portrait=assets.path(PORTRAIT),
                    audio=reading.path,
                    emotion=reading.state,
                    framing="square",
                    size=_SIDE,
                    sounds=None if listens(assets) else sounds,
                )
                told = in_frames(part(report, index, len(files), reading.category), "animating")
                films.append(engine.run(request, file, told, cancel, overwrite=force))
    return films


def films_told(films: Sequence[AnimationResult]) -> str:
    """A table for people, and whose motion it is."""
    from studio.commands.feeling import label
    from studio.commands.table import table

    rows = [
        [str(film.path), label(film.request.emotion), f"{len(film.motion)}", f"{len(film.motion) / film.seconds:.0f}"]
        for film in films
    ]
    how = {
        "model": "Lips, head and eyes move by the motion model, which hears the voice and nothing else.",
        "rules": "Lips, head and eyes move by rules over the sounds that Speak knows, not by a trained model.",
    }
    return f"{table(('film', 'emotion', 'frames', 'a second'), rows, right=(2, 3))}\n\n{how[films[0].driver]}"
