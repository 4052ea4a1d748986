"""Cues of subtitles as lines; what is shown together is said together."""

from __future__ import annotations

import re
from html import unescape

import pysubs2
from pysubs2.exceptions import Pysubs2Error

from generators.contract import BadInput
from studio.core.script import Line, lines_of_text

_TIMES = re.compile(
    r"^\s*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}(?:\s.*)?$"
)
_PLACES = re.compile(r"\{\\an?\d+\}")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>")
# pysubs2 reads backslashes as SubStation's notation; a Unicode noncharacter stands in for them on the way through.
_BACKSLASH = "\ufdd0"


def lines_of_subtitles(name: str, text: str, form: str, like: Line | None) -> list[Line]:
    """Lines of SubRip (`form` "srt") or WebVTT ("vtt") text, in order of time, times and markup left out.

    Raises:
        BadInput: a range of times cannot be read, or there is none at all.
    """
    text = _PLACES.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for number, line in enumerate(text.split("\n"), 1):
        if "-->" in line and not _TIMES.match(line):
            raise BadInput(
                f"'{name}', line {number}: '{line.strip()[:60]}' is no range of times. Write it like "
                "00:00:01,000 --> 00:00:02,500."
            )
    if form == "vtt":
        text = _cues_only(text)
    try:
        cues = pysubs2.SSAFile.from_string(text.replace("\\", _BACKSLASH), format_=form)
    except (Pysubs2Error, ValueError) as error:
        raise BadInput(f"'{name}' holds no subtitles that can be read: {error}.") from error
    if not cues.events:
        raise BadInput(f"'{name}' holds no subtitles. A cue begins with a line like 00:00:01,000 --> 00:00:02,500.")
    said = [_MARKUP.sub("", cue.plaintext).replace(_BACKSLASH, "\\") for cue in sorted(cues, key=lambda cue: cue.start)]
    if form == "vtt":
        said = [unescape(cue) for cue in said]
    return lines_of_text("\n".join(" ".join(cue.split()) for cue in said), like)


def _cues_only(text: str) -> str:
    """WebVTT without notes, styles and names of cues, which pysubs2 takes for words of the cue before."""
    cues = [
        block[block.rfind("\n", 0, at) + 1 :] for block in re.split(r"\n\s*\n", text) if (at := block.find("-->")) > 0
    ]
    return "\n\n".join(["WEBVTT", *cues])
