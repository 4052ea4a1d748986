"""Where sentences and paragraphs end."""

from __future__ import annotations

import re

from .scan import Written
from .tables import BEFORE_NUMBERS, STREETS, TITLES
from .tape import Tape
from .word_set import word_set

SHORT_LINE = 50
"""A line shorter than this, with no small letter to begin the next, is a title, a verse or an item of a list."""

_NEVER_LAST = word_set("e.g. i.e. vs. cf. approx. est. esp. incl. ext.")
_OPENERS = word_set(
    "The A An He She It We They You I This That These Those There Here But And Or So Then Now When While If As In"
    " On At For From After Before Since My His Her Its Our Their Your What Who Why How Where No Not Yes Nobody"
    " Everyone Some Many Most All One Just Please However Although Because Let Don't It's I'm He's She's They're"
    " We're That's"
)
"""After an abbreviation only these begin a new sentence: another capital may be a name ("the U.S. Senate")."""

_LETTERED = word_set("vitamin plan grade type class group section option team part appendix hepatitis figure")
"""A single capital after one of these is no initial."""

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


def end_sentences(words: list[Written], tape: Tape) -> None:
    """Set `ends` and `ends_paragraph` of every word; words of the kinds with periods give the period up."""
    text = tape.text
    line_start = 0
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else None
        gap = text[word.last : following.first] if following else "\n\n"
        word.ends_paragraph = bool(_PARAGRAPH.search(gap)) or following is None
        word.ends = word.ends_paragraph
        if following is None:
            continue
        if "\n" in gap:
            is_short = word.last - text.rfind("\n", line_start, word.last) - 1 < SHORT_LINE
            word.ends |= is_short and not following.text[0].islower()
            line_start = word.last
        if _is_item_number(word, text, gap):
            word.mark = ","
        elif word.mark == "." or (not word.mark and _holds_period(word)):
            word.ends |= _period_ends(word, words[i - 1] if i else None, following)
        elif word.mark in ("!", "?", "…"):
            word.ends |= not following.text[0].islower() and (any(map(str.isspace, gap)) or word.mark != "…")


def _holds_period(word: Written) -> bool:
    return word.text.endswith(".") and word.kind in ("dotted", "abbreviation", "time")


def _period_ends(word: Written, before: Written | None, following: Written) -> bool:
    if _holds_period(word):
        name = word.text[:-1]
        if word.text.lower() in _NEVER_LAST or name in BEFORE_NUMBERS or (name in TITLES and name not in STREETS):
            return False
        return following.text in _OPENERS
    if (
        len(word.text) == 1
        and word.text.isupper()
        and word.text != "I"
        and not (before and before.text.lower() in _LETTERED)
    ):
        word.mark = ""  # an initial: J. K. Rowling
        return False
    return True


def _is_item_number(word: Written, text: str, gap: str) -> bool:
    """The "1." at the start of a line that goes on."""
    if word.mark != "." or not word.text.isdecimal() or "\n" in gap:
        return False
    return not text[text.rfind("\n", 0, word.first) + 1 : word.first].strip()
