"""Prosody of single phonemes and words, from a file."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from generators.contract import BadInput
from generators.speech import PhonemeEdit, WordEdit
from studio.commands.sentences import placed, told

_FORM = '[{"word": 3, "stretch": 1.5}, {"clause": 0, "phoneme": 4, "f0": 220}]'
_LARGEST = 4_000_000


def load_edits(path: Path) -> tuple[PhonemeEdit | WordEdit, ...]:
    """Read a JSON list of edits; those with `word` are of words, the others of phonemes.

    Raises:
        BadInput: the file cannot be read, or is no such list; the message gives the line or the field.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as error:
        raise BadInput(f"The edits '{path}' cannot be read: {error.strerror}. Check the path.") from error
    if len(raw) > _LARGEST:
        raise BadInput(f"'{path}' is too large for a list of edits. It looks like {_FORM}.")
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadInput(f"'{path}' is not JSON: {error}. Edits look like {_FORM}.") from error
    if not isinstance(data, list):
        raise BadInput(f"'{path}' holds no list of edits. They look like {_FORM}.")
    return tuple(_edit(entry, index, path) for index, entry in enumerate(data))


def _edit(entry: object, index: int, path: Path) -> PhonemeEdit | WordEdit:
    kind = WordEdit if isinstance(entry, dict) and "word" in entry else PhonemeEdit
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        raise BadInput(f"--edits: {placed([index, *fault['loc']])} {told(fault)} ('{path}').") from error
