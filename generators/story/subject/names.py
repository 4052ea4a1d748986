"""Names in a subject: a given name is for the captions, a full one might be somebody real and is not used."""

from __future__ import annotations

import re
from typing import NamedTuple

from generators.story.lexicon import Lexicon
from generators.story.subject.wordlists import given_names, words

_NAMED = re.compile(r"\b(?:named|called)\s+((?:[^\W\d_][\w'’-]*\s*)+)$", re.IGNORECASE)
_COMMON = ("articles", "numbers", "adjectives", "after", "she", "he", "machine", "person", "animal", "paws", "bird")


class Named(NamedTuple):
    """A subject without its names.

    Attributes:
        rest: the words without them; may be empty.
        name: a single given name, or "".
        real: a name that might be somebody's, and was taken out; or "".
    """

    rest: str
    name: str
    real: str


def without_names(text: str, lexicon: Lexicon) -> Named:
    """Take names out of a subject.

    "Pip the mouse" keeps Pip for the captions; of "Albert Einstein with a green scarf" only the scarf is left.
    """
    pieces = text.split()
    if not any(character.islower() for character in text) or (
        len(pieces) > 2 and all(piece[0].isupper() for piece in pieces) and _is_common(pieces[0].lower(), lexicon)
    ):
        text = text.lower()  # typed in capitals, or like a title: they say nothing
    for known in _known_people(text, lexicon):
        text = re.sub(re.escape(known), " ", text, flags=re.IGNORECASE)
        return Named(_tidy(text), "", known)
    called = _NAMED.search(text)
    if called:
        given = called[1].split()
        rest = _tidy(text[: called.start()])
        return Named(rest, given[0].capitalize(), "") if len(given) == 1 else Named(rest, "", " ".join(given))
    pieces = text.split()
    run = _capitals(pieces, lexicon)
    if not run:
        return Named(text, "", "")
    rest = _tidy(" ".join(piece for i, piece in enumerate(pieces) if i not in run))
    found = [pieces[i].strip(",.;:") for i in run]
    titled = run[0] > 0 and pieces[run[0] - 1].lower().strip(".") in words("titles")
    if len(found) == 1 and not titled and (rest or found[0].lower() in given_names()):
        return Named(rest, found[0], "")
    return Named(rest, "", " ".join(found))


def _known_people(text: str, lexicon: Lexicon) -> list[str]:
    """Full names in a text, whatever their case."""
    pieces = re.findall(r"[\w.'’-]+", text)
    lower = [piece.lower().strip(".") for piece in pieces]
    for size in (3, 2):
        for start in range(len(pieces) - size + 1):
            run = lower[start : start + size]
            typed = size == 2 and run[0] in given_names() and _no_noun(run[1], lexicon)
            if " ".join(run) in lexicon.people or typed:
                return [" ".join(pieces[start : start + size])]
    return []


def _no_noun(word: str, lexicon: Lexicon) -> bool:
    return word == "swift" or not (lexicon.knows(word) or any(word in words(name) for name in _COMMON))


def _capitals(pieces: list[str], lexicon: Lexicon) -> list[int]:
    """Indexes of the words that are names by their capitals; the first word only if it is no common word."""
    found = []
    for i, piece in enumerate(pieces):
        word = piece.strip(",.;:'’")
        lower = word.lower()
        if not word[:1].isupper() or (len(word) == 1 and lower in words("articles")):
            continue
        if found and found[-1] == i - 1:
            found.append(i)  # after a first name comes a surname, even if it is a word: Harry Potter
            continue
        common = _is_common(lower, lexicon)
        titled = lower in words("titles") and i + 1 < len(pieces) and pieces[i + 1][:1].isupper()
        if titled or (common and (i == 0 or lower in lexicon.kinds) and lower not in given_names()):
            continue
        found.append(i)
    return found


def _is_common(word: str, lexicon: Lexicon) -> bool:
    return any(word in words(name) for name in _COMMON) or lexicon.knows(word)


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip(" ,.;:")
    return re.sub(r"^(?:the|named|called)\s+(?=(?:with|in|who|wearing)\b)|\s+(?:named|called)$", "", text).strip(" ,")
