"""Planning with any chat model: it chooses and words, we keep the form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, TypeVar

import numpy as np

from generators.contract import Cancel
from generators.story.agents.base import Task
from generators.story.agents.briefs import EMOTION_AGENT, WRITER_AGENT, emotion_brief, writer_brief
from generators.story.agents.replies import Choice, Written, parse
from generators.story.checker import Fault
from generators.story.elements import Element, elements
from generators.story.errors import WriterUnusable
from generators.story.faces import camera_words, expression
from generators.story.plan import Frame, StoryPlan
from generators.story.prompts import compose
from generators.story.terms import Stage, Time, Weather

_Form = TypeVar("_Form", Choice, Written)


class Message(NamedTuple):
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    text: str


class ChatModel(Protocol):
    """Anything that answers a conversation."""

    @property
    def name(self) -> str:
        """What a plan says of its planner."""
        ...

    def complete(self, messages: Sequence[Message], seed: int, cancel: Cancel) -> str:
        """The next turn; raises WriterUnavailable or Cancelled."""
        ...


@dataclass(frozen=True)
class _Chosen:
    theme: str
    event: str
    place: Element
    others: tuple[Element, ...]


class ChatAgents:
    """Emotion agent and writer agent, both played by a model; every answer may be mended once."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model

    @property
    def name(self) -> str:
        """The model's."""
        return self._model.name

    def draft(self, task: Task, cancel: Cancel) -> StoryPlan:
        """Choose, then write; see `Agents`."""
        offered = _offered(task)
        messages = [Message("system", EMOTION_AGENT), Message("user", emotion_brief(task, offered))]
        by_id = {item.id: item for item in offered}
        chosen = self._asked(messages, Choice, lambda choice: _chosen(choice, by_id, task), task, cancel)
        return self._written(task, chosen, (), cancel)

    def mend(self, task: Task, plan: StoryPlan, faults: Sequence[Fault], cancel: Cancel) -> StoryPlan:
        """Write again, told what was wrong; see `Agents`."""
        known = {item.id: item for part in task.parts for item in elements(part.emotion).values()}
        place, *others = (known[item.id] for item in plan.elements)
        return self._written(task, _Chosen(plan.theme, plan.event, place, tuple(others)), faults, cancel)

    def _written(self, task: Task, chosen: _Chosen, faults: Sequence[Fault], cancel: Cancel) -> StoryPlan:
        stages = _stages(len(task.states))
        reveals = _schedule(chosen.others, len(stages))
        brief = writer_brief(task, chosen.theme, chosen.event, chosen.place, stages, reveals)
        messages = [Message("system", WRITER_AGENT), Message("user", brief)]
        if faults:
            told = "\n".join(f"- {fault}" for fault in faults[:12])
            messages.append(Message("user", f"An editor sent an earlier version back:\n{told}\nAvoid these faults."))
        written = self._asked(messages, Written, lambda reply: _as_many(reply, len(stages)), task, cancel)
        return _plan(task, chosen, written, stages, reveals, self.name)

    def _asked(
        self, messages: list[Message], form: type[_Form], accept: Callable, task: Task, cancel: Cancel
    ):  # what `accept` makes of the reply
        """Ask; if the answer is of no use, say why and ask once more."""
        for last in (False, True):
            cancel.raise_if_set()
            answer = self._model.complete(messages, task.request.seed, cancel)
            try:
                return accept(parse(answer, form))
            except WriterUnusable as error:
                if last:
                    raise
                wrong = f"{error} Answer again, with the JSON object only."
                messages = [*messages, Message("assistant", answer[:8000]), Message("user", wrong)]
        raise AssertionError("the loop returns or raises")


def _offered(task: Task) -> list[Element]:
    """The elements of the emotions that are felt, shuffled, without those that recent stories used."""
    rng = np.random.default_rng(task.request.seed)
    first, *later = dict.fromkeys(part.emotion for part in task.parts)
    found = [*elements(first).values()]
    found += [item for emotion in later for item in elements(emotion).values() if item.kind != "place"]
    fresh = [item for item in found if item.id not in task.request.recent]
    pool = fresh if any(item.kind == "place" for item in fresh) else found
    return [pool[i] for i in rng.permutation(len(pool))]


