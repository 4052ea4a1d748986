"""How a job looks as a row: its state as a mark, what it is about, how far it is, what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from studio.core.jobs import Job, JobState
from studio.ui.icons import pixmap
from studio.ui.theme import Tokens, mark, text_font, tokens

from .describe import about
from .rows import Heading
from .wording import engine_name, heading, told

HEIGHT = 60
HEADING_HEIGHT = 36
_BUTTON = 30


@dataclass(frozen=True)
class RowState:
    """What is so about a row."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False


def buttons(job: Job) -> list[tuple[str, str]]:
    """What a row offers to press, from right to left: (action, icon)."""
    if job.state is JobState.RUNNING:
        return [("cancel", "close")] if job.phase != "stopping" else []
    if job.state is JobState.QUEUED:
        return [("cancel", "close"), ("top", "up")]
    offered = [("remove", "trash")]
    if job.can_retry:
        offered.append(("retry", "refresh"))
    if job.error is not None:
        offered.append(("copy", "copy"))
    return offered


def button_places(row: QRectF, job: Job) -> dict[str, QRectF]:
    """Where they are."""
    y = row.center().y() - _BUTTON / 2
    return {name: QRectF(row.right() - 10 - (i + 1) * _BUTTON, y, _BUTTON, _BUTTON) for i, (name, _) in
            enumerate(buttons(job))}  # fmt: skip


def paint_heading(painter: QPainter, row: QRectF, shown: Heading) -> None:
    """A group's name and how many are in it."""
    t = tokens()
    font = text_font(12, bold=True)
    painter.setFont(font)
    painter.setPen(QColor(t.dim))
    words = heading(shown.name).upper()
    box = row.adjusted(6, 8, 0, 0)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
    width = QFontMetricsF(font).horizontalAdvance(words)
    painter.setFont(text_font(12))
    painter.drawText(box.adjusted(width + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(shown.count))


def paint_job(painter: QPainter, row: QRectF, job: Job, state: RowState, heard: float, ratio: float) -> None:
    """A job, as it was when it was last heard of (seconds since 1970)."""
    t = tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = t.strong if state.focused and state.selected else t.dim if state.selected else t.line
    painter.setPen(QPen(QColor(edge), 1.5 if state.selected else 1.0))
    painter.setBrush(QColor(t.raised if state.selected or state.hovered else t.panel))
    painter.drawRoundedRect(row.adjusted(0.75, 0.75, -0.75, -0.75), 10, 10)
    at = QPointF(row.x() + 24, row.center().y())
    if job.state is JobState.QUEUED and (state.hovered or state.selected):
        painter.drawPixmap(at - QPointF(9, 9), pixmap("grip", t.text, 18, ratio))
    else:
        _state_mark(painter, at, job.state, t, ratio)
    right = row.right() - 18
    if state.hovered or state.selected:
        places = button_places(row, job)
        icons = dict(buttons(job))
        for name, place in places.items():
            painter.drawPixmap(place.center() - QPointF(8, 8), pixmap(icons[name], t.text, 16, ratio))
        right = min((place.left() for place in places.values()), default=right) - 8
    if job.state is JobState.RUNNING:
        right = _progress(painter, row, right, job, t)
    _words(painter, QRectF(row.x() + 48, row.y() + 9, right - row.x() - 48, row.height() - 18), job, heard, t)


def _words(painter: QPainter, room: QRectF, job: Job, heard: float, t: Tokens) -> None:
    lead, small = text_font(14), text_font(12)
    metrics, fine = QFontMetricsF(lead), QFontMetricsF(small)
    known = about(job)
    x = room.x()
    if known.category is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.emotion(known.category)))
        painter.drawPath(mark(known.category, QPointF(x + 5, room.y() + 10), 4.5))
        x += 18
    painter.setFont(lead)
    painter.setPen(QColor(t.text))
    words = known.words or job.title
    upper = QRectF(x, room.y(), room.right() - x, 20)
    painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, _elided(metrics, words, upper.width()))
    broken = job.error is not None
    prefix = " · ".join([engine_name(job.engine), *([job.title] if known.words and job.title else []), ""])
    painter.setFont(small)
    painter.setPen(QColor(t.dim))
    lower = QRectF(room.x(), room.y() + 23, room.width(), 18)
    painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, _elided(fine, prefix, lower.width()))
    at = fine.horizontalAdvance(prefix)
    painter.setPen(QColor(t.bad if broken else t.dim))
    rest = lower.adjusted(at, 0, 0, 0)
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, _elided(fine, told(job, heard), rest.width()))


def _elided(metrics: QFontMetricsF, words: str, width: float) -> str:
    return metrics.elidedText(" ".join(words.split()) + (" " if words.endswith(" ") else ""),
                              Qt.TextElideMode.ElideRight, max(0.0, width))  # fmt: skip


def _progress(painter: QPainter, row: QRectF, right: float, job: Job, t: Tokens) -> float:
    width = min(220.0, row.width() * 0.25)
    bar = QRectF(right - width - 44, row.center().y() - 2.5, width, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.line))
    painter.drawRoundedRect(bar, 2.5, 2.5)
    painter.setBrush(QColor(t.strong))
    painter.drawRoundedRect(QRectF(bar.x(), bar.y(), max(5.0, bar.width() * job.progress), 5), 2.5, 2.5)
    painter.setFont(text_font(12))
    painter.setPen(QColor(t.text))
    box = QRectF(bar.right() + 6, row.y(), 38, row.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{job.progress:.0%}")
    return bar.left() - 16


def _state_mark(painter: QPainter, at: QPointF, state: JobState, t: Tokens, ratio: float) -> None:
    icon, colour = {
        JobState.QUEUED: ("clock", t.dim),
        JobState.RUNNING: ("play", t.ok),
        JobState.DONE: ("check", t.ok),
        JobState.CANCELLED: ("close", t.dim),
        JobState.FAILED: ("warning", t.bad),
        JobState.INTERRUPTED: ("warning", t.warn),
    }[state]
    size = 14 if icon == "play" else 18
    painter.drawPixmap(at - QPointF(size / 2, size / 2), pixmap(icon, colour, size, ratio))
