"""Takes made of numbers: a buzz whose pitch, level and timing are those of its phonemes."""

from __future__ import annotations

import numpy as np

from generators.emotion import Category
from studio.ui.speak.prosody import Reading

RATE = 24_000
WORDS = [
    ("I", ["I"]),
    ("told", ["t", "O", "l", "d"]),
    ("you", ["j", "u"]),
    ("never", ["n", "ɛ", "v", "ə"]),
    ("to", ["t", "ʊ"]),
    ("open", ["O", "p", "ə", "n"]),
    ("that", ["ð", "æ", "t"]),
    ("door", ["d", "ɔ", "ɹ"]),
]
LENGTHS = {"O": 0.2, "I": 0.12, "ɛ": 0.19, "ɔ": 0.28, "æ": 0.16, "u": 0.11, "ə": 0.07, "ʊ": 0.06, "ɹ": 0.16}
UNVOICED = "tpfsθʃʧkh ."
STORY = [0, 0, 2, 1.5, 1, 2.5, 3, 3.5, 7.5, 3.2, 2, 1, 0.5, -0.5, -2, -2.5, -3, -4, -5, -4.5, -5.5, -6, -6.2]


def clauses(repeat: int = 1, stretch: float = 1.0, shift: float = 0.0, spread: float = 1.0, louder: float = 0.0):
    """Clauses as plain data, as many times the sentence as asked for; stress marks, spaces and a full stop included."""
    rng = np.random.default_rng(3)
    out, at, word_index = [], 0.12, 0
    for _ in range(repeat):
        phonemes, words, spoken = [], [], 0
        for text, symbols in WORDS:
            start = at
            for symbol in symbols:
                length = LENGTHS.get(symbol, 0.055) * stretch * float(rng.uniform(0.9, 1.15))
                tone = STORY[spoken % len(STORY)] * spread + shift
                stressed = symbol in LENGTHS
                phonemes.append(
                    {
                        "phoneme": symbol,
                        "word": word_index,
                        "start": at,
                        "end": at + length,
                        "f0": None if symbol in UNVOICED else 190 * 2 ** (tone / 12),
                        "energy": (-17 if stressed else -30) + louder + float(rng.normal()) * 2 + tone * 0.5,
                        "level": louder,
                    }
                )
                at += length
                spoken += 1
            words.append({"text": text, "start": start, "end": at})
            word_index += 1
            if text != "door":
                phonemes.append(_quiet(" ", at, at + 0.02))
                at += 0.02
        phonemes.append(_quiet(".", at, at + 0.15))
        at += 0.5
        out.append({"phonemes": phonemes, "words": words})
    return out


def _quiet(symbol: str, start: float, end: float) -> dict:
    return {"phoneme": symbol, "word": None, "start": start, "end": end, "f0": None, "energy": -60.0, "level": 0.0}


def sound(parts) -> np.ndarray:
    """The buzz `(S,)`."""
    total = parts[-1]["phonemes"][-1]["end"] + 0.2
    audio = np.zeros(int(total * RATE), np.float32)
    rng = np.random.default_rng(1)
    phase = 0.0
    for part in parts:
        for p in part["phonemes"]:
            a, b = int(p["start"] * RATE), int(p["end"] * RATE)
            time = np.arange(b - a)
            if p["f0"]:
                phases = phase + 2 * np.pi * p["f0"] * time / RATE
                phase = float(phases[-1]) if len(phases) else phase
                wave = sum(np.sin(k * phases) / k for k in range(1, 12))
            else:
                wave = rng.normal(size=b - a)
            shape = np.hanning(b - a + 2)[1:-1] ** 0.4
            audio[a:b] = wave * shape * 10 ** (p["energy"] / 20)
    return audio


def reading(label: str = "anger 0.8", category: Category = "anger", repeat: int = 1, **how) -> Reading:
    parts = clauses(repeat, **how)
    return Reading.from_clauses(parts, sound(parts), label=label, category=category)
