"""The Animate workspace: portrait, voice and manner at the left, the film and its timeline at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.widgets import Note
from studio.ui.window import EmptyPage

from .compare_bar import CompareBar
from .consent_box import ConsentBox
from .manner_box import MannerBox
from .portrait_box import PortraitBox
from .screen import Screen
from .sound_box import SoundBox
from .timeline import Timeline

_LEFT = 280


class AnimateWorkspace(QWidget):
    """Puts the parts together; what they do is wired by `AnimateDesk`.

    Attributes:
        note: what went wrong or was done, above everything.
        portrait, consent, sound, manner: the left column.
        preview, empty, compare, timeline: the right one; `empty` stands where the preview is while nothing is chosen.

    Signals:
        dropped (list): paths of files.
    """

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.note = Note()
        self.portrait, self.consent = PortraitBox(), ConsentBox()
        self.sound, self.manner = SoundBox(), MannerBox()
        self.preview, self.compare, self.timeline = Screen(), CompareBar(), Timeline()
        self.empty = EmptyPage(
            "animate",
            self.tr("A face that says it, and means it"),
            [
                self.tr("Choose a portrait at the left, or drop a picture anywhere here."),
                self.tr("Pick a line that you made in Speak, or drop a sound."),
                self.tr("Choose an emotion at the right, then press Animate."),
            ],
            self.tr("Begin with the astronaut"),
        )
        self.stage = QStackedWidget()
        self.stage.addWidget(self.empty)
        self.stage.addWidget(self.preview)
        self._lay_out()
        self.setFocusProxy(self.timeline)

    def _lay_out(self) -> None:
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(20, 12, 16, 16)
        left.setSpacing(12)
        for part in (self.portrait, self.consent, self.sound, self.manner):
            left.addWidget(part)
        left.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(_LEFT)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        bar = QHBoxLayout()
        bar.addWidget(self.note, 1)
        bar.addStretch(0)
        bar.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)
        upper = QVBoxLayout()
        upper.setContentsMargins(4, 12, 20, 12)
        upper.setSpacing(8)
        upper.addLayout(bar)
        upper.addWidget(self.stage, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(upper, 1)
        self.rule = QFrame()
        self.rule.setProperty("surface", "rule")
        self.rule.setFixedHeight(1)
        right.addWidget(self.rule)
        right.addWidget(self.timeline)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(scroll)
        row.addLayout(right, 1)

    def show_begun(self, begun: bool) -> None:
        """Whether anything is chosen: before that the page says what it is for."""
        self.stage.setCurrentWidget(self.preview if begun else self.empty)
        for part in (self.compare, self.rule, self.timeline):
            part.setVisible(begun)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)
