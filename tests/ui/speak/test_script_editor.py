import json
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.ui.speak.script import LineView, ScriptEditor, marks
from studio.ui.speak.script.menu import line_menu
from studio.ui.speak.script.model import LINES_MIME
from studio.ui.speak.script.shape import RowShape

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LINES = [
    LineView("a", "It was quiet.", "Michael (US, male)", "contentment 0.5", "contentment", status="ready", takes=1),
    LineView("b", "Then something scratched.", "Heart (US, female)", follows=True),
    LineView("c", "I told you *never* to open that door.", status="failed", error="Say what to do."),
]


class Document:
    """As small as a document can be: it does what it is told and shows the outcome."""

    def __init__(self, editor):
        self.lines = list(LINES)
        self.editor = editor
        editor.lineEdited.connect(self.edit)
        editor.lineSplit.connect(self.split)
        editor.linesMerged.connect(self.merge)
        editor.lineAdded.connect(self.add)
        self.show()

    def show(self):
        self.editor.set_lines(self.lines)

    def row(self, line_id):
        return [line.id for line in self.lines].index(line_id)

    def edit(self, line_id, text):
        self.lines[self.row(line_id)] = replace(self.lines[self.row(line_id)], text=text)
        self.show()

    def split(self, line_id, at):
        row = self.row(line_id)
        line = self.lines[row]
        self.lines[row : row + 1] = [replace(line, text=line.text[:at]), replace(line, id="new", text=line.text[at:])]
        self.show()

    def merge(self, ids):
        row = self.row(ids[0])
        text = " ".join(self.lines[self.row(i)].text for i in ids)
        self.lines[row : row + len(ids)] = [replace(self.lines[row], text=text)]
        self.show()

    def add(self, after, text):
        self.lines.insert(self.row(after) + 1 if after else len(self.lines), LineView("new", text))
        self.show()


@pytest.fixture
def editor(qtbot):
    editor = ScriptEditor()
    qtbot.addWidget(editor)
    editor.resize(900, 500)
    editor.show()
    return editor


@pytest.fixture
def document(editor):
    return Document(editor)


def part(editor, row, name):
    box = RowShape.of(QRectF(editor.view.visualRect(editor.view.script.index(row))))
    return getattr(box, name).center().toPoint()


def click(editor, row, name, modifiers=NONE):
    QTest.mouseClick(editor.view.viewport(), LEFT, modifiers, part(editor, row, name))


def test_clicking_text_edits_it_and_typing_is_told_after_a_rest(editor, document, qtbot):
    click(editor, 1, "text")
    with qtbot.waitSignal(editor.lineEdited) as said:
        editor.view.editor().put_caret(-1)
        QTest.keyClicks(editor.view.editor(), " Twice.")
    assert said.args == ["b", "Then something scratched. Twice."]


def test_what_is_typed_survives_the_document_showing_something_else_meanwhile(editor, document):
    editor.edit("b")
    QTest.keyClicks(editor.view.editor(), "!!")
    document.lines[0] = replace(document.lines[0], status="working", progress=0.4)
    document.show()
    assert editor.view.editor().toPlainText() == "Then something scratched.!!"


def test_an_undo_in_the_document_reaches_the_text_being_edited(editor, document):
    editor.edit("b")
    QTest.keyClicks(editor.view.editor(), "!!")
    editor.view.editor().flush()
    document.edit("b", "Then something scratched.")
    assert editor.view.editor().toPlainText() == "Then something scratched."


def test_enter_splits_at_the_caret_and_goes_on_in_the_new_line(editor, document):
    editor.edit("b", 5)
    QTest.keyClick(editor.view.editor(), Qt.Key.Key_Return)
    assert [line.text for line in document.lines][1:3] == ["Then ", "something scratched."]
    assert editor.current == "new"
    assert editor.view.editor().textCursor().position() == 0


def test_backspace_at_the_beginning_merges_with_the_line_before(editor, document):
    editor.edit("b", 0)
    QTest.keyClick(editor.view.editor(), Qt.Key.Key_Backspace)
    assert document.lines[0].text == "It was quiet. Then something scratched."
    assert editor.current == "a"
    assert editor.view.editor().textCursor().position() == len("It was quiet.")


def test_backspace_in_the_first_line_merges_with_nothing(editor, document, qtbot):
    editor.edit("a", 0)
    with qtbot.assertNotEmitted(editor.linesMerged):
        QTest.keyClick(editor.view.editor(), Qt.Key.Key_Backspace)


