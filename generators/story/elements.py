"""The tables of emotional elements, `tables/*.toml`: what concrete things carry each of the ten emotions."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generators.emotion import CATEGORIES, Category
from generators.story.naming import short
from generators.story.plan import PlanElement, Slug, Text
from generators.story.terms import INDOORS, Setting, Time, Weather

_FOLDER = Path(__file__).parent / "tables"


class Element(PlanElement):
    """A row of a table.

    Attributes:
        tags: words about it, for ranking.
        where: settings it fits, or "any", "out".
        line: a sentence that shows it in a caption; "" for places, which arcs bring in.
        setting, at, to: of a place: where it is drawn, "beside the pond", "down to the pond".
        weather, time: what weather or light makes of the picture; None for no say in it.
    """

    tags: str
    where: tuple[str, ...] = ("any",)
    line: str = ""
    setting: Setting | None = None
    at: str = ""
    to: str = ""
    weather: Weather | None = None
    time: Time | None = None

    def fits(self, setting: Setting) -> bool:
        """Whether it can be in a setting."""
        if "any" in self.where or setting in self.where:
            return True
        return "out" in self.where and setting not in INDOORS

    @property
    def definite(self) -> str:
        """Its name when it is known: "the folded letter"."""
        return f"the {short(self.name)}"

    def listed(self) -> PlanElement:
        """What a plan keeps of it."""
        return PlanElement.model_validate({name: getattr(self, name) for name in PlanElement.model_fields})


@cache
def elements(emotion: Category) -> Mapping[str, Element]:
    """Id to element, in the order of the table."""
    with (_FOLDER / f"{emotion}.toml").open("rb") as file:
        table = tomllib.load(file)
    found = {}
    for kind, rows in table.items():
        for name, row in rows.items():
            found[name] = _READERS[kind](name, emotion, row)
    return found


def element(name: Slug) -> Element | None:
    """The element of this id, whichever emotion it belongs to."""
    return next((elements(emotion)[name] for emotion in CATEGORIES if name in elements(emotion)), None)


def _place(name: str, emotion: Category, row: list[Text]) -> Element:
    what, setting, at, to, tags = row
    told = {"setting": setting, "at": at, "to": to, "where": (setting,), "size": "huge", "stands": "around"}
    return Element.model_validate({"id": name, "emotion": emotion, "kind": "place", "name": what, "tags": tags, **told})


def _thing(name: str, emotion: Category, row: list[Text], kind: str = "thing") -> Element:
    what, size, stands, where, tags, line = row
    told = {"size": size, "stands": stands, "where": tuple(where.split()), "tags": tags, "line": line}
    return Element.model_validate({"id": name, "emotion": emotion, "kind": kind, "name": what, **told})


def _action(name: str, emotion: Category, row: list[Text]) -> Element:
    return _thing(name, emotion, row, "action")


def _weather(name: str, emotion: Category, row: list[Text]) -> Element:
    what, weather, where, tags, line = row
    told = {"weather": weather, "where": tuple(where.split()), "tags": tags, "line": line}
    return _around(name, emotion, what, "weather", told)


def _light(name: str, emotion: Category, row: list[Text]) -> Element:
    what, time, where, tags, line = row
    told = {"time": None if time == "any" else time, "where": tuple(where.split()), "tags": tags, "line": line}
    return _around(name, emotion, what, "light", told)


def _around(name: str, emotion: Category, what: str, kind: str, told: Mapping[str, object]) -> Element:
    shared = {"id": name, "emotion": emotion, "kind": kind, "name": what, "size": "huge", "stands": "around"}
    return Element.model_validate({**shared, **told})


_READERS = {"place": _place, "thing": _thing, "action": _action, "weather": _weather, "light": _light}
