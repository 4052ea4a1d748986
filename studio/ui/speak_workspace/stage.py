"""The take below the script: shown, played, looped."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from generators.speech import PhonemeEdit
from studio.core.library import Take
from studio.core.script import Line
from studio.ui.operation import Operation
from studio.ui.playback import Clip, Player
from studio.ui.speak import ProsodyEditor

from .desk import Desk
from .shelf import Heard
from .speaking import Spoken
from .voices import voice_title

LEAD = 0.4
"""Seconds before an edited phoneme from which its new sound is heard."""


class Stage(QObject):
    """Shows the current line's take, or what there is of the one in the making, and plays it.

    Args:
        desk: has the script.
        editor: shows.
        player: plays.

    Signals:
        shown (object): another reading is shown, or None.
        lineEnded (): the sound of the line is over.
    """

    shown = Signal(object)
    lineEnded = Signal()

    def __init__(self, desk: Desk, editor: ProsodyEditor, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._editor, self.player = desk, editor, player
        self._now: tuple[Any, ...] | None = None
        self._loading: str | None = None
        self._wanted: tuple[str, float] | None = None  # line to be played as soon as there is sound, from where
        self._aside = False
        self.heard: Heard | None = None
        desk.changed.connect(self.refresh)
        desk.grown.connect(self._grown)
        player.positionChanged.connect(self._moved)
        player.stateChanged.connect(lambda state: editor.set_playing(state in ("playing", "waiting")))
        player.availableChanged.connect(editor.set_available)
        player.unavailable.connect(self._no_device)
        player.ended.connect(self._ended)
        editor.set_available(player.available)
        editor.playToggled.connect(self.toggle)
        editor.seekRequested.connect(lambda seconds: player.seek(round(seconds * self._rate)))
        editor.loopChanged.connect(self._loop)
        editor.transport.favouriteToggled.connect(self._favour)

    @property
    def _rate(self) -> int:
        return self.player.clip.rate if self.player.clip is not None else 24_000

    @property
    def seconds(self) -> float:
        """Where the player is."""
        return self.player.position / self._rate

    def play_line(self, line_id: str, start: float = 0.0) -> None:
        """Play a line from a moment on; it is spoken first where its take is not what it says."""
        self._desk.lineChosen.emit(line_id)
        self._wanted = (line_id, start)
        self._desk.speak(line_id)
        self._now = None if self._now is not None and self._now[0] == "version" else self._now
        self.refresh()

    def toggle(self) -> None:
        """Play or pause what is shown; a line that says something else by now is spoken anew."""
        line = self._desk.line
        playing = self.player.state in ("playing", "waiting")
        aside = self._now is None or self._now[0] == "version"
        if playing or aside or line is None or self._is_settled(line):
            self.player.toggle()
        else:
            self.play_line(line.id)

    def _is_settled(self, line: Line) -> bool:
        return self._desk.is_fresh(line) or self._desk.speaking.of(line.id) is not None

    def stop(self) -> None:
        """Silence; what was to be played is not any more."""
        self._wanted = None
        self.player.stop()

    def play_aside(self, clip: Clip) -> None:
        """Play something that is not the line (a voice's sample); the line's take comes back when it is over."""
        if self.player.clip is not clip:
            self._wanted = None
            self.player.set_clip(clip)
            self._aside = True
            self.player.play()

    def show_version(self, key: str, heard: Heard, seconds: float, gain: float) -> None:
        """Show and play another reading of the line, from the same place in the words."""
        self._put(("version", key), heard, seconds, gain)

    def show_take(self, seconds: float = 0.0, gain: float = 1.0) -> None:
        """Show the line's own take again, from a moment on."""
        line = self._desk.line
        heard = self._desk.shelf.at_hand(line.take) if line is not None and line.take is not None else None
        if line is not None and heard is not None:
            self._put(("take", line.take), heard, seconds, gain)

    def refresh(self) -> None:
        """Show what is to be shown now."""
        line = self._desk.line
        making = self._desk.speaking.of(line.id) if line is not None else None
        self._facts()
        self._say_error()
        if line is None:
            self._clear()
        elif making is not None and len(making.clip):
            self._put_growing(making)
        elif line.take is None:
            if making is None:
                self._clear()
        elif self._now is None or self._now[0] != "version" or self._now[1].split("/")[0] != line.id:
            self._show_take(line.take)
        self._start()

    def _so_far(self, making: Spoken) -> Heard:
        """What there is of a take; what is not spoken anew yet is shown as it was, so that it can be drawn on."""
        line = self._desk.line
        now, before = making.heard(), self._desk.shelf.at_hand((line.take if line is not None else None) or "")
        return now if before is None else Heard(now.reading.completed_by(before.reading), now.clip)

    def _show_take(self, take_id: str) -> None:
        if self._now == ("take", take_id):
            return
        heard = self._desk.shelf.at_hand(take_id)
        if heard is not None:
            self._put(("take", take_id), heard)
        elif self._loading != take_id:
            self._loading = take_id
            (
                Operation(self._desk.runner, lambda: self._desk.shelf.load(take_id))
                .success(lambda heard: self._loaded(take_id, heard))
                .failure(lambda error: self._not_loaded(error))
                .run()
            )

    def _loaded(self, take_id: str, heard: Heard) -> None:
        self._loading = None
        self._desk.shelf.put(take_id, heard)
        self.refresh()

    def _not_loaded(self, error: Exception) -> None:
        self._clear()
        self._desk.problem.emit(str(error), repr(error))

    def _put(self, key: tuple[Any, ...], heard: Heard, seconds: float = 0.0, gain: float = 1.0) -> None:
        if self._now == key:
            return
        self._now, self.heard = key, heard
        self._editor.set_reading(heard.reading)
        self._sound(heard.clip, seconds, gain)
        self._show_edited()
        self.shown.emit(heard.reading)

    def _put_growing(self, making: Spoken) -> None:
        """Show and play what there is of it. Its sound comes first: until more is known, what was drawn stays."""
        key = ("making", making.job, len(making.clauses))
        if self._now == key:
            return
        if making.clauses:
            self._put(key, self._so_far(making))
        else:
            reading = self.heard.reading if self.heard is not None else making.heard().reading
            self._now, self.heard = key, Heard(reading, making.clip)
            self._sound(making.clip)

    def _sound(self, clip: Clip, seconds: float = 0.0, gain: float = 1.0) -> None:
        if self.player.clip is not clip:
            self._aside = False
            self.player.set_clip(clip, round(seconds * clip.rate), gain)
            self._loop(self._editor.canvas.loop)

    def _clear(self) -> None:
        if self._now is not None or self.heard is not None:
            self._now = self.heard = None
            self._editor.set_reading(None)
            self.player.set_clip(None)
            self.shown.emit(None)

    def _grown(self, spoken: Spoken) -> None:
        line = self._desk.line
        if line is not None and line.id == spoken.line and not spoken.version:
            self.refresh()

    def _start(self) -> None:
        """Play what was asked for, once there is any of it."""
        if self._wanted is None or self.heard is None or self._now is None:
            return
        line_id, start = self._wanted
        line = self._desk.line
        if line_id in self._desk.errors:
            self._wanted = None
            return
        if line is None or line.id != line_id:
            return
        making = self._desk.speaking.of(line_id)
        if self._now[0] == "making" if making is not None else self._now == ("take", line.take):
            if making is None and not self._desk.is_fresh(line):
                self._wanted = None  # it could not be spoken
                return
            if start * self.heard.clip.rate > len(self.heard.clip):
                return
            self._wanted = None
            self.player.seek(round(start * self.heard.clip.rate))
            if self.player.available:  # speaking is not asking to listen; the transport says that there is no device
                self.player.play()

    def _show_edited(self) -> None:
        line = self._desk.line
        edits = line.edits if line is not None else ()
        drawn = [(edit.clause, edit.phoneme) for edit in edits if isinstance(edit, PhonemeEdit)]
        self._editor.set_edited(drawn, words=len(drawn) < len(edits))

    def _say_error(self) -> None:
        line, note = self._desk.line, self._editor.note
        error = self._desk.errors.get(line.id) if line is not None else None
        if error is None:
            note.clear()
        elif not note.isVisibleTo(self._editor) or note.text.text() != error[0]:
            note.say(*error)

    def _facts(self) -> None:
        line = self._desk.line
        take: Take | None = self._desk.shelf.take(line.take) if line is not None else None
        if line is None or take is None:
            self._editor.transport.set_take(0, 0)
            self._editor.transport.drag.setEnabled(False)
            return
        number = line.takes.index(take.id) + 1 if take.id in line.takes else 0
        facts = " · ".join((voice_title(line.voice), self.tr("seed {n}").format(n=line.seed)))
        self._editor.transport.set_take(number, len(line.takes), favourite=take.favourite, facts=facts)
        self._editor.transport.drag.setEnabled("audio" in take.files)

    def _favour(self, on: bool) -> None:
        line = self._desk.line
        if line is not None and line.take is not None:
            take = line.take
            self._desk.attempt(lambda: self._desk.places.library.set_favourite(take, on))
            self._desk.shelf.forget(take)
            self._desk.changed.emit()

    def _ended(self) -> None:
        if self._aside:
            self._aside = False
            self.player.set_clip(self.heard.clip if self.heard is not None else None)
        else:
            self.lineEnded.emit()

    def _moved(self, position: int) -> None:
        self._editor.set_position(position / self._rate, playing=self.player.state == "playing")

    def _loop(self, loop: tuple[float, float] | None) -> None:
        rate = self._rate
        self.player.set_loop(None if loop is None else (round(loop[0] * rate), round(loop[1] * rate)))

    def _no_device(self) -> None:
        self._wanted = None
        self._desk.notice.emit(self.tr("There is no audio device to play on. Everything else works without."))
