"""Takes heard in the library, where they are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from generators.media import read_audio
from studio.core.library import Library, Take
from studio.ui.operation import Operation, Runner
from studio.ui.playback import Clip, Player

from .page import LibraryPage
from .wording import can_be_heard


class Hearing(QObject):
    """Plays one take at a time and shows how far it is.

    Args:
        library: has the sound.
        page: shows it.
        player: plays it; nothing else uses it.
        runner: reads files.

    Signals:
        aboutToPlay (): everything else should be silent.
        failed (Exception): the take cannot be played.
    """

    aboutToPlay = Signal()
    failed = Signal(object)

    def __init__(self, library: Library, page: LibraryPage, player: Player, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._page, self._player, self._runner = library, page, player, runner
        self._take: Take | None = None
        for part in (page.grid, page.details):
            part.playAsked.connect(self.play)
        page.details.sought.connect(self.play)
        player.positionChanged.connect(lambda _: self.show())
        player.stateChanged.connect(lambda _: self.show())
        player.unavailable.connect(self._no_device)

    @property
    def playing(self) -> bool:
        """Whether a take sounds."""
        return self._player.state in ("playing", "waiting")

    def play(self, take: Take, at: float | None = None) -> None:
        """Play a take from its beginning or a fraction on; the one that plays is held, and a story has no sound."""
        if not can_be_heard(take):
            return
        clip = self._player.clip
        if self._take is not None and self._take.id == take.id and clip is not None:
            if at is not None:
                self._player.seek(round(at * len(clip)))
            if at is None or not self.playing:
                self.aboutToPlay.emit()
                self._player.toggle()
            return
        self.stop()
        self._take = take
        (
            Operation(self._runner, lambda: read_audio(self._library.path(take.id)))
            .success(lambda sound: self._begin(take, Clip(sound[1], sound[0]), at or 0.0))
            .failure(self._fail)
            .run()
        )

    def stop(self, *take_ids: str) -> None:
        """Silence; where takes are named, only if one of them is heard."""
        if self._take is None or (take_ids and self._take.id not in take_ids):
            return
        self._take = None
        self._player.set_clip(None)
        self.show()

    def close(self) -> None:
        """Let go of the device."""
        self._player.close()

    def show(self) -> None:
        """Show how far it is."""
        clip = self._player.clip
        length = len(clip) if clip is not None else 0
        fraction = self._player.position / length if length else 0.0
        over = self._player.state == "stopped" and fraction >= 1.0
        name = self._take.id if self._take is not None and length and not over else None
        for part in (self._page.grid, self._page.details):
            part.show_heard(name, fraction, self.playing)

    def _begin(self, take: Take, clip: Clip, at: float) -> None:
        if self._take is take:
            self.aboutToPlay.emit()
            self._player.set_clip(clip, round(at * len(clip)))
            self._player.play()

    def _fail(self, error: Exception) -> None:
        self._take = None
        self.failed.emit(error)

    def _no_device(self) -> None:
        self._page.note.say(self.tr("There is no audio device to play on. Everything else works without."))
