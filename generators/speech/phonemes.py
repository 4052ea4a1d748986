"""What the characters of Kokoro's phoneme alphabet are to prosody."""

from __future__ import annotations

import importlib.resources
import json
from functools import cache

import numpy as np

VOWELS = frozenset("AIOQWYaeiouæɑɐɒɔəɚɛɜɪʊʌᵻᵊɨøœɤɘ")
PAUSES = frozenset(";:,.!?—…")
SENTENCE_ENDS = frozenset(".!?…")
STRESS = "ˈ"
BOUNDARY = 0


@cache
def alphabet() -> dict[str, int]:
    """One character to one token id (Kokoro's vocabulary, from the package `hibari-tts`)."""
    return json.loads((importlib.resources.files("hibari") / "assets" / "vocab.json").read_text("utf-8"))


def token_ids(phonemes: str) -> np.ndarray:
    """Ids `(N + 2,)` of a phoneme string, with a boundary token at both ends."""
    ids = alphabet()
    return np.array([BOUNDARY, *(ids[character] for character in phonemes), BOUNDARY], np.int64)


def stressed_vowels(phonemes: str) -> np.ndarray:
    """`(N,)` True on vowels that carry primary stress, and on their mark."""
    out = np.zeros(len(phonemes), bool)
    for index, character in enumerate(phonemes[:-1]):
        if character == STRESS and phonemes[index + 1] in VOWELS:
            out[index : index + 2] = True
    return out


def pauses(phonemes: str) -> np.ndarray:
    """`(N,)` True on punctuation that is heard as a pause."""
    return np.array([character in PAUSES for character in phonemes], bool)
