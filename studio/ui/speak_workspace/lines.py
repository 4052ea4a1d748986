"""Lines of the script as the editor shows them."""

from __future__ import annotations

from studio.core.script import Line
from studio.ui.speak import LineView
from studio.ui.speak.script import Status

from .desk import Desk
from .shelf import category_of, label_of
from .voices import voice_title


def line_views(desk: Desk) -> list[LineView]:
    """All lines, as they are now."""
    return [_view(desk, line) for line in desk.script.lines]


def _view(desk: Desk, line: Line) -> LineView:
    emotion = desk.script.emotion if line.emotion is None else line.emotion
    take = desk.shelf.take(line.take)
    making = desk.speaking.of(line.id)
    error = desk.errors.get(line.id)
    status: Status = "empty"
    if making is not None:
        status = "working" if making.running else "waiting"
    elif error is not None:
        status = "failed"
    elif take is not None:
        status = "ready" if desk.is_fresh(line) else "stale"
    return LineView(
        id=line.id,
        text=line.text,
        voice=voice_title(line.voice),
        emotion=label_of(emotion),
        category=category_of(emotion),
        follows=line.emotion is None,
        status=status,
        progress=making.progress if making is not None else 0.0,
        duration=take.duration if take is not None else None,
        take=line.takes.index(line.take) + 1 if line.take in line.takes else 0,
        takes=len(line.takes),
        error=error[0] if error is not None else "",
    )
