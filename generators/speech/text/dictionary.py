"""The user's own pronunciations: a word, and how it is said, respelled or in phonemes."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

from .alphabet import PHONEMES, VOWELS
from .characters import fold
from .errors import DictionaryError
from .g2p import WordSounds, one_stress

_VOICELESS, _SIBILANT = "ptkfθ", "szʃʒʧʤ"


def load_dictionary(path: str | os.PathLike[str]) -> dict[str, str]:
    """Read a JSON object of words to pronunciations, e.g. `{"Michelle": "my-SHELL", "Nguyen": "/wˈɪn/"}`.

    Raises:
        DictionaryError: the file is missing, is no such object, or an entry cannot be used.
    """
    try:
        with open(path, encoding="utf-8") as file:
            entries = json.load(file)
    except OSError as error:
        raise DictionaryError(f"The dictionary {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DictionaryError(f"The dictionary {path} is not UTF-8 text. Save it as UTF-8.") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise DictionaryError(f"The dictionary {path} is not JSON: {error}.") from error
    if not isinstance(entries, dict):
        raise DictionaryError(f'The dictionary {path} must be one JSON object, as in {{"Michelle": "my-SHELL"}}.')
    try:
        check_dictionary(entries)
    except DictionaryError as error:
        raise DictionaryError(f"In {path}: {error}") from error
    return entries


def check_dictionary(entries: Mapping[str, str]) -> None:
    """Raises `DictionaryError` for the first entry that cannot be used; it names the entry and what is wrong in it."""
    for word, said in entries.items():
        if not isinstance(word, str) or not word.strip() or len(word.split()) != 1:
            raise DictionaryError(f"Dictionary entry '{word}': an entry is for one word, without spaces.")
        if not isinstance(said, str) or not said.strip():
            raise DictionaryError(f"Dictionary entry '{word}': its pronunciation must be text, not {said!r}.")
        if is_phonemes(said):
            _check_phonemes(word, said)
        elif not all(char.isalpha() or char in "-' " for char in said) or not fold(said).isascii():
            raise DictionaryError(
                f"Dictionary entry '{word}': '{said}' is no respelling. Use letters and hyphens (my-SHELL), or phonemes"
                " between slashes (/mɪʃˈɛl/)."
            )


def is_phonemes(said: str) -> bool:
    """Whether a pronunciation is written in phonemes, between slashes."""
    return said.strip().startswith("/")


def _check_phonemes(word: str, said: str) -> None:
    said = said.strip()
    if len(said) < 3 or not said.endswith("/"):
        raise DictionaryError(f"Dictionary entry '{word}': phonemes stand between two slashes, as in /mɪʃˈɛl/.")
    unknown = sorted({char for char in said[1:-1] if char not in PHONEMES and char != " "})
    if unknown:
        raise DictionaryError(
            f"Dictionary entry '{word}': {' '.join(unknown)} is not in the phoneme alphabet, which is:"
            f" {''.join(sorted(PHONEMES))}"
        )
    if not any(char in VOWELS for char in said):
        raise DictionaryError(f"Dictionary entry '{word}': {said} has no vowel, so it cannot be spoken.")


class Pronunciations:
    """A checked dictionary, ready for look-up: whole words, any case, with or without a possessive 's.

    Args:
        entries: word to respelling or `/phonemes/`.
        sounds: reads the respellings.
    Raises:
        DictionaryError: an entry cannot be used.
    """

    def __init__(self, entries: Mapping[str, str], sounds: WordSounds) -> None:
        check_dictionary(entries)
        self._sounds = sounds
        self._said = {word.strip().casefold(): said.strip() for word, said in entries.items()}

    def reading(self, written: str) -> str:
        """The reading of a written word as `readings` gives them ("/…/"), or "" if it is not in the dictionary."""
        key = written.casefold()
        if key in self._said:
            return self._chunks(key, "")
        for ending in ("'s", "'"):
            stem = key.removesuffix(ending)
            if stem != key and stem in self._said:
                return self._chunks(stem, ending)
        return ""

    def _chunks(self, key: str, ending: str) -> str:
        said = self._said[key]
        phonemes = said[1:-1] if is_phonemes(said) else self._respelled(said)
        if not phonemes.strip():
            raise DictionaryError(f"Dictionary entry '{key}': '{said}' cannot be read. Write it in phonemes: /…/.")
        if ending and not (ending == "'" and phonemes[-1] in _SIBILANT):
            phonemes += "s" if phonemes[-1] in _VOICELESS else "ᵻz" if phonemes[-1] in _SIBILANT else "z"
        return " ".join(f"/{part}/" for part in phonemes.split())

    def _respelled(self, said: str) -> str:
        """Words of syllables: "my-SHELL", "new york". A syllable in capitals carries the stress."""
        words: list[str] = []
        for word in fold(said).split():
            syllables = [syllable for syllable in word.split("-") if syllable.strip("'")]
            stressed = [len(syllable) > 1 and syllable.isupper() for syllable in syllables]
            lowered = [syllable.lower() for syllable in syllables]
            read = [sound.replace(" ", "") for sound in self._sounds.sentence(lowered)]
            if any(stressed) and not all(stressed):
                read = [_restress(sound, loud) for sound, loud in zip(read, stressed, strict=True)]
            words.append(one_stress("".join(read)))
        return " ".join(words)


def _restress(sound: str, loud: bool) -> str:
    bare = sound.replace("ˈ", "").replace("ˌ", "")
    if not loud:
        return bare
    if "ˈ" in sound:
        return sound
    vowel = next((i for i, char in enumerate(bare) if char in VOWELS), 0)
    return f"{bare[:vowel]}ˈ{bare[vowel:]}"
