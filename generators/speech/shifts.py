"""How far one reading lies from another of the same words: pitch, pace and level, measured on what was spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generators.contract import BadInput
from generators.speech.effort import speech_level_db
from generators.speech.phonemes import PAUSES
from generators.speech.result import SpeechResult, SpokenPhoneme


@dataclass(frozen=True)
class Shift:
    """What changed against a reference.

    Attributes:
        f0_st: semitones of the mean F0, over phonemes that are voiced in both.
        duration: ratio of the time that phonemes take; pauses do not count.
        level_db: dB of the speech level of the waveform; pauses do not count.
    """

    f0_st: float
    duration: float
    level_db: float


def shift(result: SpeechResult, reference: SpeechResult) -> Shift:
    """Measure `result` against `reference`.

    Raises:
        BadInput: they are not readings of the same phonemes.
    """
    check_same_words([reference, result])
    pairs = [pair for pair in zip(result.phonemes, reference.phonemes, strict=True) if pair[0].phoneme not in PAUSES]
    return Shift(
        f0_st=_semitones(pairs),
        duration=sum(own.duration for own, _ in pairs) / sum(other.duration for _, other in pairs),
        level_db=speech_level_db(result.audio) - speech_level_db(reference.audio),
    )


def check_same_words(results: Sequence[SpeechResult]) -> None:
    """Make sure that results can be laid side by side, phoneme by phoneme.

    Raises:
        BadInput: one of them has other phonemes than the first.
    """
    spoken = {tuple(phoneme.phoneme for phoneme in result.phonemes) for result in results}
    if len(spoken) > 1:
        raise BadInput("Only readings of the same words can be compared. Give one text, and voices of one accent.")


def _semitones(pairs: Sequence[tuple[SpokenPhoneme, SpokenPhoneme]]) -> float:
    voiced = [(np.log2(own.f0 / other.f0), other.duration) for own, other in pairs if own.f0 and other.f0]
    if not voiced:
        return 0.0
    apart, weights = zip(*voiced, strict=True)
    return float(12 * np.average(apart, weights=weights))
