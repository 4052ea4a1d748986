"""Subtitles: SubRip and WebVTT, exact to the millisecond."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import pysubs2
from pydantic import Field, model_validator

from generators.contract import BadInput, Frozen
from generators.media.atomic import atomic_write

_FORMATS = {".srt": "srt", ".vtt": "vtt"}
SUBTITLE_SUFFIXES = tuple(_FORMATS)
_LAST_SECOND = 359_999  # 99:59:59, the most that SubRip can say

# pysubs2 keeps its text in SubStation's notation, where a backslash and braces mean something. A Unicode noncharacter
# stands in for backslashes on the way through, so that "C:\new" is not broken in two.
_BACKSLASH = "\ufdd0"


class Cue(Frozen):
    """Some words and when they are shown.

    Attributes:
        start, end: in seconds; at least a millisecond apart.
        text: one or more lines; a blank line within is left out, since it would end the cue.
    """

    start: Annotated[float, Field(ge=0, le=_LAST_SECOND)]
    end: Annotated[float, Field(ge=0, le=_LAST_SECOND)]
    text: Annotated[str, Field(pattern=r"\S")]

    @model_validator(mode="after")
    def _lasts(self) -> Cue:
        if _milliseconds(self.end) <= _milliseconds(self.start):
            raise ValueError(f"a cue must last at least a millisecond, but '{self.text}' ends at {self.end} s")
        return self


def write_subtitles(path: Path, cues: Iterable[Cue], *, overwrite: bool = False) -> None:
    """Write cues, in order of time, as UTF-8 with times rounded to the millisecond.

    Args:
        path: the file, ending in `.srt` or `.vtt`.
        cues: in any order; they may touch but not overlap (one millisecond, a matter of rounding, is cut off).
        overwrite: whether an existing file may be replaced.

    Raises:
        BadInput: unknown suffix, or cues that overlap.
        FileExists: it exists and `overwrite` is false.
        WriteFailed: the disk is full or broke.
    """
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        raise BadInput(f"Moodreel does not write '{path.name}'. End it in one of {', '.join(SUBTITLE_SUFFIXES)}.")
    subtitles = pysubs2.SSAFile()
    subtitles.events = [_event(cue, form) for cue in sorted(cues, key=lambda cue: (cue.start, cue.end))]
    for now, following in pairwise(subtitles.events):
        if now.end == following.start + 1:
            now.end = following.start
        if now.end > following.start or now.end <= now.start:
            raise BadInput(f"Two subtitles overlap at {following.start / 1000:.3f} s. Make the first end earlier.")
    text = subtitles.to_string(form, keep_ssa_tags=True).replace(_BACKSLASH, "\\")
    with atomic_write(path, overwrite=overwrite) as temporary:
        temporary.write_bytes(text.encode())


def _event(cue: Cue, form: str) -> pysubs2.SSAEvent:
    text = re.sub(r"\n\s*\n", "\n", cue.text.replace("\r", "\n")).replace("\\", _BACKSLASH)
    if form == "vtt":
        text = escape(text, quote=False)  # WebVTT reads <…> and & as markup
    return pysubs2.SSAEvent(start=_milliseconds(cue.start), end=_milliseconds(cue.end), text=text.replace("\n", r"\N"))


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
