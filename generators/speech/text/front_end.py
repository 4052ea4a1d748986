"""From a text with markup to clauses of phonemes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .characters import screen
from .clauses import assemble
from .dictionary import Pronunciations
from .errors import NothingToSpeak
from .g2p import Accent, WordSounds
from .markup import parse_markup
from .readings import read
from .scan import Written, scan
from .script import Script
from .sentences import end_sentences

NO_DICTIONARY: Mapping[str, str] = MappingProxyType({})


class FrontEnd:
    """Reads English text. Loads its lexicon once (about 0.8 s); then 20,000 characters take well under a second.

    Args:
        accent: "us" or "gb": lexicon, spelling rules, day and month order.
    """

    def __init__(self, accent: Accent = "us") -> None:
        self.accent: Accent = accent
        self._sounds = WordSounds(accent)

    def analyse(self, text: str, dictionary: Mapping[str, str] = NO_DICTIONARY) -> Script:
        """Make the script of a text.

        Args:
            text: English, with the markup of `markup`.
            dictionary: the user's own pronunciations, word to respelling or `/phonemes/`.
        Raises:
            MarkupError: a tag is unknown, unclosed, stray or has a bad value.
            UnsupportedText: letters of another script.
            NothingToSpeak: no word is left.
            DictionaryError: a dictionary entry cannot be used.
        """
        pronunciations = Pronunciations(dictionary, self._sounds) if dictionary else None
        tape = screen(parse_markup(text))
        words = scan(tape)
        end_sentences(words, tape)
        read(words, british=self.accent == "gb")
        if pronunciations:
            for word in words:
                word.spoken = pronunciations.reading(word.text) or word.spoken
        sounds = self._phonemes(words)
        script = assemble(words, sounds, tape)
        if script is None:
            raise NothingToSpeak("There is nothing to speak: the text has no words. Type some.")
        return script

    def _phonemes(self, words: list[Written]) -> list[str]:
        """Phonemes of each written word, commas kept for rests inside of it; sentences are read one by one."""
        sounds: list[str] = []
        begin = 0
        for i, word in enumerate(words):
            if word.ends:
                sounds += self._sentence(words[begin : i + 1])
                begin = i + 1
        return sounds

    def _sentence(self, words: list[Written]) -> list[str]:
        chunks: list[str] = []
        counts: list[int] = []
        for word in words:
            said = word.spoken.split()
            counts.append(len(said))
            if said:
                said[-1] += word.mark or ("." if word.ends else "")
            chunks += said
        if not chunks:
            return [""] * len(words)
        read_chunks = iter(zip(chunks, self._sounds.sentence(chunks), strict=True))
        return [_joined([next(read_chunks) for _ in range(count)]) for count in counts]


def _joined(parts: list[tuple[str, str]]) -> str:
    """The chunks of one word: a space between two, a comma where the reading rests."""
    heard = [sound + ("," if chunk.endswith(",") and i + 1 < len(parts) else "") for i, (chunk, sound) in
             enumerate(parts) if sound]  # fmt: skip
    return " ".join(heard).rstrip(",")
