"""The phoneme alphabet: Kokoro's 114 characters (its config.json; the same table ships in hibari-tts)."""

from __future__ import annotations

from generators.speech.phonemes import alphabet

VOCABULARY: dict[str, int] = alphabet()
"""Phoneme character -> id of Kokoro's embedding table; id 0 is the padding at both ends."""

MARKS = ";:,.!?—…"
"""Punctuation the front end gives out. Quotes and brackets become marks or nothing: they are rarely heard."""

STRESSES = "ˈˌ"
VOWELS = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐeoᵊɨɚ"
PHONEMES = frozenset(VOCABULARY) - frozenset(' ;:,.!?—…"()“”→↗↘↓')
"""Characters that may stand in a word's phonemes (spaces between spoken words apart)."""
