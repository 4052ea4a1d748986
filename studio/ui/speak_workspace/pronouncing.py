"""The user's pronunciations: edited in a dialog, checked and kept in the background."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from generators.speech import SpeechRequest
from studio.ui.speak import DictionaryDialog

from .desk import Desk
from .operation import Operation
from .speaking import SAMPLE


class Pronouncing(QObject):
    """Opens the dialog and keeps what comes of it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def ask(self) -> DictionaryDialog:
        """Open the dialog."""
        # The check brings the front end with it, so entries are checked when they are kept, off this thread.
        dialog = DictionaryDialog(self._desk.dictionary, lambda entries: None, self._window)
        dialog.dictionaryChosen.connect(self._keep)
        dialog.previewRequested.connect(self._preview)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep(self, entries: Mapping[str, str]) -> None:
        kept = self._desk.places.dictionary

        def save() -> None:
            changed = {word: said for word, said in entries.items() if kept.entries.get(word) != said}
            if changed:
                kept.add(changed)
            for word in [word for word in kept.entries if word not in entries]:
                kept.delete(word)

        (
            Operation(self._desk.runner, save)
            .success(lambda _: self._desk.changed.emit())
            .failure(lambda error: self._desk.problem.emit(str(error), repr(error)))
            .run()
        )

    def _preview(self, word: str, said: str) -> None:
        request = SpeechRequest(text=f"{word}.", dictionary={word: said})
        self._desk.speaking.speak("", request, self.tr("Pronunciation of {word}").format(word=word), version=SAMPLE)
