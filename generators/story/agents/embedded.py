"""Planning with what ships: our tables, our stories, our word vectors. Offline, and the same for the same request."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generators.contract import Cancel
from generators.story.agents.base import Task
from generators.story.casting import Cast, Casting
from generators.story.checker import Fault
from generators.story.elements import Element
from generators.story.likeness import about_arc
from generators.story.outline import outline
from generators.story.plan import StoryPlan
from generators.story.writing import write_frames

_STRIDE = 104_729  # the next attempt is another seed, far from those that a user would try next
_NEAR_ENOUGH = 0.3
"""Nearness from which an arc counts as being about a theme. Coarse: some themes that no story has lie above it."""


@dataclass
class EmbeddedAgents:
    """The emotion agent is `casting`, the writer agent is `writing`."""

    name: str = "embedded"
    _attempt: int = 0

    def draft(self, task: Task, cancel: Cancel) -> StoryPlan:
        """Choose, then write; see `Agents`."""
        return self._planned(task, task.request.seed, cancel)

    def mend(self, task: Task, plan: StoryPlan, faults: Sequence[Fault], cancel: Cancel) -> StoryPlan:
        """Choose and write again with another seed; see `Agents`."""
        self._attempt += 1
        return self._planned(task, task.request.seed + _STRIDE * self._attempt, cancel)

    def _planned(self, task: Task, seed: int, cancel: Cancel) -> StoryPlan:
        cancel.raise_if_set()
        request = task.request
        casting = Casting(task.likeness, bool(request.theme.strip()), request.recent, task.subject.short)
        first, *later = task.parts
        cast = casting.cast(first.emotion, _room(task), seed, task.undertone)
        things = {0: cast.thing}
        for number, part in enumerate(later, start=1):
            assert cast.place.setting is not None
            taken = [item.id for item in things.values()]
            things[number] = casting.thing(part.emotion, cast.place.setting, taken, seed)
        key = f"{task.subject.phrase}|{cast.arc.id}|{seed}"
        rng = np.random.default_rng(int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big"))
        steps = outline(cast.arc, task.parts, seed)
        frames = write_frames(task.subject, steps, task.states, cast, things, rng)
        revealed = {name for frame in frames for name in frame.reveals}
        return StoryPlan(
            request=request,
            subject=task.subject,
            theme=request.theme.strip() or cast.arc.theme,
            event=cast.arc.event,
            arc=cast.arc.id,
            elements=tuple(item.listed() for item in _in_order(cast, things, frames) if item.id in revealed),
            frames=frames,
            planner=self.name,
            notices=(*task.notices, *_about_theme(task, cast)),
        )


def _room(task: Task) -> int:
    """How many frames there are to reveal the first part's elements in: a bridge brings its own thing."""
    first, *later = task.parts
    return first.length if not later else min(first.length, 3 if len(later) == 1 else 2)


def _in_order(cast: Cast, things: dict[int, Element], frames: Sequence) -> list[Element]:
    known = {item.id: item for item in (cast.place, *things.values(), cast.air, cast.detail) if item is not None}
    return [known[name] for frame in frames for name in frame.reveals]


def _about_theme(task: Task, cast: Cast) -> list[str]:
    theme = task.request.theme.strip()
    if not theme or task.likeness.to_theme(about_arc(cast.arc)) >= _NEAR_ENOUGH:
        return []
    return [f"None of our stories is about “{theme}”; the nearest is about {cast.arc.theme}."]
