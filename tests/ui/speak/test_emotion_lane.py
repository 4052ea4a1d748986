"""An emotion that changes over a line stands over the words that it colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from generators.emotion import NEUTRAL, EmotionCurve, EmotionState, Keyframe
from studio.ui.speak import ProsodyEditor
from studio.ui.speak.prosody.emotion_lane import INSET
from tests.ui.speak.readings import reading

CURVE = EmotionCurve(
    keyframes=tuple(
        Keyframe(at=at, state=EmotionState.of("anger", strength))
        for at, strength in ((0, 0.2), (0.4375, 0.8), (1, 0.4))
    )
)
"""The second keyframe is in the middle of the fourth of eight words."""


@pytest.fixture
def editor(qtbot):
    editor = ProsodyEditor()
    qtbot.addWidget(editor)
    editor.resize(1000, 500)
    editor.set_reading(reading())
    editor.set_emotion(CURVE)
    editor.show()
    return editor


def test_a_steady_emotion_needs_no_lane(editor):
    assert editor.emotion.isVisible()
    editor.set_emotion(NEUTRAL)
    assert not editor.emotion.isVisible()


def test_a_keyframe_stands_over_the_word_that_it_colours_wherever_the_take_is_zoomed_to(editor):
    never = editor.canvas.reading.words[3]
    for zoom in (1, 3):
        editor.canvas.zoom(zoom)
        x = editor.emotion.keyframe_place(1).x() + INSET
        assert x == pytest.approx(editor.canvas.x_of((never.start + never.end) / 2), abs=1)


def test_a_keyframe_that_is_dragged_to_a_word_is_where_the_engine_takes_that_word_to_be(editor):
    lane, words = editor.emotion, editor.canvas.reading.words
    edited = []
    lane.emotionEdited.connect(edited.append)
    start = lane.keyframe_place(1).toPoint()
    end = start
    end.setX(round(editor.canvas.x_of((words[6].start + words[6].end) / 2) - INSET))
    start = lane.keyframe_place(1).toPoint()
    QTest.mousePress(lane, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(lane, end)
    QTest.mouseRelease(lane, Qt.MouseButton.LeftButton, pos=end)
    assert edited[-1].keyframes[1].at == pytest.approx(6.5 / 8, abs=0.01)


def test_shares_and_moments_are_each_other_turned_round():
    take = reading()
    for share in (0.0, 0.1, 0.4375, 0.77, 1.0):
        assert take.share(take.moment(share)) == pytest.approx(share)
