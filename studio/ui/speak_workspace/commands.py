"""What the commands of the window do to the Speak workspace, and what is so at the moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPlainTextEdit

from studio.core.commands import Context
from studio.core.importing import IMPORT_SUFFIXES
from studio.core.script import SUFFIX, duplicate
from studio.core.session import SpeakDocument
from studio.ui.window import MainWindow

from .pronouncing import Pronouncing
from .speak_desk import SpeakDesk
from .strip import StripWiring


class SpeakCommands(QObject):
    """Carries out commands."""

    def __init__(self, speak: SpeakDesk, strip: StripWiring, window: MainWindow) -> None:
        super().__init__(window)
        self._speak, self._strip, self._window = speak, strip, window
        self._desk = speak.desk
        self._pronouncing = Pronouncing(speak.desk, window)
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        speak.workspace.script.importRequested.connect(self.import_text)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by its action."""
        speak, page = self._speak, self._speak.workspace
        script, prosody = page.script, page.prosody
        return {
            "file.new": self.new,
            "file.open": self.open,
            "file.save": self.save,
            "file.save_as": self.save_as,
            "file.import": self.import_text,
            "file.export": speak.exporting.ask,
            "edit.undo": lambda: self._desk.document.undo(),
            "edit.redo": lambda: self._desk.document.redo(),
            "edit.cut": lambda: self._text("cut"),
            "edit.copy": lambda: self._text("copy"),
            "edit.paste": lambda: self._text("paste"),
            "edit.select_all": self._select_all,
            "line.add": script.add_line,
            "line.split": script.split_at_caret,
            "line.merge": lambda: script.do("merge"),
            "line.duplicate": self._duplicate,
            "line.move_up": lambda: script.do("up"),
            "line.move_down": lambda: script.do("down"),
            "line.delete": lambda: script.do("delete"),
            "line.follow_panel": lambda: speak.lines.follow_panel(script.selected),
            "speak.line": self._speak_line,
            "speak.all": speak.play_all.start,
            "speak.retake": lambda: speak.lines.retake(self._current()),
            "speak.takes": speak.ask_take,
            "speak.cancel": self._cancel,
            "speak.compare": lambda: page.compare.open_menu(),
            "speak.back_to_model": lambda: speak.editing.back_to_model(),
            "speak.dictionary": self._pronouncing.ask,
            "play.toggle": speak.stage.toggle,
            "play.all": speak.play_all.start,
            "play.stop": self._stop,
            "play.loop": prosody.transport.loop.click,
            "view.spectrogram": lambda: prosody.views[0 if prosody.views[1].isChecked() else 1].click(),
            "view.zoom_in": lambda: prosody.canvas.zoom(1.5),
            "view.zoom_out": lambda: prosody.canvas.zoom(1 / 1.5),
            "view.fit": lambda: prosody.canvas.fit(),
        }

    def context(self) -> Context:
        """What is so now."""
        desk, editor = self._desk, self._speak.workspace.script
        script, line = desk.script, desk.line
        ids = [each.id for each in script.lines]
        rows = [ids.index(each) for each in editor.selected if each in ids]
        focus = QApplication.focusWidget()
        selected = isinstance(focus, QPlainTextEdit) and focus.textCursor().hasSelection()
        selected = selected or (isinstance(focus, QLineEdit) and focus.hasSelectedText())
        return Context(
            workspace=self._window.place.value,
            lines=len(ids),
            selected=len(rows),
            first_selected=0 in rows,
            last_selected=len(ids) - 1 in rows,
            adjoining=bool(rows) and rows == list(range(rows[0], rows[0] + len(rows))),
            has_text=not script.is_blank,
            line_has_text=line is not None and not line.is_blank,
            drafted=not ids and editor.empty.drafted,
            caret_in_line=editor.view.editor() is not None,
            text_selected=selected,
            takes=len(line.takes) if line is not None else 0,
            any_take=any(each.take is not None for each in script.lines),
            edited=line is not None and bool(line.edits),
            follows_panel=line is None or line.emotion is None,
            can_undo=desk.document.undo_label is not None,
            can_redo=desk.document.redo_label is not None,
            unsaved=not desk.document.is_saved,
            working=self._strip.working,
            playing=self._speak.player.state in ("playing", "waiting"),
            can_play=self._speak.player.available,
        )

    def new(self) -> None:
        """An empty script."""
        if self._may_leave():
            self._desk.use(SpeakDocument())

    def open(self) -> None:
        """A script, chosen by the user."""
        chosen = self._ask_open(self.tr("Scripts"), (SUFFIX,))
        if chosen is not None and self._may_leave():
            self._desk.attempt(lambda: self._desk.use(SpeakDocument.open(chosen)))

    def import_text(self) -> None:
        """Lines from a file, chosen by the user."""
        chosen = self._ask_open(self.tr("Text, subtitles, tables"), IMPORT_SUFFIXES)
        if chosen is not None:
            self._speak.lines.open_files([chosen])

    def save(self) -> bool:
        """Write the script to its file; whether it was."""
        if self._desk.document.path is None:
            return self.save_as()
        return self._desk.attempt(self._desk.document.save)

    def save_as(self) -> bool:
        """Write the script to a file that the user names; whether it was."""
        there = self._desk.document.path or self._start() / f"script{SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save script"), str(there), f"Moodreel (*{SUFFIX})")
        if not name:
            return False
        path = Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)
        self._folder = path.parent
        return self._desk.attempt(lambda: self._desk.document.save(path))

    def _may_leave(self) -> bool:
        if self._desk.document.is_saved or not self._desk.script.lines:
            return True
        kinds = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Save script"),
            self.tr("Save the changes to this script first?"),
            kinds.Save | kinds.Discard | kinds.Cancel,
        )
        return self.save() if answer == kinds.Save else answer == kinds.Discard

    def _ask_open(self, what: str, suffixes: tuple[str, ...]) -> Path | None:
        kinds = " ".join(f"*{suffix}" for suffix in suffixes)
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), str(self._start()), f"{what} ({kinds})")
        if not name:
            return None
        self._folder = Path(name).parent
        return Path(name)

    def _start(self) -> Path:
        """The folder a dialog begins in: the last one that was used."""
        return self._folder if self._folder.is_dir() else Path.home()

    def _current(self) -> list[str]:
        return [self._desk.line.id] if self._desk.line is not None else []

    def _speak_line(self) -> None:
        script = self._speak.workspace.script
        editor = script.view.editor()
        if editor is not None:
            editor.flush()
        elif not self._desk.script.lines:
            script.empty.enter()
        for line_id in self._current():
            self._speak.stage.play_line(line_id)

    def _duplicate(self) -> None:
        ids = self._speak.workspace.script.selected
        self._desk.do(self.tr("Duplicate lines"), lambda script: duplicate(script, ids))

    def _cancel(self) -> None:
        self._speak.play_all.stop()
        self._desk.cancel()

    def _stop(self) -> None:
        self._speak.play_all.stop()
        self._speak.stage.stop()

    def _text(self, what: str) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QPlainTextEdit | QLineEdit):
            getattr(focus, what)()
            return
        self._speak.workspace.script.do("copy" if what == "cut" else what)
        if what == "cut":
            self._speak.workspace.script.do("delete")

    def _select_all(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QPlainTextEdit | QLineEdit):
            focus.selectAll()
        else:
            self._speak.workspace.script.view.selectAll()
