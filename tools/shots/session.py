"""The window at work, and its pictures."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_config_path, user_data_path
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QCursor

from generators.emotion import NEUTRAL
from studio.core.script import Line, Script
from studio.core.session import SpeakDocument
from studio.ui.app import make_application
from studio.ui.composition import Folders, Studio
from studio.ui.playback import Player, SilentOutput
from studio.ui.theme import theme
from studio.ui.window import MainWindow
from tools.shots import scenes
from tools.shots.lines import OTHERS, SCRIPT, SHOWN, TITLE
from tools.shots.picture import picture_of, write_small

SIZES = ((1280, 800), (1920, 1080))
_PATIENCE = 3600.0  # seconds; a busy machine is slow, not wrong


class Silence:
    """A device that nobody hears: the pictures show no warning that there is none."""

    def available(self) -> bool:
        """It is always there."""
        return True

    def open(self, rate: int) -> SilentOutput:
        """Open it."""
        return SilentOutput(rate)


class Session:
    """A studio in a window.

    Args:
        out: folder for the pictures, made if it does not exist.

    Attributes:
        window, studio: what is worked with.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        out.mkdir(parents=True, exist_ok=True)
        self._application = make_application(mode="dark", language="en", still=True)
        folders = Folders(user_data_path("Moodreel", appauthor=False), user_config_path("Moodreel", appauthor=False))
        self.window = MainWindow()
        self.studio = Studio(self.window, folders, player=Player(Silence()))
        self.window.show()
        QCursor.setPos(QPoint(960, 1079))  # over nothing

    def close(self) -> None:
        """Put the window away."""
        self.window.close()
        self._application.processEvents()

    def run(self, wanted: set[str]) -> None:
        """Work from the empty window on, and take the pictures of the scenes that are wanted (of all, if none is)."""
        full = [scene for scene in scenes.FULL if not wanted or scene.name in wanted]
        over = [scene for scene in scenes.OVER if not wanted or scene.name in wanted]
        spoken = any(scene.spoken for scene in (*full, *over))
        if spoken or not full:
            self.until(lambda: self.studio.queue.info("speech") is not None, "the engine")
        if not self.studio.library.count():  # a home that was kept is not empty any more
            for scene in scenes.EMPTY:
                self._take(scene, wanted, SIZES[:1])
        if spoken:
            self._fill()
        for scene in full:
            self._take(scene, wanted, SIZES)
        for scene in over:
            self._take(scene, wanted, SIZES[:1])

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Let the window live until something is so."""
        end = time.monotonic() + _PATIENCE
        while not condition():
            self._application.processEvents()
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # `exec` would have done it
            time.sleep(0.005)
            if time.monotonic() > end:
                raise TimeoutError(f"{what} did not come about in {_PATIENCE:.0f} s")

    def rest(self, seconds: float = 0.25) -> None:
        """Let everything be drawn."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end, "rest")

    def _take(self, scene: scenes.Scene, wanted: set[str], sizes: tuple[tuple[int, int], ...]) -> None:
        if wanted and scene.name not in wanted:
            return
        scene.begin(self)
        for mode in ("dark", "light"):
            theme().set_mode(mode)
            for width, height in sizes:
                self.window.setGeometry(0, 0, width, height)
                self.rest()
                scene.ready(self)
                self.rest()
                path = self._out / f"{scene.name}-{mode}-{width}.png"
                size = write_small(picture_of(self.window), path)
                sys.stdout.write(f"{path.name}: {size / 1000:.0f} kB\n")
                sys.stdout.flush()
        scene.end(self)

    def _fill(self) -> None:
        """Write the script, speak it, and more for the library; what was spoken before is used again."""
        desk, library = self.studio.speak.desk, self.studio.library
        lines = [Line(text=text, emotion=emotion, voice=voice) for text, emotion, voice in SCRIPT]
        made = {take.request: take.id for take in library.search(limit=-1)}
        for text, emotion, voice in OTHERS:
            request = Line(text=text, emotion=emotion, voice=voice).request(NEUTRAL, {})
            if request.model_dump_json() not in made:
                desk.speaking.speak("", request, text)
                self.until(lambda: not desk.speaking.all(), text)
        known = [(line, made.get(line.request(NEUTRAL, {}).model_dump_json())) for line in lines]
        document = SpeakDocument(Script(lines=tuple(line.with_take(take) if take else line for line, take in known)))
        document.save(self.studio.folders.data / f"{TITLE}.moodreel")
        desk.use(document)
        for line, take in known:
            if take is None:
                desk.speak(line.id)
                self.until(lambda line=line: desk.script.line(line.id).take is not None, line.text)
        desk.lineChosen.emit(lines[SHOWN].id)
        for take in library.search(limit=-1):
            library.set_favourite(take.id, take.text in (SCRIPT[4][0], OTHERS[0][0]))
