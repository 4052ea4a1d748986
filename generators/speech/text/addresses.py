"""Web and e-mail addresses, handles, hashtags and file names."""

from __future__ import annotations

import re

from . import numerals
from .context import Context
from .word_set import word_set

LETTER_A = "/ˈA/"
"""The letter, where the lexicon would take it for the article."""

_NAMES = {
    ".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", ":": "colon", "?": "question mark",
    "=": "equals", "&": "and", "#": "hash", "+": "plus", "%": "percent", "~": "tilde",
}  # fmt: skip
_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\d+|[A-Z]")


def url(context: Context) -> str:
    """Without "https://": "www.example.com/a" -> "W.W.W dot example dot com slash A"."""
    text = re.sub(r"^(?:https?|ftp)://", "", context.text).rstrip("/")
    return _spell_out(text)


def email(context: Context) -> str:
    """ "bob.smith@gmail.com" -> "bob dot smith at gmail dot com"."""
    return _spell_out(context.text)


def handle(context: Context) -> str:
    """ "@some_name" -> "at some name"."""
    return "at " + _words(context.text[1:])


def hashtag(context: Context) -> str:
    """ "#ThrowbackThursday" -> "hashtag throwback thursday"; "#1" -> "number one"."""
    tag = context.text[1:]
    return f"number {context.number(tag)}" if tag.isdecimal() else f"hashtag {_words(tag)}"


def file(context: Context) -> str:
    """ "notes_v2.txt" -> "notes V two dot text"."""
    stem, _, suffix = context.text.rpartition(".")
    return f"{_words(stem)} dot {spell(suffix) if len(suffix) < 4 and suffix != 'doc' else suffix}"


def spell(letters: str) -> str:
    """Letters said one by one: "fbi" -> "F.B.I", which the lexicon reads as one group; digits as numbers."""
    groups = re.findall(r"[^\W\d_]+|\d+", letters)
    return " ".join(_group(group) for group in groups)


def _group(letters: str) -> str:
    if letters.isdecimal():
        return numerals.number(letters)
    return LETTER_A if letters.upper() == "A" else ".".join(letters.upper())


def _spell_out(address: str) -> str:
    return " ".join(_piece(piece) for piece in _PIECE.findall(address))


def _piece(piece: str) -> str:
    if piece in _NAMES:
        return _NAMES[piece]
    if piece.isdecimal():
        return numerals.cardinal(int(piece)) if len(piece) < 3 else numerals.digits(piece)
    if piece.lower() == "www" or (len(piece) < 4 and piece.lower() not in _SHORT_WORDS):
        return spell(piece)
    return piece if piece.isalpha() else ""


def _words(name: str) -> str:
    """The words of a name in camel or snake case."""
    spoken = []
    for part in _CAMEL.findall(name):
        if part.isdecimal():
            spoken.append(numerals.cardinal(int(part)) if len(part) < 5 else numerals.digits(part))
        else:
            spoken.append(part if part.isupper() and len(part) > 1 else part.lower())
    return " ".join(spoken)


_SHORT_WORDS = word_set(
    "com net org app dev biz bob tom jim joe sam max ann amy the and for you my our a i me us we in on at to of"
    " is it be do go no or so up by get buy big new old top hot job art car pet dog cat web bot bit box day fun"
    " how who why blog shop mail news help info home team tech wiki docs edu gov"
)
