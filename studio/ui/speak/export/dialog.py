"""Asking where and how speech is to be exported."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from studio.ui.export import Destination, ExportDialog, combo, side_by_side

from .speech_choice import SpeechChoice


class SpeechExportDialog(ExportDialog):
    """Asks for the sound's form, for subtitles and for one file or many.

    Args:
        choice: to begin with (the last one, say), with the number of lines there are.
        missing: how many there are beside these that were not spoken yet.
    """

    def __init__(self, choice: SpeechChoice, parent: QWidget | None = None, missing: int = 0) -> None:
        self._lines, self._missing = choice.lines, missing
        super().__init__(choice, parent)

    def forms(self, choice: Destination) -> Sequence[tuple[str, str]]:
        """Of the sound."""
        return [
            (self.tr("WAV, as it is"), "wav"),
            (self.tr("FLAC, as it is but smaller"), "flac"),
            (self.tr("OGG (Opus), small"), "ogg"),
            (self.tr("MP3, small, plays anywhere"), "mp3"),
        ]

    def add_rows(self, rows: QFormLayout, below: QVBoxLayout, choice: SpeechChoice) -> None:
        """Files, subtitles, and what is left out."""
        many = self.tr("One file per line ({n})").format(n=choice.lines)
        self.split = combo([(self.tr("One file"), False), (many, True)], choice.split)
        self.subtitles = combo([(self.tr("None"), "none"), ("SRT", "srt"), ("WebVTT", "vtt")], choice.subtitles)
        self.by = combo([(self.tr("by sentence"), "sentence"), (self.tr("by word"), "word")], choice.by)
        rows.addRow(self.tr("Files"), self.split)
        rows.addRow(self.tr("Subtitles"), side_by_side(self.subtitles, self.by))
        self.missing = QLabel(
            self.tr("{n} lines have not been spoken yet and are left out. Play them first to have them in it.").format(
                n=self._missing
            )
        )
        self.missing.setProperty("role", "dim")
        self.missing.setWordWrap(True)
        self.missing.setVisible(self._missing > 0)
        below.addWidget(self.missing)

    def choice(self) -> SpeechChoice:
        """What is chosen now."""
        return SpeechChoice(
            **self.common(),
            subtitles=self.subtitles.currentData(),
            by=self.by.currentData(),
            split=self.split.currentData(),
            lines=self._lines,
        )

    def check(self, *_: object) -> bool:
        """As every export; what a subtitle holds is only asked where there are some."""
        self.by.setEnabled(self.subtitles.currentData() != "none")
        return super().check()
