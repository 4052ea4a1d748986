"""The one place that knows hibari-tts 0.2.1 (a port of misaki 0.9.4, the front end Kokoro was trained with).

Its own normaliser is not used: `readings` has turned everything into plain words before. Its tokenizer never joins
what a space parts, so phonemes are given back per chunk (a run without spaces) by counting chunks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from hibari.g2p import G2P, Tok

from .alphabet import MARKS, PHONEMES, STRESSES
from .characters import fold

Accent = Literal["us", "gb"]

_UNKNOWN_WORDS_KEPT = 8192
_SHOUTED = 0.8
"""From this share of words in capitals on, a sentence is shouted and its capitals are no initialisms."""


class WordSounds:
    """Spoken chunks to phonemes, sentence by sentence. Loads lexicon and tagger once (about 0.8 s).

    Args:
        accent: American or British readings.
    """

    def __init__(self, accent: Accent) -> None:
        self._g2p = G2P(british=accent == "gb")
        self._g2p._oov = lru_cache(_UNKNOWN_WORDS_KEPT)(self._g2p.oov)  # one small network run for each unknown word

    def sentence(self, chunks: list[str]) -> list[str]:
        """Phonemes of each chunk of one sentence, without punctuation. A chunk never holds a space.

        A chunk may end with punctuation (it steers the reading of what is before it); a chunk between slashes is in
        phonemes already. What cannot be read comes back as "".
        """
        chunks = self._as_lexicon_has_it(chunks)
        sounds = self._try(chunks)
        if sounds is None:
            sounds = [(self._try([chunk]) or [""])[0] for chunk in chunks]
        return [_clean(sound) for sound in sounds]

    def _as_lexicon_has_it(self, chunks: list[str]) -> list[str]:
        """Accents folded unless the lexicon knows them, capitals of a shout lowered."""
        words = [chunk.rstrip(MARKS) for chunk in chunks if chunk[0].isalpha() and len(chunk.rstrip(MARKS)) > 1]
        shouted = len(words) > 2 and sum(word.isupper() for word in words) >= _SHOUTED * len(words)
        return [self._spelling(chunk, shouted) if chunk[0] != "/" else chunk for chunk in chunks]

    def _spelling(self, chunk: str, shouted: bool) -> str:
        lexicon = self._g2p.lexicon
        word = chunk.rstrip(MARKS)
        marks = chunk[len(word) :]
        if not word.isascii() and not (word in lexicon.golds or word in lexicon.silvers):
            word = fold(word)
        is_loud_word = word.isupper() and len(word) > 1 and word.lower() in lexicon.golds
        if is_loud_word and (shouted or not (word in lexicon.golds.d or word in lexicon.silvers)):
            word = word.lower()
        return word + marks

    def _try(self, chunks: list[str]) -> list[str] | None:
        """Phonemes per chunk, or None where hibari fails or loses count."""
        try:
            tokens: list[Tok] = []
            plain: list[str] = []
            for chunk in [*chunks, "//"]:
                if chunk[0] != "/":
                    plain.append(chunk)
                    continue
                if plain:
                    tokens += self._g2p._tokens(" ".join(plain) + " ")
                    plain = []
                body, _, marks = chunk[1:].partition("/")
                if body:
                    tokens.append(Tok(body, "NN", "" if marks else " ", phonemes=body, rating=5))
                    if marks:
                        tokens += self._g2p._tokens(marks + " ")
            sounds = [""]
            for token in self._g2p.phonemize_tokens(tokens):
                sounds[-1] += token.phonemes or ""
                if token.whitespace:
                    sounds.append("")
        except Exception:  # whatever an odd word does to a rule in there, the other words are to be spoken
            return None
        sounds.pop()
        return sounds if len(sounds) == len(chunks) else None


def _clean(sound: str) -> str:
    """Only phonemes, single spaces between them."""
    return " ".join("".join(char if char in PHONEMES else " " for char in sound if char not in MARKS).split())


def one_stress(phonemes: str) -> str:
    """The same phonemes with one primary stress: the first; later ones become secondary."""
    primary = STRESSES[0]
    head, found, tail = phonemes.partition(primary)
    return head + found + tail.replace(primary, STRESSES[1])
