"""What the emotion panel says on each page: over what an emotion may change there, and what an engine makes of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.ui.emotion import EmotionPanel, voice_effects
from studio.ui.window import Place


def _tr(text: str) -> str:
    return QCoreApplication.translate("Subjects", text)


def show_subject(panel: EmotionPanel, place: Place) -> None:
    """Word the panel for a page; where no engine says what an emotion does, nothing is said of it.

    A page without the panel leaves it as it is.
    """
    if place is Place.SPEAK:
        panel.set_subject(_tr("Emotion"), _tr("Over the line"))
        panel.set_effects(_tr("What it does to this voice"), voice_effects)
    elif place is Place.STORY:
        panel.set_subject(_tr("Emotion"), _tr("Over the story"))
        panel.set_effects("", None)
    elif place is Place.ANIMATE:
        panel.set_subject(_tr("Emotion"), _tr("Over the film"))
        panel.set_effects("", None)
