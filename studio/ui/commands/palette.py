"""The palette (Ctrl+K): every command, found by typing a few of its letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.core.commands import ranked
from studio.ui.theme import text_font, tokens
from studio.ui.widgets.popup import Popup

from .actions import CommandActions
from .command import command_title, menu_title

_ID = Qt.ItemDataRole.UserRole
_KEYS = Qt.ItemDataRole.UserRole + 1
_MENU = Qt.ItemDataRole.UserRole + 2
_ROW = 36


class CommandPalette(Popup):
    """A field and a list. Up and Down choose, Enter carries out, Esc closes."""

    def __init__(self, actions: CommandActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._over = parent
        self.setAccessibleName(self.tr("Command palette"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setItemDelegate(_Row(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.none = QLabel(self.tr("Nothing of that name"))
        self.none.setProperty("role", "dim")
        self.none.setContentsMargins(12, 4, 0, 8)
        column.addWidget(self.none)
        self.setFixedWidth(560)

    def open(self) -> None:
        """Show it over the upper middle of its window, with the field empty."""
        self._actions.refresh()
        self.field.clear()
        self._search("")
        window = self._over.window()
        centre = window.mapToGlobal(window.rect().topLeft())
        self.move(centre.x() + (window.width() - self.width()) // 2, centre.y() + 72)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that belong to the list while the field has the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._run(item)
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        commands = self._actions.commands
        titles = {name: command_title(command) for name, command in commands.items()}
        also = {name: f"{command.also} {command.title}" for name, command in commands.items()}  # English finds it, too
        self.list.clear()
        for name in ranked(text, titles, also):
            action = self._actions.action(name)
            item = QListWidgetItem(titles[name].replace("&", ""))
            item.setData(_ID, name)
            item.setData(_KEYS, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            item.setData(_MENU, menu_title(commands[name].menu))
            if not action.isEnabled():
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.none.setVisible(self.list.count() == 0)
        self.list.setFixedHeight(min(11, self.list.count()) * _ROW + 2)
        self.adjustSize()

    def _run(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.close()
            self._actions.carry_out(item.data(_ID))


class _Row(QStyledItemDelegate):
    """The menu's name, the command, its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = tokens()
        box: QRect = option.rect.adjusted(0, 1, 0, -1)  # type: ignore[attr-defined]
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(box, 6, 6)
        painter.setFont(text_font(12))
        painter.setPen(QColor(t.dim))
        painter.drawText(box.adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, index.data(_MENU))
        painter.drawText(
            box.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data(_KEYS)
        )
        painter.setFont(text_font(14))
        painter.setPen(QColor(t.text if enabled else t.faint))
        painter.drawText(box.adjusted(96, 0, -96, 0), Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.restore()