def test_shift_enter_breaks_the_line_without_splitting_it(editor, document, qtbot):
    editor.edit("a", 6)
    with qtbot.assertNotEmitted(editor.lineSplit):
        QTest.keyClick(editor.view.editor(), Qt.Key.Key_Return, SHIFT)
    assert editor.view.editor().toPlainText() == "It was\n quiet."


def test_the_row_grows_with_what_is_typed(editor, document):
    editor.edit("a", -1)
    before = editor.view.visualRect(editor.view.script.index(0)).height()
    for _ in range(3):
        QTest.keyClick(editor.view.editor(), Qt.Key.Key_Return, SHIFT)
    QApplication.processEvents()
    assert editor.view.visualRect(editor.view.script.index(0)).height() > before + 40


def test_down_in_the_last_row_goes_on_to_the_next_line(editor, document):
    editor.edit("a")
    QTest.keyClick(editor.view.editor(), Qt.Key.Key_Down)
    assert editor.current == "b"


def test_escape_ends_editing_and_keeps_what_was_typed(editor, document):
    editor.edit("a")
    QTest.keyClicks(editor.view.editor(), "!")
    QTest.keyClick(editor.view.editor(), Qt.Key.Key_Escape)
    assert document.lines[0].text == "It was quiet.!"
    assert editor.view.hasFocus() or editor.focusWidget() is editor.view


def test_several_pasted_lines_become_lines(editor, document, qtbot):
    editor.edit("a")
    QApplication.clipboard().setText("One.\nTwo.")
    with qtbot.waitSignal(editor.textPasted) as said:
        editor.view.editor().paste()
    assert said.args == ["a", "One.\nTwo."]


def test_pasting_into_the_list_asks_for_lines_after_the_current_one(editor, document, qtbot):
    editor.select(["b"])
    QApplication.clipboard().setText("One.\nTwo.")
    with qtbot.waitSignal(editor.textPasted) as said:
        QTest.keyClick(editor.view, Qt.Key.Key_V, CTRL)
    assert said.args == ["b", "One.\nTwo."]


@pytest.mark.parametrize(
    ("row", "name", "signal"),
    [
        (0, "avatar", "voiceRequested"),
        (0, "chip", "emotionRequested"),
        (0, "length", "takesRequested"),
        (0, "play", "playRequested"),
        (2, "light", "errorRequested"),
    ],
)
def test_each_part_of_a_row_asks_for_its_own_thing(editor, document, qtbot, row, name, signal):
    with qtbot.waitSignal(getattr(editor, signal)) as said:
        click(editor, row, name)
    assert said.args[0] == LINES[row].id
    assert editor.view.editor() is None


@pytest.mark.parametrize(
    ("key", "modifiers", "signal", "args"),
    [
        (Qt.Key.Key_Delete, NONE, "linesDeleted", [["b"]]),
        (Qt.Key.Key_D, CTRL, "linesDuplicated", [["b"]]),
        (Qt.Key.Key_J, CTRL, "linesMerged", [["b", "c"]]),
        (Qt.Key.Key_Space, NONE, "playRequested", ["b"]),
        (Qt.Key.Key_Up, ALT, "linesMoved", [["b"], "a"]),
        (Qt.Key.Key_Down, ALT, "linesMoved", [["b"], None]),
    ],
)
def test_keys_ask_for_what_the_menu_offers(editor, document, qtbot, key, modifiers, signal, args):
    editor.select(["b"])
    with qtbot.waitSignal(getattr(editor, signal)) as said:
        QTest.keyClick(editor.view, key, modifiers)
    assert said.args == args


def test_every_entry_of_the_menu_does_something(editor, document):
    QApplication.clipboard().clear()
    for action in line_menu(editor).actions():
        if not action.isSeparator():
            editor.select(["a"])
            editor.do(action.data())


def test_selection_stays_when_lines_move(editor, document):
    editor.select(["b", "c"])
    document.lines = [document.lines[1], document.lines[2], document.lines[0]]
    document.show()
    assert editor.selected == ["b", "c"]


def test_the_line_after_a_deleted_one_is_not_lost(editor, document):
    editor.select(["b"])
    document.lines.pop(1)
    document.show()
    assert editor.selected
    assert editor.current in {"a", "c"}


