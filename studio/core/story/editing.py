"""What a user does to a card, as pure functions: other words, another place, other elements, in words that agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generators.emotion import CATEGORIES, Category
from generators.story.elements import Element, element, elements
from generators.story.rewording import prompted
from generators.story.terms import Setting

from .card import Card

MOST_SHOWN = 8
"""Elements of one frame: more than that is a crowd in which nothing is seen."""


def tell(card: Card, phrase: str, **values: Any) -> Card:
    """The card with other values of its frame, and a prompt that says so.

    Args:
        card: to be changed.
        phrase: of the subject.
        values: fields of `Frame`; text that is empty leaves the card as it is.
    """
    told = {name: " ".join(value.split()) if name in ("caption", "action") else value for name, value in values.items()}
    if any(value == "" for value in told.values()):
        return card
    changed = card.tell(**told)
    return card if changed.frame == card.frame else changed.change(frame=prompted(changed.frame, phrase))


def fitting(setting: Setting, emotion: Category, kinds: Sequence[str] = ("thing", "action")) -> list[Element]:
    """Elements of some kinds that can be in a setting: those of the emotion first, then all others by emotion."""
    order = (emotion, *(each for each in CATEGORIES if each != emotion))
    return [
        item for category in order for item in elements(category).values() if item.kind in kinds and item.fits(setting)
    ]


def places(setting: Setting, emotion: Category) -> list[Element]:
    """Places that are drawn as a setting, those of the emotion first."""
    return [item for item in fitting(setting, emotion, ("place",)) if item.setting == setting]


def toggle(card: Card, phrase: str, name: str) -> Card:
    """The card with an element more, or one less; weather and light change the frame's own and take turns.

    A frame with `MOST_SHOWN` elements takes no more.
    """
    item, frame = element(name), card.frame
    if item is None:
        return card
    if name in frame.shows:
        moves = tuple(move for move in card.moves if move.id != name)
        shows = tuple(each for each in frame.shows if each != name)
        values: dict[str, Any] = {"shows": shows, "reveals": tuple(each for each in frame.reveals if each != name)}
        if item.kind == "weather":
            values["weather"] = "clear"
        return tell(card.model_copy(update={"moves": moves}), phrase, **values)
    kept = frame.shows
    if item.kind in ("weather", "light"):
        kept = tuple(each for each in kept if (other := element(each)) is None or other.kind != item.kind)
    if len(kept) >= MOST_SHOWN:
        return card
    reveals = tuple(each for each in frame.reveals if each in kept)
    values = {"shows": (*kept, name), "reveals": (*reveals, name)}
    if item.weather is not None:
        values["weather"] = item.weather
    if item.time is not None:
        values["time"] = item.time
    return tell(card, phrase, **values)


def move_to(card: Card, phrase: str, setting: Setting, place: Element | None = None) -> Card:
    """The card in another setting, at a place of it; what cannot be there stays behind.

    Args:
        card, phrase: as in `tell`.
        setting: where to.
        place: one of `places`; the first of them if left out.
    """
    where = place or next(iter(places(setting, card.frame.emotion.dominant)), None)
    if where is None or (setting == card.frame.setting and place is None):
        return card
    kept = tuple(
        name
        for name in card.frame.shows
        if (item := element(name)) is not None and item.kind != "place" and item.fits(setting)
    )
    shows = (where.id, *kept)
    reveals = (where.id, *(name for name in card.frame.reveals if name in kept))
    moves = tuple(move for move in card.moves if element(move.id) is None or move.id in shows)
    told = tell(card, phrase, setting=setting, place=where.at, shows=shows, reveals=reveals)
    return told.model_copy(update={"moves": moves})
