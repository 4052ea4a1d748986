"""From a request to clauses with prosody: everything that is decided before any sound is made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from generators.contract import BadInput
from generators.emotion import Emotion, as_curve
from generators.speech import phonemes as ph
from generators.speech.acoustics import AcousticModel
from generators.speech.conditioning import condition
from generators.speech.prosody import Prosody
from generators.speech.request import PhonemeEdit, SpeechRequest, WordEdit
from generators.speech.text import Clause, Script
from generators.speech.voices import Voice

VARIATION = 0.8


class BadEdit(BadInput):
    """An edit points at something that the text does not have."""


@dataclass(frozen=True)
class ClausePlan:
    """One clause, ready to be rendered.

    Attributes:
        clause: words and phonemes.
        tokens: `(N,)` ids, boundaries included.
        style: `(256,)`.
        prosody: what will be heard.
        pause_after: seconds.
        first_word: index of its first word in the whole text.
        key: of all of the above that decides its sound.
    """

    clause: Clause
    tokens: np.ndarray
    style: np.ndarray
    prosody: Prosody
    pause_before: float
    pause_after: float
    first_word: int
    key: str


def planned(
    request: SpeechRequest, script: Script, voice: Voice, model: AcousticModel, speed: float
) -> Iterator[ClausePlan]:
    """Predict and edit the prosody of clause after clause, each when it is asked for: the first need not wait.

    Args:
        request: what is asked.
        script: its text, analysed.
        voice: its voice.
        model: predicts prosody.
        speed: the voice's calibration, see `calibration`.
    Raises:
        BadEdit: an edit is outside of the text; before the first clause.
    """
    total = sum(len(clause.words) for clause in script.clauses)
    _check(request.edits, script, total)
    knobs = request.controls
    variation = np.zeros(4)
    if request.seed:
        variation = np.clip(np.random.default_rng(request.seed).normal(size=4) * VARIATION, -1.8, 1.8)
    word = 0
    for index, clause in enumerate(script.clauses):
        tokens = ph.token_ids(clause.phonemes)
        style = voice.style(len(clause.phonemes))

        def under(
            emotion: Emotion,
            clause: Clause = clause,
            word: int = word,
            tokens: np.ndarray = tokens,
            style: np.ndarray = style,
        ) -> Prosody:
            vectors = conditions(clause, emotion, word, total, variation)
            predicted = model.predict(tokens, style, vectors, speed)
            # Before parts are exchanged: the pitch of one reading must not hear about the timing of another.
            return predicted.scaled(knobs.rate, knobs.pitch_range, knobs.pitch_shift, knobs.level)

        prosody = under(request.emotion).with_parts(
            timing=under(request.timing_from) if request.timing_from is not None else None,
            pitch=under(request.pitch_from) if request.pitch_from is not None else None,
            energy=under(request.energy_from) if request.energy_from is not None else None,
        )
        prosody = edited(prosody, clause, index, word, request.edits)
        before = script.pause_before if index == 0 else 0.0
        yield ClausePlan(
            clause,
            tokens,
            style,
            prosody,
            before,
            clause.pause_after,
            word,
            _key(tokens, style, prosody, (before, clause.pause_after)),
        )
        word += len(clause.words)


def conditions(clause: Clause, emotion: Emotion, first_word: int, total: int, variation: np.ndarray) -> np.ndarray:
    """Condition vectors `(N, 16)` of a clause: the emotion at each word, a span's own emotion before the curve's."""
    curve = as_curve(emotion)
    states = [w.emotion or curve.at((first_word + i + 0.5) / total) for i, w in enumerate(clause.words)]
    per_word = condition(states, [w.emphasis for w in clause.words], variation)
    owner, current = [0], 0
    for token in clause.tokens:
        current = token.word if token.word is not None else current
        owner.append(current)
    out = per_word[[*owner, current]].copy()
    rests = [True, *(token.word is None for token in clause.tokens), True]
    out[rests, -5] = 0.0  # a pause has no emphasis
    return out


def edited(
    prosody: Prosody, clause: Clause, index: int, first_word: int, edits: Iterable[PhonemeEdit | WordEdit]
) -> Prosody:
    """The prosody of clause `index` with the edits that concern it, in order."""
    durations, f0, level = prosody.durations.copy(), prosody.f0.copy(), prosody.level.copy()
    nobody = -1  # spaces, punctuation and boundaries belong to no word
    owner = np.array([nobody, *(nobody if t.word is None else t.word + first_word for t in clause.tokens), nobody])
    for edit in edits:
        if isinstance(edit, WordEdit):
            at = owner == edit.word
            durations[at] *= edit.stretch
            f0[at] *= 2 ** (edit.pitch_shift / 12)
            level[at] += edit.level
        elif edit.clause == index:
            at = edit.phoneme + 1
            durations[at] = edit.duration if edit.duration is not None else durations[at]
            f0[at] = edit.f0 if edit.f0 is not None else f0[at]
            level[at] = edit.level if edit.level is not None else level[at]
    return replace(prosody, durations=durations, f0=f0, level=level)


def _check(edits: Iterable[PhonemeEdit | WordEdit], script: Script, words: int) -> None:
    for edit in edits:
        if isinstance(edit, WordEdit):
            if edit.word >= words:
                raise BadEdit(f"There is no word {edit.word}: the text has {words}, counted from 0.")
        elif edit.clause >= len(script.clauses):
            raise BadEdit(f"There is no clause {edit.clause}: the text has {len(script.clauses)}, counted from 0.")
        elif edit.phoneme >= len(script.clauses[edit.clause].tokens):
            count = len(script.clauses[edit.clause].tokens)
            raise BadEdit(f"There is no phoneme {edit.phoneme}: clause {edit.clause} has {count}, counted from 0.")


def _key(tokens: np.ndarray, style: np.ndarray, prosody: Prosody, pauses: tuple[float, float]) -> str:
    digest = hashlib.sha256()
    for array in (tokens, style, prosody.durations, prosody.f0, prosody.level, prosody.tilt):
        digest.update(np.ascontiguousarray(array).tobytes())
    digest.update(repr(pauses).encode())
    return digest.hexdigest()[:32]
