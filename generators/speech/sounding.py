"""From a planned clause to its audio and to what can be read off it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from generators.speech import effort
from generators.speech.acoustics import Rendering
from generators.speech.plan import ClausePlan
from generators.speech.result import SAMPLE_RATE, SpokenClause, SpokenPhoneme, SpokenWord

FRAME = SAMPLE_RATE // 40
LEAD_KEPT = int(0.08 * SAMPLE_RATE)
TAIL_KEPT = int(0.15 * SAMPLE_RATE)
FADE = int(0.01 * SAMPLE_RATE)


def finished(plan: ClausePlan, rendering: Rendering, raw: np.ndarray, gain: float) -> SpokenClause:
    """Give the vocoder's sound `(S,)` its energy, cut its silences; times count from the clause's own beginning."""
    samples = rendering.frames * FRAME
    level = effort.curve(plan.prosody.level + gain, samples, len(raw))
    tilt = effort.curve(plan.prosody.tilt, samples, len(raw))
    voiced = effort.with_effort(raw, level, tilt)
    lead = max(0, samples[0] - LEAD_KEPT)
    tail = min(len(voiced), len(voiced) - samples[-1] + TAIL_KEPT)
    before = round(plan.pause_before * SAMPLE_RATE)
    audio = np.concatenate(
        [
            np.zeros(before, np.float32),
            _faded(voiced[lead:tail]),
            np.zeros(round(plan.pause_after * SAMPLE_RATE), np.float32),
        ]
    )
    starts = np.cumsum(samples) - samples - lead + before
    phonemes = _phonemes(plan, rendering, starts, audio)
    return SpokenClause(
        text=plan.clause.text,
        ends_sentence=plan.clause.ends_sentence,
        start=0.0,
        audio=audio,
        phonemes=phonemes,
        words=_words(plan, phonemes),
        prosody=plan.prosody,
        key=plan.key,
    )


def named(clause: SpokenClause, plan: ClausePlan) -> SpokenClause:
    """A clause made earlier, with the words of `plan`, which sounds the same: "see" may have become "sea"."""
    phonemes = tuple(
        replace(spoken, word=None if token.word is None else token.word + plan.first_word)
        for spoken, token in zip(clause.phonemes, plan.clause.tokens, strict=True)
    )
    return replace(
        clause,
        text=plan.clause.text,
        ends_sentence=plan.clause.ends_sentence,
        phonemes=phonemes,
        words=_words(plan, phonemes),
    )


def _faded(audio: np.ndarray) -> np.ndarray:
    out = audio.copy()
    ramp = np.linspace(0, 1, min(FADE, len(out)), dtype=np.float32)
    out[: len(ramp)] *= ramp
    out[len(out) - len(ramp) :] *= ramp[::-1]
    return out


def _phonemes(
    plan: ClausePlan, rendering: Rendering, starts: np.ndarray, audio: np.ndarray
) -> tuple[SpokenPhoneme, ...]:
    out = []
    for index, token in enumerate(plan.clause.tokens, start=1):
        start, length = int(starts[index]), int(rendering.frames[index]) * FRAME
        first = 2 * int(rendering.frames[:index].sum())
        f0 = rendering.f0[first : first + 2 * int(rendering.frames[index])]
        voiced = f0[f0 > 0]
        out.append(
            SpokenPhoneme(
                phoneme=token.phoneme,
                word=None if token.word is None else token.word + plan.first_word,
                start=start / SAMPLE_RATE,
                end=(start + length) / SAMPLE_RATE,
                f0=float(2 ** np.mean(np.log2(voiced))) if len(voiced) else None,
                energy=effort.level_db(audio[start : start + length]),
                level=float(plan.prosody.level[index]),
                tilt=float(plan.prosody.tilt[index]),
            )
        )
    return tuple(out)


def _words(plan: ClausePlan, phonemes: tuple[SpokenPhoneme, ...]) -> tuple[SpokenWord, ...]:
    out = []
    for index, word in enumerate(plan.clause.words, start=plan.first_word):
        own = [p for p in phonemes if p.word == index]
        start, end = (own[0].start, own[-1].end) if own else (phonemes[0].start, phonemes[0].start)
        out.append(SpokenWord(word.text, start, end, (word.start, word.end)))
    return tuple(out)