def _chosen(choice: Choice, offered: dict[str, Element], task: Task) -> _Chosen:
    if unknown := [name for name in choice.elements if name not in offered]:
        raise WriterUnusable(f"There is no element {unknown[0][:40]!r} among those offered.")
    picked = [offered[name] for name in dict.fromkeys(choice.elements)]
    places = [item for item in picked if item.kind == "place"]
    if len(places) != 1:
        raise WriterUnusable(f"Exactly one place is needed, and {len(places)} were picked.")
    place = places[0]
    others = [item for item in picked if item is not place][: max(len(task.states), 1)]
    assert place.setting is not None
    for item in others:
        if not item.fits(place.setting):
            raise WriterUnusable(f"{item.name} cannot be in a {place.setting}. Pick another element.")
    times = {item.time for item in others if item.time}
    if len(times) > 1:
        raise WriterUnusable("Two of the lights belong to different times of day. Pick one.")
    return _Chosen(choice.theme, choice.event, place, tuple(others))


def _as_many(reply: Written, frames: int) -> Written:
    if len(reply.frames) != frames:
        raise WriterUnusable(f"There are {len(reply.frames)} frames; exactly {frames} are needed.")
    return reply


def _stages(frames: int) -> list[Stage]:
    if frames == 1:
        return ["height"]
    if frames < 4:
        short: list[Stage] = ["opening", "height", "close"]
        return short[:frames]
    before = (frames - 4) // 2
    settling: list[Stage] = ["settling"] * before
    rising: list[Stage] = ["rising"] * (frames - 4 - before)
    return ["opening", *settling, "turn", *rising, "height", "close"]


def _schedule(others: Sequence[Element], frames: int) -> list[Element | None]:
    """Which frame reveals which element beside the place, which is there from the first."""
    first = 1 if frames > 1 else 0
    slots: list[Element | None] = [None] * frames
    room = list(range(first, frames)) or [0]
    for number, item in enumerate(others[: len(room)]):
        slots[room[number * len(room) // max(len(others), 1)] if len(others) <= len(room) else room[number]] = item
    return slots


def _plan(
    task: Task,
    chosen: _Chosen,
    written: Written,
    stages: Sequence[Stage],
    reveals: Sequence[Element | None],
    planner: str,
) -> StoryPlan:
    rng = np.random.default_rng(task.request.seed)
    place = chosen.place
    assert place.setting is not None
    lit: list[Time] = [item.time for item in chosen.others if item.time]
    seen: list[Element] = []
    weather: Weather = "clear"
    frames = []
    for number, (stage, state, reply) in enumerate(zip(stages, task.states, written.frames, strict=True)):
        item = reveals[number]
        fresh = [*([place] if number == 0 else []), *([item] if item else [])]
        weather = (item.weather if item else None) or weather
        face = expression(state, stage, rng)
        names = [i.name for i in fresh if i is not place]
        old = [i.name for i in seen if i is not place]
        prompt = compose(task.subject.phrase, reply.action, face, place.at, names, old, camera_words(reply.camera))
        seen += fresh
        frames.append(
            Frame(
                stage=stage,
                caption=reply.caption,
                prompt=prompt,
                action=reply.action,
                pose=reply.pose,
                expression=face,
                camera=reply.camera,
                emotion=state,
                setting=place.setting,
                place=place.at,
                time=lit[0] if lit else "day",
                weather=weather,
                reveals=tuple(i.id for i in fresh),
                shows=tuple(i.id for i in seen),
            )
        )
    return StoryPlan(
        request=task.request,
        subject=task.subject,
        theme=chosen.theme,
        event=chosen.event,
        arc="written",
        elements=tuple(i.listed() for i in seen),
        frames=tuple(frames),
        planner=planner,
        notices=task.notices,
    )
