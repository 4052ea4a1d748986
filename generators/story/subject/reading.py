"""Reads a subject: checks it, takes names out, finds the noun, and decides how captions speak of it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Literal, NamedTuple

from generators.story.errors import BadSubject, EmptySubject, SubjectNotEnglish, SubjectTooLong
from generators.story.grammar import article
from generators.story.lexicon import Lexicon
from generators.story.plan import Subject
from generators.story.subject.names import Named, without_names
from generators.story.subject.noun import Noun, find_noun
from generators.story.subject.wordlists import words
from generators.story.terms import Pronoun, SubjectKind

MOST_WORDS = 12
_EXAMPLE = "Write a short phrase such as “a little fox with a green scarf”."
_ALLOWED = re.compile(r"[\w\s,.'’“”\"-]+")
_GENDERED: tuple[Pronoun, ...] = ("she", "he")
_BY_LIST: tuple[SubjectKind, ...] = ("machine", "paws", "bird", "insect", "fish", "hoofed", "person", "animal")


class Read(NamedTuple):
    """A subject and what to tell the user about it."""

    subject: Subject
    notices: tuple[str, ...]


def read_subject(text: str, lexicon: Lexicon, pronoun: Pronoun | Literal["auto"] = "auto") -> Read:
    """Read what a user typed.

    Raises:
        EmptySubject, SubjectTooLong, SubjectNotEnglish, BadSubject: the message says what to write.
    """
    plain = _plain(text)
    named = without_names(plain, lexicon)
    notices = []
    rest = named.rest
    if rest and rest == plain and " " not in rest and rest[0].isupper() and _kind(rest.lower(), lexicon) == "thing":
        named, rest = Named("", rest, ""), ""  # "Pip" alone is somebody's name, whatever else a pip is
    if named.real:
        notices.append(
            f"“{named.real}” might be a real person's name. Moodreel pictures nobody real: this is a made-up character."
        )
    if not rest or rest.split()[0].lower() in words("after"):
        rest = f"a {'child' if named.name else 'person'} {rest}".strip()
    if named.name and rest.lower().startswith("the "):
        rest = f"a {rest[4:]}"  # "Mia the mouse": a prompt has not met her yet
    _check_language(rest, plain, lexicon)
    noun = find_noun(rest)
    phrase = _with_article(rest, noun)
    kind = _kind(noun.head, lexicon)
    if kind == "thing" and not lexicon.knows(noun.head):
        notices.append(f"“{noun.head}” is not a word that the planner knows; it is taken as the name of a creature.")
        kind = "animal"
    spoken: Pronoun = _pronoun(noun, named.name, kind, phrase) if pronoun == "auto" else pronoun
    short = f"the {noun.short}"
    subject = Subject(phrase=phrase, short=short, name=named.name, pronoun=spoken, plural=noun.plural, kind=kind)
    return Read(subject, tuple(notices))


def _plain(text: str) -> str:
    told = unicodedata.normalize("NFC", text)
    told = re.sub(r"\s+", " ", told).strip().strip("\"“”'.,;:!?").strip()
    if not told:
        raise EmptySubject(f"The subject is empty. {_EXAMPLE}")
    count = len(told.split())
    if count > MOST_WORDS or len(told) > 120:
        raise SubjectTooLong(
            f"The subject has {count} words and {len(told)} characters; {MOST_WORDS} words and 120 characters are the "
            f"most that fit a prompt. {_EXAMPLE} What happens belongs in the theme."
        )
    if any(character.isalpha() and "LATIN" not in unicodedata.name(character, "") for character in told):
        raise SubjectNotEnglish(f"Stories are told in English, so the subject has to be English too. {_EXAMPLE}")
    if not _ALLOWED.fullmatch(told) or not any(character.isalpha() for character in told) or "_" in told:
        raise BadSubject(f"A subject is made of words; this one holds other signs. {_EXAMPLE}")
    return told


def _check_language(text: str, typed: str, lexicon: Lexicon) -> None:
    """Refuse a phrase of which not even half the words are English."""
    pieces = [piece.strip(".,'’").lower() for piece in text.split()]
    known = [p for p in pieces if p in words("articles") | words("after") | words("adjectives") | words("numbers")]
    known += [p for p in pieces if p not in known and any(lexicon.knows(part) for part in re.split(r"[-'’]", p))]
    foreign = pieces[0] in words("foreign") and len(pieces) > 1
    if (
        foreign
        or 2 * len(known) < len(pieces)
        or (len(pieces) > 1 and len(known) < 2 and pieces[0] not in words("articles"))
    ):
        raise SubjectNotEnglish(
            f"Most words of “{typed[:60]}” are not English as far as the planner knows. Stories are told in English. "
            f"{_EXAMPLE}"
        )


def _with_article(text: str, noun: Noun) -> str:
    """The phrase with a fitting article in front, lower-cased where it is not a name's capital."""
    first, _, rest = text.partition(" ")
    lower = first.lower()
    if lower in ("a", "an") and rest:
        return f"{article(rest)} {rest}"
    if lower in ("the", "some", "one") or lower in words("numbers"):
        return f"{lower} {rest}".strip()
    if lower in words("articles"):
        return f"the {rest}"  # "my fox": the reader does not know whose
    text = lower + text[len(first) :]
    return f"some {text}" if noun.plural else f"{article(text)} {text}"


def _kind(head: str, lexicon: Lexicon) -> SubjectKind:
    last = head.split()[-1]
    for word in (head, last, *_singulars(last)):
        if word in words("hands"):
            return "animal"
        if word in (words("she") | words("he")) - words("gendered_animals"):
            return "person"
        for kind in _BY_LIST:
            if word in words(kind):
                return kind
        if word in lexicon.kinds:
            return lexicon.kinds[word]  # type: ignore[return-value]  # its kinds are these
    return "thing"


def _singulars(word: str) -> tuple[str, ...]:
    odd = {"mice": "mouse", "geese": "goose", "children": "child", "wolves": "wolf", "men": "man", "women": "woman"}
    if word in odd:
        return (odd[word],)
    return (word.removesuffix("s"), word.removesuffix("es")) if word.endswith("s") else ()


def _pronoun(noun: Noun, name: str, kind: SubjectKind, phrase: str) -> Pronoun:
    if noun.plural:
        return "they"
    last = noun.head.split()[-1]
    for gender in _GENDERED:
        if last in words(gender) or (gender == "she" and noun.head.endswith("woman")):
            return gender
    for gender in _GENDERED:
        if name.lower() in words(f"{gender}_names"):
            return gender
    if noun.head.endswith("man") and kind == "person":
        return "he"
    if kind == "person":
        return "they"  # nobody said
    # An animal or a robot is somebody in a picture book, so not "it"; the same phrase is always the same somebody.
    return _GENDERED[hashlib.sha256(phrase.lower().encode()).digest()[0] % 2]
