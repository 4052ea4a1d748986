"""What a language model may answer: two forms, checked to the letter. Its text is data and nothing else.

Only letters, digits and plain punctuation pass, names come from the lists that were offered, and nothing of an answer
is ever used as a path, an address, an instruction or code.
"""

from __future__ import annotations

import json
import re
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from generators.story.errors import WriterUnusable
from generators.story.terms import Camera, Pose

_LARGEST = 60_000  # characters of an answer
_CAPTION = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ0-9 ,.;:!?'’‘“”…–—\-]+")
_ACTION = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ ,'’\-]+")
_MOST_ACTION_WORDS = 12


def _tidy(text: object) -> object:
    """Blanks, and straight quotation marks, as our own captions have them."""
    if not isinstance(text, str):
        return text
    told = re.sub(r"\s+", " ", text).strip()
    told = re.sub(r'(^|[\s(—–])"', r"\1“", told)
    return told.replace('"', "”").replace("'", "’")


def _caption(text: str) -> str:
    if not _CAPTION.fullmatch(text):
        raise ValueError("a caption holds letters, digits and plain punctuation only")
    if re.search(r"[a-z0-9]\.[a-z]{2,}", text):
        raise ValueError("a caption holds no addresses")
    return text


def _action(text: str) -> str:
    if not _ACTION.fullmatch(text) or len(text.split()) > _MOST_ACTION_WORDS:
        raise ValueError(f"an action is {_MOST_ACTION_WORDS} plain words at most")
    return text


class _Reply(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


_Phrase = Annotated[str, BeforeValidator(_tidy), Field(min_length=3, max_length=120), AfterValidator(_caption)]


class Choice(_Reply):
    """What the emotion agent answers.

    Attributes:
        theme, event: what the story is about, and what happens.
        elements: ids of one to four elements that were offered, one of them a place.
    """

    theme: _Phrase
    event: _Phrase
    elements: Annotated[list[str], Field(min_length=1, max_length=4)]


class WrittenFrame(_Reply):
    """One frame as the writer agent answers it."""

    caption: Annotated[str, BeforeValidator(_tidy), Field(min_length=8, max_length=600), AfterValidator(_caption)]
    action: Annotated[str, BeforeValidator(_tidy), Field(min_length=3, max_length=120), AfterValidator(_action)]
    pose: Pose
    camera: Camera


class Written(_Reply):
    """What the writer agent answers."""

    frames: Annotated[list[WrittenFrame], Field(min_length=1, max_length=12)]


_Form = TypeVar("_Form", Choice, Written)


def parse(text: str, form: type[_Form]) -> _Form:
    """Read an answer: one JSON object, with nothing else around it but blanks or a code fence.

    Raises:
        WriterUnusable: it is anything else; the message can be sent back.
    """
    if len(text) > _LARGEST:
        raise WriterUnusable(f"The answer is too long: {len(text):,} characters.")
    told = re.sub(r"^\s*(?:<think>.*?</think>)?\s*(?:```(?:json)?)?|```\s*$", "", text, flags=re.DOTALL).strip()
    try:
        data = json.loads(told)
    except (ValueError, RecursionError) as error:
        raise WriterUnusable(f"The answer is not one JSON object: {str(error)[:120]}.") from error
    try:
        return form.model_validate_json(json.dumps(data))
    except ValidationError as error:
        faults = []
        for fault in error.errors(include_url=False, include_input=False)[:4]:
            where = ".".join(str(key) for key in fault["loc"])
            faults.append(f"{where or 'the whole'}: {fault['msg']}")
        raise WriterUnusable(f"The answer has the wrong form. {'; '.join(faults)}.") from error
