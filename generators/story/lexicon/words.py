"""Word kinds, names and nearness in meaning, as made by `generators.story.lexicon.build`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from safetensors.numpy import load_file

from generators.assets import Assets

VECTORS = "story/words.safetensors"
LEXICON = "story/lexicon.json"
_WORD = re.compile(r"[a-z]+")
_ENDINGS = ("ing", "ies", "es", "ed", "s")


def words_of(text: str) -> list[str]:
    """The stems of a text's words of three letters and more."""
    return [stem(word) for word in _WORD.findall(text.lower()) if len(word) > 2]


def stem(word: str) -> str:
    """`foxes`, `fox` -> `fox`: a few English endings off, so that forms of a word meet. Not a dictionary form."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            cut = word[: -len(ending)]
            if ending == "ies":
                return cut + "y"
            if ending == "es" and not cut.endswith(("s", "x", "z", "ch", "sh")):
                return word[:-1].removesuffix("e")
            return cut.removesuffix("e")
    return word.removesuffix("e")


@dataclass(frozen=True)
class Lexicon:
    """What is known about words.

    Attributes:
        kinds: noun to kind ("person", "bird", "fish", "insect", "hoofed", "paws", "animal", "thing").
        people: full names of known people, in lower case.
        rows: stem to its row in the tables.
        vectors: `(W, D)` unit vectors.
        telling: `(W,)` how much a word says, in [0, 1].
    """

    kinds: Mapping[str, str]
    people: frozenset[str]
    rows: Mapping[str, int]
    vectors: np.ndarray
    telling: np.ndarray

    def knows(self, word: str) -> bool:
        """Whether a word is English as far as the tables can tell."""
        return word in self.kinds or stem(word) in self.rows

    def place(self, text: str) -> np.ndarray:
        """Where a text lies: the mean of its words `(D,)`, of length 1; zeros if it has no known word."""
        found = [self.rows[word] for word in words_of(text) if word in self.rows]
        if not found:
            return np.zeros(self.vectors.shape[1])
        total = (self.vectors[found] * self.telling[found, None]).sum(axis=0)
        return total / max(float(np.linalg.norm(total)), 1e-9)

    def nearness(self, one: str, two: str) -> float:
        """Cosine of two texts' places, in [-1, 1]; 0 if either has no known word."""
        return float(self.place(one) @ self.place(two))


def load_lexicon(assets: Assets) -> Lexicon:
    """Read both tables.

    Raises:
        AssetError: one of them is missing or altered.
    """
    told = json.loads(assets.path(LEXICON).read_text("utf-8"))
    table = load_file(str(assets.path(VECTORS)))
    kinds = {word.replace("_", " "): kind for kind, words in told["kinds"].items() for word in words.split()}
    rows = {word: row for row, word in enumerate(told["stems"].split())}
    return Lexicon(
        kinds=kinds,
        people=frozenset(told["people"]),
        rows=rows,
        vectors=table["vectors"].astype(np.float32) / 127,
        telling=table["telling"].astype(np.float32) / 255,
    )
