"""Files of `animate`: the sounds it is told, and the motion beside a film."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from generators.contract import BadInput, MoodreelError

if TYPE_CHECKING:
    from generators.portrait.engine import AnimationResult
    from generators.portrait.request import SpokenSound

_FORM = '{"phonemes": [{"phoneme": "h", "start": 0.1, "end": 0.16}, ...]}'
_LARGEST = 64_000_000


def load_sounds(path: Path) -> tuple[SpokenSound, ...]:
    """Read what is said when, from the JSON that `speak --json` prints; of each phoneme its times are used.

    Raises:
        BadInput: the file cannot be read, or holds no phonemes; the message gives the place.
    """
    from generators.portrait.request import SpokenSound
    from studio.commands.sentences import placed, told

    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise BadInput(f"'{path}' is too large for the sounds of a voice. They look like {_FORM}.")
        data = json.loads(raw.decode("utf-8-sig"))
    except OSError as error:
        raise BadInput(f"The sounds '{path}' cannot be read: {error.strerror}. Check the path.") from error
    except (ValueError, RecursionError) as error:
        raise BadInput(f"'{path}' is not JSON: {error}. Sounds look like {_FORM}.") from error
    entries = data.get("phonemes") if isinstance(data, dict) else data
    if not isinstance(entries, list) or not entries:
        raise BadInput(f"'{path}' holds no phonemes. It is what `speak TEXT --json -o VOICE` prints: {_FORM}.")
    found: list[SpokenSound] = []
    for index, entry in enumerate(entries):
        given = {key: entry.get(key) for key in ("phoneme", "start", "end")} if isinstance(entry, dict) else entry
        try:
            found.append(SpokenSound.model_validate(given))
        except ValidationError as error:
            fault: Any = error.errors(include_url=False)[0]
            raise BadInput(f"--sounds: {placed([index, *fault['loc']])} {told(fault)} ('{path}').") from error
    return tuple(sorted(found, key=lambda sound: sound.start))


def check_motion_out(path: Path, film: Path, *, overwrite: bool) -> None:
    """Find out early that motion cannot be written there.

    Raises:
        FileExists: it exists and `overwrite` is false.
        BadInput: another suffix, the name of the film, or a folder that cannot be written.
    """
    from generators.media import check_destination
    from generators.portrait.output import MOTION_SUFFIXES

    if path.suffix.lower() not in MOTION_SUFFIXES:
        raise BadInput(f"Motion is saved as {' or '.join(MOTION_SUFFIXES)}, not as '{path.name}'. Change its ending.")
    if path.resolve().is_relative_to(film.resolve()):
        raise BadInput(f"--motion-out '{path}' lies within the film. Choose a place beside it.")
    check_destination(path, overwrite=overwrite)


def beside_film(path: Path, result: AnimationResult, *, fresh: bool, force: bool) -> None:
    """Write the motion of a film; when that fails, a film that was not there before is gone again.

    Args:
        path: `.json` or `.csv`.
        result: the film.
        fresh: whether it is new.
        force: whether an existing file may be replaced.
    """
    from generators.portrait.output import write_motion

    asked = result.request.model_dump(mode="json", exclude={"portrait", "audio", "motion", "sounds"})
    try:
        write_motion(path, result.motion, about={"request": asked, "driver": result.driver}, overwrite=force)
    except MoodreelError:
        if fresh and result.path.is_dir():
            shutil.rmtree(result.path, ignore_errors=True)
        elif fresh:
            result.path.unlink(missing_ok=True)
        raise
