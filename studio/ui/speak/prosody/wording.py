"""What the prosody editor says of a phoneme: on the canvas and to a screen reader."""

from __future__ import annotations

from math import isfinite

from PySide6.QtCore import QCoreApplication

from .draft import Draft

# Kokoro writes diphthongs and affricates as one character each; people read them in IPA.
_IPA = {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "ʤ": "dʒ", "ʧ": "tʃ", "ᵊ": "ə", "T": "ɾ"}


def ipa(symbol: str) -> str:
    """A character of Kokoro's alphabet as IPA; a space is drawn as nothing."""
    return _IPA.get(symbol, symbol).strip()


def pitch(draft: Draft, index: int) -> str:
    """`312 Hz · +4.1 st` (against what was spoken), or without the change if there is none."""
    if not isfinite(draft.f0[index]):
        return _tr("unvoiced")
    moved = draft.semitones[index]
    return f"{draft.f0[index]:.0f} Hz" + (f" · {moved:+.1f} st" if abs(moved) >= 0.05 else "")


def duration(draft: Draft, index: int) -> str:
    """`90 ms · +20 ms`."""
    spoken = draft.reading.phones[index]
    moved = draft.duration[index] - (spoken.end - spoken.start)
    return f"{draft.duration[index] * 1000:.0f} ms" + (f" · {moved * 1000:+.0f} ms" if abs(moved) >= 5e-4 else "")


def energy(draft: Draft, index: int) -> str:
    """`−18.2 dB · +3.0 dB`."""
    moved = draft.level[index] - draft.reading.level[index]
    return f"{draft.energy[index]:.1f} dB" + (f" · {moved:+.1f} dB" if abs(moved) >= 0.05 else "")


def spoken(draft: Draft, index: int) -> str:
    """All of a phoneme in a sentence, for a screen reader."""
    phone = draft.reading.phones[index]
    name = ipa(phone.symbol) or _tr("a space")
    where = _tr(" in {word}").format(word=draft.reading.words[phone.word].text) if phone.word is not None else ""
    return _tr("Phoneme {name}{where}: pitch {pitch}, length {duration}, level {energy}").format(
        name=name,
        where=where,
        pitch=pitch(draft, index),
        duration=duration(draft, index),
        energy=energy(draft, index),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProsodyEditor", text)
