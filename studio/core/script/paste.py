"""Text and lines from the clipboard."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import TypeAdapter, ValidationError

from generators.contract import BadInput

from .clean import clean
from .line import Line
from .script import Script
from .shaping import insert

MIME = "application/x-moodreel-lines+json"
"""Under this type lines go to the clipboard, beside their plain text."""

_LINES = TypeAdapter(tuple[Line, ...])


def lines_of_text(text: str, like: Line | None = None) -> list[Line]:
    """One line for every line of text that is not blank, with the settings of another line but not its takes."""
    parts = [part.strip() for part in clean(text).splitlines()]
    if like is None:
        return [Line(text=part) for part in parts if part]
    bare = like.model_copy(update={"takes": (), "take": None, "edits": (), "dictionary": None, "seed": 0})
    return [bare.copy_as_new().model_copy(update={"text": part}) for part in parts if part]


def paste_text(script: Script, after: str | None, text: str, first: Line | None = None) -> Script:
    """Put every line of text behind a line (None: at the end), in its voice and emotion; a blank line makes room.

    Args:
        script: where to.
        after: id of a line.
        text: what is pasted.
        first: a line whose settings they have where the script has none.

    Raises:
        UnknownLine: there is no such line.
    """
    like = script.line(after) if after is not None else script.lines[-1] if script.lines else None
    lines = lines_of_text(text, like or first)
    if not lines or like is None or not like.is_blank:
        return insert(script, lines, after)
    filled = like.change(text=lines[0].text)
    return insert(script.with_line(filled), lines[1:], like.id).select(like.id)


def lines_to_json(lines: Iterable[Line]) -> str:
    """Lines as they go to the clipboard under `MIME`."""
    return _LINES.dump_json(tuple(lines)).decode()


def lines_from_json(text: str) -> list[Line]:
    """Lines that `lines_to_json` wrote, under fresh ids: they can be pasted more than once.

    Raises:
        BadInput: it is none of that.
    """
    try:
        return [line.copy_as_new() for line in _LINES.validate_json(text)]
    except ValidationError as error:
        raise BadInput("The clipboard holds no lines that can be read here. Paste them as text instead.") from error
