"""The embedded emotion agent: picks the arc and the elements that go with subject, theme and emotion.

After EmoStory's emotion agent (arXiv 2603.10349, sec. 3.2): it gets the elements of the emotion and returns one to four
that are compatible, with a theme and an event, and leaves out what recent stories used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generators.emotion import Category
from generators.story.arcs import Arc, stories
from generators.story.elements import Element, elements
from generators.story.likeness import Likeness, about_arc, about_element
from generators.story.terms import Setting

BLOCK = 32
"""Seeds 0 to 31, 32 to 63 … : within such a block no two stories share more than half of their elements."""
_FEWER_ELEMENTS = {1: 2, 2: 2, 3: 3}  # so that no picture has to reveal everything at once
_THEMED = 2  # of the five arcs, the two that are nearest to what was asked for
_TRIES = 40
_Item = TypeVar("_Item", Arc, Element)


@dataclass(frozen=True)
class Cast:
    """What the emotion agent chose.

    Attributes:
        arc: the story.
        place: where it is told.
        thing: what is at its heart.
        air: a weather or a light, or None.
        detail: something that goes by, or None.
    """

    arc: Arc
    place: Element
    thing: Element
    air: Element | None
    detail: Element | None

    @cached_property
    def ids(self) -> frozenset[str]:
        """Of its elements."""
        return frozenset(item.id for item in (self.place, self.thing, self.air, self.detail) if item)


class Casting:
    """Chooses for one subject and theme.

    Args:
        likeness: ranks by subject and theme.
        themed: whether a theme was asked for.
        recent: ids to avoid.
        noun: the subject's; what goes by is something else.
    """

    def __init__(self, likeness: Likeness, themed: bool, recent: Sequence[str], noun: str) -> None:
        self._likeness = likeness
        self._themed = themed
        self._recent = {name: age for age, name in enumerate(reversed(recent))}
        self._noun = noun.lower().split()[-1].removesuffix("s")
        self._orders: dict[tuple[str, ...], list] = {}

    def cast(self, emotion: Category, frames: int, seed: int, undertone: Category | None = None) -> Cast:
        """Choose for an emotion.

        Args:
            emotion: of the story.
            frames: how many pictures there are to reveal elements in.
            seed: 0 is what fits best; the others take turns with what fits less well.
            undertone: another emotion that is felt too; what goes by comes from its table.
        """
        size = _FEWER_ELEMENTS.get(frames, 4)
        earlier: list[Cast] = []
        for number in range(seed - seed % BLOCK, seed + 1):
            earlier.append(self._unlike(earlier, emotion, undertone or emotion, size, number))
        return earlier[-1]

    def thing(self, emotion: Category, setting: Setting, taken: Sequence[str], seed: int) -> Element:
        """Something of another emotion, to lead over to it."""
        table = elements(emotion).values()
        fitting = [i for i in table if i.kind == "thing" and i.fits(setting) and i.id not in taken]
        return _turned(self._ranked(fitting), seed)

    def _unlike(self, earlier: Sequence[Cast], emotion: Category, tone: Category, size: int, seed: int) -> Cast:
        """The first choice of this seed that shares no more than half with any earlier one; the least alike if none."""
        best, least = None, 2.0
        for shift in range(_TRIES):
            found = self._at(emotion, tone, size, seed, shift)
            shared = max((_shared(found, other) for other in earlier), default=0.0)
            if shared < least:
                best, least = found, shared
            if least <= 0.5:
                break
        assert best is not None
        return best

    def _at(self, emotion: Category, tone: Category, size: int, seed: int, shift: int) -> Cast:
        arcs = self._order(("arc", emotion), lambda: self._arcs(emotion))
        arc = _turned(arcs, seed)
        turn = seed // len(arcs) + shift
        table = elements(emotion)
        places = self._order(("place", arc.id), lambda: self._ranked([table[name] for name in arc.places]))
        place = _turned(places, turn)
        setting = _setting(place)
        things = self._order(
            ("thing", arc.id, setting),
            lambda: self._ranked([table[name] for name in arc.things if table[name].fits(setting)]),
        )
        thing = _turned(things, turn + turn // len(places))  # so that place and thing do not go in step
        airs = self._order(
            ("air", arc.id, setting), lambda: self._ranked([i for i in table.values() if _is_air(i, arc, setting)])
        )
        details = self._order(("detail", arc.id, setting), lambda: self._details(arc, setting, tone))
        return Cast(
            arc,
            place,
            thing,
            _turned(airs, seed + shift) if size > 2 and airs else None,
            _turned(details, seed + shift // 2) if size > 3 and details else None,
        )

    def _order(self, key: tuple[str, ...], make: Callable[[], list]) -> list:
        if key not in self._orders:
            self._orders[key] = make()
        return self._orders[key]

    def _arcs(self, emotion: Category) -> list[Arc]:
        ranked = self._likeness.ranked(stories(emotion).arcs, about_arc)
        return self._recent_last(ranked)[: _THEMED if self._themed else None]

    def _details(self, arc: Arc, setting: Setting, tone: Category) -> list[Element]:
        """What goes by belongs to the story more than to the subject, and is no second owl beside an owl."""
        pool = [i for i in elements(tone).values() if i.kind == "action" and i.fits(setting)]
        pool = [item for item in pool if self._noun not in item.name.lower()]
        pool.sort(key=lambda item: -self._likeness.between(about_element(item), about_arc(arc)))
        return self._recent_last(pool)

    def _ranked(self, items: Sequence[Element]) -> list[Element]:
        return self._recent_last(self._likeness.ranked(items, about_element))

    def _recent_last(self, ranked: Sequence[_Item]) -> list[_Item]:
        """Without what recent stories used; if nothing else is left, the longest ago first."""
        fresh = [item for item in ranked if item.id not in self._recent]
        return fresh or sorted(ranked, key=lambda item: -self._recent[item.id])


def _turned(ranked: Sequence[_Item], turn: int) -> _Item:
    return ranked[turn % len(ranked)]


def _shared(one: Cast, two: Cast) -> float:
    return len(one.ids & two.ids) / min(len(one.ids), len(two.ids))


def _setting(place: Element) -> Setting:
    assert place.setting is not None  # every place of the tables has one
    return place.setting


def _is_air(item: Element, arc: Arc, setting: Setting) -> bool:
    if item.kind not in ("weather", "light") or not item.fits(setting):
        return False
    return arc.time is None or item.time is None or item.time == arc.time
