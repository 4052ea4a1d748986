"""From a planned clause to its audio and to what can be read off it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def audible(plan: ClausePlan, rendering: Rendering, raw: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
    """Plain sound with the clause's energy, its boundary silences cut and its pauses added, as it comes in.

    Args:
        plan: the clause.
        rendering: what the vocoder got.
        raw: its sound at the level of its voice, in parts that add up to one sample for each of `rendering`.
    """
    samples = rendering.frames * FRAME
    total = int(samples.sum())
    level = effort.curve(plan.prosody.level, samples, total)
    tilt = effort.curve(plan.prosody.tilt, samples, total)
    first, last = _kept(rendering)
    if before := round(plan.pause_before * SAMPLE_RATE):
        yield np.zeros(before, np.float32)
    known, done = np.zeros(0, np.float32), first
    for part in raw:
        known = np.concatenate([known, part])
        ready = last if len(known) == total else min(last, len(known) - effort.REACH)
        if ready > done:
            around = slice(max(0, done - effort.REACH), min(total, ready + effort.REACH))
            loud = effort.with_effort(known[around], level[around], tilt[around])
            yield _faded(loud[done - around.start : ready - around.start], done == first, ready == last)
            done = ready
    if after := round(plan.pause_after * SAMPLE_RATE):
        yield np.zeros(after, np.float32)


def described(plan: ClausePlan, rendering: Rendering, audio: np.ndarray) -> SpokenClause:
    """The clause of the whole audio `(S,)` of `audible`; times count from its own beginning."""
    samples = rendering.frames * FRAME
    starts = np.cumsum(samples) - samples - _kept(rendering)[0] + round(plan.pause_before * SAMPLE_RATE)
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


def _kept(rendering: Rendering) -> tuple[int, int]:
    """First and last sample that is heard: most of the silence of the boundary tokens is not."""
    samples = rendering.frames * FRAME
    total = int(samples.sum())
    return max(0, int(samples[0]) - LEAD_KEPT), min(total, total - int(samples[-1]) + TAIL_KEPT)


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


def _faded(audio: np.ndarray, begins: bool, ends: bool) -> np.ndarray:
    out = audio.copy()
    ramp = np.linspace(0, 1, min(FADE, len(out)), dtype=np.float32)
    if begins:
        out[: len(ramp)] *= ramp
    if ends:
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
