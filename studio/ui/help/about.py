"""What Moodreel is, what it is made of, and what in it is learned, drawn by rules or measured."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from generators.assets import default_assets
from studio.ui.icons import IconTint
from studio.ui.widgets import caption, dim

_PACKAGES = ("PySide6-Essentials", "torch", "onnxruntime", "espnet", "hibari-tts", "numpy", "soundfile", "av")


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def versions(info: Mapping[str, Any] | None = None) -> str:
    """Versions of what runs, a line each: for a report.

    Args:
        info: what the speech engine said of itself, if it is up.
    """
    lines = [f"Moodreel {_version('moodreel')}", f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    lines += [f"{name} {told}" for name in _PACKAGES if (told := _version(name))]
    lines.append(platform.platform())
    if info and info.get("weights_hash"):
        lines.append(f"weights {info['weights_hash']}")
    return "\n".join(lines)


def honest() -> list[str]:
    """What is behind each workspace, as it is."""
    return [
        _tr(
            "Speak is learned, but for one table. How a voice reads a sentence (duration, pitch, energy of every"
            " phoneme) is predicted by weights trained on synthetic readings; the sound comes from a neural vocoder."
        ),
        _tr(
            "What an emotion changes is a table of numbers: most are medians measured in acted speech, awe and"
            " excitement were placed by us. The numbers in the emotion panel are read from that table."
        ),
        _tr("Voices are synthetic. No recording of a person was used, and none is imitated."),
        _tr("The emotion pad places its categories by published ratings of valence, arousal and dominance."),
        _tr(
            "Animate moves one picture. The face, its teeth and its light are drawn by rules; lips and head follow a"
            " model that learned from rules, or the rules themselves where the sounds are known. No film of a person"
            " was used."
        ),
        _tr("Story has no engine in this version, and does not pretend to."),
        _tr("Nothing you make leaves this computer; nothing is fetched while Moodreel runs."),
    ]


class AboutDialog(QDialog):
    """Versions, what is learned and what is not, and every licence of what ships."""

    def __init__(self, info: Mapping[str, Any] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Moodreel"))
        self.setMinimumSize(640, 520)
        name = QLabel("Moodreel")
        name.setProperty("role", "title")
        lead = dim(self.tr("Words, pictures and sound with a chosen, measurable emotion."))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._honest(), self.tr("What it is"))
        self.versions = _text(versions(info), self.tr("Versions"))
        self.tabs.addTab(self.versions, self.tr("Versions"))
        self.notice = _text(_notice(), self.tr("Licences"))
        self.tabs.addTab(self.notice, self.tr("Licences"))
        self.copy = QPushButton(self.tr("Copy versions"))
        IconTint(self.copy, "copy", size=16)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions(info)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(name)
        column.addWidget(lead)
        column.addWidget(caption(self.tr("Version {0} · Apache License 2.0").format(_version("moodreel"))))
        column.addSpacing(8)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)

    def _honest(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 16, 4, 8)
        column.setSpacing(12)
        for words in honest():
            label = QLabel(words)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        return page


def _text(words: str, name: str) -> QPlainTextEdit:
    shown = QPlainTextEdit(words)
    shown.setReadOnly(True)
    shown.setAccessibleName(name)
    return shown


def _notice() -> str:
    try:
        return (default_assets().root / "NOTICE").read_text("utf-8")
    except OSError as error:
        return str(error)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
