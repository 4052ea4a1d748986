"""The sheet of keyboard shortcuts, made from the list of commands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.core.commands import Command
from studio.ui.commands import command_title, menu_title, menus
from studio.ui.widgets import dim, section, title

from .keys import HERE

_COLUMNS = 3


class ShortcutsDialog(QDialog):
    """Every command that has keys, by menu, then the keys of the parts of the window."""

    def __init__(self, commands: Iterable[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setMinimumSize(900, 480)
        self.resize(1120, 680)
        blocks = [(menu_title(name), _rows(group)) for name, group in menus(commands).items()]
        here = [(_tr(where), [(_keys(keys), _tr(does)) for keys, does in rows]) for where, rows in HERE.items()]
        columns = _spread([block for block in [*blocks, *here] if block[1]], _COLUMNS)
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(32)
        for column in columns:
            side = QVBoxLayout()
            side.setSpacing(20)
            for heading, rows in column:
                side.addWidget(_block(heading, rows))
            side.addStretch(1)
            row.addLayout(side, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet.setMinimumWidth(sheet.sizeHint().width())
        area.setWidget(sheet)
        area.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 16, 16)
        column.setSpacing(12)
        column.addWidget(title(self.windowTitle()))
        column.setSpacing(8)
        column.addWidget(dim(self.tr("Ctrl+K finds every command by a few letters of its name.")))
        column.addWidget(area, 1)
        column.addWidget(buttons)


Rows = Sequence[tuple[str, str]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


def _keys(written: str) -> str:
    """Keys in the system's own words; arrows and the like stay as they are."""
    told = QKeySequence(written).toString(QKeySequence.SequenceFormat.NativeText)
    return told if told and written.isascii() else written


def _rows(commands: Iterable[Command]) -> Rows:
    return [(_keys(command.shortcut), command_title(command)) for command in commands if command.shortcut]


def _spread(blocks: Sequence[tuple[str, Rows]], count: int) -> list[list[tuple[str, Rows]]]:
    """Blocks over columns in reading order, about equally high."""
    heights = [len(rows) + 2 for _, rows in blocks]
    goal, columns, used = sum(heights) / count, [[]], 0.0
    for block, height in zip(blocks, heights, strict=True):
        if columns[-1] and used + height / 2 > goal and len(columns) < count:
            columns.append([])
            used = 0.0
        columns[-1].append(block)
        used += height
    return columns


def _block(heading: str, rows: Rows) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.addWidget(section(heading), 0, 0, 1, 2)
    for number, (keys, does) in enumerate(rows, 1):
        grid.addWidget(QLabel(does), number, 0)
        told = QLabel(keys)
        told.setProperty("role", "keys")
        grid.addWidget(told, number, 1, Qt.AlignmentFlag.AlignRight)
    return block
