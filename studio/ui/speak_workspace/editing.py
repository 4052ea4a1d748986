"""Prosody drawn by hand: edits become part of the line, and the line is spoken anew at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from generators.emotion import Emotion
from generators.speech import PhonemeEdit, WordEdit
from studio.core.script import Line
from studio.ui.speak import ProsodyEditor

from .desk import Desk
from .stage import LEAD, Stage

Edits = tuple[PhonemeEdit | WordEdit, ...]


class Editing(QObject):
    """Wires the prosody editor's changes to the line."""

    def __init__(self, desk: Desk, editor: ProsodyEditor, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stage = desk, stage
        editor.edited.connect(self._edited)
        editor.backToModelRequested.connect(self.back_to_model)
        self.emotion_heard: Emotion | None = None

    def back_to_model(self, keys: list[tuple[int, int]] | None = None) -> None:
        """Throw away what was drawn: at these phonemes, or everywhere."""
        line = self._desk.line
        if line is None or not line.edits:
            return
        kept = () if keys is None else without(line.edits, keys)
        if kept != line.edits and self._change(self.tr("Back to model"), line, edits=kept):
            self._stage.play_line(line.id)

    def _edited(self, edits: Sequence[PhonemeEdit]) -> None:
        line = self._desk.line
        heard = self._stage.heard
        if line is None or heard is None or not edits:
            return
        fields: dict[str, object] = {"edits": merged(line.edits, edits)}
        if self.emotion_heard is not None:  # another emotion was being heard: what is drawn on is what is kept
            fields = {"edits": tuple(edits), "emotion": self.emotion_heard}
        starts = {phone.key: phone.start for phone in heard.reading.phones}
        first = min((starts.get((e.clause, e.phoneme), 0.0) for e in edits), default=0.0)
        if self._change(self.tr("Edit prosody"), line, **fields):
            self._stage.play_line(line.id, max(0.0, first - LEAD))

    def _change(self, label: str, line: Line, **fields: object) -> bool:
        return self._desk.do(label, lambda s: s.change([line.id], lambda each: each.change(**fields)))


def merged(old: Edits, new: Sequence[PhonemeEdit]) -> Edits:
    """Edits with newer ones put over them, one a phoneme; what a newer one leaves open stays as it was."""
    by_key = {(e.clause, e.phoneme): e for e in old if isinstance(e, PhonemeEdit)}
    for edit in new:
        before = by_key.get((edit.clause, edit.phoneme))
        given = {name: value for name, value in edit.model_dump().items() if value is not None}
        by_key[edit.clause, edit.phoneme] = edit if before is None else before.model_copy(update=given)
    words = tuple(e for e in old if isinstance(e, WordEdit))
    return (*words, *(by_key[key] for key in sorted(by_key)))


def without(edits: Edits, keys: Collection[tuple[int, int]]) -> Edits:
    """Edits but for those of some phonemes."""
    gone = {tuple(key) for key in keys}
    return tuple(e for e in edits if not isinstance(e, PhonemeEdit) or (e.clause, e.phoneme) not in gone)
