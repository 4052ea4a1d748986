import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from generators.emotion import CATEGORIES, NEUTRAL, EmotionCurve, EmotionState, Keyframe
from studio.ui.emotion import Effect, voice_effects
from studio.ui.emotion.presets import PresetPopup

ANGER = EmotionState.of("anger", 0.7)
RISE = EmotionCurve(keyframes=(Keyframe(at=0, state=NEUTRAL), Keyframe(at=1, state=ANGER)))


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_chip_chooses_its_category(panel, qtbot, category):
    panel.set_emotion(EmotionState.mix({"anger": 0.5, "fear": 0.5}, 0.6))
    qtbot.mouseClick(panel.chips.chips[category], Qt.MouseButton.LeftButton)
    assert panel.emotion == (NEUTRAL if category == "neutral" else EmotionState.of(category, 0.6))
    assert panel.chips.chips[category].isChecked()


def test_every_part_shows_the_same_state(panel):
    panel.set_emotion(EmotionState.mix({"anger": 0.7, "fear": 0.3}, 0.8))
    assert panel.pad.state == panel.emotion
    assert panel.intensity.number.text() == "0.80"
    assert panel.mixture.text() == "anger 0.56 · fear 0.24 · neutral 0.20"
    assert panel.curve.emotion == panel.emotion


def test_showing_an_emotion_emits_nothing(panel, qtbot):
    with qtbot.assertNotEmitted(panel.emotionEdited):
        panel.set_emotion(RISE)


def test_pad_and_slider_change_the_chosen_keyframe_only(panel, qtbot):
    panel.set_emotion(RISE)
    qtbot.keyClick(panel.curve, Qt.Key.Key_Right)
    panel.intensity.slider.setValue(30)
    assert panel.emotion.keyframes[0] == RISE.keyframes[0]
    assert panel.emotion.keyframes[1].state == EmotionState.of("anger", 0.3)


def test_the_slider_waits_for_an_emotion(panel):
    panel.set_emotion(NEUTRAL)
    assert not panel.intensity.isEnabled()
    panel.set_emotion(ANGER)
    assert panel.intensity.isEnabled()


def test_the_cards_are_the_engines_own_numbers(panel):
    panel.set_emotion(ANGER)
    shown = [(card.value.text(), card.name.text()) for card in panel.cards.cards]
    assert shown == [(effect.value, effect.name) for effect in voice_effects(ANGER)]


def test_neutral_does_nothing_to_a_voice_and_the_cards_say_so():
    assert [effect.value for effect in voice_effects(NEUTRAL)] == ["0 st", "×1.00", "0%", "0 dB"]


def test_anger_is_higher_slower_and_brighter_in_numbers():
    values = {effect.name: effect.value for effect in voice_effects(ANGER)}
    assert values["pitch"].startswith("+")
    assert values["pitch"].endswith(" st")
    assert values["duration"].endswith("%")
    assert values["level, brighter"].endswith(" dB")


def test_another_engine_can_show_its_own_effects(panel):
    panel.set_effects("What it does to this face", lambda state: [Effect("brows down", "inner brow −0.7")])
    assert panel.cards.cards[0].value.text() == "brows down"
    assert not panel.cards.cards[1].isVisible()


@pytest.mark.parametrize("emotion", [ANGER, RISE], ids=["state", "curve"])
def test_copied_json_can_be_pasted(panel, emotion):
    panel.set_emotion(emotion)
    panel.copy()
    panel.reset()
    assert panel.emotion == NEUTRAL
    panel.paste()
    assert panel.emotion == emotion


@pytest.mark.parametrize(
    "text", ["", "hello", "[1]", '{"a": 1}', '{"weights": {"rage": 1}, "intensity": 1}', "[" * 99999]
)
def test_what_is_no_emotion_is_said_in_the_panel_and_changes_nothing(panel, qtbot, text):
    panel.set_emotion(ANGER)
    QGuiApplication.clipboard().setText(text)
    with qtbot.assertNotEmitted(panel.emotionEdited):
        panel.paste()
    assert panel.emotion == ANGER
    assert panel.note.isVisible()
    assert panel.note.text.text().startswith("Nothing was pasted.")


def test_the_buttons_of_the_curve_work_on_the_chosen_keyframe(panel, qtbot):
    panel.set_emotion(ANGER)
    assert not panel.remove.isEnabled()
    qtbot.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    assert len(panel.emotion.keyframes) == 3
    qtbot.mouseClick(panel.remove, Qt.MouseButton.LeftButton)
    assert len(panel.emotion.keyframes) == 2
    qtbot.mouseClick(panel.flat, Qt.MouseButton.LeftButton)
    assert panel.emotion == ANGER


def test_a_preset_is_kept_recalled_and_deleted(panel, presets, qtbot):
    popup = PresetPopup(presets, panel)
    recalled = []
    popup.recalled.connect(recalled.append)
    popup.open_at(QPoint(300, 300), RISE)
    assert popup.empty.isVisible()
    qtbot.keyClicks(popup.name, "Slow burn")
    qtbot.keyClick(popup.name, Qt.Key.Key_Return)
    assert presets.kept == {"Slow burn": RISE}
    qtbot.keyClicks(popup.name, "Slow burn")
    assert popup.save.text() == "Replace"
    popup.list.itemActivated.emit(popup.list.item(0))
    assert recalled == [RISE]
    popup.open_at(QPoint(300, 300), RISE)
    popup.list.setCurrentRow(0)
    qtbot.keyClick(popup.list, Qt.Key.Key_Delete)
    assert presets.kept == {}


def test_without_a_store_or_an_engine_there_are_no_buttons_that_do_nothing(panel):
    panel.set_presets(None)
    assert not panel.presets.isVisible()
    assert not panel.suggest.isVisible()


def test_what_the_panel_changes_can_be_chosen(panel, qtbot):
    panel.set_scopes([("line", "This line"), ("all", "Whole script")], "line")
    assert panel.scope.text() == "This line ▾"
    with qtbot.waitSignal(panel.scopeChanged) as changed:
        panel.scope.menu().actions()[1].trigger()
    assert changed.args == ["all"]
    assert panel.scope.text() == "Whole script ▾"


def test_it_fits_the_smallest_usual_screen_without_scrolling(panel):
    panel.resize(328, 718)
    panel.set_emotion(RISE)
    panel.grab()
    assert panel.verticalScrollBar().maximum() == 0
