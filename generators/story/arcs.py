"""The stories themselves, `arcs/*.toml`: per emotion five arcs, moments to pause in, and a bridge from elsewhere.

An arc is a small story with cause and effect, written by us as a whole. What varies is who lives it, where, with what
thing at its heart, in what weather, with whom looking on, and in how many pictures. Arc structure after the paper's
writer agent (EmoStory, arXiv 2603.10349, sec. 3.2); stories and elements are our own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from generators.emotion import CATEGORIES, Category
from generators.story.terms import Pose, Stage, Time

_FOLDER = Path(__file__).parent / "arcs"
BEATS: tuple[Stage, ...] = ("opening", "settling", "turn", "trying", "rising", "height", "falling", "close")
BRIDGE: tuple[Stage, ...] = ("arrive", "grow", "height", "close")
When = Literal["early", "middle", "late"]


class Beat(NamedTuple):
    """One step of a story, with tokens for who and what (`generators.story.grammar`).

    Attributes:
        stage: where it belongs.
        pose: of the subject.
        action: for the picture.
        caption: for the reader.
    """

    stage: Stage
    pose: Pose
    action: str
    caption: str


class Arc(NamedTuple):
    """A story.

    Attributes:
        id, emotion: its name and what it makes one feel.
        theme, event, tags: what it is about.
        time: when it has to be, or None.
        places, things: ids of elements it can be told with.
        beats: one for each stage of `BEATS`.
    """

    id: str
    emotion: Category
    theme: str
    event: str
    tags: str
    time: Time | None
    places: tuple[str, ...]
    things: tuple[str, ...]
    beats: Mapping[Stage, Beat]


class Stories(NamedTuple):
    """All that is written for one emotion.

    Attributes:
        arcs: whole stories.
        moments: beats without consequence, for long stories.
        bridge: beats that lead here from another emotion.
    """

    arcs: tuple[Arc, ...]
    moments: Mapping[When, tuple[Beat, ...]]
    bridge: Mapping[Stage, Beat]


@cache
def stories(emotion: Category) -> Stories:
    """What is written for an emotion."""
    with (_FOLDER / f"{emotion}.toml").open("rb") as file:
        table = tomllib.load(file)
    moments, bridge = table.pop("moments"), table.pop("bridge")
    return Stories(
        arcs=tuple(_arc(name, emotion, row) for name, row in table.items()),
        moments={when: tuple(Beat("moment", *row) for row in rows) for when, rows in moments.items()},
        bridge={stage: Beat(stage, *bridge[stage]) for stage in BRIDGE},
    )


def all_arcs() -> tuple[Arc, ...]:
    """Every arc of every emotion."""
    return tuple(arc for emotion in CATEGORIES for arc in stories(emotion).arcs)


def _arc(name: str, emotion: Category, row: dict) -> Arc:
    return Arc(
        id=name,
        emotion=emotion,
        theme=row["theme"],
        event=row["event"],
        tags=row["tags"],
        time=None if row["time"] == "any" else row["time"],
        places=tuple(row["places"]),
        things=tuple(row["things"]),
        beats={stage: Beat(stage, *row[stage]) for stage in BEATS},
    )
