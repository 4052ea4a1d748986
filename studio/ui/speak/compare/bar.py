"""The bar over a take: which emotions it is compared in, and what comes from which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from studio.ui.icons import icon_button
from studio.ui.speak.prosody import BAR

from .chip import VersionChip
from .emotion_menu import emotion_menu
from .version import Sources, Version

_SMALL = "QComboBox { padding: 3px 0 3px 6px; font-size: 12px; } QComboBox::drop-down { border: none; width: 18px; }"
"""Three of them beside their names fit under the versions in the smallest window."""


class CompareBar(QWidget):
    """Shows versions of a line, its own first, and where its timing, pitch and energy come from.

    Signals:
        heardChosen (str): hear (and edit) this version, at the same place.
        added (str): compare in this category as well; "panel" is the panel's state.
        removed (str): not in this version any more.
        sourcesChanged (Sources): "timing from A, pitch from B, energy from C".
    """

    heardChosen = Signal(str)
    added = Signal(str)
    removed = Signal(str)
    sourcesChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions: list[Version] = []
        self._heard = ""
        self._sources = Sources()
        self._more: list[tuple[str, str]] = []
        self.chips: list[VersionChip] = []
        group = QFrame()
        group.setProperty("surface", "raised")
        group.setFixedHeight(BAR)
        self._row = QHBoxLayout(group)
        self._row.setContentsMargins(3, 2, 3, 2)
        self._row.setSpacing(2)
        self._add = QToolButton()
        self._add.setProperty("role", "quiet")
        icon_button(self._add, "plus", self.tr("Compare with another emotion"), size=14)
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(self._add)
        layout = QVBoxLayout(self)  # side by side, three versions and the sources do not fit into a small window
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(group, 0, Qt.AlignmentFlag.AlignLeft)
        self._combos: dict[str, QComboBox] = {}
        self._from = QWidget()
        parts = QHBoxLayout(self._from)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(6)
        for part, text in (("timing", self.tr("Timing")), ("pitch", self.tr("Pitch")), ("energy", self.tr("Energy"))):
            label = QLabel(text)
            label.setProperty("role", "caption")
            combo = self._combos[part] = QComboBox()
            combo.setObjectName(part)
            combo.setAccessibleName(self.tr("{part} from").format(part=text))
            combo.setToolTip(self.tr("{part} as this emotion would have it, the rest as it is").format(part=text))
            combo.setStyleSheet(_SMALL)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.activated.connect(lambda _index, part=part: self._source_chosen(part))
            parts.addWidget(label)
            parts.addWidget(combo)
        layout.addWidget(self._from, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_versions([], "")

    @property
    def sources(self) -> Sources:
        """What comes from where."""
        return self._sources

    def set_versions(self, versions: Sequence[Version], heard: str) -> None:
        """Show these; the one that is heard comes first if it is among them."""
        focused = next((chip.version.key for chip in self.chips if chip.hasFocus()), None)
        self._versions, self._heard = list(versions), heard
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()  # without a parent it would be a window of its own until it is gone
            chip.deleteLater()
        self.chips = []
        for index, version in enumerate(self._versions):
            chip = VersionChip(version, version.key == heard)
            chip.clicked.connect(lambda _=False, key=version.key: self._chosen(key))
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            if len(self._versions) > 1 and index:
                action = chip.addAction(self.tr("Stop comparing with this"))
                action.triggered.connect(lambda _=False, key=version.key: self.removed.emit(key))
            self._row.insertWidget(index, chip)
            self.chips.append(chip)
            if version.key == focused:
                chip.setFocus()
        menu = emotion_menu(self, {version.category for version in self._versions})
        menu.triggered.connect(lambda action: self.added.emit(action.data()))
        before = self._add.menu()
        self._add.setMenu(menu)
        if before is not None:
            before.deleteLater()
        self._fill()

    def open_menu(self) -> None:
        """Offer the emotions to compare with, as a click on + does."""
        self._add.showMenu()

    def set_sources(self, sources: Sources, more: Sequence[tuple[str, str]] = ()) -> None:
        """Show what comes from where; `more` are sources that are not among the versions: key and label."""
        self._sources, self._more = sources, list(more)
        self._fill()

    def _fill(self) -> None:
        others = [(version.key, version.label) for version in self._versions[1:]] + self._more
        self._from.setVisible(bool(others))
        for part, combo in self._combos.items():
            chosen = getattr(self._sources, part)
            combo.clear()
            combo.addItem(self.tr("as spoken"), None)
            for key, label in others:
                combo.addItem(label, key)
            combo.setCurrentIndex(max(combo.findData(chosen), 0) if chosen else 0)
            combo.ensurePolished()  # or its hint is without the padding, and stays so
            combo.setMinimumWidth(combo.sizeHint().width())

    def _chosen(self, key: str) -> None:
        for chip in self.chips:
            chip.setChecked(chip.version.key == self._heard)  # until the owner shows another
        if key != self._heard:
            self.heardChosen.emit(key)

    def _source_chosen(self, part: str) -> None:
        key = self._combos[part].currentData()
        if key != getattr(self._sources, part):
            self._sources = replace(self._sources, **{part: key})
            self.sourcesChanged.emit(self._sources)
