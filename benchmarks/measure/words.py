"""Word errors between what was written and what a recogniser heard, blind to how a word happens to be spelled."""

from __future__ import annotations

import re

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WHOLE = {"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "let's": "let us"}
_SPELLINGS = {"ok": "okay", "grey": "gray", "towards": "toward", "alright": "all right", "colour": "color"}
_IS = frozenset({"it", "that", "what", "there", "he", "she", "who", "where", "how", "here", "when"})
_ENDINGS = (("n't", " not"), ("'re", " are"), ("'ll", " will"), ("'ve", " have"), ("'m", " am"), ("'d", " would"))


def normal(text: str) -> list[str]:
    """Words in lower case without punctuation; contractions written out, numbers up to 99 as words."""
    plain = text.lower().replace("’", "'").replace("-", " ")
    found = re.findall(r"[a-z']+|\d+", plain)
    return " ".join(_normal_word(word.strip("'")) for word in found).split()


def _normal_word(word: str) -> str:
    if word.isdigit():
        return _number(int(word))
    if word in _WHOLE:
        return _WHOLE[word]
    for ending, written in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + written
    if word.endswith("'s") and word[:-2] in _IS:
        return f"{word[:-2]} is"
    return _SPELLINGS.get(word, word)


def _number(value: int) -> str:
    if value < len(_UNITS):
        return _UNITS[value]
    if value < 100:
        tens, unit = divmod(value, 10)
        return _TENS[tens - 2] + (f" {_UNITS[unit]}" if unit else "")
    return str(value)


def word_errors(written: str, heard: str) -> tuple[int, int]:
    """Substitutions, deletions and insertions; and the number of words written."""
    import jiwer

    reference = normal(written)
    found = jiwer.process_words(" ".join(reference), " ".join(normal(heard)))
    return found.substitutions + found.deletions + found.insertions, len(reference)
