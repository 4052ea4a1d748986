"""Translations as catalogues: JSON files of English text -> translation, loaded into Qt.

`tr()` and `QCoreApplication.translate()` ask every installed QTranslator; this one answers from the catalogues in
`studio/ui/i18n/LANGUAGE/*.json`, one file per part of the window. The context is not looked at: PySide's `tr()` uses
the class of the *instance*, so that a subclass would lose its parent's translations. Text that means two things in two
places is told apart by `tr()`'s second argument and stands in the catalogue as `"text|second argument"`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).parent

LANGUAGES: Mapping[str, str] = {"en": "English", "zh_CN": "中文（简体）"}
"""What the window can be shown in, each named in itself."""


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Every translation of a language; empty for English and for one there is none of."""
    merged: dict[str, str] = {}
    for path in sorted((FOLDER / language).glob("*.json")):
        merged.update(json.loads(path.read_text("utf-8")))
    return merged


class CatalogueTranslator(QTranslator):
    """Answers from a catalogue; what is not in it stays as it is written in the program."""

    def __init__(self, texts: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def isEmpty(self) -> bool:
        """Whether there is nothing to translate with (Qt then does not ask)."""
        return not self._texts

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The translation of `text`, or `text`."""
        if disambiguation and (particular := self._texts.get(f"{text}|{disambiguation}")):
            return particular
        return self._texts.get(text, text)


def language_of_system() -> str:
    """The first language the system asks for that the window can be shown in; English if none."""
    for wanted in QLocale.system().uiLanguages():
        name = QLocale(wanted).name()
        for known in LANGUAGES:
            if name == known or name.split("_")[0] == known.split("_")[0]:
                return known
    return "en"


def install_language(application: QApplication, language: str) -> list[QTranslator]:
    """Show an application in `language` from the next widget on; returns what was installed.

    Qt asks the last installed first, so Qt's own texts go on top and answer for Qt's own dialogs only.
    """
    installed: list[QTranslator] = []
    texts = catalogue(language)
    if texts:
        ours = CatalogueTranslator(texts, application)
        application.installTranslator(ours)
        installed.append(ours)
    own = QTranslator(application)
    if own.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(own)
        installed.append(own)
    return installed
