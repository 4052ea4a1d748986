"""Fluent: the captions are good English."""

from __future__ import annotations

import re

from generators.story.checker.fault import Found, Rule
from generators.story.checker.text import sentences, words
from generators.story.grammar import PRONOUNS, article
from generators.story.plan import StoryPlan

_LONGEST = 36  # words in one sentence
_MEAN = 17
_ARTICLE = re.compile(r"\b(an?) ([A-Za-z][\w'’-]*)", re.IGNORECASE)
_DISAGREES = re.compile(
    r"\b(they|we|you) was\b|(?<!if )(?<!though )\b(he|she|it|I) were\b|\b(he|she|it) have\b|\bI is\b", re.IGNORECASE
)
_UNTIDY = re.compile(r"[{}<>\[\]|\\_*#]|\s{2,}|\s[,.;:!?]|[,;:]{2}|,[.!?]")
_DOUBLED = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)


def sentences_begin_and_end(plan: StoryPlan) -> Found:
    """A capital in front, a full stop or its like behind."""
    for number, frame in enumerate(plan.frames):
        if not re.match(r"[“‘]?[A-Z0-9]", frame.caption):
            yield number, "the caption does not begin with a capital"
        if not re.search(r"[.!?…][”’]?$", frame.caption):
            yield number, "the caption does not end with a full stop"
        if frame.caption.count("“") != frame.caption.count("”"):
            yield number, "a quotation is not closed"


def articles_fit_their_words(plan: StoryPlan) -> Found:
    """ "A fox", "an owl"."""
    for number, frame in enumerate(plan.frames):
        for text in (frame.caption, frame.prompt):
            for used, word in _ARTICLE.findall(text):
                if (used.isupper() and len(used) > 1) or word.isupper():
                    continue  # shouted
                if article(word) != used.lower():
                    yield number, f"“{used} {word}” should be “{article(word)} {word}”"


def no_word_is_doubled(plan: StoryPlan) -> Found:
    """Not "the the"."""
    for number, frame in enumerate(plan.frames):
        for text in (frame.caption, frame.prompt):
            if found := _DOUBLED.search(text):
                yield number, f"“{found[0]}” says a word twice"


def nothing_is_left_over(plan: StoryPlan) -> Found:
    """No tokens, markup or stray punctuation."""
    for number, frame in enumerate(plan.frames):
        for text in (frame.caption, frame.prompt, frame.action):
            if found := _UNTIDY.search(text):
                yield number, f"“{found[0]}” does not belong in a text"


def verbs_agree(plan: StoryPlan) -> Found:
    """ "They were", "she was"."""
    for number, frame in enumerate(plan.frames):
        if found := _DISAGREES.search(frame.caption):
            yield number, f"“{found[0]}” does not agree"


def pronouns_stay_the_same(plan: StoryPlan) -> Found:
    """Whoever is "she" on the first page is not "he" on the third."""
    others = {word for name in ("she", "he") if name != plan.subject.pronoun for word in PRONOUNS[name][:4]} | {"hers"}
    others -= set(PRONOUNS[plan.subject.pronoun][:4]) | ({"hers"} if plan.subject.pronoun == "she" else set())
    for number, frame in enumerate(plan.frames):
        told = frame.caption.replace(plan.subject.phrase, "")
        if found := sorted(others & set(words(told))):
            yield number, f"“{found[0]}” is said of somebody whose pronoun is “{plan.subject.pronoun}”"


def sentences_are_short(plan: StoryPlan) -> Found:
    """A child can follow them."""
    lengths = []
    for number, frame in enumerate(plan.frames):
        for sentence in sentences(frame.caption):
            lengths.append(len(words(sentence)))
            if lengths[-1] > _LONGEST:
                yield number, f"a sentence has {lengths[-1]} words; {_LONGEST} are the most"
    if lengths and sum(lengths) / len(lengths) > _MEAN:
        yield None, f"sentences have {sum(lengths) / len(lengths):.0f} words on average; {_MEAN} are the most"


RULES: tuple[Rule, ...] = (
    sentences_begin_and_end,
    articles_fit_their_words,
    no_word_is_doubled,
    nothing_is_left_over,
    verbs_agree,
    pronouns_stay_the_same,
    sentences_are_short,
)
