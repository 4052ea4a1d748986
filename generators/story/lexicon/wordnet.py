"""Read the noun files of WordNet 3.0 (Debian's `wordnet-base`; its licence permits use, copying and distribution)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PARTS = ("noun", "verb", "adj", "adv")
_LEMMA = re.compile(r"[a-z][a-z' -]*[a-z]")


@dataclass(frozen=True)
class Synset:
    """One meaning.

    Attributes:
        words: its lemmas, blanks for underscores.
        above: offsets of its hypernyms.
        of: offsets of what it is an instance of (people, places).
        gloss: definition and examples.
    """

    words: tuple[str, ...]
    above: tuple[int, ...]
    of: tuple[int, ...]
    gloss: str


class Nouns:
    """The nouns: meanings by offset, and each word's meanings, commonest first."""

    def __init__(self, folder: Path) -> None:
        self.synsets = dict(read_synsets(folder / "data.noun"))
        self._index = folder / "index.noun"

    @cached_property
    def senses(self) -> dict[str, tuple[int, ...]]:
        """Word to offsets of its meanings, commonest first."""
        found = {}
        for line in self._index.read_text("utf-8").splitlines():
            if line.startswith(" "):
                continue
            parts = line.split()
            count = int(parts[2])
            found[parts[0].replace("_", " ")] = tuple(int(offset) for offset in parts[-count:])
        return found

    def ancestors(self, offset: int) -> set[int]:
        """All meanings above one, itself included."""
        seen: set[int] = set()
        waiting = [offset]
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                waiting.extend(self.synsets[here].above)
        return seen

    def words_below(self, tops: set[int], *, within: int) -> set[str]:
        """Lower-case words of one or two parts of whose first `within` meanings one lies under `tops`."""
        return {
            word
            for word, offsets in self.senses.items()
            if _LEMMA.fullmatch(word)
            and word.count(" ") <= 1
            and any(self.ancestors(offset) & tops for offset in offsets[:within])
        }

    def people(self, person: int) -> set[str]:
        """Full names, in lower case, of the people who are meanings of their own."""
        names = set()
        for synset in self.synsets.values():
            if synset.of and any(person in self.ancestors(kind) for kind in synset.of):
                names |= {word.lower() for word in synset.words if word.count(" ") in (1, 2) and word[0].isupper()}
        return names


def read_synsets(path: Path) -> Iterator[tuple[int, Synset]]:
    """Offset and meaning, for each line of a data file."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        head, _, gloss = line.partition(" | ")
        parts = head.split()
        count = int(parts[3], 16)
        words = tuple(parts[4 + 2 * i].replace("_", " ").partition("(")[0] for i in range(count))
        pointers = parts[5 + 2 * count :]
        places = [(pointers[i], int(pointers[i + 1])) for i in range(0, 4 * int(parts[4 + 2 * count]), 4)]
        above = tuple(offset for kind, offset in places if kind == "@")
        yield int(parts[0]), Synset(words, above, tuple(o for kind, o in places if kind == "@i"), gloss.strip())
