"""The user's pronunciations: edited in a dialog, checked and kept in the background."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from generators.speech import SpeechRequest
from studio.ui.operation import Operation
from studio.ui.speak import DictionaryDialog

from .desk import Desk
from .speaking import SAMPLE, Spoken


class Pronouncing(QObject):
    """Opens the dialog and keeps what comes of it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._dialog: DictionaryDialog | None = None
        self._preview: Spoken | None = None
        desk.speaking.failed.connect(self._preview_failed)

    def ask(self) -> DictionaryDialog:
        """Open the dialog."""
        # The check brings the front end with it, so entries are checked when they are kept, off this thread.
        dialog = self._dialog = DictionaryDialog(self._desk.dictionary, lambda entries: None, self._window)
        dialog.dictionaryChosen.connect(self._keep)
        dialog.previewRequested.connect(self._hear)
        dialog.finished.connect(self._closed)
        dialog.open()
        return dialog

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _keep(self, entries: Mapping[str, str]) -> None:
        kept = self._desk.places.dictionary

        def save() -> None:
            changed = {word: said for word, said in entries.items() if kept.entries.get(word) != said}
            if changed:
                kept.add(changed)
            for word in [word for word in kept.entries if word not in entries]:
                kept.delete(word)

        Operation(self._desk.runner, save).success(lambda _: self._kept()).failure(self._refused).run()

    def _kept(self) -> None:
        if self._dialog is not None:
            self._dialog.kept()
        self._desk.changed.emit()

    def _refused(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.refuse(str(error))
        else:
            self._desk.problem.emit(str(error), repr(error))

    def _hear(self, word: str, said: str) -> None:
        line = self._desk.line
        voice = line.voice if line is not None else self._desk.places.settings.values.voice
        request = SpeechRequest(text=f"{word}.", voice=voice, dictionary={word: said})
        title = self.tr("Pronunciation of {word}").format(word=word)
        self._preview = self._desk.speaking.speak("", request, title, version=SAMPLE)

    def _preview_failed(self, spoken: Spoken) -> None:
        if spoken is self._preview and spoken.error is not None and self._dialog is not None:
            self._dialog.refuse(spoken.error.message)
