"""The window in other languages."""

from .translator import LANGUAGES, CatalogueTranslator, catalogue, install_language, language_of_system
from .words import emotion_label, emotion_name, label_text, phase_name

__all__ = [
    "LANGUAGES",
    "CatalogueTranslator",
    "catalogue",
    "emotion_label",
    "emotion_name",
    "install_language",
    "label_text",
    "language_of_system",
    "phase_name",
]
