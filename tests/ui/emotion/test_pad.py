import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from generators.emotion import CATEGORIES, FEELINGS, NEUTRAL, POINTS, EmotionState
from studio.ui.emotion import EmotionPad
from studio.ui.theme import theme


@pytest.fixture
def pad(qtbot):
    made = EmotionPad()
    qtbot.addWidget(made)
    made.resize(296, 240)
    made.show()
    return made


def wheel(pad, notches):
    spot = QPointF(20, 20)
    angle = QPoint(0, 120 * notches)
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(spot, spot, QPoint(), angle, Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(pad, event)


def click(qtbot, pad, valence, arousal):
    qtbot.mouseClick(pad, Qt.MouseButton.LeftButton, pos=pad.place(valence, arousal).toPoint())


@pytest.mark.parametrize("category", FEELINGS)
def test_a_click_on_a_category_is_that_category(pad, qtbot, category):
    with qtbot.waitSignal(pad.stateEdited) as edited:
        click(qtbot, pad, POINTS[category].valence, POINTS[category].arousal)
    (state,) = edited.args
    assert state.dominant == category
    assert state.strengths[category] > 0.9


def test_a_click_in_the_middle_is_neutral(pad, qtbot):
    pad.set_state(EmotionState.of("anger", 0.8))
    click(qtbot, pad, 0.01, 0.01)
    assert pad.state == NEUTRAL


def test_dragging_is_followed_step_by_step_and_ends_once(pad, qtbot):
    seen, ended = [], []
    pad.stateEdited.connect(seen.append)
    pad.editingFinished.connect(lambda: ended.append(True))
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=pad.place(0.2, 0.2).toPoint())
    for x in (0.3, 0.4, 0.5):
        qtbot.mouseMove(pad, pad.place(x, 0.2).toPoint())
    moved = len(seen)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=pad.place(0.5, 0.2).toPoint())
    assert moved >= 1
    assert ended == [True]


def test_the_point_stays_inside_the_outline_of_full_intensity(pad, qtbot):
    click(qtbot, pad, -0.98, 0.98)
    assert pad.state.intensity == 1


def test_the_wheel_changes_the_intensity_and_keeps_the_mixture(pad):
    pad.set_state(EmotionState.mix({"anger": 0.5, "fear": 0.5}, 0.5))
    wheel(pad, 2)
    assert pad.state.intensity == pytest.approx(0.6)
    assert pad.state.weights == {"anger": 0.5, "fear": 0.5}
    for _ in range(20):
        wheel(pad, -1)
    assert pad.state.intensity == 0
    wheel(pad, 1)
    assert pad.state.dominant == "anger"


@pytest.mark.parametrize(
    ("key", "axis", "sign"),
    [
        (Qt.Key.Key_Right, 0, 1),
        (Qt.Key.Key_Left, 0, -1),
        (Qt.Key.Key_Up, 1, 1),
        (Qt.Key.Key_Down, 1, -1),
    ],
)
def test_arrow_keys_move_the_point_and_shift_moves_it_finely(pad, qtbot, key, axis, sign):
    qtbot.keyClick(pad, key)
    assert pad.state.point[axis] == pytest.approx(0.05 * sign)
    qtbot.keyClick(pad, key, Qt.KeyboardModifier.ShiftModifier)
    assert pad.state.point[axis] == pytest.approx(0.06 * sign)
    qtbot.keyClick(pad, Qt.Key.Key_Home)
    assert pad.state == NEUTRAL


def test_showing_a_state_emits_nothing_and_says_it_to_screen_readers(pad, qtbot):
    with qtbot.assertNotEmitted(pad.stateEdited):
        pad.set_state(EmotionState.of("fear", 0.4))
    assert pad.accessibleDescription() == "fear 0.4"


@pytest.mark.parametrize("size", [(296, 264), (296, 196), (280, 196), (520, 300)])
def test_every_name_is_on_the_pad_and_covers_no_other(pad, qtbot, size):
    pad.setMaximumHeight(1000)
    pad.resize(*size)
    pad.grab()
    rects = pad.label_places
    assert set(rects) == set(CATEGORIES)
    for name, rect in rects.items():
        assert pad.rect().contains(rect.toRect()), name
        assert not [other for other in rects if other != name and rects[other].intersects(rect)], name


@pytest.mark.parametrize("category", FEELINGS)
@pytest.mark.parametrize("intensity", [0.5, 0.75, 1.0])
def test_names_step_out_of_the_points_way_and_the_rest_stay(pad, category, intensity):
    pad.grab()
    before = pad.label_places
    pad.set_state(EmotionState.of(category, intensity))
    spot = pad.place(pad.state.point.valence, pad.state.point.arousal)
    inner = QRectF(spot.x() - 7, spot.y() - 7, 14, 14)  # the coloured disc itself
    after = pad.label_places
    assert not [name for name, rect in after.items() if rect.intersects(inner)]
    moved = {name for name in after if after[name] != before[name]}
    outer = inner.adjusted(-6, -6, 6, 6)
    assert moved <= {name for name in before if before[name].intersects(outer)} | {"neutral"}


def test_it_is_drawn_anew_in_another_theme(pad):
    dark = pad.grab().toImage().pixelColor(10, 230)
    theme().set_mode("light")
    assert pad.grab().toImage().pixelColor(10, 230).lightness() > dark.lightness() + 80
