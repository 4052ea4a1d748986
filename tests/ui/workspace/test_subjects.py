"""The emotion panel speaks of the page it stands beside."""

from PySide6.QtCore import Qt

from generators.emotion import NEUTRAL, EmotionState
from studio.ui.window import Place
from tests.ui.workspace.journey import type_first_line

ANGER = EmotionState.of("anger", 0.7)
AWE = EmotionState.of("awe", 0.5)


def with_a_line_of_its_own(open_studio, qtbot):
    """A window whose one line is angry, while all that follow the panel feel awe."""
    studio = open_studio()
    type_first_line(studio, qtbot, "Hello there.")
    desk = studio.speak.desk
    desk.document.set_panel(AWE)
    desk.do("feel", lambda script: script.change([desk.line.id], lambda line: line.change(emotion=ANGER)))
    return studio


def test_what_an_emotion_does_is_told_only_where_an_engine_says_it(open_studio):
    studio = open_studio()
    panel = studio.window.panel
    spoken = [card.value.text() for card in panel.cards.cards]
    assert (panel.does.accessibleName(), panel.over.accessibleName()) == ("What it does to this voice", "Over the line")
    studio.window.go(Place.STORY)
    assert panel.over.accessibleName() == "Over the story"
    assert not panel.does.isVisible()
    assert not panel.cards.isVisible()
    studio.window.go(Place.SPEAK)
    assert (panel.does.accessibleName(), panel.over.accessibleName()) == ("What it does to this voice", "Over the line")
    assert panel.cards.isVisible()
    assert [card.value.text() for card in panel.cards.cards] == spoken


def test_beside_a_story_the_panel_has_no_line_to_show_or_to_change(open_studio, qtbot):
    studio = with_a_line_of_its_own(open_studio, qtbot)
    panel, desk = studio.window.panel, studio.speak.desk
    assert panel.emotion == ANGER
    assert panel.scope.isVisible()
    studio.window.go(Place.STORY)
    assert panel.emotion == NEUTRAL  # the story's own
    assert not panel.scope.isVisible()
    qtbot.mouseClick(panel.chips.chips["fear"], Qt.MouseButton.LeftButton)
    assert studio.story.desk.project.emotion.dominant == "fear"
    assert desk.script.emotion == AWE
    assert desk.line.emotion == ANGER
    studio.window.go(Place.SPEAK)
    assert panel.emotion == ANGER
    assert panel.scope.isVisible()
