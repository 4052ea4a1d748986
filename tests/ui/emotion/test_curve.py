import pytest
from PySide6.QtCore import QPoint, Qt

from generators.emotion import EmotionCurve, EmotionState, Keyframe
from studio.ui.emotion import EmotionCurveView

ANGER = EmotionState.of("anger", 0.6)
CURVE = EmotionCurve(
    keyframes=(
        Keyframe(at=0, state=EmotionState.of("anger", 0.2)),
        Keyframe(at=0.5, state=ANGER),
        Keyframe(at=1, state=EmotionState.of("sadness", 0.5)),
    )
)


@pytest.fixture
def view(qtbot):
    made = EmotionCurveView()
    qtbot.addWidget(made)
    made.resize(296, 64)
    made.set_emotion(CURVE)
    made.show()
    return made


def spot(view, at, height):
    return view.axes.place(view.size(), at, height).toPoint()


def test_a_double_click_on_a_steady_emotion_adds_a_keyframe_there(view, qtbot):
    view.set_emotion(ANGER)
    with qtbot.waitSignal(view.emotionEdited):
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=spot(view, 0.5, 0.9))
    assert len(view.emotion.keyframes) == 3
    assert view.selected == 1
    assert view.emotion.keyframes[1].at == pytest.approx(0.5, abs=0.01)


def test_a_keyframe_is_dragged_in_time_and_strength(view, qtbot):
    start = view.keyframe_place(1).toPoint()
    with qtbot.waitSignal(view.editingFinished):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view, spot(view, 0.7, 0.9))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot(view, 0.7, 0.9))
    frame = view.emotion.keyframes[1]
    assert frame.at == pytest.approx(0.7, abs=0.01)
    assert frame.state.intensity == pytest.approx(0.9, abs=0.03)
    assert frame.state.dominant == "anger"


def test_delete_removes_the_chosen_keyframe_until_the_emotion_is_steady(view, qtbot):
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.keyframe_place(2).toPoint())
    assert view.selected == 2
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(view.emotion.keyframes) == 2
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert isinstance(view.emotion, EmotionState)


def test_the_keyboard_does_everything_the_mouse_does(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.selected == 1
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.emotion.keyframes[1].state.intensity == pytest.approx(0.65)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.emotion.keyframes[1].at > 0.5
    qtbot.keyClick(view, Qt.Key.Key_Insert)
    assert len(view.emotion.keyframes) == 4


def test_choosing_a_keyframe_changes_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.emotionEdited), qtbot.waitSignal(view.keyframeSelected):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.keyframe_place(1).toPoint())


def test_the_time_axis_can_be_a_waveforms(view):
    view.set_margins(40, 20)
    view.set_visible_range(0.5, 1.0)
    assert view.axes.place(view.size(), 0.5, 0).x() == 40
    assert view.axes.place(view.size(), 1.0, 0).x() == view.width() - 20
    at, height = view.axes.value(view.size(), view.axes.place(view.size(), 0.75, 0.5))
    assert (at, height) == (pytest.approx(0.75), pytest.approx(0.5))


def test_it_says_the_chosen_keyframe_to_screen_readers(view):
    view.set_emotion(CURVE, 1)
    assert view.accessibleDescription() == "keyframe 2 of 3 at 50%: anger 0.6"


def test_duration_and_playhead_are_drawn(view):
    before = view.grab().toImage()
    view.set_duration(3.08)
    view.set_playhead(0.25)
    x = round(view.axes.place(view.size(), 0.25, 0).x())
    assert view.grab().toImage().pixelColor(QPoint(x, 3)) != before.pixelColor(QPoint(x, 3))
