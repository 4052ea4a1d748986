"""The same words in several emotions, one under the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.ui.icons import icon_button
from studio.ui.speak.prosody import Reading

from .chip import VersionChip
from .curves import Axes, PitchSketch, shared_axes
from .figures import figures
from .version import Version

_WORDS, _AWAY = 356, 44  # pixels: the numbers in one row; the button at the end, so that all time axes are as long


class ComparePanel(QScrollArea):
    """Shows versions on one scale of time and pitch, each with its difference to the first in numbers.

    Signals:
        heardChosen (str): hear this version, from where the other one is.
        playRequested (str): hear this version from the beginning.
        removed (str): take this version away.
    """

    heardChosen = Signal(str)
    playRequested = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sketches: dict[str, PitchSketch] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The same words in several emotions"))
        inner = QWidget()
        self.setWidget(inner)
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(20, 4, 20, 8)
        self._rows.setSpacing(6)
        self.set_versions([], {}, "")

    def set_versions(self, versions: Sequence[Version], readings: Mapping[str, Reading], heard: str) -> None:
        """Show these; `readings` has those that are ready."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._sketches = {}
        axes = shared_axes(list(readings.values()))
        base = readings.get(versions[0].key) if versions else None
        for version in versions:
            row = self._row(version, readings.get(version.key), base, version.key == heard, axes)
            self._end(row, version if version is not versions[0] else None)
            self._rows.addWidget(row)
        if len(versions) < 2:
            empty = QLabel(self.tr("Add an emotion with + to hear the same words in it."))
            empty.setProperty("role", "dim")
            empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._rows.addWidget(empty)
        self._rows.addStretch(1)

    def set_position(self, key: str, seconds: float) -> None:
        """Show where a version is played."""
        for name, sketch in self._sketches.items():
            sketch.set_position(seconds if name == key else None)

    def _row(self, version: Version, reading: Reading | None, base: Reading | None, heard: bool, axes: Axes) -> QFrame:
        row = QFrame()
        row.setProperty("surface", "card")
        grid = QGridLayout(row)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        head = QHBoxLayout()
        play = QToolButton()
        play.setProperty("role", "quiet")
        icon_button(play, "play", self.tr("Play {label}").format(label=version.label), size=14)
        play.setEnabled(reading is not None)
        play.clicked.connect(lambda: self.playRequested.emit(version.key))
        chip = VersionChip(version, heard)
        chip.clicked.connect(lambda: self._chosen(chip, heard))
        for widget in (play, chip):
            head.addWidget(widget)
        head.addStretch(1)
        grid.addLayout(head, 0, 0)
        said = QLabel(self._numbers(version, reading, base))
        said.setProperty("role", "caption")
        said.setWordWrap(True)
        said.setFixedWidth(_WORDS)
        grid.addWidget(said, 1, 0)
        grid.setColumnStretch(1, 1)
        if reading is not None:
            sketch = self._sketches[version.key] = PitchSketch(reading, axes)
            grid.addWidget(sketch, 0, 1, 2, 1)
        return row

    def _end(self, row: QFrame, version: Version | None) -> None:
        """The button that takes a version away; as much room where there is none."""
        grid = row.layout()
        assert isinstance(grid, QGridLayout)
        if version is None:
            grid.addItem(QSpacerItem(_AWAY, 1), 0, 2)
            return
        away = QToolButton()
        away.setProperty("role", "quiet")
        away.setFixedWidth(_AWAY)
        icon_button(away, "close", self.tr("Stop comparing with {label}").format(label=version.label), "dim", 12)
        away.clicked.connect(lambda: self.removed.emit(version.key))
        grid.addWidget(away, 0, 2, 2, 1, Qt.AlignmentFlag.AlignCenter)

    def _numbers(self, version: Version, reading: Reading | None, base: Reading | None) -> str:
        if reading is None:
            return version.error or self.tr("Being spoken…")
        if base is None or base is reading:
            return self.tr("{seconds:.1f} s").format(seconds=reading.duration)
        f = figures(reading, base)
        return self.tr("{s:.1f} s ({t:+.0f} %) · pitch {p:+.1f} st · range ×{r:.2f} · level {l:+.1f} dB").format(
            s=f.duration, t=(f.tempo - 1) * 100, p=f.pitch, r=f.range, l=f.level
        )

    def _chosen(self, chip: VersionChip, heard: bool) -> None:
        chip.setChecked(heard)
        if not heard:
            self.heardChosen.emit(chip.version.key)
