"""The library page at work: wired to the library, a player, and to whoever can use a take again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPixmapCache

from generators.contract import MoodreelError
from generators.media import read_audio
from studio.core.library import Library, Query, Take
from studio.ui.operation import Operation, Runner
from studio.ui.playback import Player

from .hearing import Hearing
from .model import TakeModel
from .page import LibraryPage
from .pictures import CACHE_KB, TINTED, category_of_label
from .thumbnail import speech_thumbnail
from .wording import can_be_heard

_SOON_MS = 150
"""After a take arrived, until it is shown."""


class Maker(Protocol):
    """Who made takes of one engine and can use them again."""

    def open_take(self, take: Take) -> None:
        """Show it where it was made."""
        ...

    def reuse_take(self, take: Take) -> None:
        """Begin something new with all of its settings."""
        ...


@dataclass(frozen=True)
class _Done:
    """What can be taken back."""

    words: str
    undo: Callable[[], None]
    ids: tuple[str, ...]


class LibraryDesk(QObject):
    """Does what the page asks for.

    Args:
        library: has the takes.
        page: shows them.
        player: plays them; nothing else uses it.
        makers: by the name of their engine.

    Attributes:
        page: as given.
        hearing: plays takes.

    Signals:
        changed (): what can be done now changed.
        takeChanged (str): id of a take that is marked, thrown away or back.
        opened (str): a take of that engine is shown where it was made, or used again there.
    """

    changed = Signal()
    takeChanged = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        library: Library,
        model: TakeModel,
        page: LibraryPage,
        player: Player,
        makers: Mapping[str, Maker],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.page = page
        self._library, self._model, self._makers = library, model, makers
        self.runner = Runner(self)
        self.hearing = Hearing(library, page, player, self.runner, self)
        self.hearing.failed.connect(self._problem)
        self._done: list[_Done] = []
        self._pictures: set[str] = set()
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), CACHE_KB))
        grid, details = page.grid, page.details
        for part in (grid, details):
            part.favourAsked.connect(lambda take: self.favour([take]))
        grid.openAsked.connect(self.open)
        grid.throwAsked.connect(self.throw)
        grid.chosen.connect(self._chosen)
        grid.pictureWanted.connect(self._picture)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        model.failed.connect(lambda words: page.note.say(words))
        page.filters.queryEdited.connect(self._search)
        page.shown.connect(self.refresh)
        page.undoAsked.connect(self.undo)

    def close(self) -> None:
        """Silence, and nothing half written."""
        self._soon.stop()
        self.page.filters.stop()
        self.hearing.close()
        self.runner.close()

    # --- looking

    @property
    def takes(self) -> list[Take]:
        """The chosen takes."""
        return self.page.grid.takes

    @property
    def in_trash(self) -> bool:
        """Whether the trash is shown."""
        return self.page.filters.trash.isChecked()

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._done)

    def refresh(self) -> None:
        """Read the library anew; what was chosen stays chosen if it is still there."""
        grid = self.page.grid
        kept, row, place = grid.current, grid.currentIndex().row(), grid.verticalScrollBar().value()
        self.page.filters.set_voices(self._attempt(self._library.voices) or [])
        self._show(self.page.filters.query)
        grid.verticalScrollBar().setValue(place)
        if kept is not None:
            for near in (row, row + 1):  # where it was, or behind one that is new: those pages are looked at
                self._model.take(near)
            found = self._model.row(kept.id)
            grid.choose(found if found is not None else row)
        self._chosen()

    def arrived(self) -> None:
        """There is a new take; many that arrive at once are shown together, for the library is read for it."""
        if self.page.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _search(self, query: Query) -> None:
        self._show(query)
        self.page.grid.scrollToTop()
        self._chosen()

    def _show(self, query: Query) -> None:
        self._model.show(query)
        count = self._model.rowCount()
        self.page.show_found(count, trash=query.trash, narrowed=self.page.filters.narrows)
        everything = count or query != Query() or self._attempt(lambda: self._library.count(Query(trash=True)))
        self.page.show_filled(bool(everything))

    def _chosen(self) -> None:
        self.page.details.show_takes(self.takes)
        self.hearing.show()
        self.changed.emit()

    def _picture(self, take: Take) -> None:
        """Draw a take that has no picture yet, in the background; one that cannot be drawn stays without."""
        if take.id in self._pictures or take.engine not in TINTED:
            return
        self._pictures.add(take.id)
        Operation(self.runner, lambda: _draw(self._library, take)).success(lambda _: self._drawn(take.id)).failure(
            lambda error: None
        ).run()

    def _drawn(self, take_id: str) -> None:
        self._model.reread(take_id)
        if [take.id for take in self.takes] == [take_id]:
            self.page.details.show_takes(self.takes)
            self.hearing.show()

    # --- doing

    def open(self, take: Take | None = None) -> None:
        """Show a take where it was made."""
        take = take or self._only()
        if take is not None and take.trashed is None and take.engine in self._makers:
            self.hearing.stop()
            self._makers[take.engine].open_take(take)
            self.opened.emit(take.engine)

    def reuse(self) -> None:
        """Begin something new with all settings of the chosen take."""
        take = self._only()
        if take is not None and take.engine in self._makers:
            self.hearing.stop()
            self._makers[take.engine].reuse_take(take)
            self.opened.emit(take.engine)

    def show_folder(self) -> None:
        """Show the chosen take's file where it is kept."""
        take = self._only()
        role = next(iter(take.files), "audio") if take is not None and not can_be_heard(take) else "audio"
        path = self._attempt(lambda: self._library.path(take.id, role)) if take is not None else None
        if path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def favour(self, takes: Sequence[Take] = ()) -> None:
        """Mark takes (the chosen ones if none are named); marked ones no longer, if all of them are."""
        takes = takes or self.takes
        on = not all(take.favourite for take in takes)
        for take in takes:
            self._attempt(lambda take=take: self._library.set_favourite(take.id, on))
            self._model.reread(take.id)
            self.takeChanged.emit(take.id)
        if self.page.filters.favourites.isChecked():
            self.refresh()
        else:
            self._chosen()

    def throw(self) -> None:
        """Put the chosen takes into the trash; from there, bring them back."""
        takes = self.takes
        if not takes:
            return
        ids = tuple(take.id for take in takes)
        self.hearing.stop(*ids)
        there, back = self._library.trash, self._library.restore
        if self.in_trash:
            there, back = back, there
        if self._attempt(lambda: there(*ids)) is _FAILED:
            return
        self._done.append(_Done(self._words(ids), lambda: back(*ids), ids))
        self._changed(ids)
        self.page.say_done(self._done[-1].words)

    def undo(self) -> None:
        """Take back what was thrown away, or brought back, last."""
        if self._done:
            done = self._done.pop()
            self._attempt(done.undo)
            self._changed(done.ids)
            self.page.say_done(self._done[-1].words if self._done else "")

    def empty_trash(self) -> None:
        """Delete what is in the trash for good; what was thrown away cannot be taken back any more."""
        if self._attempt(self._library.empty_trash) is not _FAILED:
            self._done.clear()
            self.page.say_done("")
            self.refresh()

    def _words(self, ids: Sequence[str]) -> str:
        if self.in_trash:
            one, many = self.tr("Brought back from the trash."), self.tr("{0} takes were brought back from the trash.")
        else:
            one, many = self.tr("Moved to the trash."), self.tr("{0} takes were moved to the trash.")
        return one if len(ids) == 1 else many.format(len(ids))

    def _changed(self, ids: Sequence[str]) -> None:
        for each in ids:
            self.takeChanged.emit(each)
        self.refresh()

    def _only(self) -> Take | None:
        takes = self.takes
        return takes[0] if len(takes) == 1 else None

    def _attempt(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except MoodreelError as error:
            self._problem(error)
            return _FAILED

    def _problem(self, error: Exception) -> None:
        self.page.note.say(str(error), repr(error))


class _Failed:
    """What an attempt comes to that failed; as good as nothing where a result was wanted."""

    def __bool__(self) -> bool:
        return False


_FAILED = _Failed()


def _draw(library: Library, take: Take) -> None:
    """Give a take of speech its picture; for the background."""
    audio, rate = read_audio(library.path(take.id))
    told = json.loads(library.path(take.id, "result").read_text("utf-8"))
    phonemes = [phoneme for clause in told["clauses"] for phoneme in clause["phonemes"]]
    library.set_thumbnail(take.id, speech_thumbnail(audio, rate, phonemes, category_of_label(take.emotion)))
