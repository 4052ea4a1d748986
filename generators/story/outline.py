"""Which beats a story of so many frames has, and how the emotion's curve cuts it into parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generators.emotion import Category, EmotionState
from generators.story.arcs import BEATS, Arc, Beat, When, stories
from generators.story.terms import Stage

MOST_PARTS = 3
_ADDED: tuple[Stage, ...] = ("trying", "settling", "falling", "rising")
"""What longer stories have beside the four main beats, in the order in which they are added."""
_MAIN: tuple[Stage, ...] = ("opening", "turn", "height", "close")
_TOLD_BEST_BY: tuple[Stage, ...] = ("height", "turn", "arrive", "opening", "close", "grow")
_PAUSES: tuple[tuple[Stage, When], ...] = (
    ("settling", "early"),
    ("trying", "middle"),
    ("rising", "middle"),
    ("falling", "late"),
    ("settling", "early"),
    ("rising", "middle"),
    ("falling", "late"),
)
"""After which beat a moment may stand, and of which sort it is."""


@dataclass(frozen=True)
class Part:
    """A run of frames with the same dominant emotion.

    Attributes:
        emotion: its emotion.
        length: its number of frames.
    """

    emotion: Category
    length: int


@dataclass(frozen=True)
class Step:
    """One frame of an outline.

    Attributes:
        beats: told one after another in its caption; more than one if there are few frames.
        part: index of the part it belongs to.
    """

    beats: tuple[Beat, ...]
    part: int

    @property
    def pictured(self) -> Beat:
        """The beat that the picture shows."""
        return min(self.beats, key=lambda beat: _TOLD_BEST_BY.index(beat.stage) if len(self.beats) > 1 else 0)


def parts(states: Sequence[EmotionState]) -> list[Part]:
    """Runs of the same dominant emotion; the shortest inner ones join a neighbour until there are few enough."""
    runs: list[Part] = []
    for state in states:
        if runs and runs[-1].emotion == state.dominant:
            runs[-1] = replace(runs[-1], length=runs[-1].length + 1)
        else:
            runs.append(Part(state.dominant, 1))
    while len(runs) > MOST_PARTS:
        least = min(range(1, len(runs) - 1), key=lambda i: runs[i].length)
        runs[least - 1] = replace(runs[least - 1], length=runs[least - 1].length + runs.pop(least).length)
        runs = _joined(runs)
    return runs


def outline(arc: Arc, run: Sequence[Part], turn: int) -> list[Step]:
    """The steps of a story.

    Args:
        arc: of the first part; later parts have their emotion's bridge.
        run: from `parts`.
        turn: which of the moments long stories pause in.
    """
    first, *rest = run
    groups = _whole(arc, first.length, turn) if not rest else _beginning(arc, first.length, turn)
    steps = [Step(tuple(group), 0) for group in groups]
    for number, part in enumerate(rest, start=1):
        last = number == len(rest)
        steps += [Step(tuple(group), number) for group in _bridge(part, last, turn)]
    return steps


def _joined(runs: list[Part]) -> list[Part]:
    joined = runs[:1]
    for part in runs[1:]:
        if part.emotion == joined[-1].emotion:
            joined[-1] = replace(joined[-1], length=joined[-1].length + part.length)
        else:
            joined.append(part)
    return joined


def _whole(arc: Arc, length: int, turn: int) -> list[list[Beat]]:
    beat = arc.beats
    opening, turning, height, close = (beat[stage] for stage in _MAIN)
    if length == 1:
        return [[opening, turning, height, close]]
    if length == 2:
        return [[opening], [turning, height, close]]
    if length == 3:
        return [[opening], [turning], [height, close]]
    wanted = {*_MAIN, *_ADDED[: length - 4]}
    return _paused([[beat[stage]] for stage in BEATS if stage in wanted], arc.emotion, length, turn)


def _beginning(arc: Arc, length: int, turn: int) -> list[list[Beat]]:
    """A story that something else interrupts: it has no close."""
    beat = arc.beats
    if length == 1:
        return [[beat["opening"]]]
    wanted: list[Stage] = ["opening", "turn", "height", "trying", "settling", "rising"]
    kept = set(wanted[:length])
    return _paused([[beat[stage]] for stage in BEATS if stage in kept], arc.emotion, length, turn)


def _bridge(part: Part, last: bool, turn: int) -> list[list[Beat]]:
    arrive, grow, height, close = stories(part.emotion).bridge.values()
    if last:
        short = {1: [[arrive, height]], 2: [[arrive], [height, close]], 3: [[arrive], [height], [close]]}
        full = [[arrive], [grow], [height], [close]]
    else:
        short = {1: [[arrive]], 2: [[arrive], [height]]}
        full = [[arrive], [grow], [height]]
    return short.get(part.length) or _paused(full, part.emotion, part.length, turn)


def _paused(groups: list[list[Beat]], emotion: Category, length: int, turn: int) -> list[list[Beat]]:
    """Fill up to `length` with moments, no two side by side, none before the opening or after the close."""
    moments = stories(emotion).moments
    told: Counter[When] = Counter()
    missing = length - len(groups)
    pauses = iter(_PAUSES)
    while missing > 0:
        after, when = next(pauses)
        sort = moments[when]
        beat = sort[(turn + told[when]) % len(sort)]
        told[when] += 1
        groups = _inserted(groups, beat, after)
        missing -= 1
    return groups


def _inserted(groups: list[list[Beat]], beat: Beat, after: str) -> list[list[Beat]]:
    stages = [group[-1].stage for group in groups]
    order = {"settling": ("settling", "opening", "arrive"), "trying": ("trying", "turn", "arrive"),
             "rising": ("rising", "trying", "turn", "grow"), "falling": ("falling", "height")}[after]  # fmt: skip
    for stage in order:
        for i, found in enumerate(stages):
            free = i + 1 == len(stages) or stages[i + 1] != "moment"
            if found == stage and free and i + 1 < len(stages):
                return [*groups[: i + 1], [beat], *groups[i + 1 :]]
    for i in range(len(stages) - 1):
        if "moment" not in (stages[i], stages[i + 1]):
            return [*groups[: i + 1], [beat], *groups[i + 1 :]]
    return [*groups[:-1], [beat], groups[-1]]
