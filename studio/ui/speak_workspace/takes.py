"""The takes of a line: choosing one, another one, one less."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from generators.speech import SpeechRequest
from studio.core.library import Take
from studio.core.script import Line, Script, UnknownLine
from studio.ui.icons import icon
from studio.ui.speak.compare.emotion_menu import emotion_dot

from .desk import Desk
from .folder import show_in_folder
from .shelf import category_of, label_of


class Takes(QObject):
    """Wires the menu of takes.

    Args:
        desk: has the script.
        retake: has lines spoken with other seeds.
        parent: over which the menu opens.
    """

    def __init__(self, desk: Desk, retake: Callable[[list[str]], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._retake, self._over = desk, retake, parent
        self._thrown: dict[str, str] = {}  # take to line: into the trash while the line is without it
        desk.changed.connect(self._follow_undo)

    def copies(self, line_ids: Sequence[str]) -> list[Path]:
        """Files to be dragged out: the sound of each line's take; what cannot be had is told and left out."""
        library = self._desk.places.library
        made: list[Path] = []
        for line_id in line_ids:
            line = self._desk.script.line(line_id)
            if (take := self._desk.shelf.take(line.take)) is not None:
                number = self._desk.script.index(line_id) + 1
                self._desk.attempt(lambda take=take, n=number: made.append(library.copy_out(take.id, number=n)))
        return made

    def ask(self, line_id: str, at: QPoint) -> QMenu | None:
        """Open the menu of a line's takes; None where there is no such line any more."""
        try:
            line = self._desk.script.line(line_id)
        except UnknownLine:
            return None
        menu = QMenu(self._over)
        menu.aboutToHide.connect(menu.deleteLater)
        shown: Take | None = None
        for number, take_id in enumerate(line.takes, 1):
            take, request = self._desk.shelf.take(take_id), self._desk.shelf.request(take_id)
            if take is None or request is None:
                continue
            words = self._words(number, take, request)
            action = menu.addAction(emotion_dot(category_of(request.emotion)), words)
            action.setCheckable(True)
            action.setChecked(take_id == line.take)
            font = action.font()
            font.setBold(take_id == line.take)  # an icon leaves no room for a check mark
            action.setFont(font)
            action.triggered.connect(lambda _=False, t=take_id: self.use(line_id, t))
            shown = take if take_id == line.take else shown
        menu.addSeparator()
        again = menu.addAction(icon("refresh", size=16), self.tr("Another take") + "\tCtrl+R")
        again.triggered.connect(lambda: self._retake([line_id]))
        again.setEnabled(not line.is_blank)
        if shown is not None:
            take, file = shown.id, shown.files.get("audio")
            if file is not None:
                folder = menu.addAction(icon("folder", size=16), self.tr("Show in folder"))
                folder.triggered.connect(lambda: show_in_folder(file))
            away = menu.addAction(icon("trash", size=16), self.tr("Delete this take"))
            away.triggered.connect(lambda: self.delete(line_id, take))
        menu.popup(at)
        return menu

    def use(self, line_id: str, take_id: str) -> None:
        """Show and play a take from now on; the line takes over what it was made with."""
        self._desk.do(self.tr("Show take"), lambda script: self._showing(script, line_id, take_id))

    def delete(self, line_id: str, take_id: str) -> None:
        """Put a take into the trash; the newest other one is shown. Undo brings it back."""

        def change(script: Script) -> Script:
            line = script.line(line_id)
            left = line.keep_takes([take for take in line.takes if take != take_id])
            without = script.with_line(left)
            return self._showing(without, line_id, left.take) if left.take not in (None, line.take) else without

        if self._desk.do(self.tr("Delete take"), change):
            self._thrown[take_id] = line_id
            self._follow_undo()

    def _showing(self, script: Script, line_id: str, take_id: str | None) -> Script:
        line, request = script.line(line_id), self._desk.shelf.request(take_id)
        if take_id is None or request is None:
            return script
        if not line.makes(request, script.emotion, self._desk.dictionary):
            line = line.reuse(request, self._desk.dictionary)
        return script.with_line(line.with_take(take_id))

    def _follow_undo(self) -> None:
        """What undo and redo do to a line, the library does to its trash."""
        library = self._desk.places.library
        for take_id, line_id in self._thrown.items():
            take = self._desk.shelf.take(take_id)
            if take is None:
                continue
            there = take_id in _takes(self._desk.script, line_id)
            if there == (take.trashed is not None):
                self._desk.attempt(lambda act=library.restore if there else library.trash, t=take_id: act(t))
                self._desk.shelf.forget(take_id)

    def _words(self, number: int, take: Take, request: SpeechRequest) -> str:
        facts = [
            self.tr("Take {n}").format(n=number) + (" ★" if take.favourite else ""),
            label_of(request.emotion),
            f"{take.duration:.1f} s",
        ]
        if request.seed:
            facts.append(self.tr("seed {n}").format(n=request.seed))
        if request.edits:
            facts.append(self.tr("edits: {n}").format(n=len(request.edits)))
        borrowed = (
            (request.timing_from, self.tr("timing of {emotion}")),
            (request.pitch_from, self.tr("pitch of {emotion}")),
            (request.energy_from, self.tr("energy of {emotion}")),
        )
        facts += [words.format(emotion=label_of(each)) for each, words in borrowed if each is not None]
        return "  ·  ".join(facts)


def _takes(script: Script, line_id: str) -> tuple[str, ...]:
    line: Line | None = next((line for line in script.lines if line.id == line_id), None)
    return line.takes if line is not None else ()
