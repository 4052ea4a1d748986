"""Which emotions each line is compared in, for as long as the script is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.contract import BadInput
from generators.emotion import Emotion
from generators.speech import SpeechRequest
from studio.core.script import Line

from .desk import Desk

State = Literal["ready", "making", "failed", "stale"]

_OWN = {"timing_from": None, "pitch_from": None, "energy_from": None, "edits": ()}
"""What a version does not take over: prosody that is drawn or borrowed would make every emotion sound alike."""


@dataclass(eq=False)
class Other:
    """A line in another emotion.

    Attributes:
        emotion: which.
        request: what was asked for last; None if it could not even be asked for.
        take: what came of it, None before it did.
        error: why nothing came of it.
    """

    emotion: Emotion
    request: SpeechRequest | None = None
    take: str | None = None
    error: str = ""


class Versions:
    """Remembers the versions of all lines, by the line's id and a key that begins with it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of: dict[str, dict[str, Other]] = {}
        desk.documentChanged.connect(self._of.clear)

    def of(self, line: Line | None) -> dict[str, Other]:
        """The versions of a line beside its own, in the order in which they were added."""
        return self._of.setdefault(line.id, {}) if line is not None else {}

    def find(self, key: str) -> Other | None:
        """A version of any line by its key."""
        return self._of.get(key.split("/")[0], {}).get(key)

    def request(self, line: Line, emotion: Emotion) -> SpeechRequest:
        """The line's words in an emotion; raises BadInput."""
        return self._desk.request(line).model_copy(update={"emotion": emotion, **_OWN})

    def state(self, line: Line, key: str) -> State:
        """Whether a version can be heard, and still says what the line says."""
        other = self.of(line)[key]
        if other.error:
            return "failed"
        try:
            wanted = self.request(line, other.emotion)
        except BadInput:  # the line is empty now
            return "stale"
        if other.request != wanted:
            return "stale"
        if other.take is not None:
            return "ready"
        return "making" if self._desk.speaking.of(line.id, key) is not None else "stale"
