"""Who plays in a story: the hero, and a second character where the subject names one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from generators.story.cast import Look
from generators.story.cast.looks import look_of
from generators.story.plan import Subject


class Players(NamedTuple):
    """The characters of a story, the same in all of its pictures.

    Attributes:
        hero: who it is about.
        companion: a second character with a place and a pose of its own, or None.
        notices: what the user should know about their looks.
    """

    hero: Look
    companion: Look | None = None
    notices: tuple[str, ...] = ()


def players_of(subject: Subject) -> Players:
    """Read the characters from the subject's phrase: "a fox and a rabbit" are two."""
    return _read(subject.phrase)


@lru_cache(maxsize=64)
def _read(phrase: str) -> Players:
    look, notices = look_of(phrase)
    if len(look.company) == 1 and " and " in phrase:
        return Players(look.model_copy(update={"company": ()}), look.company[0], notices)
    return Players(look, None, notices)
