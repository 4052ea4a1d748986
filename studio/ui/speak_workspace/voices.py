"""The voices there are, and their picker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from generators.speech import DEFAULT_VOICE
from studio.ui.speak import VoiceEntry, VoicePicker
from studio.ui.widgets.popup import Popup


@cache
def shipped_voices() -> tuple[str, ...]:
    """Ids of the voices in the assets, from the head of their file: the engine need not be up for it."""
    from safetensors import safe_open

    from generators.assets import default_assets

    with safe_open(str(default_assets().root / "speech" / "voices.safetensors"), "numpy") as file:
        return tuple(sorted(file.keys()))


def entry(voice: str) -> VoiceEntry:
    """A voice by its id, e.g. `bm_george`: accent, gender, name."""
    accent = "gb" if voice.startswith("b") else "us"
    gender = "male" if voice[1:2] == "m" else "female"
    return VoiceEntry(voice, voice[3:].title() or voice, accent, gender)


def voice_title(voice: str) -> str:
    """What a line's voice is called."""
    return entry(voice).name


class VoicePopup(Popup):
    """The voice picker, opened where it was asked for."""

    def __init__(self, voices: Sequence[str], current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picker = VoicePicker([entry(voice) for voice in voices or (DEFAULT_VOICE,)])
        self.picker.set_current(current)
        self.picker.voiceChosen.connect(lambda _: self.close())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picker)

    def open_at(self, place: QPoint) -> None:
        """Show it below a place of the screen, wholly on it."""
        self.adjustSize()
        area = self.screen().availableGeometry()
        x = min(place.x(), area.right() - self.width())
        y = min(place.y(), area.bottom() - self.height())
        self.move(max(x, area.left()), max(y, area.top()))
        self.show()
        self.picker.setFocus()
