"""Words that mean nothing, spelt as a language spells: the sounds of other languages without anybody's text.

Only the sounds matter to lips. Spelling instead of phonemes, because a synthesiser knows how its language reads.
"""

from __future__ import annotations

import numpy as np

# of a syllable, parted by spaces; what stands twice comes twice as often
_ONSETS = {
    "es": "b c d f g j l ll m n p qu r s t v y z ch br cr dr fl gr pl pr tr ñ",
    "it": "b c d f g l m n p qu r s t v z ch gh gl gn sc br cr dr fr pr st tr sp",
    "fr": "b c d f g j l m n p qu r s t v ch gn br cl dr fr gr pl pr tr vr",
    "de": "b d f g h j k l m n p r s t w z sch st sp br dr fl gr kl pf tr zw",
    "pt": "b c d f g j l lh m n nh p qu r s t v x z br cr dr fl gr pr tr",
}
_VOWELS = {
    "es": "a e i o u a e o ie ue ai",
    "it": "a e i o u a e o ia uo ie",
    "fr": "a e i o u é è ou oi eu an on in au ai eau",
    "de": "a e i o u ä ö ü ei au eu ie a e",
    "pt": "a e i o u ã ão é ou ei a o",
}
_CODAS = {
    "es": "n s r l",
    "it": "n r l",
    "fr": "r l s t",
    "de": "n r l t ch ng rt st m",
    "pt": "s r m l",
}
LANGUAGES = tuple(sorted(_ONSETS))


def _word(language: str, rng: np.random.Generator) -> str:
    out = ""
    count = int(rng.choice([1, 2, 3, 4], p=[0.2, 0.4, 0.3, 0.1]))
    for number in range(count):
        if number or rng.random() < 0.85:
            out += str(rng.choice(_ONSETS[language].split()))
        out += str(rng.choice(_VOWELS[language].split()))
        if rng.random() < (0.35 if number == count - 1 else 0.2):
            out += str(rng.choice(_CODAS[language].split()))
    return out


def babble(language: str, rng: np.random.Generator) -> str:
    """A line of four to twelve words, sometimes with a comma, ending like a sentence."""
    words = [_word(language, rng) for _ in range(rng.integers(4, 13))]
    if len(words) > 6 and rng.random() < 0.5:
        words[len(words) // 2] += ","
    return " ".join(words) + str(rng.choice([".", ".", "?", "!"]))
