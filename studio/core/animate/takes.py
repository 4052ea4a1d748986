"""From takes to sounds and projects, and from films to takes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generators.contract import BadInput
from generators.emotion import Emotion
from generators.media import read_audio
from studio.core.library import Library, NewTake, Take, emotion_label

from .inputs import Inputs
from .project import AnimateProject, Portrait, Sound

ENGINE = "portrait"
LEAST, MOST = 0.1, 3600.0
"""Seconds of sound that can be animated."""
_EMOTION: TypeAdapter[Emotion] = TypeAdapter(Emotion)


def sound_of_file(inputs: Inputs, path: Path) -> Sound:
    """A sound file, kept; what is said in it is not known.

    Raises:
        BadInput: it holds no sound, or too little or too much of it.
        MoodreelError: it cannot be kept.
    """
    audio, rate = read_audio(path)
    seconds = len(audio) / rate
    if not LEAST <= seconds <= MOST:
        raise BadInput(f"'{path.name}' lasts {seconds:.1f} s; Animate takes {LEAST} s to {MOST / 3600:.0f} h.")
    picked = inputs.take_in(path)
    return Sound(path=picked.path, title=picked.title, duration=seconds)


def sound_of_take(library: Library, inputs: Inputs, take_id: str) -> Sound:
    """A take of Speak with its phonemes' times, kept even if the take is thrown away.

    Raises:
        LibraryError: the take or one of its files is gone.
    """
    take = library.take(take_id)
    told = json.loads(library.path(take_id, "result").read_text("utf-8"))
    sounds = tuple(
        (str(phoneme["phoneme"]).strip(), float(phoneme["start"]), float(phoneme["end"]))
        for clause in told["clauses"]
        for phoneme in clause["phonemes"]
    )
    return Sound(
        path=inputs.take_in(library.path(take_id)).path,
        title=take.text,
        duration=take.duration,
        sounds=sounds,
        emotion=_EMOTION.validate_python(json.loads(take.request)["emotion"]),
    )


def film_take(job: str, project: AnimateProject, manifest: Mapping[str, Any], thumbnail: bytes) -> NewTake:
    """What the library is told of a film.

    Args:
        job: id of the job that made it.
        project: what was asked for.
        manifest: what the engine said of the result.
        thumbnail: PNG.
    """
    assert project.sound is not None
    return NewTake(
        id=job,
        line_id="",
        engine=ENGINE,
        request=project.request(),
        engine_version=manifest["engine_version"],
        weights_hash=manifest["weights_hash"],
        duration=manifest["duration"],
        text=project.sound.title,
        emotion=emotion_label(project.emotion),
        thumbnail=thumbnail,
    )


def named(request: str) -> set[Path]:
    """Files that a film was asked for with; none where the text is no such request.

    Args:
        request: JSON text of an `AnimationRequest`, or of a job that has one.
    """
    try:
        asked = json.loads(request)
        asked = asked.get("request", asked)
        return {Path(asked[key]) for key in ("portrait", "audio") if isinstance(asked.get(key), str)}
    except (ValueError, AttributeError):
        return set()


def of_request(request: str, title: str, duration: float, shipped: Sequence[Portrait]) -> AnimateProject:
    """The project that a film was asked for with.

    Args:
        request: JSON text of an `AnimationRequest`.
        title: what is said.
        duration: of the sound, in seconds.
        shipped: portraits that came with Moodreel, to be known again.

    Raises:
        ValueError: it is no such text.
    """
    asked = json.loads(request)
    path, sounds = Path(asked["portrait"]), asked["sounds"]
    known = next((each for each in shipped if each.path == path), None)
    names = ("right_eye", "left_eye", "nose", "mouth_right", "mouth_left")
    return AnimateProject.model_validate(
        {
            **{key: asked[key] for key in ("emotion", "framing", "size", "fps", "seed")},
            **asked["manner"],
            "face": asked.get("face", 1),
            "portrait": known or Portrait(path=path, title=path.stem[:8]),
            "anchors": [asked["anchors"][name] for name in names] if asked["anchors"] else None,
            "sound": {
                "path": asked["audio"],
                "title": title,
                "duration": duration,
                "sounds": sounds and [(each["phoneme"], each["start"], each["end"]) for each in sounds],
            },
        }
    )


def of_take(take: Take, shipped: Sequence[Portrait]) -> AnimateProject:
    """The project that a film was made from, with the film; raises as `of_request`."""
    return of_request(take.request, take.text, take.duration, shipped).with_take(take.id)
