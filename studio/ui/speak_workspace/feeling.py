"""The emotion panel and the script: whose emotion it shows, and whose it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from generators.emotion import NEUTRAL, Emotion, EmotionState
from studio.core.script import Line
from studio.ui.emotion import EmotionPanel
from studio.ui.playback import Player
from studio.ui.speak import ProsodyEditor, Reading

from .desk import Desk

USUAL = 0.8
"""Intensity of an emotion that is chosen by its name where none was felt before."""


def state_of(category: str, before: Emotion) -> EmotionState:
    """A category as strong as what was felt before."""
    if category == "neutral":
        return NEUTRAL
    strength = before.intensity if isinstance(before, EmotionState) else 0.0
    return EmotionState.of(category, strength or USUAL)


class Feeling(QObject):
    """Wires the panel: a line with an emotion of its own is shown and changed, else what all others follow.

    Where it changes over the line, the take has it over its own time axis, and the panel's curve shows what the take
    shows, and where it is played. Beside another page no line is seen: there the panel shows what all follow.
    """

    def __init__(
        self, desk: Desk, panel: EmotionPanel, editor: ProsodyEditor, player: Player, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._panel, self._editor, self._player = desk, panel, editor, player
        self._scopes: tuple[bool, bool] | None = None
        self._here = True
        self._away = False
        panel.emotionEdited.connect(self._edited)
        panel.editingFinished.connect(lambda: desk.document.seal())
        panel.scopeChanged.connect(self._scope_chosen)
        editor.emotion.emotionEdited.connect(self._edited)
        editor.emotion.editingFinished.connect(lambda: desk.document.seal())
        editor.emotion.keyframeSelected.connect(self._keyframe_chosen)
        panel.curve.keyframeSelected.connect(self._panel_chose)
        editor.canvas.viewChanged.connect(self._show_range)
        player.positionChanged.connect(lambda _: self._show_place())
        player.stateChanged.connect(lambda _: self._show_place())
        desk.changed.connect(self.refresh)

    def set_here(self, here: bool, *, alone: bool = False) -> None:
        """Whether the panel stands beside the script; or `alone` beside a page that has an emotion of its own."""
        self._here, self._away = here, alone
        if alone:
            self._scopes = None
            self._editor.emotion.set_playhead(None)
            return
        self.refresh()
        self.show_length(self._editor.canvas.reading)
        self._show_place()

    @property
    def _line(self) -> Line | None:
        """The line whose emotion the panel may show."""
        return self._desk.line if self._here else None

    def refresh(self) -> None:
        """Show the present emotion."""
        if self._away:
            return
        line, script = self._line, self._desk.script
        own = line is not None and line.emotion is not None
        emotion = line.emotion if line is not None and line.emotion is not None else script.emotion
        if emotion != self._panel.emotion:
            self._panel.set_emotion(emotion)
        if self._here and emotion != self._editor.emotion.emotion:
            self._editor.set_emotion(emotion)
        if self._scopes == (line is not None, own):
            return
        self._scopes = (line is not None, own)
        scopes = [("script", self.tr("All that follow")), ("line", self.tr("This line only"))]
        self._panel.set_scopes(scopes if line is not None else [], "line" if own else "script")

    def show_length(self, reading: Reading | None) -> None:
        """Over how much time the curve of emotion runs."""
        if self._away:
            return
        self._panel.set_duration(reading.duration if reading is not None and self._here else None)
        self._show_range()

    def _panel_chose(self, index: int) -> None:
        if self._here:
            self._editor.emotion.set_emotion(self._panel.emotion, index)

    def _keyframe_chosen(self, index: int) -> None:
        """The panel shows the keyframe that was chosen over the take."""
        if index != self._panel.curve.selected:
            self._panel.curve.set_emotion(self._panel.emotion, index)
            self._panel.curve.keyframeSelected.emit(index)

    def _show_range(self) -> None:
        if self._away:
            return
        canvas = self._editor.canvas
        reading, view = canvas.reading, canvas.view
        if reading is None or view.is_fit or not self._here:
            self._panel.curve.set_visible_range(0.0, 1.0)
        else:
            start = reading.share(view.start)
            self._panel.curve.set_visible_range(start, max(reading.share(view.start + view.seen), start + 1e-6))

    def _show_place(self) -> None:
        if self._away:
            return
        reading = self._editor.canvas.reading
        playing = self._player.state in ("playing", "paused") and reading is not None
        share = reading.share(self._editor.canvas.position) if playing and reading is not None else None
        self._panel.set_playhead(share if self._here else None)
        self._editor.emotion.set_playhead(share)

    def _edited(self, emotion: Emotion) -> None:
        if self._away:
            return
        line = self._line
        if line is None or line.emotion is None:
            self._desk.attempt(lambda: self._desk.document.set_panel(emotion))
        else:
            self._change(emotion, ("emotion", line.id))

    def _scope_chosen(self, scope: str) -> None:
        line = self._desk.line
        if line is not None:
            self._change(self._panel.emotion if scope == "line" else None, None)

    def _change(self, emotion: Emotion | None, merge: tuple[str, str] | None) -> None:
        line = self._desk.line
        if line is not None:
            self._desk.do(
                self.tr("Change emotion"),
                lambda s: s.change([line.id], lambda each: each.change(emotion=emotion)),
                merge,
            )
