"""Steps of a user that several tests take."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.ui.composition import Studio
from tests.ui.workspace.conftest import PATIENCE

LEFT = Qt.MouseButton.LeftButton


def until(qtbot, condition) -> None:
    qtbot.waitUntil(condition, timeout=PATIENCE)


def type_first_line(studio: Studio, qtbot, text: str) -> None:
    field = studio.speak.workspace.script.empty.field
    field.setPlainText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def speak(studio: Studio, qtbot) -> None:
    """Have the current line spoken as it is now."""
    desk = studio.speak.desk
    studio.window.actions_.carry_out("speak.line")
    until(qtbot, lambda: desk.is_fresh(desk.line) and not desk.speaking.all())


def shows_its_take(studio: Studio) -> bool:
    """Whether what is drawn is the current line's whole take."""
    desk, reading = studio.speak.desk, studio.speak.workspace.prosody.canvas.reading
    take = desk.shelf.take(desk.line.take)
    return take is not None and reading is not None and abs(reading.duration - take.duration) < 0.001


def drag_pitch(studio: Studio, phone: int, up: int) -> None:
    """Drag a point of the curve with the mouse, so many pixels up."""
    canvas = studio.speak.workspace.prosody.canvas
    scene = canvas.scene()
    start = QPoint(round(scene.centre[phone]), round(scene.f0_y[phone]))
    QTest.mousePress(canvas, LEFT, pos=start)
    for step in range(1, up + 1):
        QTest.mouseMove(canvas, start - QPoint(0, step))
    QTest.mouseRelease(canvas, LEFT, pos=start - QPoint(0, up))


def compare_with(studio: Studio, qtbot, category: str) -> str:
    """Add an emotion from the compare bar's menu; its key, once it can be heard."""
    bar = studio.speak.workspace.compare
    [action] = [each for each in bar._add.menu().actions() if each.data() == category]
    action.trigger()
    until(qtbot, lambda: studio.speak.comparing.all_there)
    return bar.chips[-1].version.key
