"""A planned story: plain JSON that a person can edit before it is drawn."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator

from generators.contract import Frozen
from generators.emotion import Category, EmotionState
from generators.story.errors import BadPlan
from generators.story.request import MOST_FRAMES, StoryRequest
from generators.story.terms import Camera, Kind, Pose, Pronoun, Setting, Size, Stage, Stands, SubjectKind, Time, Weather

MOST_ELEMENTS = 24
_LARGEST = 1_000_000  # bytes; a plan of twelve frames has about 15 kB


def _printable(text: str) -> str:
    if any(unicodedata.category(character) in ("Cc", "Cs", "Co") for character in text):
        raise ValueError("has characters that cannot be printed")
    return text


Text = Annotated[str, Field(min_length=1, max_length=1500), AfterValidator(_printable)]
"""Something a reader sees."""
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""The name of an element or an arc: never a path."""


class Subject(Frozen):
    """Who the story is about.

    Attributes:
        phrase: opens every prompt: "a little fox with a green scarf".
        short: how captions go on: "the fox".
        name: a given name for the captions, or "".
        pronoun: "she", "he", "they" or "it".
        plural: whether several are meant.
        kind: decides between hands, paws, wings …
    """

    phrase: Text
    short: Text
    name: Annotated[str, Field(max_length=40), AfterValidator(_printable)] = ""
    pronoun: Pronoun
    plural: bool = False
    kind: SubjectKind


class PlanElement(Frozen):
    """Something concrete that carries the emotion.

    Attributes:
        id: its name in the tables.
        emotion: whose table it is from.
        kind, size, stands: what it is, how large, and where it is drawn.
        name: as prompts say it: "a folded letter".
    """

    id: Slug
    emotion: Category
    kind: Kind
    name: Text
    size: Size
    stands: Stands


class Frame(Frozen):
    """One picture and its words.

    Attributes:
        stage: where in the arc it lies.
        caption: what is read aloud.
        prompt: what is drawn, under 35 words, opening with the subject's phrase.
        action, pose, expression, camera: the parts of the prompt that a renderer needs one by one.
        emotion: the state at this place of the request's curve.
        setting, place, time, weather: where and when; `place` is in words.
        reveals: ids of elements seen here for the first time.
        shows: ids of all elements in the picture.
    """

    stage: Stage
    caption: Text
    prompt: Text
    action: Text
    pose: Pose
    expression: Text
    camera: Camera
    emotion: EmotionState
    setting: Setting
    place: Text
    time: Time
    weather: Weather
    reveals: tuple[Slug, ...] = ()
    shows: tuple[Slug, ...] = ()


class StoryPlan(Frozen):
    """A whole story.

    Attributes:
        version: of this form.
        request: what was asked for.
        subject, theme, event: who, what about, and what happens.
        arc: which story of ours it follows; "written" if a language model made it up.
        elements: one to four as planned, in the order in which they are revealed; who edits a story may add more.
        frames: in order.
        planner: who planned it: "embedded", or the name of a language model.
        notices: what the user should know.
    """

    version: Literal[1] = 1
    request: StoryRequest
    subject: Subject
    theme: Text
    event: Text
    arc: Slug
    elements: Annotated[tuple[PlanElement, ...], Field(min_length=1, max_length=MOST_ELEMENTS)]
    frames: Annotated[tuple[Frame, ...], Field(min_length=1, max_length=MOST_FRAMES)]
    planner: Text
    notices: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _elements_are_listed(self) -> Self:
        listed = [element.id for element in self.elements]
        if len(set(listed)) < len(listed):
            raise ValueError("elements: one of them is listed twice")
        for number, frame in enumerate(self.frames):
            for name in (*frame.reveals, *frame.shows):
                if name not in listed:
                    raise ValueError(f"frames[{number}] speaks of '{name}', which is not among the elements")
        return self

    @property
    def used(self) -> tuple[str, ...]:
        """What a next request names in `recent`: the arc and the elements."""
        return (self.arc, *(element.id for element in self.elements))

    def to_json(self) -> str:
        """Indented JSON that `load_plan` reads."""
        return self.model_dump_json(indent=2) + "\n"


def load_plan(path: str | Path) -> StoryPlan:
    """Read a plan from a UTF-8 JSON file.

    Raises:
        BadPlan: the file cannot be read, or is no plan; the message gives the line or the field.
    """
    try:
        with Path(path).open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadPlan(f"The plan {path} cannot be read: {reason}. Check the path.") from error
    if len(raw) > _LARGEST:
        raise BadPlan(f"{path} is too large for a plan (over {_LARGEST // 1000} kB). Make one with --plan-only.")
    try:
        return StoryPlan.model_validate_json(json.dumps(json.loads(raw.decode("utf-8-sig"))))
    except UnicodeDecodeError as error:
        raise BadPlan(f"{path} is not UTF-8 text (byte {error.start}). Save it as UTF-8 JSON.") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadPlan(f"{path} is not JSON: {error.msg} at {where}. Mend it, or make a new plan.") from error
    except ValidationError as error:
        raise BadPlan(f"{path} is no story plan. {_told(error)}") from error
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, thousands of nested brackets
        raise BadPlan(f"{path} is not a JSON plan: {error}. Make a new one with --plan-only.") from error


def _told(error: ValidationError) -> str:
    """The first faults, each with its field written like `frames[1].pose`."""
    faults = []
    for fault in error.errors(include_url=False)[:3]:
        where = "".join(f"[{key}]" if isinstance(key, int) else f".{key[:40]}" for key in fault["loc"]).lstrip(".")
        faults.append(f"{where or 'the whole'}: {fault['msg'].rstrip('.')}")
    more = error.error_count() - len(faults)
    return "; ".join(faults) + (f"; and {more} more." if more > 0 else ".")
