"""Parts of the workspace by themselves."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider

from studio.core.animate import AnimateProject
from studio.ui.animate import AnimateWorkspace
from studio.ui.animate.clock import ClockOutput, OrClock
from studio.ui.animate.manner_box import MannerBox
from studio.ui.animate.portrait_view import PortraitView
from studio.ui.animate.screen import Screen, Shot
from studio.ui.animate.timeline import Timeline
from studio.ui.speak.prosody.envelope import Envelope
from studio.ui.theme import theme

POINTS = ((30.0, 40.0), (50.0, 40.0), (40.0, 50.0), (32.0, 60.0), (48.0, 60.0))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot, face) -> PortraitView:
    made = PortraitView()
    qtbot.addWidget(made)
    made.resize(240, 208)
    made.show_picture(face("a.png"))
    made.set_anchors(POINTS)
    made.show()
    return made


def test_a_point_is_dragged_in_pixels_of_the_file(view, qtbot):
    start = view.place_of(2).toPoint()
    scale = 80 / 166.4  # the picture of 80 x 100 stands 208 high
    with qtbot.waitSignal(view.editingFinished):
        QTest.mousePress(view, LEFT, pos=start)
        QTest.mouseMove(view, start + QPoint(20, 10))
        QTest.mouseRelease(view, LEFT, pos=start + QPoint(20, 10))
    x, y = view.anchors[2]
    assert (x, y) == pytest.approx((40 + 20 * scale, 50 + 10 * scale), abs=0.5)
    assert view.anchors[:2] == POINTS[:2]


def test_a_point_stays_in_the_picture(view):
    start = view.place_of(0).toPoint()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, QPoint(-50, -50))
    assert view.anchors[0] == (0.0, 0.0)


def test_the_part_around_a_small_face_is_shown_large(view):
    before = view.place_of(1).x() - view.place_of(0).x()
    view.look_at(((38.0, 48.0), (42.0, 48.0), (40.0, 50.0), (38.0, 52.0), (42.0, 52.0)))
    assert view.place_of(1).x() - view.place_of(0).x() > 3 * before


def test_a_face_that_was_looked_at_before_the_view_had_its_shape_fills_it_too(view):
    small = ((38.0, 48.0), (42.0, 48.0), (40.0, 50.0), (38.0, 52.0), (42.0, 52.0))
    view.resize(480, 208)
    view.look_at(small)
    view.resize(240, 208)
    places = [view.place_of(index) for index in range(5)]
    view.look_at(small)
    assert [view.place_of(index) for index in range(5)] == places


def test_keys_choose_and_move_points_and_say_where(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.anchors[4] == pytest.approx((48.0, 70.0), abs=0.2)
    assert "left corner of the mouth" in view.accessibleDescription()


def test_sliders_give_values_and_show_without_telling(qtbot):
    box = MannerBox()
    qtbot.addWidget(box)
    told = []
    box.edited.connect(lambda field, value: told.append((field, value)))
    box.show_project(AnimateProject(expression=0.5, head_motion=1.5, blink=False, size=None, fps=30))
    assert told == []
    assert (box.side.currentData(), box.fps.currentData(), box.blink.isChecked()) == (None, 30, False)
    box.head.setValue(0)
    box.camera.setChecked(True)
    box.framing.setCurrentIndex(box.framing.findData("picture"))
    assert told == [("head_motion", 0.0), ("look_at_camera", True), ("framing", "picture")]


def test_the_timeline_is_worked_by_keys_and_by_the_mouse(qtbot):
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(600, 300)
    timeline.set_sound(Envelope(np.zeros(48_000, np.float32)), 24_000, 2.0)
    timeline.show()
    sought = []
    timeline.sought.connect(sought.append)
    timeline.set_position(1.0)
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    assert sought == pytest.approx([1.04, 0.0, 2.0])
    wave = timeline.wave
    qtbot.mouseClick(wave, LEFT, pos=QPoint(round(wave.x_of(0.5)), 30))
    assert sought[-1] == pytest.approx(0.5, abs=0.01)
    with qtbot.waitSignal(timeline.playToggled):
        qtbot.keyClick(timeline, Qt.Key.Key_Space)


def test_the_curve_of_emotion_lies_under_the_sound(qtbot):
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(640, 300)
    timeline.set_sound(Envelope(np.zeros(48_000, np.float32)), 24_000, 2.0)
    timeline.show()
    for share in (0.0, 0.5, 1.0):
        over = timeline.curve.axes.place(timeline.curve.size(), share, 0.0).toPoint()
        x = timeline.curve.mapTo(timeline, over).x()
        assert x == pytest.approx(
            timeline.wave.mapTo(timeline, QPoint(0, 0)).x() + timeline.wave.x_of(2 * share), abs=1
        )


def test_pictures_stand_side_by_side_and_say_what_they_are(qtbot):
    screen = Screen()
    qtbot.addWidget(screen)
    screen.resize(400, 200)
    grey = QImage(10, 10, QImage.Format.Format_RGB888)
    grey.fill(0xFF808080)
    screen.show_shots([Shot(grey, "anger 0.8", "anger"), Shot(grey, "awe 0.8", "awe", "Waiting…")])
    screen.show()
    assert screen.accessibleDescription() == "anger 0.8 | Waiting…"
    seen = screen.grab().toImage()
    assert seen.pixelColor(100, 100).name() == "#808080"
    assert seen.pixelColor(200, 5).name() not in ("#808080",)


@pytest.mark.parametrize("mode", ["dark", "light"])
def test_every_control_has_a_name_and_is_reached_by_the_keyboard(qtbot, mode):
    theme().set_mode(mode)
    page = AnimateWorkspace()
    qtbot.addWidget(page)
    page.resize(900, 720)
    page.show_begun(True)
    page.show()
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QSlider), *page.findChildren(QComboBox)]
    for control in controls:
        if control.isVisible():
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control
    assert not page.grab().isNull()


def test_without_a_device_samples_take_their_time():
    now = [0.0]
    output = ClockOutput(1000, lambda: now[0])
    assert output.free() == 200
    output.write(np.zeros(200, np.float32))
    assert (output.free(), output.played()) == (0, 0)
    now[0] = 0.05
    assert (output.free(), output.played()) == (50, 50)
    now[0] = 9.0
    assert output.played() == 200  # no more than it was given
    output.write(np.zeros(100, np.float32))
    assert output.played() == 200
    now[0] = 9.1
    assert output.played() == 300


def test_where_there_is_no_device_there_is_a_clock():
    class Nothing:
        def available(self):
            return False

        def open(self, rate):
            return None

    outputs = OrClock(Nothing())
    assert outputs.available()
    assert isinstance(outputs.open(1000), ClockOutput)
