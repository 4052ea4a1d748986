"""Names of emotions in the user's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from generators.emotion import CATEGORIES, EmotionState

_NAMES = {
    "neutral": QT_TRANSLATE_NOOP("Emotion", "neutral"),
    "amusement": QT_TRANSLATE_NOOP("Emotion", "amusement"),
    "awe": QT_TRANSLATE_NOOP("Emotion", "awe"),
    "contentment": QT_TRANSLATE_NOOP("Emotion", "contentment"),
    "excitement": QT_TRANSLATE_NOOP("Emotion", "excitement"),
    "anger": QT_TRANSLATE_NOOP("Emotion", "anger"),
    "disgust": QT_TRANSLATE_NOOP("Emotion", "disgust"),
    "fear": QT_TRANSLATE_NOOP("Emotion", "fear"),
    "sadness": QT_TRANSLATE_NOOP("Emotion", "sadness"),
    "surprise": QT_TRANSLATE_NOOP("Emotion", "surprise"),
}


def emotion_name(category: str) -> str:
    """The category's name as the user reads it."""
    return QCoreApplication.translate("Emotion", str(_NAMES[category]))


def phase_name(phase: str) -> str:
    """An engine's own words for what it does; numbers in them are numbers in every language.

    "painting page 1, step 3 of 28" stands in the catalogue as "painting page {0}, step {1} of {2}".
    """
    places = iter(range(len(phase)))
    plain = re.sub(r"\d+", lambda _: f"{{{next(places)}}}", phase)
    return QCoreApplication.translate("Phase", plain).format(*re.findall(r"\d+", phase))


def emotion_label(state: EmotionState) -> str:
    """`EmotionState.label` in the user's language: "anger 0.4 + fear 0.3"."""
    return label_text(state.label)


def label_text(label: str) -> str:
    """A label as the library keeps it ("neutral → anger 0.7"), in the user's language."""
    return " ".join(emotion_name(word) if word in CATEGORIES else word for word in label.split(" "))
