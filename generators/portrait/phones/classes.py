"""The seventeen sounds a face can tell apart, and which sound of any alphabet is which.

A viseme is what a sound looks like: p, b and m are one, s and z are one. The classifier hears these classes and the
viseme teacher draws them, so both speak of the same thing. Classes follow the usual viseme groupings (Massaro 1998;
MPEG-4's fourteen), with vowels by openness and rounding.
"""

from __future__ import annotations

from collections.abc import Iterable

CLASSES = (
    "sil", "PBM", "FV", "TH", "TD", "KG", "CH", "SZ", "NL", "R", "AA", "AE", "E", "I", "O", "U", "W",
)  # fmt: skip
SILENCE = 0
INDEX = {name: number for number, name in enumerate(CLASSES)}
VOWELS = frozenset({"AA", "AE", "E", "I", "O", "U"})

_SOUNDS = {
    "PBM": "pbmɸβɱʙ",
    "FV": "fvʋⱱ",
    "TH": "θð",
    "TD": "tdɾʈɖ",
    "KG": "kɡgŋhxqɣχʔɰħɦɢʕ",
    "CH": "ʃʒʧʤɕʑʨʥʂʐ",
    "SZ": "szʦʣ",
    "NL": "nlɳɲɴʎɫɭ",
    "R": "ɹrɚɜɝɻʁɽ",
    "AA": "ɑaɐɒʌä",
    "AE": "æ",
    "E": "eɛəᵊɘɤ",
    "I": "iɪjɨyᵻçʝ",
    "O": "oɔœøɵ",
    "U": "uʊɯɥʉ",
    "W": "wʍ",
}
_OF_SOUND = {sound: name for name, sounds in _SOUNDS.items() for sound in sounds}
KOKORO_DIPHTHONGS = {
    "A": ("E", "I"), "I": ("AA", "I"), "O": ("O", "U"), "Q": ("E", "U"), "W": ("AA", "U"), "Y": ("O", "I"),
}  # fmt: skip
KOKORO_SOUNDS = {"T": "TD", "ᵝ": "U"}
"""Capitals that Kokoro's alphabet uses for one sound, and its compressed vowel."""


def classes_of(sound: str) -> tuple[str, ...]:
    """The classes of one sound, one after the other; empty for marks of stress and length, pauses and the unknown.

    Args:
        sound: a character of Kokoro's alphabet, or an IPA phoneme of several characters (`tʃ`, `aɪ`, `ɑː`).
    """
    if sound in KOKORO_DIPHTHONGS:
        return KOKORO_DIPHTHONGS[sound]
    if sound in KOKORO_SOUNDS:
        return (KOKORO_SOUNDS[sound],)
    return tuple(_without_repeats(_OF_SOUND[c] for c in _affricates(sound) if c in _OF_SOUND))


def _affricates(sound: str) -> str:
    """`tʃ` and `dʒ` look like their second half."""
    for pair, single in (("tʃ", "ʧ"), ("dʒ", "ʤ"), ("ts", "ʦ"), ("dz", "ʣ"), ("pf", "f"), ("tɕ", "ʨ"), ("dʑ", "ʥ")):
        sound = sound.replace(pair, single)
    return sound


def _without_repeats(names: Iterable[str]) -> list[str]:
    out: list[str] = []
    for name in names:
        if not out or out[-1] != name:
            out.append(name)
    return out
