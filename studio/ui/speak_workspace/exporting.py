"""Takes written to files, with subtitles beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from generators.media import Cue, read_audio, write_audio, write_subtitles
from studio.core.library import Library
from studio.core.script import as_one_file, as_one_file_each, unspoken
from studio.ui.export import first_folder
from studio.ui.operation import Operation
from studio.ui.speak import SpeechChoice, SpeechExportDialog

from .desk import Desk

GAP = 0.35
"""Seconds of silence between lines in one file."""


@dataclass(frozen=True)
class Part:
    """What goes into one file.

    Attributes:
        stem: its name without suffix.
        takes: ids, in order.
        request: JSON, written into the file where it holds a single take.
    """

    stem: str
    takes: tuple[str, ...]
    request: str | None


class Exporting(QObject):
    """Asks where to, writes in the background, and says what was written.

    Signals:
        written (list): paths of the files.
    """

    written = Signal(list)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._last: SpeechChoice | None = None

    def ask(self) -> SpeechExportDialog | None:
        """Open the dialog; None where nothing can be exported, which the user is told."""
        script = self._desk.script
        if not self._desk.attempt(lambda: as_one_file(script, "speech")):
            return None
        path = self._desk.document.path
        values = self._desk.places.settings.values
        folder = first_folder(values.export_folder, QStandardPaths.StandardLocation.MusicLocation)
        name = path.stem if path is not None else "speech"
        form: Any = values.export_suffix.removeprefix(".")
        choice = self._last or SpeechChoice(folder, name, form, "srt")
        choice = replace(choice, folder=folder, lines=len(as_one_file_each(script)))
        dialog = SpeechExportDialog(choice, self._window, len(unspoken(script)))
        dialog.exportChosen.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, choice: SpeechChoice) -> None:
        """Write the files of a choice."""
        self._last = choice
        script, library, shelf = self._desk.script, self._desk.places.library, self._desk.shelf
        files = as_one_file_each(script) if choice.split else [as_one_file(script, choice.name)]
        stems = sorted({path.stem for path in choice.files()})
        parts = []
        for stem, file in zip(stems, files, strict=True):
            request = shelf.request(file.takes[0]) if len(file.takes) == 1 else None
            parts.append(Part(stem, file.takes, request.model_dump_json() if request is not None else None))
        self._desk.attempt(
            lambda: self._desk.places.settings.set(export_suffix=f".{choice.form}", export_folder=str(choice.folder))
        )
        (
            Operation(self._desk.runner, lambda: export(library, parts, choice))
            .success(self.written.emit)
            .failure(lambda error: self._desk.problem.emit(str(error), repr(error)))
            .run()
        )


def export(library: Library, parts: Sequence[Part], choice: SpeechChoice) -> list[Path]:
    """Write sound and subtitles; for the background.

    Returns:
        all files written.

    Raises:
        LibraryError: a take is gone.
        BadInput, FileExists, WriteFailed: as `write_audio`.
    """
    written: list[Path] = []
    for part in parts:
        audio, cues, rate = _joined(library, part.takes, _word_cues if choice.by == "word" else _sentence_cues)
        sound = choice.folder / f"{part.stem}.{choice.form}"
        tags = {"comment": part.request} if part.request else None
        write_audio(sound, audio, rate, metadata=tags, overwrite=choice.overwrite)
        written.append(sound)
        if choice.subtitles != "none":
            told = choice.folder / f"{part.stem}.{choice.subtitles}"
            write_subtitles(told, cues, overwrite=choice.overwrite)
            written.append(told)
    return written


Clauses = Sequence[dict[str, Any]]


def _joined(
    library: Library, takes: Sequence[str], cues_of: Callable[[Clauses, float], list[Cue]]
) -> tuple[np.ndarray, list[Cue], int]:
    pieces: list[np.ndarray] = []
    cues: list[Cue] = []
    at, rate = 0, 24_000
    for take in takes:
        if pieces:
            pieces.append(np.zeros(round(GAP * rate), np.float32))
            at += len(pieces[-1])
        audio, rate = read_audio(library.path(take))
        told = json.loads(library.path(take, "result").read_text("utf-8"))
        cues += cues_of(told["clauses"], at / rate)
        pieces.append(audio)
        at += len(audio)
    return np.concatenate(pieces), cues, rate


def _word_cues(clauses: Clauses, shift: float) -> list[Cue]:
    words = [word for clause in clauses for word in clause["words"]]
    return [
        Cue(start=word["start"] + shift, end=word["end"] + shift, text=word["text"])
        for word in words
        if word["text"].strip() and word["end"] - word["start"] >= 0.002
    ]


def _sentence_cues(clauses: Clauses, shift: float) -> list[Cue]:
    cues: list[Cue] = []
    sentence: list[dict[str, Any]] = []
    for index, clause in enumerate(clauses):
        sentence.append(clause)
        if not (clause["ends_sentence"] or index == len(clauses) - 1):
            continue
        words = [word for each in sentence for word in each["words"]]
        text = " ".join(each["text"] for each in sentence).strip()
        sentence = []
        if words and text and words[-1]["end"] - words[0]["start"] >= 0.002:
            cues.append(Cue(start=words[0]["start"] + shift, end=words[-1]["end"] + shift, text=text))
    return cues
