"""Keys that work where the focus is; the window's own are in `studio.core.commands`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

HERE: Mapping[Any, Sequence[tuple[str, Any]]] = {
    QT_TRANSLATE_NOOP("Keys", "On the emotion pad"): (
        ("←↑→↓", QT_TRANSLATE_NOOP("Keys", "Move the point (with Shift: finely)")),
        ("+  −", QT_TRANSLATE_NOOP("Keys", "More or less intensity")),
        ("Home", QT_TRANSLATE_NOOP("Keys", "Neutral")),
    ),
    QT_TRANSLATE_NOOP("Keys", "On the emotion over time"): (
        ("←  →", QT_TRANSLATE_NOOP("Keys", "Choose a keyframe (with Ctrl: move it)")),
        ("↑  ↓", QT_TRANSLATE_NOOP("Keys", "Stronger or weaker")),
        ("Ins  Del", QT_TRANSLATE_NOOP("Keys", "Add or delete a keyframe")),
    ),
    QT_TRANSLATE_NOOP("Keys", "In the library"): (
        ("Space", QT_TRANSLATE_NOOP("Keys", "Play or hold")),
        ("F", QT_TRANSLATE_NOOP("Keys", "Favourite")),
        ("Del", QT_TRANSLATE_NOOP("Keys", "To the trash, or back")),
    ),
    QT_TRANSLATE_NOOP("Keys", "In the queue"): (
        ("Alt+↑  Alt+↓", QT_TRANSLATE_NOOP("Keys", "Earlier or later")),
        ("Del", QT_TRANSLATE_NOOP("Keys", "Cancel, or remove what is over")),
        ("R", QT_TRANSLATE_NOOP("Keys", "Queue again")),
        ("Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy what is known of an error")),
    ),
}
"""Where, and what each key does there: all of it text, in English; translated where it is shown."""
