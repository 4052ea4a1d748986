"""From what the user does to lines to operations on the script."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint

from generators.speech import SpeechRequest
from studio.core.importing import read_lines
from studio.core.script import SUFFIX, Line, Script, duplicate, insert, merge, move, paste_text, remove, split
from studio.core.session import SpeakDocument
from studio.ui.speak import ScriptEditor
from studio.ui.speak.compare.emotion_menu import emotion_menu

from .desk import Desk
from .feeling import state_of
from .lines import line_views
from .speaking import SAMPLE, Spoken
from .stage import Stage
from .takes import Takes
from .voices import VoicePopup, shipped_voices

_SAMPLE_TEXT = "Hello there. This is how I sound."


class ScriptWiring(QObject):
    """Wires the script editor to the desk."""

    def __init__(self, desk: Desk, editor: ScriptEditor, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._stage = desk, editor, stage
        self._showing = False
        self._sampled: Spoken | None = None
        editor.lineEdited.connect(self._typed)
        editor.lineSplit.connect(self._split)
        editor.linesMerged.connect(lambda ids: desk.do(self.tr("Merge lines"), lambda s: merge(s, ids)))
        editor.linesMoved.connect(lambda ids, to: desk.do(self.tr("Move lines"), lambda s: move(s, ids, to)))
        editor.linesDuplicated.connect(lambda ids: desk.do(self.tr("Duplicate lines"), lambda s: duplicate(s, ids)))
        editor.linesDeleted.connect(lambda ids: desk.do(self.tr("Delete lines"), lambda s: remove(s, ids)))
        editor.lineAdded.connect(self._added)
        editor.textPasted.connect(self._pasted)
        editor.filesDropped.connect(lambda paths: self.open_files([Path(path) for path in paths]))
        editor.currentChanged.connect(self._chosen)
        editor.playRequested.connect(stage.play_line)
        editor.remakeRequested.connect(self.retake)
        editor.voiceRequested.connect(self._ask_voice)
        editor.emotionRequested.connect(self._ask_emotion)
        self.takes = Takes(desk, self.retake, editor)
        editor.takesRequested.connect(self.takes.ask)
        editor.errorRequested.connect(self._show_error)
        desk.lineChosen.connect(lambda line_id: desk.document.select(line_id))
        desk.changed.connect(self.refresh)
        desk.speaking.grown.connect(self._sample_grown)
        desk.speaking.failed.connect(self._sample_failed)

    def refresh(self) -> None:
        """Show the script."""
        if self._showing:
            return
        self._showing = True
        try:
            self._editor.set_lines(line_views(self._desk))
            current = self._desk.script.current
            known = any(line.id == current for line in self._desk.script.lines)
            if current is not None and known and self._editor.current != current:
                self._editor.select([current])
        finally:
            self._showing = False
        if not known and self._editor.current is not None:
            self._desk.document.select(self._editor.current)

    def open_files(self, paths: list[Path]) -> None:
        """Import text, or open a script."""
        for path in paths:
            if path.suffix == SUFFIX:
                self._desk.attempt(lambda path=path: self._desk.use(SpeakDocument.open(path)))
            else:
                self._desk.attempt(lambda path=path: self._import(path))

    def retake(self, ids: list[str]) -> None:
        """Another reading of these lines, with other seeds; the first is heard."""
        if not self._desk.do(self.tr("Another take"), lambda s: s.change(ids, lambda line: line.next_seed())):
            return
        if ids:
            self._stage.play_line(ids[0])
        self._desk.speak_each(ids[1:])

    def follow_panel(self, ids: list[str]) -> None:
        """No emotions of their own any more."""
        self._desk.do(self.tr("Follow the panel"), lambda s: s.change(ids, lambda line: line.change(emotion=None)))

    def _typed(self, line_id: str, text: str) -> None:
        self._desk.errors.pop(line_id, None)
        self._change(self.tr("Type"), line_id, merge=("text", line_id), text=text)

    def _change(self, label: str, line_id: str, merge: object = None, **fields: object) -> None:
        def change(script: Script) -> Script:
            return script.change([line_id], lambda line: line.change(**fields))

        self._desk.do(label, change, merge)  # type: ignore[arg-type]

    def _split(self, line_id: str, at: int) -> None:
        def change(script: Script) -> Script:
            # Qt counts in UTF-16, Python in characters.
            before = script.line(line_id).text.encode("utf-16-le", "surrogatepass")[: 2 * at]
            return split(script, line_id, len(before.decode("utf-16-le", "ignore")))

        self._desk.do(self.tr("Split line"), change)

    def _added(self, after: str | None, text: str) -> None:
        def change(script: Script) -> Script:
            voice = script.line(after).voice if after is not None else self._desk.places.settings.values.voice
            return insert(script, [Line(text=text, voice=voice)], after)

        self._desk.do(self.tr("Add line"), change)

    def _pasted(self, after: str | None, text: str) -> None:
        like = Line(voice=self._desk.places.settings.values.voice)
        self._desk.do(self.tr("Paste"), lambda script: paste_text(script, after, text, like))

    def _import(self, path: Path) -> None:
        like = Line(voice=self._desk.places.settings.values.voice)
        lines = read_lines(path, like, shipped_voices())
        self._desk.do(self.tr("Import"), lambda script: insert(script, lines, script.current))

    def _chosen(self, line_id: str | None) -> None:
        if not self._showing:
            self._desk.document.select(line_id)

    def _of_choice(self, line_id: str) -> list[str]:
        return self._editor.selected if line_id in self._editor.selected else [line_id]

    def _ask_voice(self, line_id: str, at: QPoint) -> None:
        ids = self._of_choice(line_id)
        popup = VoicePopup(shipped_voices(), self._desk.script.line(line_id).voice, self._editor)
        popup.picker.voiceChosen.connect(lambda voice: self._speak_as(ids, voice))
        popup.picker.sampleRequested.connect(self._sample)
        popup.open_at(at)

    def _speak_as(self, ids: list[str], voice: str) -> None:
        """The voice that was chosen last is the one that new scripts begin with."""
        if self._desk.do(self.tr("Change voice"), lambda s: s.change(ids, lambda line: line.change(voice=voice))):
            self._desk.attempt(lambda: self._desk.places.settings.set(voice=voice))

    def _ask_emotion(self, line_id: str, at: QPoint) -> None:
        ids = self._of_choice(line_id)
        menu = emotion_menu(self._editor, ())
        menu.triggered.connect(lambda action: self._feel(ids, action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _feel(self, ids: list[str], what: str) -> None:
        if what == "panel":
            self.follow_panel(ids)
            return
        self._desk.do(
            self.tr("Change emotion"),
            lambda s: s.change(ids, lambda line: line.change(emotion=state_of(what, line.emotion or s.emotion))),
        )

    def _show_error(self, line_id: str) -> None:
        self._desk.problem.emit(*self._desk.errors.get(line_id, ("", "")))

    def _sample(self, voice: str) -> None:
        request = SpeechRequest(text=_SAMPLE_TEXT, voice=voice)
        self._sampled = self._desk.speaking.speak("", request, self.tr("Sample of a voice"), version=SAMPLE)

    def _sample_grown(self, spoken: Spoken) -> None:
        if spoken.version == SAMPLE:
            self._stage.play_aside(spoken.clip)

    def _sample_failed(self, spoken: Spoken) -> None:
        if spoken is self._sampled and spoken.error is not None:
            self._desk.problem.emit(spoken.error.message, spoken.error.details)
