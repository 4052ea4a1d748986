"""The strip at the bottom: what the engines are doing, how long it will take, and a way to stop it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from studio.ui.i18n import phase_name
from studio.ui.widgets import caption

from .light import LightState, StateLight

HEIGHT = 32


@dataclass(frozen=True)
class RunningJob:
    """What the strip shows of the running job.

    Attributes:
        title: "Line 5".
        phase: "synthesizing".
        progress: 0 to 1, or None while that is unknown.
        seconds_left: estimate, or None.
        cancelling: the user has asked to stop and it has not stopped yet.
    """

    title: str
    phase: str = ""
    progress: float | None = None
    seconds_left: float | None = None
    cancelling: bool = False


class JobStrip(QFrame):
    """Bottom of the window. Shows the engine's light, the running job and how many wait.

    Signals:
        cancelAsked (): stop the running job.
        queueAsked (): show the queue.
    """

    cancelAsked = Signal()
    queueAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setProperty("surface", "panel")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Jobs"))
        self.light = StateLight()
        self.engine = caption("")
        self.job = caption("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.numbers = caption("")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("role", "link")
        self.cancel.setToolTip(self.tr("Stop this job; what is finished stays"))
        self.cancel.clicked.connect(self.cancelAsked)
        self.waiting = QPushButton()
        self.waiting.setProperty("role", "caption")
        self.waiting.setToolTip(self.tr("Show the queue (Ctrl+5)"))
        self.waiting.clicked.connect(self.queueAsked)
        self.network = caption(self.tr("Offline"))
        self.network.setToolTip(self.tr("Nothing you make leaves this computer."))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        for widget in (self.light, self.engine, self.job, self.bar, self.numbers, self.cancel):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.waiting)
        row.addWidget(self.network)
        self.set_engine("off", self.tr("No engine is running"))
        self.set_job(None)
        self.set_waiting(0)

    def set_engine(self, state: LightState, words: str) -> None:
        """Show an engine's state as a light and in words ("Speak ready")."""
        self.light.set_state(state)
        self.engine.setText(words)
        self.light.setToolTip(words)

    def set_job(self, job: RunningJob | None) -> None:
        """Show the running job, or that there is none."""
        for widget in (self.job, self.bar, self.numbers, self.cancel):
            widget.setVisible(job is not None)
        if job is None:
            return
        # An engine's own word for what it does: it is in the catalogue, as in the queue.
        phase = self.tr("stopping") if job.cancelling else phase_name(job.phase)
        self.job.setText("·  " + " · ".join(part for part in (job.title, phase) if part))
        self.bar.setRange(0, 0 if job.progress is None else 1000)
        if job.progress is not None:
            self.bar.setValue(round(job.progress * 1000))
        parts = [] if job.progress is None else [f"{job.progress:.0%}"]
        if job.seconds_left is not None:
            parts.append(self.tr("{0} left").format(short_time(job.seconds_left)))
        self.numbers.setText(" · ".join(parts))
        self.cancel.setEnabled(not job.cancelling)

    def set_waiting(self, count: int, *, paused: bool = False) -> None:
        """Show how many jobs wait, and whether the queue is paused."""
        words = self.tr("{0} waiting").format(count) if count else self.tr("Nothing waiting")
        self.waiting.setText(self.tr("{0} · paused").format(words) if paused else words)


def short_time(seconds: float) -> str:
    """A time left in one or two units: "1 s", "2 min", "1 h 5 min"."""
    whole = max(1, round(seconds))
    if whole < 90:
        return QCoreApplication.translate("Time", "{0} s").format(whole)
    minutes = round(whole / 60)
    if minutes < 60:
        return QCoreApplication.translate("Time", "{0} min").format(minutes)
    return QCoreApplication.translate("Time", "{0} h {1} min").format(minutes // 60, minutes % 60)
