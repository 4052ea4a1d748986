import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from studio.ui.speak import CompareBar, ComparePanel, Sources, Version, map_position, matched_gains, overlay
from studio.ui.speak.compare import figures
from tests.ui.speak.readings import reading

ANGER = reading()
SAD = reading("sadness 0.7", "sadness", shift=-4, spread=0.5, stretch=1.25, louder=-8)
TWICE = reading(repeat=2)
VERSIONS = [Version("a", "anger 0.8", "anger"), Version("s", "sadness 0.7", "sadness")]


def test_the_beginning_of_each_phoneme_is_the_beginning_of_the_same_phoneme():
    for ours, theirs in zip(ANGER.phones, SAD.phones, strict=True):
        assert map_position(ours.start, ANGER, SAD) == pytest.approx(theirs.start, abs=1e-6)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.floats(0, 1), st.floats(0, 1))
def test_positions_map_in_order_and_back(a, b):
    a, b = sorted((a * ANGER.duration, b * ANGER.duration))
    there = [map_position(x, ANGER, SAD) for x in (a, b)]
    assert 0 <= there[0] <= there[1] <= SAD.duration + 1e-6
    assert map_position(there[0], SAD, ANGER) == pytest.approx(a, abs=1e-5)


def test_other_words_align_by_their_share_of_the_whole():
    assert map_position(ANGER.duration / 2, ANGER, TWICE) == pytest.approx(TWICE.duration / 2)
    assert overlay(TWICE, ANGER) is None


def test_an_overlay_has_the_other_readings_pitch_at_these_phonemes():
    shown = overlay(SAD, ANGER)
    assert shown is not None
    assert np.array_equal(shown.f0, SAD.f0, equal_nan=True)


@given(st.dictionaries(st.text(max_size=3), st.floats(-60, 0) | st.just(-math.inf), max_size=5))
def test_matched_readings_are_equally_loud_and_none_is_raised(loudness):
    gains = matched_gains(loudness)
    assert all(0 < gain <= 1 for gain in gains.values())
    heard = [level + 20 * math.log10(gains[name]) for name, level in loudness.items() if math.isfinite(level)]
    assert not heard or max(heard) - min(heard) < 1e-6


def test_figures_say_what_was_put_in():
    f = figures(SAD, ANGER)
    assert f.tempo == pytest.approx(1.2, abs=0.06)
    assert f.pitch < -3
    assert f.range == pytest.approx(0.5, abs=0.05)
    assert f.level < -6


@pytest.fixture
def bar(qtbot):
    bar = CompareBar()
    qtbot.addWidget(bar)
    bar.set_versions(VERSIONS, "a")
    bar.show()
    return bar


def test_clicking_another_version_asks_to_hear_it(bar, qtbot):
    with qtbot.waitSignal(bar.heardChosen) as said:
        QTest.mouseClick(bar.chips[1], Qt.MouseButton.LeftButton)
    assert said.args == ["s"]
    assert bar.chips[0].isChecked()
    bar.set_versions(VERSIONS, "s")
    assert bar.chips[1].isChecked()


def test_an_emotion_in_use_cannot_be_added_twice(bar, qtbot):
    actions = {action.data(): action for action in bar._add.menu().actions() if action.data()}
    assert not actions["anger"].isEnabled()
    with qtbot.waitSignal(bar.added) as said:
        actions["fear"].trigger()
    assert said.args == ["fear"]


def test_timing_pitch_and_energy_come_from_different_versions(bar, qtbot):
    combo = bar._combos["pitch"]
    with qtbot.waitSignal(bar.sourcesChanged) as said:
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_End)
    assert said.args == [Sources(pitch="s")]
    bar.set_sources(Sources(timing="s"))
    assert bar._combos["timing"].currentText() == "sadness 0.7"
    assert bar._combos["pitch"].currentText() == "as spoken"


def test_a_source_that_is_not_compared_with_is_offered_all_the_same(bar):
    bar.set_versions(VERSIONS[:1], "a")
    bar.set_sources(Sources(energy="kept"), [("kept", "fear 0.4")])
    assert bar._from.isVisible()
    assert bar._combos["energy"].currentText() == "fear 0.4"


def test_one_version_alone_has_nothing_to_take_from(bar):
    bar.set_versions(VERSIONS[:1], "a")
    assert not bar._from.isVisible()


def test_the_panel_tells_versions_apart_in_numbers_and_says_what_is_missing(qtbot):
    panel = ComparePanel()
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    third = Version("f", "fear 0.8", "fear", "failed", "Type a shorter line.")
    panel.set_versions([*VERSIONS, third], {"a": ANGER, "s": SAD}, "a")
    panel.show()
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert any("pitch -4" in text or "pitch -3" in text for text in texts)
    assert "Type a shorter line." in texts
    panel.set_position("s", 1.0)
    panel.grab()
