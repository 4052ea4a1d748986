"""The settings of the user, and where things are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.ui.i18n import LANGUAGES
from studio.ui.icons import IconTint
from studio.ui.widgets import Note, caption, section, title

MODES = ("system", "dark", "light")
_WIDTH = 760


class SettingsPage(QWidget):
    """Shows settings; emits what the user changes.

    Attributes:
        note: what could not be set.

    Signals:
        settingEdited (str, object): "theme" -> "system", "dark" or "light"; "language" -> a key of `LANGUAGES` or
            "system"; "less_motion" -> bool; "voice" -> a voice's id.
        folderAsked (Path): to be shown in the file manager.
    """

    settingEdited = Signal(str, object)
    folderAsked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Note()
        self.modes: dict[str, QPushButton] = {}
        self.motion = QCheckBox(self.tr("Less motion"))
        self.motion.setAccessibleDescription(self.tr("Nothing slides or fades"))
        self.motion.clicked.connect(lambda on: self.settingEdited.emit("less_motion", bool(on)))
        self.language = self._combo(self.tr("Language"), "language")
        self.language.addItem(self.tr("As the system"), "system")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.voice = self._combo(self.tr("Voice of new lines"), "voice")
        self.sound = QLabel()
        self.sound.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._folders = QVBoxLayout()
        self._lay_out()
        self.show_settings({})

    def _combo(self, name: str, setting: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setMinimumWidth(220)
        combo.activated.connect(lambda _: self.settingEdited.emit(setting, combo.currentData()))
        return combo

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        column.addWidget(title(self.tr("Settings")))
        column.addWidget(self.note)
        look = [
            (self.tr("Theme"), self.tr("Colours of the window"), self._themes()),
            (self.tr("Motion"), self.tr("Nothing slides or fades"), self.motion),
            (self.tr("Language"), self.tr("Takes effect when Moodreel is opened again."), self.language),
        ]
        speak = [
            (self.tr("Voice"), self.tr("What a new line speaks with; every line can have its own."), self.voice),
            (self.tr("Sound"), self.tr("The system's own output is used, and followed when it changes."), self.sound),
        ]
        self._folders.setSpacing(0)
        self._folders.setContentsMargins(0, 0, 0, 0)
        for heading, group in (
            (self.tr("Appearance"), _card([_row(*each) for each in look])),
            (self.tr("Speak"), _card([_row(*each) for each in speak])),
            (self.tr("Folders"), _card_of(self._folders)),
        ):
            column.addSpacing(8)
            column.addWidget(section(heading))
            column.addWidget(group)
        column.addStretch(1)
        inside = QWidget()
        inside.setLayout(column)
        inside.setMaximumWidth(_WIDTH)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _themes(self) -> QWidget:
        group = QButtonGroup(self)
        box = QFrame()
        box.setProperty("surface", "segments")
        row = QHBoxLayout(box)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        words = (self.tr("As the system"), self.tr("Dark"), self.tr("Light"))
        for mode, name in zip(MODES, words, strict=True):
            button = QPushButton(name)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, mode=mode: self.settingEdited.emit("theme", mode))
            group.addButton(button)
            row.addWidget(button)
            self.modes[mode] = button
        return box

    def show_settings(self, values: Mapping[str, Any]) -> None:
        """Show these values; what is missing is shown at its default. Emits nothing."""
        self.modes[values.get("theme", "system")].setChecked(True)
        self.motion.setChecked(bool(values.get("less_motion", False)))
        for combo, name in ((self.language, "language"), (self.voice, "voice")):
            combo.setCurrentIndex(max(0, combo.findData(values.get(name, "system"))))

    def set_voices(self, voices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer voices, as (id, words)."""
        self.voice.clear()
        for voice, words in voices:
            self.voice.addItem(words, voice)
        self.voice.setCurrentIndex(max(0, self.voice.findData(chosen)))

    def set_sound(self, available: bool) -> None:
        """Say whether there is a device to play on."""
        words = self.tr("Ready to play")
        self.sound.setText(words if available else self.tr("No audio device: everything but playback works"))

    def set_folders(self, folders: Sequence[tuple[str, str, Path]]) -> None:
        """Show where things are, as (name, what is in it, folder)."""
        for number, (name, what, path) in enumerate(folders):
            button = QPushButton(self.tr("Open"))
            IconTint(button, "folder", size=16)
            button.setToolTip(self.tr("Show {0} in the file manager").format(path))
            button.setAccessibleName(self.tr("Open the folder: {0}").format(name))
            button.clicked.connect(lambda _=False, path=path: self.folderAsked.emit(path))
            if number:
                self._folders.addWidget(_line())
            self._folders.addWidget(_row(name, f"{what}\n{_short(path)}", button))


def _short(path: Path) -> str:
    """The path as people write it: their home is "~"."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def _row(name: str, explanation: str, control: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.setSpacing(24)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(QLabel(name))
    told = caption(explanation)
    told.setWordWrap(True)
    told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    words.addWidget(told)
    layout.addLayout(words, 1)
    layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("surface", "rule")
    line.setFixedHeight(1)
    return line


def _card(rows: Sequence[QWidget]) -> QFrame:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, row in enumerate(rows):
        if number:
            column.addWidget(_line())
        column.addWidget(row)
    return _card_of(column)


def _card_of(column: QVBoxLayout) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "sheet")
    card.setLayout(column)
    return card
