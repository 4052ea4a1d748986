"""The emotion panel and the film: one emotion, in the panel and over the sound."""

from __future__ import annotations

from PySide6.QtCore import QObject

from generators.emotion import Emotion
from studio.ui.emotion import EmotionPanel

from .desk import Desk
from .effects import face_effects
from .stage import Reel, Stage
from .timeline import Timeline


class Feeling(QObject):
    """Wires the panel while Animate is shown; the curve over the sound shares its time axis."""

    def __init__(
        self, desk: Desk, panel: EmotionPanel, timeline: Timeline, stage: Stage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._panel, self._timeline, self._stage = desk, panel, timeline, stage
        self._here = False
        self._told: Reel | None = None  # whose effects the panel shows
        panel.emotionEdited.connect(self._panel_edited)
        panel.editingFinished.connect(lambda: self._here and desk.document.seal())
        panel.curve.keyframeSelected.connect(self._panel_chose)
        timeline.curve.emotionEdited.connect(self._edit)
        timeline.curve.editingFinished.connect(lambda: desk.document.seal())
        timeline.curve.keyframeSelected.connect(self._lane_chose)
        stage.moved.connect(lambda _: self._show_place())
        stage.loaded.connect(self.refresh)
        desk.changed.connect(self.refresh)
        self.refresh()

    def set_here(self, here: bool) -> None:
        """Whether the panel stands beside the film."""
        self._here = here
        self._told = None
        if here:
            self._panel.set_scopes([], "")
            self._panel.set_effects("", None)
            self._panel.curve.set_visible_range(0.0, 1.0)
        self.refresh()

    def refresh(self) -> None:
        """Show the present emotion."""
        project = self._desk.project
        if project.emotion != self._timeline.curve.emotion:
            self._timeline.set_emotion(project.emotion)
        if self._here:
            if project.emotion != self._panel.emotion:
                self._panel.set_emotion(project.emotion)
            self._panel.set_duration(project.sound.duration if project.sound is not None else None)
            self._show_effects()
            self._show_place()

    def _show_effects(self) -> None:
        """What was measured on the film that is shown; nothing while none is, or another one is asked for."""
        reel = self._stage.reel(self._desk.project.take) if self._desk.is_fresh else None
        if reel is not self._told:
            self._told = reel
            if reel is None:
                self._panel.set_effects("", None)
            else:
                rows, fps = reel.rows, reel.film.fps
                self._panel.set_effects(self.tr("What it does to this face"), lambda _: face_effects(rows, fps))

    def _show_place(self) -> None:
        sound = self._desk.project.sound
        if self._here:
            self._panel.set_playhead(self._stage.seconds / sound.duration if sound is not None else None)

    def _panel_edited(self, emotion: Emotion) -> None:
        if self._here:
            self._edit(emotion)

    def _edit(self, emotion: Emotion) -> None:
        self._desk.do(self.tr("Change emotion"), "emotion", emotion=emotion)

    def _panel_chose(self, index: int) -> None:
        if self._here:
            self._timeline.set_emotion(self._desk.project.emotion, index)

    def _lane_chose(self, index: int) -> None:
        if self._here and index != self._panel.curve.selected:
            self._panel.curve.set_emotion(self._panel.emotion, index)
            self._panel.curve.keyframeSelected.emit(index)
