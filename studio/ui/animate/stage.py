"""What is seen and heard: the portrait, frames as they are drawn, films with their sound, in step."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from generators.media import read_audio
from studio.core.animate import AnimateProject, Film, lanes, of_take
from studio.core.library import Take
from studio.ui.operation import Operation
from studio.ui.playback import Clip, Player
from studio.ui.speak.background import Background
from studio.ui.speak.prosody.envelope import Envelope
from studio.ui.speak_workspace.shelf import category_of, label_of

from .desk import Desk
from .filming import Filmed
from .pictures import of_array, of_jpeg
from .screen import Shot
from .workspace import AnimateWorkspace

OTHER = "other"
"""Version of the film at the right."""
_MOST = 6  # films that are kept open


@dataclass(frozen=True, eq=False)
class Reel:
    """A film that can be shown.

    Attributes:
        film: its pictures.
        rows: lanes of its motion.
        take: what the library knows of it.
    """

    film: Film
    rows: NDArray[np.float32]
    take: Take


class Stage(QObject):
    """Shows the project's film and, where there is one, another beside it; plays their sound.

    Signals:
        moved (float): where playback is, in seconds.
        loaded (): a film is at hand.
    """

    moved = Signal(float)
    loaded = Signal()

    def __init__(self, desk: Desk, page: AnimateWorkspace, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._page, self.player = desk, page, player
        self.other: AnimateProject | None = None
        self.other_take: str | None = None
        self._reels: OrderedDict[str, Reel] = OrderedDict()
        self._retired: list[Film] = []  # to be closed once nothing is read of them
        self._loading: set[str] = set()
        self._sound: Path | None = None
        self._live: dict[str, QImage] = {}
        self._reader = Background(self)
        self._reading = False
        self._shown: tuple[object, ...] = ()
        self._play_take: str | None = None
        player.positionChanged.connect(lambda _: self._position())
        player.stateChanged.connect(lambda state: page.timeline.set_playing(state in ("playing", "waiting")))
        page.timeline.sought.connect(self.seek)
        page.timeline.playToggled.connect(self.toggle)
        desk.filming.grown.connect(self._grown)
        desk.arrived.connect(self._arrived)

    @property
    def seconds(self) -> float:
        """Where playback is."""
        clip = self.player.clip
        return self.player.position / clip.rate if clip is not None else 0.0

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self.player.state in ("playing", "waiting")

    def toggle(self) -> None:
        """Play or pause."""
        self.player.toggle()

    def seek(self, seconds: float) -> None:
        """Go to a moment."""
        clip = self.player.clip
        if clip is not None:
            self.player.seek(round(seconds * clip.rate))

    def stop(self) -> None:
        """Silence."""
        self._play_take = None
        self.player.stop()

    def close(self) -> None:
        """Let go of device and files."""
        self.player.close()
        self._reader.forget()
        self._reader.wait()
        self._retired += [reel.film for reel in self._reels.values()]
        self._close_retired()

    def reel(self, take_id: str | None) -> Reel | None:
        """A film, if it is at hand."""
        if take_id is None or take_id not in self._reels:
            return None
        self._reels.move_to_end(take_id)
        return self._reels[take_id]

    def _close_retired(self) -> None:
        for film in self._retired:
            film.close()
        self._retired.clear()

    # --- what is shown

    def refresh(self) -> None:
        """Show what is to be shown now."""
        project, page = self._desk.project, self._page
        page.show_begun(project.portrait is not None or project.sound is not None)
        self._hear_sound(project)
        versions = [("", project, project.take)]
        if self.other is not None:
            versions.append((OTHER, self.other, self.other_take))
        shots = [self._shot(*version) for version in versions]
        page.preview.set_busy(any(shot.waiting for shot in shots) and self._desk.engine == "starting")
        page.preview.show_shots(shots)
        self._caption()
        self._motion()
        self._shown = ()
        self._read()

    def _shot(self, version: str, project: AnimateProject, take_id: str | None) -> Shot:
        making, reel = self._desk.filming.of(version), self._load(take_id)
        label, category = label_of(project.emotion), category_of(project.emotion)
        old = self._page.preview.shots
        before = old[1 if version else 0].image if len(old) > bool(version) else QImage()
        if making is not None:
            image = self._live.get(making.job)
            if image is not None:
                return Shot(image, label, category)
            return Shot(self._portrait(), label, category, self._waiting(making))
        if take_id is not None:
            if reel is not None and not version and not self._desk.is_fresh:
                shown = of_take(reel.take, []).emotion  # what is seen, not what is asked for by now
                label, category = label_of(shown), category_of(shown)
            return Shot(before if not before.isNull() else self._portrait(), label, category)
        waiting = ""
        if project.portrait is not None and self._desk.engine == "starting":
            waiting = self.tr("Animate is getting ready. The first time takes about a minute.")
        return Shot(self._portrait(), waiting=waiting)

    def _waiting(self, making: Filmed) -> str:
        if self._desk.engine == "starting":
            return self.tr("Animate is getting ready. The first time takes about a minute.")
        if making.running:
            return self.tr("Looking at the portrait…")
        return self.tr("Waiting for its turn…")

    def _portrait(self) -> QImage:
        return self._page.portrait.view.picture

    def _caption(self) -> None:
        making, reel = self._desk.filming.of() or self._desk.filming.of(OTHER), self.reel(self._desk.project.take)
        words, beside = "", making is not None and making.version == OTHER
        if making is not None and making.number >= 0:
            width, height = making.size
            words = self.tr("live · {w} × {h} · frame {n} of {all}").format(
                w=width, h=height, n=making.number + 1, all=making.of
            )
            if making.rate > 0:
                words += " · " + self.tr("{n} fps").format(n=f"{making.rate:.0f}")
        elif making is None and reel is not None and not self._desk.is_fresh:
            words = self.tr("Changed since: press Animate to see it")
        self._page.preview.set_caption(words, int(beside))

    def _motion(self) -> None:
        making, reel = self._desk.filming.of(), self.reel(self._desk.project.take)
        timeline = self._page.timeline
        if making is not None and len(making.lanes):
            timeline.set_motion(making.lanes, making.project.fps)
        elif reel is not None:
            timeline.set_motion(reel.rows, reel.film.fps)
        elif self._desk.project.take is None:  # while a film is opened, what was drawn stays
            timeline.set_motion(np.zeros((0, 5), np.float32), 25)

    # --- films

    def _load(self, take_id: str | None) -> Reel | None:
        if take_id is None or take_id in self._reels:
            return self.reel(take_id)
        if take_id not in self._loading:
            self._loading.add(take_id)
            (
                Operation(self._desk.runner, lambda: self._open(take_id))
                .success(self._opened)
                .failure(lambda error: self._not_opened(take_id, error))
                .run()
            )
        return None

    def _not_opened(self, take_id: str, error: Exception) -> None:
        if take_id in (self._desk.project.take, self.other_take):
            self._desk.problem.emit(str(error), repr(error))

    def _open(self, take_id: str) -> Reel:
        from generators.portrait.output import read_motion

        library = self._desk.library
        take = library.take(take_id)
        return Reel(Film(library.path(take_id, "video")), lanes(read_motion(library.path(take_id, "motion"))), take)

    def _opened(self, reel: Reel) -> None:
        self._loading.discard(reel.take.id)
        self._reels[reel.take.id] = reel
        while len(self._reels) > _MOST:
            self._retired.append(self._reels.popitem(last=False)[1].film)
        if not self._reading:
            self._close_retired()
        self.refresh()
        self.loaded.emit()
        if self._play_take == reel.take.id:
            self._play_take = None
            self.player.stop()
            self.player.play()

    def _arrived(self, filmed: Filmed, take: Take) -> None:
        self._live.pop(filmed.job, None)
        if filmed.version == OTHER:
            self.other_take = take.id
        elif self._page.isVisible():
            self._play_take = take.id

    def _grown(self, filmed: Filmed, picture: bytes | None) -> None:
        first = filmed.job not in self._live
        if picture is not None:
            self._live[filmed.job] = of_jpeg(picture)
            if first:
                self.refresh()
            else:
                self._page.preview.show_image(1 if filmed.version else 0, self._live[filmed.job])
        self._caption()
        if not filmed.version:
            self._page.timeline.set_motion(filmed.lanes, filmed.project.fps)

    # --- sound and frames in step

    def _hear_sound(self, project: AnimateProject) -> None:
        path = project.sound.path if project.sound is not None else None
        if path == self._sound:
            return
        self._sound = path
        self.player.set_clip(None)
        self._page.timeline.set_sound(None, 1, 0.0)
        if path is not None:
            (
                Operation(self._desk.runner, lambda: _read(path))
                .success(lambda sound: self._heard(path, *sound))
                .failure(lambda error: self._desk.problem.emit(str(error), repr(error)))
                .run()
            )

    def _heard(self, path: Path, clip: Clip, outline: Envelope) -> None:
        if path == self._sound:
            self.player.set_clip(clip)
            self._page.timeline.set_sound(outline, clip.rate, clip.seconds)
            self.moved.emit(0.0)

    def _position(self) -> None:
        self._page.timeline.set_position(self.seconds)
        self.moved.emit(self.seconds)
        self._read()

    def _read(self) -> None:
        """Have the frames of this moment read; the newest moment counts, but each that was read is shown."""
        takes = [(self._desk.project.take, "")] + ([(self.other_take, OTHER)] if self.other is not None else [])
        wanted: list[tuple[int, Film, int]] = []
        for index, (take_id, version) in enumerate(takes):
            reel = self.reel(take_id)
            if reel is not None and self._desk.filming.of(version) is None:
                wanted.append((index, reel.film, int(self.seconds * reel.film.fps + 1e-6)))
        key = tuple((index, id(film), number) for index, film, number in wanted)
        if self._reading or not wanted or key == self._shown:
            return
        self._reading, self._shown = True, key
        self._reader.run(lambda: [(i, of_array(film.frame(n))) for i, film, n in wanted], self._was_read)

    def _was_read(self, images: list[tuple[int, QImage]] | None, error: Exception | None) -> None:
        self._reading = False
        self._close_retired()
        if error is not None:
            self._desk.problem.emit(str(error), repr(error))
            return
        for index, image in images or []:
            self._page.preview.show_image(index, image)
        self._read()


def _read(path: Path) -> tuple[Clip, Envelope]:
    """A sound to be played, and its outline to be drawn; for the background."""
    audio, rate = read_audio(path)
    return Clip(rate, audio), Envelope(audio)
