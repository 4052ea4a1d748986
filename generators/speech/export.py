"""A result to files: sound that carries its request, subtitles, and timings with prosody as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from generators.media import Cue, atomic_write, write_audio, write_subtitles
from generators.speech.result import SAMPLE_RATE, SpeechResult

Unit = Literal["sentence", "word"]

TITLE_LENGTH = 80


def save_audio(result: SpeechResult, path: Path, *, overwrite: bool = False) -> None:
    """Write the sound as WAV, FLAC, Ogg/Opus or MP3; the request is in the tag `comment` as JSON.

    Raises:
        BadInput: unknown suffix, or the folder cannot be written.
        FileExists: it exists and `overwrite` is false.
        WriteFailed: the disk is full or broke.
    """
    tags = {
        "title": titled(" ".join(clause.text for clause in result.clauses)),
        "artist": f"Moodreel, voice {result.request.voice}",
        "comment": result.request.model_dump_json(),
    }
    write_audio(path, result.audio, SAMPLE_RATE, metadata=tags, overwrite=overwrite)


def titled(text: str, length: int = TITLE_LENGTH) -> str:
    """One line of at most `length` characters, cut between words."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    if len(line) <= length:
        return line
    return (line[:length].rpartition(" ")[0].rstrip(" ,;:") or line[: length - 1]) + "…"


def cues(result: SpeechResult, unit: Unit = "sentence") -> list[Cue]:
    """Subtitles by sentence or by word, in order and without overlap.

    A word that takes no time of its own (it is read within its neighbour) joins the word before it, or the one after
    it at the very start.
    """
    by_word = [(word.start, word.end, word.text) for word in result.words]
    spans = by_word if unit == "word" else result.sentences()
    out: list[Cue] = []
    waiting = ""
    for start, end, text in spans:
        if round(end * 1000) > round(start * 1000):
            out.append(Cue(start=start, end=end, text=f"{waiting} {text}".strip()))
            waiting = ""
        elif out:
            out[-1] = out[-1].model_copy(update={"text": f"{out[-1].text} {text}"})
        else:
            waiting = f"{waiting} {text}".strip()
    return out


def save_subtitles(result: SpeechResult, path: Path, unit: Unit = "sentence", *, overwrite: bool = False) -> None:
    """Write `.srt` or `.vtt`; raises as `save_audio`."""
    write_subtitles(path, cues(result, unit), overwrite=overwrite)


def save_json(data: dict[str, Any], path: Path, *, overwrite: bool = False) -> None:
    """Write plain data, e.g. `SpeechResult.to_dict()`, as UTF-8 JSON; raises as `save_audio`."""
    with atomic_write(path, overwrite=overwrite) as temporary:
        temporary.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
