"""The one place where window, workspaces, engines and folders meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from generators.contract import MoodreelError
from studio.core.commands import Context
from studio.core.jobs import Engine, JobQueue
from studio.core.library import Library
from studio.core.script import Script
from studio.core.session import Autosave, SessionStore, SpeakDocument
from studio.core.settings import NewerFile, Presets, PronunciationDictionary, Settings, default_settings_path
from studio.core.story import ENGINE as TELLING

from .animate import ENGINE as ANIMATING
from .animate import AnimateCommands, AnimateDesk
from .animate import Reusing as ReusingFilms
from .app import run as run_application
from .archive import Archive
from .help import HelpDesk
from .library import Maker
from .playback import Player
from .preferences import Preferences
from .speak_workspace import Places, QueueBridge, Reusing, SpeakCommands, SpeakDesk, StripWiring, shipped_voices
from .story import Reusing as ReusingStories
from .story import StoryCommands, StoryDesk
from .subjects import show_subject
from .window import MainWindow, Place


@dataclass(frozen=True)
class Folders:
    """Where everything of the user's is.

    Attributes:
        data: library, queue, session.
        config: settings, presets, pronunciations.
    """

    data: Path
    config: Path


def speech_engine(folders: Folders) -> Engine:
    """Speak, as its process finds it."""
    options = {"incoming": str(folders.data / "library" / "incoming")}
    return Engine("speech", "studio.core.workers.speech:SpeechService", options, beside=True)


def portrait_engine(folders: Folders) -> Engine:
    """Animate, as its process finds it."""
    options = {"incoming": str(folders.data / "library" / "incoming")}
    return Engine(ANIMATING, "studio.core.workers.portrait:PortraitService", options, beside=True)


def story_engine(folders: Folders) -> Engine:
    """Story, as its process finds it."""
    options = {"pictures": str(folders.data / "story")}
    return Engine(TELLING, "studio.core.workers.story:StoryService", options, beside=True)


def run() -> int:
    """Open the window with everything in it; returns the process's exit status."""
    folders = Folders(user_data_path("Moodreel", appauthor=False), default_settings_path().parent)
    settings = _opened(lambda path: Settings(path), folders.config / "settings.json")
    values = settings.values
    return run_application(
        lambda window: Studio(window, folders, settings),
        mode=values.theme,
        language=values.language,
        still=values.less_motion,
    )


