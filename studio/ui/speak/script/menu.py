"""What can be done to lines: the context menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from studio.ui.icons import icon

# command, icon, text, shortcut as it is read; None parts groups
_ENTRIES: tuple[tuple[str, str, str, str] | None, ...] = (
    ("play", "play", "Play", "Space"),
    ("remake", "refresh", "Speak again", ""),
    None,
    ("edit", "pencil", "Edit text", "Enter"),
    ("merge", "merge", "Merge with next", "Ctrl+J"),
    ("duplicate", "copy", "Duplicate", "Ctrl+D"),
    ("up", "up", "Move up", "Alt+Up"),
    ("down", "down", "Move down", "Alt+Down"),
    None,
    ("voice", "voice", "Voice…", ""),
    ("emotion", "emotion", "Emotion…", ""),
    ("takes", "library", "Takes…", ""),
    None,
    ("delete", "trash", "Delete", "Del"),
)


def line_menu(parent: QWidget) -> QMenu:
    """A menu whose actions carry the command's name as data."""
    menu = QMenu(parent)
    for entry in _ENTRIES:
        if entry is None:
            menu.addSeparator()
            continue
        command, picture, text, keys = entry
        shown = QCoreApplication.translate("ScriptEditor", text)
        action = menu.addAction(icon(picture, size=16), f"{shown}\t{keys}" if keys else shown)
        action.setData(command)
    return menu
