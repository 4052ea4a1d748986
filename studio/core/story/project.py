"""The one thing that the Story workspace changes: who, what and how it feels, the cards, and the takes made of them."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import Field

from generators.contract import BadInput, Frozen
from generators.emotion import NEUTRAL, Emotion
from generators.story import MOST_FRAMES, Frame, PlanElement, StoryPlan, StoryRequest
from generators.story.elements import element
from generators.story.rewording import felt_frame
from generators.story.states import states
from generators.story.terms import Pronoun

from .card import Card
from .moves import Move
from .painter import Painter

SIZES: tuple[tuple[int, int], ...] = ((1344, 896), (1536, 864), (1024, 1024), (896, 1344), (672, 448))
"""Pixels across and down that are offered: picture book, wide, square, tall, and a quick draft."""
Side = Annotated[int, Field(ge=64, le=4096)]


class Incomplete(BadInput):
    """Something is missing before a story can be planned or drawn; the message says what."""


class StoryProject(Frozen):
    """A story as it is asked for, as it is told now, and the takes there are of it.

    Attributes:
        subject, pronoun, theme, seed: as in `StoryRequest`.
        count: how many frames are asked for with the next plan.
        emotion: of the whole: a state, or a curve over the frames.
        size: of a picture in pixels.
        painter: who paints; None for Moodreel, which draws at once.
        plan: the story as it was planned; None before.
        cards: its frames as they are told now.
        take: id of the take that shows just these pictures; None for none.
        takes: ids of all takes made of it, in the order in which they were made.
    """

    subject: Annotated[str, Field(max_length=2000)] = ""
    pronoun: Pronoun | Literal["auto"] = "auto"
    theme: Annotated[str, Field(max_length=200)] = ""
    count: Annotated[int, Field(ge=1, le=MOST_FRAMES)] = 4
    emotion: Emotion = NEUTRAL
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
    size: tuple[Side, Side] = SIZES[0]
    painter: Painter | None = None
    plan: StoryPlan | None = None
    cards: Annotated[tuple[Card, ...], Field(max_length=MOST_FRAMES)] = ()
    take: str | None = None
    takes: tuple[str, ...] = ()

    def change(self, **values: Any) -> StoryProject:
        """The same with other values, checked; the take that was shown no longer shows just this."""
        return StoryProject.model_validate({**dict(self), "take": None, **values})

    def with_card(self, index: int, card: Card) -> StoryProject:
        """The same with another card at a place; a take shows it still where no more than the lock is another."""
        before = self.cards[index]
        shown = card == before.model_copy(update={"locked": card.locked})
        cards = (*self.cards[:index], card, *self.cards[index + 1 :])
        return self.model_copy(update={"cards": cards, "take": self.take if shown else None})

    def with_take(self, take: str) -> StoryProject:
        """The same with a take of it that shows just this."""
        takes = self.takes if take in self.takes else (*self.takes, take)
        return self.model_copy(update={"take": take, "takes": takes})

    def request(self, recent: tuple[str, ...] = ()) -> StoryRequest:
        """What the planner is asked.

        Args:
            recent: what recent stories used.

        Raises:
            Incomplete: nobody is named yet.
        """
        if not self.subject.strip():
            raise Incomplete("Say first who the story is about, for example “a little fox with a green scarf”.")
        return StoryRequest(
            subject=self.subject,
            emotion=self.emotion,
            theme=self.theme.strip(),
            frames=self.count,
            pronoun=self.pronoun,
            recent=recent[:1000],
            seed=self.seed,
        )

    def planned(self, plan: StoryPlan) -> StoryProject:
        """The same with a story: cards that are locked stay, all others are new."""
        fresh = [Card(frame=frame) for frame in plan.frames]
        for index, card in enumerate(self.cards[: len(fresh)]):
            if card.locked:
                fresh[index] = card
        return self.model_copy(update={"plan": plan, "cards": tuple(fresh), "take": None})

    def frames(self) -> tuple[Frame, ...]:
        """The frames as they are told now: with the emotion that each has, and what shows it."""
        felt = states(self.emotion, len(self.cards)) if self.cards else ()
        return tuple(
            felt_frame(card.frame, card.emotion or state)  # type: ignore[arg-type]
            for card, state in zip(self.cards, felt, strict=True)
        )

    def told(self) -> StoryPlan:
        """The story as it is told now: each element is revealed by the first frame that shows it.

        Raises:
            Incomplete: it was not planned yet.
        """
        if self.plan is None or not self.cards:
            raise Incomplete("Plan the story first: press Plan.")
        known = {each.id: each for each in self.plan.elements}
        seen: list[str] = []
        told: list[Frame] = []
        for frame in self.frames():
            fresh = [name for name in frame.shows if name not in seen]
            seen += fresh
            told.append(frame.model_copy(update={"reveals": tuple(fresh)}))
        listed = tuple(known.get(name) or _listed(name) for name in seen)
        asked = self.plan.request.model_copy(update={"emotion": self.emotion, "frames": len(told)})
        return self.plan.model_copy(
            update={"request": asked, "elements": listed or self.plan.elements, "frames": tuple(told)}
        )

    def picture_keys(self) -> tuple[str, ...]:
        """For each card what its picture is made of: pictures of the same key are the same."""
        phrase = self.plan.subject.phrase if self.plan is not None else ""
        frames = self.frames()
        keys = tuple(
            _key(phrase, self.size, card.seed, card.moves, frame)  # type: ignore[arg-type]
            for card, frame in zip(self.cards, frames, strict=True)
        )
        if self.painter is None or not keys:
            return keys
        painted = [_digest(key, frame.prompt, *self.painter.look) for key, frame in zip(keys, frames, strict=True)]
        # without a reference the first picture says what the subject looks like in all others
        lead = painted[0] if self.painter.reference is None else ""
        return tuple(_digest(key, lead) for key in painted)

    def stale(self) -> tuple[int, ...]:
        """Cards whose picture is missing or of something else, but for those that are locked and have one."""
        return tuple(
            index
            for index, (card, key) in enumerate(zip(self.cards, self.picture_keys(), strict=True))
            if card.drawn is None or (card.drawn.made_of != key and not card.locked)
        )

    def without_results(self) -> StoryProject:
        """Only what decides the story and its pictures."""
        cards = tuple(card.model_copy(update={"drawn": None}) for card in self.cards)
        return self.model_copy(update={"cards": cards, "take": None, "takes": ()})


def _listed(name: str) -> PlanElement:
    found = element(name)
    if found is None:
        raise Incomplete(f"This Moodreel does not know '{name}'. Take it out of the frame that shows it.")
    return found.listed()


def _digest(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


@lru_cache(maxsize=8192)  # asked of every state of the way back whenever a picture arrives
def _key(phrase: str, size: tuple[int, int], seed: int, moves: tuple[Move, ...], frame: Frame) -> str:
    """A digest of all that is seen in a picture; captions and bubbles lie beside and over it."""
    seen = frame.model_dump(mode="json", exclude={"caption", "reveals", "prompt", "stage"})
    put = [move.model_dump(mode="json") for move in sorted(moves, key=lambda move: move.id)]
    whole = json.dumps([phrase, size, seed, put, seen], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()[:32]
