"""Make the planner's word tables from WordNet: kinds of nouns, names of people, and a vector for each word.

    python -m generators.story.lexicon.build --wordnet FOLDER assets/story

The vectors are latent semantic analysis (Deerwester et al. 1990) of WordNet's glosses: each meaning is a document made
of its lemmas, the lemmas above it and its gloss; the first singular directions of the weighted counts place each word.
They know that a lantern has to do with light and a whale with the sea, which is all that ranking asks of them.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from safetensors.numpy import save_file
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from generators.story.lexicon.wordnet import PARTS, Nouns, read_synsets
from generators.story.lexicon.words import LEXICON, VECTORS, words_of

SIZE = 48
_LEAST = 12  # meanings a word must turn up in
_WIDEST = 0.05  # words in more meanings than this share say nothing

# The noun that stands for each kind, by a word and the number of its meaning.
_KINDS: dict[str, tuple[tuple[str, int], ...]] = {
    "bird": (("bird", 0),),
    "fish": (("fish", 0), ("cetacean", 0), ("pinniped mammal", 0)),
    "insect": (("arthropod", 0), ("mollusk", 0), ("worm", 0)),
    "hoofed": (("ungulate", 0),),
    "paws": (("mammal", 0),),
    "animal": (("animal", 0),),
    "person": (("person", 0),),
    "thing": (("artifact", 0), ("plant", 1), ("food", 0), ("natural object", 0)),
}


def kinds_of(nouns: Nouns) -> dict[str, list[str]]:
    """Kind to its words, each word under the first kind that fits; apes and monkeys have hands, so no paws."""
    primates = {nouns.senses["primate"][1]}
    handy = nouns.words_below(primates, within=2)
    taken: set[str] = set()
    kinds = {}
    for kind, tops in _KINDS.items():
        heads = {nouns.senses[word][number] for word, number in tops}
        within = {"person": 2, "thing": 1}.get(kind, 3)
        found = nouns.words_below(heads, within=within) - taken
        if kind == "thing":
            found = {word for word in found if " " not in word}
        if kind == "paws":
            found -= handy
        taken |= found
        kinds[kind] = sorted(found)
    return kinds


def documents(folder: Path) -> list[Counter[str]]:
    """Weighted words of each meaning."""
    found = []
    for part in PARTS:
        synsets = dict(read_synsets(folder / f"data.{part}"))
        for synset in synsets.values():
            text = Counter(words_of(synset.gloss))
            for word in synset.words:
                text.update({piece: 2 for piece in words_of(word)})
            for offset in synset.above:
                text.update(piece for word in synsets[offset].words for piece in words_of(word))
            found.append(text)
    return found


def vectors(texts: list[Counter[str]]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Words, their unit vectors `(W, SIZE)` and how much each tells `(W,)`, in [0, 1]."""
    spread = Counter(word for text in texts for word in text)
    kept = sorted(word for word, n in spread.items() if n >= _LEAST and n <= _WIDEST * len(texts))
    column = {word: i for i, word in enumerate(kept)}
    telling = np.log(len(texts) / np.array([spread[word] for word in kept]))
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        for word, count in text.items():
            if word in column:
                rows.append(row)
                columns.append(column[word])
                values.append((1 + np.log(count)) * telling[column[word]])
    matrix = csr_matrix((values, (rows, columns)), shape=(len(texts), len(kept)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix = csr_matrix(matrix.multiply(1 / np.maximum(lengths, 1e-9)[:, None]))
    found = svds(matrix, k=SIZE + 1, v0=np.ones(len(kept)))
    strength, directions = np.asarray(found[1]), np.asarray(found[2])
    order = np.argsort(-strength)[1:]  # the first direction is how common a word is
    placed = directions[order].T * np.sqrt(strength[order])
    unit = placed / np.maximum(np.linalg.norm(placed, axis=1, keepdims=True), 1e-12)
    return kept, unit, telling / telling.max()


def build(out: Path, wordnet: Annotated[Path, typer.Option(help="WordNet's `dict` folder.")]) -> None:
    """Write both files into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    nouns = Nouns(wordnet)
    words, unit, telling = vectors(documents(wordnet))
    table = {
        # safetensors writes memory as it lies, so the transposed view has to be laid out in rows first
        "vectors": np.ascontiguousarray(np.rint(unit * 127).astype(np.int8)),
        "telling": np.rint(telling * 255).astype(np.uint8),
    }
    save_file(table, str(out / Path(VECTORS).name))
    lexicon = {
        "kinds": {kind: " ".join(w.replace(" ", "_") for w in found) for kind, found in kinds_of(nouns).items()},
        "people": sorted(nouns.people(nouns.senses["person"][0])),
        "stems": " ".join(words),
    }
    (out / Path(LEXICON).name).write_text(json.dumps(lexicon, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    typer.run(build)