class Studio(QObject):
    """Fills a window: opens what is on disk, starts the engine, and puts all away when the window closes.

    Args:
        window: to be filled.
        folders: where everything is.
        settings: of the user; opened if not given.
        engine, animator, illustrator: Speak's, Animate's and Story's; the real ones if not given.
        player: the machine's if not given; the library plays on the same devices.

    Attributes:
        queue, library, speak, story, animate, archive: to be looked at by tests.

    Raises:
        MoodreelError: another window is open, or the library or the queue cannot be used.
    """

    _saving = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        folders: Folders,
        settings: Settings | None = None,
        engine: Engine | None = None,
        player: Player | None = None,
        animator: Engine | None = None,
        illustrator: Engine | None = None,
    ) -> None:
        super().__init__(window)
        self.window, self.folders = window, folders
        folders.data.mkdir(parents=True, exist_ok=True)
        folders.config.mkdir(parents=True, exist_ok=True)
        self.settings = settings or _opened(Settings, folders.config / "settings.json")
        presets = _opened(Presets, folders.config / "presets.json")
        dictionary = PronunciationDictionary(folders.config / "pronunciations.json")
        self.library = Library(folders.data / "library")
        engines = [
            engine or speech_engine(folders),
            illustrator or story_engine(folders),
            animator or portrait_engine(folders),
        ]
        self.queue = JobQueue(folders.data / "queue.sqlite3", engines)
        self.bridge = QueueBridge(self.queue, self)
        try:
            self.queue.start()
        except MoodreelError:
            self.library.close()
            raise
        self._store = SessionStore(folders.data / "session")
        restored = self._store.restore()
        document = SpeakDocument.of_session(restored.session) if restored.session else SpeakDocument(Script())
        self._autosave = Autosave(self._store, self._saving.emit)
        self._saving.connect(self._saved, Qt.ConnectionType.QueuedConnection)
        places = Places(self.queue, self.library, self.settings, dictionary)
        window.panel.set_presets(presets)
        self.speak = SpeakDesk(places, document, window.panel, player or Player(parent=self), window)
        outputs = self.speak.player.outputs
        self.animate = AnimateDesk(self.queue, self.library, folders.data, self.settings, window.panel, outputs, window)
        self.story = StoryDesk(self.queue, self.library, folders.data, self.settings, window.panel, window)
        makers: dict[str, Maker] = {
            "speech": Reusing(self.speak.desk, self),
            TELLING: ReusingStories(self.story.desk, self.settings, self),
            ANIMATING: ReusingFilms(self.animate.desk, self),
        }
        self.archive = Archive(window, self.library, self.queue, Player(outputs, self), makers)
        voices = shipped_voices()
        self.preferences = Preferences(window, self.settings, self.speak.player, voices, folders.data, folders.config)
        self.strip = StripWiring(self.queue, window.strip, self)
        window.set_page(Place.SPEAK, self.speak.workspace)
        window.set_page(Place.STORY, self.story.workspace)
        window.set_page(Place.ANIMATE, self.animate.workspace)
        self.commands = SpeakCommands(self.speak, self.strip, window)
        self.stories = StoryCommands(self.story, window)
        self.films = AnimateCommands(self.animate, window)
        handlers = {**self.commands.handlers(), **self._own_handlers()}
        window.set_commands(self.films.handlers(self.stories.handlers(handlers)), self._context)
        self.archive.fill()
        self._put_buttons()
        self._wire()
        notices = [each for each in (restored.notice, self.settings.notice, presets.notice, dictionary.notice) if each]
        if notices:
            self.speak.workspace.note.say(" ".join(notices))
        QTimer.singleShot(0, self, self._up)

    def close(self) -> None:
        """Put everything away; nothing is lost."""
        if self._closed:
            return
        self._closed = True
        self._autosave.offer(self.speak.desk.document.session)
        self.bridge.close()
        self.archive.close()
        self.animate.close()
        self.story.close()
        self.speak.close()
        self.queue.close()
        self._autosave.close()
        self.library.close()

    _closed = False

    def _up(self) -> None:
        self._store.settled()
        if not self._closed:
            self.speak.workspace.setFocus()  # who types at once types where a line is typed
            self.queue.warm("speech")

    def _own_handlers(self) -> dict[str, Callable[[], Any]]:
        return {
            **self.archive.handlers(),
            **HelpDesk(self.window, lambda: self.queue.info("speech")).handlers(),
            "edit.undo": self._undo,
            "play.stop": self._stop,
            **self.preferences.handlers(),
            "emotion.save_preset": self.window.panel.presets.click,
        }

    def _context(self) -> Context:
        return self.archive.context(self.films.context(self.stories.context(self.commands.context())))

    def _undo(self) -> None:
        if self.window.place is Place.LIBRARY:
            self.archive.takes.undo()
        else:
            self.speak.desk.document.undo()

    def _stop(self) -> None:
        self.commands.handlers()["play.stop"]()
        self.archive.takes.hearing.stop()

    def _put_buttons(self, place: Place = Place.SPEAK) -> None:
        """What the header offers belongs to the page that is shown."""
        actions, header = self.window.actions_, self.window.header
        export = actions.action("file.export")
        header.show_document(place is Place.SPEAK)
        makes = {Place.SPEAK: "speak.line", Place.STORY: "story.illustrate", Place.ANIMATE: "animate.film"}
        made = actions.action(makes[place]) if place in makes else None
        header.set_actions([export, made] if made is not None else [], primary=made)

    def _show_subject(self, place: Place) -> None:
        """The emotion panel speaks of the page it stands beside."""
        show_subject(self.window.panel, place)
        self.speak.feeling.set_here(place is Place.SPEAK, alone=place in (Place.STORY, Place.ANIMATE))
        self.story.set_here(place is Place.STORY)
        self.animate.set_here(place is Place.ANIMATE)

    def _wire(self) -> None:
        desk, window = self.speak.desk, self.window
        self.bridge.begun.connect(desk.hold)
        self.bridge.told.connect(desk.speaking.hear)
        self.bridge.told.connect(self.story.hear)
        self.bridge.told.connect(self.animate.hear)
        self.bridge.told.connect(self.strip.hear)
        self._wire_archive()
        self.bridge.ended.connect(desk.let_go)
        desk.changed.connect(self._changed)
        self.speak.player.stateChanged.connect(lambda _: window.actions_.refresh())
        self.speak.workspace.script.selectionChanged.connect(lambda _: window.actions_.refresh())
        self.speak.workspace.script.empty.draftedChanged.connect(window.actions_.refresh)
        self.speak.player.availableChanged.connect(self.animate.set_audible)
        self.story.desk.changed.connect(lambda: window.actions_.refresh())
        self.story.showing.shown.connect(lambda: window.actions_.refresh())
        self.animate.desk.changed.connect(lambda: window.actions_.refresh())
        self.animate.stage.player.stateChanged.connect(lambda _: window.actions_.refresh())
        window.placeChanged.connect(self._put_buttons)
        window.placeChanged.connect(self._show_subject)
        window.placeChanged.connect(lambda _: window.actions_.refresh())
        window.closing.connect(self.close)
        self.strip.refresh()
        self._changed()

    def _wire_archive(self) -> None:
        takes, jobs, desk = self.archive.takes, self.archive.jobs, self.speak.desk
        self.bridge.told.connect(jobs.hear)
        desk.arrived.connect(lambda *_: takes.arrived())
        self.story.desk.arrived.connect(lambda *_: takes.arrived())
        self.animate.desk.arrived.connect(lambda *_: takes.arrived())
        takes.takeChanged.connect(desk.shelf.forget)
        takes.takeChanged.connect(lambda _: desk.changed.emit())
        takes.hearing.aboutToPlay.connect(lambda: self.commands.handlers()["play.stop"]())
        places = {ANIMATING: Place.ANIMATE, TELLING: Place.STORY}
        takes.opened.connect(lambda engine: self.window.go(places.get(engine, Place.SPEAK)))
        takes.changed.connect(lambda: self.window.actions_.refresh())
        jobs.changed.connect(lambda: self.window.actions_.refresh())
        jobs.changed.connect(self.strip.refresh)

    def _changed(self) -> None:
        document = self.speak.desk.document
        title = document.path.stem if document.path is not None else self.tr("Untitled script")
        saved = self.tr("all changes kept") if self._kept else self.tr("changes could not be kept")
        self.window.header.set_document(title, saved if document.script.lines else "")
        if not self._closed:
            self._autosave.offer(document.session)
        self.window.actions_.refresh()

    _kept = True

    def _saved(self, error: MoodreelError | None) -> None:
        self._kept = error is None
        if error is not None:
            self.speak.workspace.note.say(str(error))


def _opened(kind: Callable[[Path | None], Any], path: Path) -> Any:
    """A file of the user's; what a newer Moodreel wrote is left alone, and nothing is kept this time."""
    try:
        return kind(path)
    except NewerFile:
        return kind(None)
