"""The emotion panel and the story: one emotion over all frames, or that of the frame that is worked at."""

from __future__ import annotations

from PySide6.QtCore import QObject

from generators.emotion import Emotion, as_curve
from generators.story.states import places
from studio.ui.emotion import EmotionPanel

from .desk import Desk
from .effects import story_effects

STORY, FRAME = "story", "frame"


class Feeling(QObject):
    """Wires the panel while Story is shown."""

    def __init__(self, desk: Desk, panel: EmotionPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        self._here = False
        self._scopes: tuple[object, ...] | None = None
        panel.emotionEdited.connect(self._edited)
        panel.editingFinished.connect(self._finished)
        panel.scopeChanged.connect(self._scope_chosen)
        desk.changed.connect(self.refresh)

    def set_here(self, here: bool) -> None:
        """Whether the panel stands beside the story."""
        self._here = here
        self._scopes = None
        if here:
            self._panel.set_duration(None)
            self._panel.curve.set_visible_range(0.0, 1.0)
            self.refresh()

    @property
    def _own(self) -> bool:
        """Whether the frame that is worked at has an emotion of its own."""
        card = self._desk.card
        return card is not None and card.emotion is not None

    def refresh(self) -> None:
        """Show the present emotion."""
        if not self._here:
            return
        project, card = self._desk.project, self._desk.card
        shown: Emotion = card.emotion if card is not None and card.emotion is not None else project.emotion
        if shown != self._panel.emotion:
            self._panel.set_emotion(shown)
        count = len(project.cards)
        at = places(count)[self._desk.selected] if card is not None else None
        self._panel.set_playhead(at if not self._own else None)
        told = (card is not None, self._own, card.frame.setting if card is not None else None)
        if told != self._scopes:
            self._scopes = told
            scopes = [(STORY, self.tr("Whole story")), (FRAME, self.tr("This frame only"))]
            self._panel.set_scopes(scopes if card is not None else [], FRAME if self._own else STORY)
            frame = card.frame if card is not None else None
            effects = story_effects(frame) if frame is not None else None
            self._panel.set_effects(self.tr("What it does to this picture") if frame is not None else "", effects)

    def _edited(self, emotion: Emotion) -> None:
        if not self._here:
            return
        if self._own:
            state = as_curve(emotion).at(0.5)
            index = self._desk.selected
            # Drawn when the gesture has ended: each step of a drag would be a picture.
            self._desk.document.edit(
                self.tr("Change emotion"), index, lambda card: card.change(emotion=state), ("emotion", index)
            )
        else:
            self._desk.do(self.tr("Change emotion"), "emotion", emotion=emotion)

    def _finished(self) -> None:
        if self._here:
            self._desk.document.seal()
            if self._own:
                self._desk.draw_again(self._desk.selected)

    def _scope_chosen(self, scope: str) -> None:
        if not self._here or self._desk.card is None:
            return
        state = self._desk.project.frames()[self._desk.selected].emotion if scope == FRAME else None
        self._desk.edit(self.tr("Change emotion"), self._desk.selected, lambda card: card.change(emotion=state))
