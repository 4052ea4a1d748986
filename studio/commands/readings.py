"""The same words under several emotions, written side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generators.contract import BadInput
from generators.emotion import Category, EmotionState, parse_emotion

if TYPE_CHECKING:
    from generators.speech import SpeechRequest, SpeechResult
    from generators.speech.shifts import Shift

SOUND = ".wav"


@dataclass(frozen=True)
class Reading:
    """One reading.

    Attributes:
        category: its emotion.
        state: the same with its intensity.
        path: its sound file.
        result: what was spoken.
        shift: against the reference, which is the neutral reading if there is one, else the first.
    """

    category: Category
    state: EmotionState
    path: Path
    result: SpeechResult
    shift: Shift


def categories(names: str) -> list[Category]:
    """The categories of a list with commas.

    Raises:
        BadInput: an unknown emotion, none at all, or one that is named twice.
    """
    wanted = [name for name in names.split(",") if name.strip()]
    if not wanted:
        raise BadInput("Name the emotions to compare, with commas: --emotions neutral,anger,sadness")
    found: list[Any] = [
        "neutral" if name.strip().lower() == "neutral" else parse_emotion(name).dominant for name in wanted
    ]
    if twice := [name for name in found if found.count(name) > 1]:
        raise BadInput(f"'{twice[0]}' is named twice in --emotions. Name it once.")
    return found


def speak_all(
    request: SpeechRequest, emotions: Sequence[Category], intensity: float, files: Sequence[Path], *, force: bool
) -> list[Reading]:
    """Speak `request` under each emotion and write sound files, `prosody.json` and `prosody.png`, all or none.

    Args:
        request: text, voice, seed; its emotion is replaced.
        emotions: at least one.
        intensity: of each of them.
        files: one sound file per emotion, then the JSON (if wanted) and last the picture.
        force: whether existing files may be replaced.
    Raises:
        MoodreelError: as `SpeechEngine.run` and `all_or_none`.
    """
    from generators.speech.export import save_audio, save_json
    from generators.speech.picture import Reading as Drawn
    from generators.speech.picture import prosody_picture
    from generators.speech.shifts import shift
    from studio.commands.engine import open_engine
    from studio.commands.progress import part, progress_bar
    from studio.commands.stopping import stopping
    from studio.commands.writing import all_or_none, made

    states = [EmotionState.of(name, intensity) for name in emotions]
    with progress_bar() as report:
        engine = open_engine()
        with stopping() as cancel:
            results = [
                engine.run(request.model_copy(update={"emotion": state}), part(report, i, len(states), name), cancel)
                for i, (name, state) in enumerate(zip(emotions, states, strict=True))
            ]
            base = results[emotions.index("neutral") if "neutral" in emotions else 0]
            readings = [
                Reading(name, state, path, result, shift(result, base))
                for name, state, path, result in zip(emotions, states, files, results, strict=False)
            ]
            cancel.raise_if_set()
            with made(files[0].parent), all_or_none(files, overwrite=force) as temporary:
                for reading, path in zip(readings, temporary, strict=False):
                    save_audio(reading.result, path, overwrite=True)
                for path in temporary[len(readings) :]:
                    if path.suffix == ".json":
                        save_json(compared(readings), path, overwrite=True)
                    else:
                        drawn: list[Drawn] = [
                            (reading.state.label, reading.category, reading.result) for reading in readings
                        ]
                        prosody_picture(drawn, path, overwrite=True)
                cancel.raise_if_set()
    return readings


def compared(readings: Sequence[Reading]) -> dict[str, Any]:
    """Plain data of `prosody.json`: what readings share, then each, phonemes in the same order in all."""
    request = readings[0].result.request
    reference = next((r for r in readings if r.category == "neutral"), readings[0])
    return {
        "text": request.text,
        "voice": request.voice,
        "seed": request.seed,
        "reference": reference.state.label,
        "readings": [
            {
                "emotion": reading.category,
                "label": reading.state.label,
                "file": reading.path.name,
                "shift": {
                    "f0_st": round(reading.shift.f0_st, 3),
                    "duration": round(reading.shift.duration, 4),
                    "level_db": round(reading.shift.level_db, 3),
                },
                **reading.result.to_dict(),
            }
            for reading in readings
        ],
    }


def rows(readings: Sequence[Reading]) -> str:
    """A table for people."""
    from studio.commands.table import table

    lines = [
        [
            str(reading.path),
            reading.state.label,
            f"{reading.result.duration:.2f} s",
            f"{reading.shift.f0_st:+.1f} st",
            f"x{reading.shift.duration:.2f}",
            f"{reading.shift.level_db:+.1f} dB",
        ]
        for reading in readings
    ]
    return table(("file", "emotion", "seconds", "pitch", "length", "level"), lines, right=range(2, 6))
