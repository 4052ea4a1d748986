"""The script editor: a heading, the lines, and a place to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from studio.ui.icons import IconTint

from .empty import EmptyScript
from .line import LineView
from .line_edit import LineEdit
from .menu import line_menu
from .model import ScriptModel, TakeOut
from .view import ScriptView


class ScriptEditor(QWidget):
    """Shows the lines of a script; emits what the user wants done to them. Lines are named by their ids.

    Signals:
        lineEdited (str, str): id, text; while typing, after a rest.
        lineSplit (str, int): id, at this character.
        linesMerged (list[str]): ids that follow each other, to become one line.
        linesMoved (list[str], object): ids, before this id (None: to the end).
        linesDuplicated (list[str]):
        linesDeleted (list[str]):
        lineAdded (object, str): after this id (None: at the end), text.
        textPasted (object, str): after this id (None: at the end), text of many lines.
        filesDropped (list[str]): paths to import.
        selectionChanged (list[str]):
        currentChanged (object): id of the line whose take is to be shown below, or None.
        playRequested (str):
        playAllRequested ():
        remakeRequested (list[str]): speak these again.
        voiceRequested (str, QPoint), emotionRequested (str, QPoint), takesRequested (str, QPoint): open a picker there.
        errorRequested (str): show what went wrong.
        importRequested (): lines from a file.
        begun (bool): there are lines now; or none any more.
    """

    lineEdited = Signal(str, str)
    lineSplit = Signal(str, int)
    linesMerged = Signal(list)
    linesMoved = Signal(list, object)
    linesDuplicated = Signal(list)
    linesDeleted = Signal(list)
    lineAdded = Signal(object, str)
    textPasted = Signal(object, str)
    filesDropped = Signal(list)
    selectionChanged = Signal(list)
    currentChanged = Signal(object)
    playRequested = Signal(str)
    playAllRequested = Signal()
    remakeRequested = Signal(list)
    voiceRequested = Signal(str, QPoint)
    emotionRequested = Signal(str, QPoint)
    takesRequested = Signal(str, QPoint)
    errorRequested = Signal(str)
    importRequested = Signal()
    begun = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ScriptModel()
        self._model.setParent(self)
        self.view = ScriptView(self._model)
        self.empty = EmptyScript()
        self._then_edit: tuple[int, int] | None = None
        self._quiet = False
        self._said: tuple[list[str], str | None] = ([], None)
        self._build()
        self._model.linesDropped.connect(self.linesMoved)
        self._model.filesDropped.connect(self.filesDropped)
        self._model.textDropped.connect(lambda text: self.textPasted.emit(None, text))
        self.view.partClicked.connect(self._part_clicked)
        self.view.keyCommand.connect(self.do)
        self.view.editOpened.connect(self._edit_opened)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.selectionModel().selectionChanged.connect(self._selected)
        self.view.selectionModel().currentChanged.connect(self._selected)
        self.empty.textEntered.connect(self._first_text)
        self.empty.importRequested.connect(self.importRequested)
        self.set_lines([])

    @property
    def lines(self) -> list[LineView]:
        """What is shown."""
        return self._model.lines

    @property
    def selected(self) -> list[str]:
        """Ids of the chosen lines, top to bottom."""
        return self.view.selected_ids()

    @property
    def current(self) -> str | None:
        """The line the keyboard is at."""
        return self.view.current_id()

    def set_lines(self, lines: Sequence[LineView]) -> None:
        """Show a script; selection, scroll and the text being typed stay."""
        selected, current = self.view.selected_ids(), self.view.current_id()
        self._quiet = True
        self._model.set_lines(lines)
        self._choose(selected, current)
        self._quiet = False
        seconds = sum(line.duration or 0 for line in lines)
        length = f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
        self._summary.setText(self._counted(len(lines), length) if lines else "")
        place = self.view if lines else self.empty
        if self._stack.currentWidget() is not place:
            had = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
            self._show_place(place)
            self.setFocusProxy(place)
            if had:
                place.setFocus()
        self._play_all.setEnabled(bool(lines))
        self._selected()
        if self._then_edit is not None and self._then_edit[0] < len(lines):
            (row, offset), self._then_edit = self._then_edit, None
            self.view.edit_row(row, offset)

    def set_take_out(self, take_out: TakeOut) -> None:
        """What gives the files of takes when lines are dragged out of the window."""
        self._model.take_out = take_out

    def select(self, ids: Sequence[str]) -> None:
        """Choose lines; the first becomes the current one."""
        self._choose(ids, ids[0] if ids else None)
        self._selected()

    def edit(self, line_id: str, offset: int = -1) -> None:
        """Edit a line's text, caret there (-1: at the end)."""
        self.view.edit_row(self._model.row_of(line_id), offset)

    def add_line(self) -> None:
        """Ask for a new line after the current one, and edit it when it comes."""
        row = self._model.row_of(self.current) if self.current else len(self.lines) - 1
        self._then_edit = (row + 1, 0)
        self.lineAdded.emit(self.lines[row].id if 0 <= row < len(self.lines) else None, "")

    def split_at_caret(self) -> None:
        """Ask for the edited line to be split where the caret is."""
        editor = self.view.editor()
        if editor is not None:
            editor.flush()
            editor.split.emit(editor.textCursor().position())

    def do(self, command: str) -> None:
        """A command on the chosen lines, by the names of the context menu."""
        ids = self.selected
        if command == "paste":
            text = QGuiApplication.clipboard().text()
            if text.strip():
                self.textPasted.emit(self.current, text)
        elif not ids:
            return
        elif command == "copy":
            QGuiApplication.clipboard().setText("\n".join(line.text for line in self.lines if line.id in ids))
        elif command in ("up", "down"):
            self._move(ids, command)
        elif command == "merge":
            self._merge(ids)
        elif command == "play":
            self.playRequested.emit(ids[0])
        elif command == "edit":
            self.edit(ids[0])
        elif command in ("voice", "emotion", "takes"):
            self._open(command, ids[0], self._place(ids[0]))
        else:
            {"delete": self.linesDeleted, "duplicate": self.linesDuplicated, "remake": self.remakeRequested}[
                command
            ].emit(ids)

    def _show_place(self, place: QWidget) -> None:
        """What is behind must not keep room that the other half of the workspace could have."""
        policy = QSizePolicy.Policy
        for page in (self.view, self.empty):
            page.setSizePolicy(*((policy.Expanding,) * 2 if page is place else (policy.Ignored,) * 2))
        self._stack.setCurrentWidget(place)
        self.begun.emit(place is self.view)

    def _counted(self, count: int, length: str) -> str:
        text = self.tr("1 line · {length}") if count == 1 else self.tr("{n} lines · {length}")
        return text.format(n=count, length=length)

    def _build(self) -> None:
        title = QLabel(self.tr("Script"))
        title.setProperty("role", "title")
        self._summary = QLabel()
        self._summary.setProperty("role", "dim")
        self._play_all = QPushButton(self.tr("Play all"))
        self._play_all.clicked.connect(self.playAllRequested)
        IconTint(self._play_all, "play", size=14)
        add = QPushButton(self.tr("Line"))
        add.setToolTip(self.tr("Add a line after this one"))
        add.setAccessibleName(self.tr("Add a line"))
        add.clicked.connect(self.add_line)
        IconTint(add, "plus", size=14)
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (title, self._summary):
            head.addWidget(widget)
        head.addStretch(1)
        for widget in (self._play_all, add):
            head.addWidget(widget)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 8)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)  # now: it shows its first page, and what is in no window yet would become one
        self._stack.addWidget(self.empty)
        QWidget.setTabOrder(self.view, self._play_all)
        QWidget.setTabOrder(self._play_all, add)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _edit_opened(self, line_id: str, editor: LineEdit) -> None:
        editor.textEdited.connect(lambda text: self.lineEdited.emit(line_id, text))
        editor.split.connect(lambda offset: self._split(line_id, offset))
        editor.mergeRequested.connect(lambda way: self._merge_from(line_id, way))
        editor.left.connect(lambda way: self._leave(line_id, way))
        editor.playRequested.connect(lambda: self.playRequested.emit(line_id))
        editor.linesPasted.connect(lambda text: self.textPasted.emit(line_id, text))

    def _split(self, line_id: str, offset: int) -> None:
        self._then_edit = (self._model.row_of(line_id) + 1, 0)
        self.lineSplit.emit(line_id, offset)

    def _merge_from(self, line_id: str, way: int) -> None:
        row = self._model.row_of(line_id)
        first = row if way > 0 else row - 1
        if first < 0 or first + 1 >= len(self.lines):
            return
        self._then_edit = (first, len(self.lines[first].text))
        self.linesMerged.emit([self.lines[first].id, self.lines[first + 1].id])

    def _leave(self, line_id: str, way: int) -> None:
        row = self._model.row_of(line_id) + way
        self.view.setFocus()
        if way and 0 <= row < len(self.lines):
            self.view.edit_row(row, 0 if way > 0 else -1)

    def _merge(self, ids: list[str]) -> None:
        rows = [self._model.row_of(line_id) for line_id in ids]
        if len(ids) == 1 and rows[0] + 1 < len(self.lines):
            self.linesMerged.emit([ids[0], self.lines[rows[0] + 1].id])
        elif len(ids) > 1 and rows == list(range(rows[0], rows[0] + len(rows))):
            self.linesMerged.emit(ids)

    def _move(self, ids: list[str], way: str) -> None:
        rows = [self._model.row_of(line_id) for line_id in ids]
        if way == "up" and rows[0] > 0:
            self.linesMoved.emit(ids, self.lines[rows[0] - 1].id)
        elif way == "down" and rows[-1] + 1 < len(self.lines):
            after = rows[-1] + 2
            self.linesMoved.emit(ids, self.lines[after].id if after < len(self.lines) else None)

    def _part_clicked(self, line_id: str, part: str, at: QPoint) -> None:
        line = self.lines[self._model.row_of(line_id)]
        if part == "play":
            self.playRequested.emit(line_id)
        elif part == "light":
            (self.errorRequested if line.status == "failed" else self.playRequested).emit(line_id)
        else:
            self._open({"avatar": "voice", "chip": "emotion", "length": "takes"}[part], line_id, at)

    def _open(self, what: str, line_id: str, at: QPoint) -> None:
        signals = {"voice": self.voiceRequested, "emotion": self.emotionRequested, "takes": self.takesRequested}
        signals[what].emit(line_id, at)

    def _place(self, line_id: str) -> QPoint:
        rect = self.view.visualRect(self._model.index(self._model.row_of(line_id)))
        return self.view.viewport().mapToGlobal(rect.bottomLeft())

    def _menu(self, at: QPoint) -> None:
        if not self.view.indexAt(at).isValid():
            return
        menu = line_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(lambda action: self.do(action.data()))
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _first_text(self, text: str) -> None:
        if "\n" in text:
            self.textPasted.emit(None, text)
        else:
            self.lineAdded.emit(None, text)

    def _choose(self, ids: Sequence[str], current: str | None) -> None:
        model, flags = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        wanted = QItemSelection()
        for row, line in enumerate(self.lines):
            if line.id in ids:
                wanted.select(self._model.index(row), self._model.index(row))
        now = self._model.row_of(current) if current else -1
        model.setCurrentIndex(self._model.index(max(now, 0)), flags.NoUpdate)
        if not wanted.count() and self.lines:
            wanted.select(self.view.currentIndex(), self.view.currentIndex())
        model.select(wanted, flags.ClearAndSelect)

    def _selected(self, *_: object) -> None:
        said = (self.selected, self.current)
        if self._quiet or said == self._said:
            return
        before, self._said = self._said, said
        if said[0] != before[0]:
            self.selectionChanged.emit(said[0])
        if said[1] != before[1]:
            self.currentChanged.emit(said[1])
