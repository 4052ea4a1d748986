"""Takes at hand: what the library knows of them, and the last ones that were heard, ready to be shown and played."""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass

from generators.emotion import Category, Emotion, EmotionState
from generators.media import read_audio
from generators.speech import SpeechRequest
from studio.core.library import Library, Take, UnknownTake, emotion_label
from studio.ui.i18n import label_text
from studio.ui.playback import Clip
from studio.ui.speak import Reading

_MOST = 24  # a take of a minute is 6 MB


@dataclass(frozen=True, eq=False)
class Heard:
    """A take that can be shown and played.

    Attributes:
        reading: what is drawn.
        clip: what is played.
    """

    reading: Reading
    clip: Clip


class TakeShelf:
    """Remembers takes of a library, so that a script of many lines is shown without asking the disk again."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._takes: dict[str, tuple[Take, SpeechRequest]] = {}
        self._heard: OrderedDict[str, Heard] = OrderedDict()

    def take(self, take_id: str | None) -> Take | None:
        """What the library knows of a take; None if it has none of that id."""
        known = self._known(take_id)
        return known[0] if known else None

    def request(self, take_id: str | None) -> SpeechRequest | None:
        """What a take was made from."""
        known = self._known(take_id)
        return known[1] if known else None

    def forget(self, take_id: str) -> None:
        """Ask the library anew: it changed there."""
        self._takes.pop(take_id, None)

    def at_hand(self, take_id: str) -> Heard | None:
        """A take if it can be shown at once."""
        if take_id in self._heard:
            self._heard.move_to_end(take_id)
        return self._heard.get(take_id)

    def put(self, take_id: str, heard: Heard) -> None:
        """Keep a take at hand."""
        self._heard[take_id] = heard
        while len(self._heard) > _MOST:
            self._heard.popitem(last=False)

    def load(self, take_id: str) -> Heard:
        """Read a take's files: for the background.

        Raises:
            LibraryError: the take or one of its files is gone.
            BadInput: its sound cannot be read.
        """
        audio, rate = read_audio(self._library.path(take_id))
        told = json.loads(self._library.path(take_id, "result").read_text("utf-8"))
        request = SpeechRequest.model_validate_json(self._library.take(take_id).request)
        return heard(request, told["clauses"], Clip(rate, audio))

    def _known(self, take_id: str | None) -> tuple[Take, SpeechRequest] | None:
        if take_id is None:
            return None
        if take_id not in self._takes:
            try:
                take = self._library.take(take_id)
                self._takes[take_id] = (take, SpeechRequest.model_validate_json(take.request))
            except (UnknownTake, ValueError):
                return None
        return self._takes[take_id]


def heard(request: SpeechRequest, clauses: list[dict], clip: Clip) -> Heard:
    """What was spoken of a request so far, as it is shown."""
    label, category = label_of(request.emotion), category_of(request.emotion)
    return Heard(Reading.from_clauses(clauses, clip.audio, label=label, category=category, rate=clip.rate), clip)


def label_of(emotion: Emotion) -> str:
    """What an emotion is called, in the user's language."""
    return label_text(emotion_label(emotion))


def category_of(emotion: Emotion) -> Category:
    """Whose colour an emotion has: of a curve, the one in its middle."""
    return (emotion if isinstance(emotion, EmotionState) else emotion.at(0.5)).dominant
