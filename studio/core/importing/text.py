"""Reading text that somebody else wrote."""

from __future__ import annotations

import codecs
from pathlib import Path

from generators.contract import BadInput

LARGEST = 10_000_000
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read_text(path: Path) -> str:
    """A text file in UTF-8, or in UTF-16 if it says so by its mark, as Windows programs write it.

    Raises:
        BadInput: it cannot be read, is over 10 MB, in another encoding, or no text at all.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(f"'{path}' cannot be read: {reason}. Check the name and its permissions.") from error
    if len(raw) > LARGEST:
        raise BadInput(f"'{path.name}' is over {LARGEST // 1_000_000} MB. Split it into several files.")
    encoding = next((name for mark, name in _MARKS.items() if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadInput(f"'{path.name}', line {line}: this is not UTF-8 text. Save the file as UTF-8.") from error
    if "\0" in text:
        raise BadInput(f"'{path.name}' is no text file. Save it as plain text in UTF-8.")
    return text
