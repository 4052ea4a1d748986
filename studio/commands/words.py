"""The text to speak: from the command line, a file or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from generators.contract import BadInput
from generators.speech import MAX_CHARACTERS

STDIN = "-"
_LONGEST = 4 * MAX_CHARACTERS + 3  # bytes: UTF-8's longest characters, and a byte-order mark


def given_text(text: str | None, file: Path | None) -> str:
    """The text of `TEXT`, `--file F` or `-` (standard input); files are UTF-8, with or without byte-order mark.

    Raises:
        BadInput: neither or both are given, the file cannot be read, or what it holds is no text.
    """
    if (text is None) == (file is None):
        raise BadInput("Say what to speak: one of TEXT (in quotes), --file F, or - to read standard input.")
    if file is not None:
        try:
            with file.open("rb") as stream:
                return _decoded(stream, f"'{file}'")
        except OSError as error:
            raise BadInput(f"The text '{file}' cannot be read: {error.strerror}. Check the path.") from error
    if text == STDIN:
        return _decoded(sys.stdin.buffer, "Standard input")
    try:
        text.encode()  # type: ignore[union-attr]
    except UnicodeEncodeError as error:
        raise BadInput("The text is not UTF-8. Write it to a file in UTF-8 and give that with --file.") from error
    return text  # type: ignore[return-value]


def _decoded(stream: BinaryIO, name: str) -> str:
    raw = stream.read(_LONGEST + 1)
    if len(raw) > _LONGEST:
        raise BadInput(f"{name} holds more than the {MAX_CHARACTERS:,} characters that are spoken in one go: split it.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{name} is not UTF-8 text (byte {error.start}). Save it as UTF-8.") from error
