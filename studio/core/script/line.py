"""One line of a script: everything that decides how it sounds, and which takes of it there are."""

from __future__ import annotations

import uuid
from collections.abc import Container, Mapping
from typing import Annotated, Any

from pydantic import Field, ValidationError

from generators.contract import BadInput, Frozen
from generators.emotion import Emotion
from generators.speech import DEFAULT_VOICE, MAX_CHARACTERS, Controls, PhonemeEdit, SpeechRequest, WordEdit

from .clean import clean

_SEEDS = 2**31


def new_id() -> str:
    """A fresh id of a line: 32 hexadecimal digits."""
    return uuid.uuid4().hex


class Line(Frozen):
    """One line. What it leaves open (emotion, dictionary) is asked for when it is spoken.

    Attributes:
        id: stays when the line is edited or moved; takes in the library carry it.
        text: with markup; of any length, what is too long is told when it is to be spoken.
        voice: id of a voice.
        emotion: its own, or None to follow the emotion panel.
        timing_from, pitch_from, energy_from: as in `SpeechRequest`; None: as `emotion`.
        controls: global prosody.
        edits: of phonemes and words; they belong to the text and go when it changes.
        dictionary: its own pronunciations, or None to follow the user's; set by `reuse` only.
        seed: 0 is the typical reading.
        takes: ids of all takes, in the order in which they came.
        take: id of the take that is shown and played, None before the first.
    """

    id: Annotated[str, Field(min_length=1, max_length=64)] = Field(default_factory=new_id)
    text: str = ""
    voice: str = DEFAULT_VOICE
    emotion: Emotion | None = None
    timing_from: Emotion | None = None
    pitch_from: Emotion | None = None
    energy_from: Emotion | None = None
    controls: Controls = Controls()
    edits: tuple[PhonemeEdit | WordEdit, ...] = ()
    dictionary: Mapping[str, str] | None = None
    seed: Annotated[int, Field(ge=0, lt=_SEEDS)] = 0
    takes: tuple[str, ...] = ()
    take: str | None = None

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to say."""
        return not self.text.strip()

    def change(self, **fields: Any) -> Line:
        """The line with other values; a change of the text drops the edits, which belong to the old words.

        Raises:
            BadInput: a value is out of its range; the message names the field.
        """
        if "text" in fields:
            fields["text"] = clean(fields["text"])
            if fields["text"] != self.text:
                fields.setdefault("edits", ())
        try:
            return Line.model_validate({**dict(self), **fields})
        except ValidationError as error:
            raise _explain(error) from error

    def request(self, panel: Emotion, dictionary: Mapping[str, str]) -> SpeechRequest:
        """What to ask of the engine.

        Args:
            panel: the emotion panel's emotion, for lines that follow it.
            dictionary: the user's pronunciations.

        Raises:
            BadInput: the line is blank or too long for one request.
        """
        if self.is_blank:
            raise BadInput("This line is empty. Type what should be said.")
        if len(self.text) > MAX_CHARACTERS:
            raise BadInput(
                f"This line has {len(self.text):,} characters, {MAX_CHARACTERS:,} is the most. Split it into several."
            )
        try:
            return SpeechRequest(
                text=self.text,
                voice=self.voice,
                emotion=panel if self.emotion is None else self.emotion,
                timing_from=self.timing_from,
                pitch_from=self.pitch_from,
                energy_from=self.energy_from,
                controls=self.controls,
                edits=self.edits,
                dictionary=dictionary if self.dictionary is None else self.dictionary,
                seed=self.seed,
            )
        except ValidationError as error:
            raise _explain(error) from error

    def makes(self, request: SpeechRequest, panel: Emotion, dictionary: Mapping[str, str] | None = None) -> bool:
        """Whether the line asks for exactly this request, so that its take is what the line says.

        Args:
            request: what a take was made from.
            panel: the emotion panel's emotion.
            dictionary: the user's pronunciations; None to leave them out of the question where the line follows them.
        """
        own = dictionary if self.dictionary is None else self.dictionary
        return (
            self.text == request.text
            and self.voice == request.voice
            and self.seed == request.seed
            and self.edits == request.edits
            and self.controls == request.controls
            and (panel if self.emotion is None else self.emotion) == request.emotion
            and self.timing_from == request.timing_from
            and self.pitch_from == request.pitch_from
            and self.energy_from == request.energy_from
            and (own is None or dict(own) == dict(request.dictionary))
        )

    def reuse(self, request: SpeechRequest, dictionary: Mapping[str, str]) -> Line:
        """The line with all settings of a request, so that it makes the same sound whatever panel and dictionary say.

        Args:
            request: what to take over.
            dictionary: the user's pronunciations; where the request had the same, the line goes on following them.
        """
        own = None if dict(request.dictionary) == dict(dictionary) else dict(request.dictionary)
        settings = {name: getattr(request, name) for name in SpeechRequest.model_fields}
        return self.change(**{**settings, "dictionary": own})

    def next_seed(self) -> Line:
        """The line with another seed: another take of the same settings."""
        return self.change(seed=(self.seed + 1) % _SEEDS)

    def with_take(self, take: str) -> Line:
        """The line with a take that is shown from now on; added if it is new."""
        takes = self.takes if take in self.takes else (*self.takes, take)
        return self.model_copy(update={"takes": takes, "take": take})

    def keep_takes(self, existing: Container[str]) -> Line:
        """The line without takes that no longer exist; the newest of the others is shown in the place of a lost one."""
        takes = tuple(take for take in self.takes if take in existing)
        if takes == self.takes and (self.take is None or self.take in takes):
            return self
        shown = self.take if self.take in takes else takes[-1] if takes else None
        return self.model_copy(update={"takes": takes, "take": shown})

    def copy_as_new(self) -> Line:
        """The same line under a fresh id."""
        return self.model_copy(update={"id": new_id()})


def _explain(error: ValidationError) -> BadInput:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "the line"
    return BadInput(f"This line cannot be so: {where}: {first['msg']}.")
