"""Emotions kept under a name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generators.contract import BadInput
from generators.emotion import BadEmotion, Emotion

from .emotion_json import emotion_from_data
from .json_file import DamagedFile, Data, read_versioned, set_aside, write_versioned

_KIND = "presets"
_LONGEST = 60


class Presets:
    """States and curves by name, in one file.

    Entries that this Moodreel cannot read stay in the file, but are not shown.

    Args:
        path: the file; made with its folder when something is saved. None to keep nothing.

    Attributes:
        notice: what the user should know of how the file was found; "" if all is well.

    Raises:
        NewerFile: a newer Moodreel wrote it; it is untouched.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.notice = ""
        self._kept = self._read() if path is not None else {}
        self._emotions = _readable(self._kept)

    def names(self) -> Sequence[str]:
        """All names, in the order of the alphabet."""
        return sorted(self._emotions, key=lambda name: (name.casefold(), name))

    def emotion(self, name: str) -> Emotion:
        """What is kept under a name; raises BadInput if nothing is."""
        if name not in self._emotions:
            raise BadInput(f"There is no preset '{name}'.")
        return self._emotions[name]

    def save(self, name: str, emotion: Emotion) -> None:
        """Keep an emotion; what had the name before is replaced.

        Raises:
            BadInput: the name is empty or too long; or the file may not be written.
            WriteFailed: the disk is full or broke; nothing changed.
        """
        name = " ".join(name.split())
        if not name or len(name) > _LONGEST:
            raise BadInput(f"A preset needs a name of 1 to {_LONGEST} characters.")
        self._write({**self._kept, name: emotion.model_dump(mode="json")})

    def delete(self, name: str) -> None:
        """Throw one away; nothing happens if there is none. Raises as `save`."""
        if name in self._emotions:
            self._write({key: value for key, value in self._kept.items() if key != name})

    def _write(self, kept: Data) -> None:
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_versioned(self._path, _KIND, 1, {"presets": kept})
        self._kept, self._emotions = kept, _readable(kept)

    def _read(self) -> Data:
        assert self._path is not None
        try:
            kept = (read_versioned(self._path, _KIND) or {}).get("presets", {})
            if not isinstance(kept, dict):
                raise DamagedFile(f"'{self._path}' holds no presets.")
            return kept
        except DamagedFile as error:
            aside = set_aside(self._path)
            self.notice = f"Your presets could not be read ({error}) The file was kept as '{aside.name}'."
            return {}


def _readable(kept: Data) -> dict[str, Emotion]:
    emotions: dict[str, Emotion] = {}
    for name, data in kept.items():
        try:
            emotions[name] = emotion_from_data(data)
        except BadEmotion:
            continue
    return emotions
