"""The few settings of the window itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from studio.ui.i18n import LANGUAGES
from studio.ui.widgets import caption, section, title

MODES = ("system", "dark", "light")


class SettingsPage(QWidget):
    """Shows settings; emits what the user changes. Other parts add their own below with `add_section`.

    Signals:
        settingEdited (str, object): "theme" -> "system", "dark" or "light"; "language" -> a key of `LANGUAGES` or
            "system"; "less_motion" -> bool.
    """

    settingEdited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(title(self.tr("Settings")))
        column.addSpacing(8)
        column.addWidget(section(self.tr("Appearance")))
        self.modes: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for mode, words in zip(MODES, (self.tr("As the system"), self.tr("Dark"), self.tr("Light")), strict=True):
            button = QRadioButton(words)
            button.clicked.connect(lambda _=False, mode=mode: self.settingEdited.emit("theme", mode))
            self._group.addButton(button)
            row.addWidget(button)
            self.modes[mode] = button
        row.addStretch(1)
        column.addLayout(row)
        self.motion = QCheckBox(self.tr("Less motion"))
        self.motion.setToolTip(self.tr("Nothing slides or fades"))
        self.motion.clicked.connect(lambda on: self.settingEdited.emit("less_motion", bool(on)))
        column.addWidget(self.motion)
        column.addSpacing(16)
        column.addWidget(section(self.tr("Language")))
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItem(self.tr("As the system"), "system")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setMaximumWidth(240)
        self.language.activated.connect(
            lambda _: self.settingEdited.emit("language", self.language.currentData(Qt.ItemDataRole.UserRole))
        )
        column.addWidget(self.language)
        column.addWidget(caption(self.tr("Takes effect when Moodreel is opened again.")))
        self._more = QVBoxLayout()
        column.addLayout(self._more)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 24)
        outer.addLayout(column, 1)
        self.show_settings({})

    def show_settings(self, values: Mapping[str, Any]) -> None:
        """Show these values; what is missing is shown at its default. Emits nothing."""
        self.modes[values.get("theme", "system")].setChecked(True)
        self.motion.setChecked(bool(values.get("less_motion", False)))
        at = self.language.findData(values.get("language", "system"))
        self.language.setCurrentIndex(max(0, at))

    def add_section(self, heading: str, widget: QWidget) -> None:
        """Put another part's settings below."""
        self._more.addSpacing(16)
        self._more.addWidget(section(heading))
        self._more.addWidget(widget)
