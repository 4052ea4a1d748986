"""Rows of a table (CSV) as lines."""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections.abc import Collection, Mapping

from generators.contract import BadInput
from generators.emotion import CATEGORIES, Emotion, EmotionState, parse_emotion
from studio.core.script import Line, lines_of_text
from studio.core.settings import emotion_from_json

_COLUMNS = ("text", "voice", "emotion", "intensity", "seed")
_PART = re.compile(r"^([^\d]+?)(?:\s+(\d*\.?\d+))?$")


def lines_of_table(name: str, text: str, like: Line | None, voices: Collection[str]) -> list[Line]:
    """Lines of a table whose first row names the columns; parted by comma, semicolon or tab.

    An emotion is written as its name ("anger", its strength in the column `intensity`), as Moodreel shows it
    ("anger 0.4 + fear 0.3"), or as JSON; an empty cell follows the emotion panel.

    Raises:
        BadInput: a column is missing or unknown, or a cell cannot be used; the message has the row.
    """
    first = text.lstrip("\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise BadInput(f"'{name}' is no table that can be read: {error}. Save it as CSV in UTF-8.") from error
    rows = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if not rows:
        return []
    columns = [cell.strip().lower() for cell in rows[0][1]]
    _check_columns(name, columns)
    lines: list[Line] = []
    for number, row in rows[1:]:
        if any(cell.strip() for cell in row[len(columns) :]):
            raise BadInput(f"'{name}', row {number}: more cells than columns. Put text with commas in quotes.")
        cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False)}
        try:
            lines += _lines_of_row(cells, like, voices)
        except BadInput as error:
            raise BadInput(f"'{name}', row {number}: {error}") from error
    return lines


def _check_columns(name: str, columns: list[str]) -> None:
    if "text" not in columns:
        raise BadInput(
            f"'{name}': no column is called 'text'. The first row must name the columns: text, and if you like "
            f"{', '.join(_COLUMNS[1:])}."
        )
    for column in columns:
        if column and column not in _COLUMNS:
            raise BadInput(f"'{name}': there is no column '{column[:40]}'. There are: {', '.join(_COLUMNS)}.")
        if column and columns.count(column) > 1:
            raise BadInput(f"'{name}': two columns are called '{column}'. Remove one of them.")


def _lines_of_row(cells: Mapping[str, str], like: Line | None, voices: Collection[str]) -> list[Line]:
    lines = lines_of_text(" ".join(cells["text"].split()), like)
    if not lines:
        return []
    changes: dict[str, object] = {}
    if voice := cells.get("voice"):
        changes["voice"] = _voice(voice, voices)
    if (emotion := _emotion(cells.get("emotion", ""), cells.get("intensity", ""))) is not None:
        changes["emotion"] = emotion
    if seed := cells.get("seed"):
        if not (seed.isascii() and seed.isdecimal()) or len(seed) > 10:
            raise BadInput(f"the seed '{seed[:40]}' must be a whole number, 0 or above.")
        changes["seed"] = int(seed)
    return [line.change(**changes) for line in lines]


def _voice(name: str, voices: Collection[str]) -> str:
    if voices and name not in voices:
        near = difflib.get_close_matches(name, voices, n=3, cutoff=0.3)
        hint = f" Near it: {', '.join(near)}." if near else ""
        raise BadInput(f"there is no voice '{name[:40]}'.{hint}")
    return name


def _emotion(written: str, intensity: str) -> Emotion | None:
    if not written:
        if intensity:
            raise BadInput("there is an intensity but no emotion.")
        return None
    if written.startswith("{"):
        if intensity:
            raise BadInput("an emotion written as JSON has its own intensity; leave that cell empty.")
        return emotion_from_json(written)
    parts = [_PART.match(part.strip()) for part in written.split("+")]
    named = [(match.group(1).strip().lower(), match.group(2)) for match in parts if match]
    if len(named) < len(parts):
        raise BadInput(f"'{written[:40]}' is no emotion. Write anger 0.7. The ten are: {', '.join(CATEGORIES)}.")
    if len(named) == 1:
        strength = named[0][1] or intensity or "1"
        if named[0][1] and intensity:
            raise BadInput(f"'{written[:40]}' has its strength already; leave the intensity empty.")
        return parse_emotion(named[0][0], _number(strength))
    if len(dict(named)) < len(named):
        raise BadInput(f"'{written[:40]}' names a feeling twice.")
    if intensity or not all(strength for _, strength in named):
        raise BadInput("a mixture has a strength for each feeling and no intensity: anger 0.4 + fear 0.3.")
    for feeling, strength in named:
        parse_emotion(feeling, _number(strength or ""))  # says which name or number is wrong
    return EmotionState.from_strengths({feeling: float(strength or "") for feeling, strength in named})


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError as error:
        raise BadInput(f"the intensity '{written[:40]}' is no number. Write 0 to 1, as in 0.7.") from error
