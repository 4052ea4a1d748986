from collections.abc import Sequence

import pytest

from generators.emotion import Emotion
from studio.ui.emotion import EmotionPanel


class Presets:
    """A store in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Emotion] = {}

    def names(self) -> Sequence[str]:
        return list(self.kept)

    def emotion(self, name: str) -> Emotion:
        return self.kept[name]

    def save(self, name: str, emotion: Emotion) -> None:
        self.kept[name] = emotion

    def delete(self, name: str) -> None:
        del self.kept[name]


@pytest.fixture
def presets() -> Presets:
    return Presets()


@pytest.fixture
def panel(qtbot, presets) -> EmotionPanel:
    made = EmotionPanel(presets=presets)
    qtbot.addWidget(made)
    made.resize(328, 720)
    made.show()
    return made