def test_current_and_selection_are_told_once(editor, document):
    said = []
    editor.currentChanged.connect(said.append)
    editor.select(["c"])
    document.show()
    assert said == ["c"]


def test_a_drop_between_lines_asks_to_move_them_there_and_moves_nothing_itself(editor, document, qtbot):
    data = QMimeData()
    data.setData(LINES_MIME, json.dumps(["c"]).encode())
    rect = editor.view.visualRect(editor.view.script.index(1))
    place = QPointF(rect.center().x(), rect.top() + 4)
    event = QDropEvent(place, Qt.DropAction.MoveAction, data, LEFT, NONE)
    with qtbot.waitSignal(editor.linesMoved) as said:
        editor.view.dropEvent(event)
    assert said.args == [["c"], "b"]
    assert [line.id for line in editor.lines] == ["a", "b", "c"]


def test_files_dropped_from_outside_are_told(editor, document, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "play.srt"))])
    with qtbot.waitSignal(editor.filesDropped) as said:
        editor.view.script.dropMimeData(data, Qt.DropAction.CopyAction, -1, 0, QModelIndex())
    assert said.args == [[str(tmp_path / "play.srt")]]


def test_a_line_that_is_dragged_out_brings_its_take_along(editor, document, tmp_path):
    document.lines[0] = replace(document.lines[0], takes=1)
    asked = []
    editor.set_take_out(lambda ids: asked.extend(ids) or [tmp_path / "take.wav"])
    document.show()
    data = editor.view.script.mimeData([editor.view.script.index(0)])
    assert asked == ["a"]
    assert [url.toLocalFile() for url in data.urls()] == [str(tmp_path / "take.wav")]
    assert data.text() == "It was quiet."


def test_a_status_is_told_in_words_too(editor, document):
    said = editor.view.script.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Say what to do." in said
    assert "follows the panel" in editor.view.script.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_an_empty_script_offers_a_place_to_type(editor, qtbot):
    document = Document(editor)
    document.lines = []
    document.show()
    assert editor.empty.isVisible()
    QTest.keyClicks(editor.empty.field, "Hello.")
    QTest.keyClick(editor.empty.field, Qt.Key.Key_Return)
    assert [line.text for line in document.lines] == ["Hello."]
    assert not editor.empty.isVisible()


def test_a_new_line_is_edited_at_once(editor, document):
    editor.select(["a"])
    editor.add_line()
    assert [line.id for line in document.lines] == ["a", "new", "b", "c"]
    assert editor.view.editor() is not None
    assert editor.current == "new"


def test_two_thousand_lines_and_twenty_thousand_characters_stay_smooth(editor):
    lines = [LineView(str(i), f"Line {i} of a long script. " * (1 + i % 5)) for i in range(2000)]
    lines[7] = replace(lines[7], text="word " * 4000)
    editor.set_lines(lines)
    QApplication.processEvents()
    began = time.process_time()
    editor.set_lines([*lines[:1000], replace(lines[1000], text="Changed."), *lines[1001:]])
    editor.view.verticalScrollBar().setValue(20_000)
    QApplication.processEvents()
    assert time.process_time() - began < 0.3
    editor.edit("7", 100)
    began = time.process_time()
    QTest.keyClicks(editor.view.editor(), "hello")
    QApplication.processEvents()
    assert time.process_time() - began < 0.3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a *b* c", [("stressed", "b"), ("tag", "*"), ("tag", "*")]),
        ("[fear 0.7]ab[/] c", [("felt", "ab"), ("tag", "[/]"), ("tag", "[fear 0.7]")]),
        ("a [pause 0.4s] b", [("tag", "[pause 0.4s]")]),
        ("[blue]a", [("unknown", "[blue]")]),
        ("a[/]", [("unknown", "[/]")]),
        (r"\[fear\] 2 * 3", []),
    ],
)
def test_markup_is_found_where_it_stands(text, found):
    assert sorted((m.kind, text[m.start : m.start + m.length]) for m in marks(text)) == found


def test_the_place_of_a_click_decides_the_caret(editor, document):
    shape = RowShape.of(QRectF(editor.view.visualRect(editor.view.script.index(1))))
    at = QPoint(round(shape.text.left()) + 2, round(shape.text.center().y()))
    QTest.mouseClick(editor.view.viewport(), LEFT, NONE, at)
    assert editor.view.editor().textCursor().position() <= 1
