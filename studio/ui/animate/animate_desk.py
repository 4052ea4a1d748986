"""All of the Animate workspace, wired: portrait, voice, manner, emotion, preview, comparison, export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.core.animate import Consent, ShippedPortrait
from studio.core.jobs import Event, JobQueue
from studio.core.library import Library
from studio.core.settings import Settings
from studio.ui.emotion import EmotionPanel
from studio.ui.playback import Outputs, Player
from studio.ui.speak_workspace.folder import show_in_folder
from studio.ui.speak_workspace.shelf import category_of

from .choosing import Choosing
from .clock import OrClock
from .comparing import Comparing
from .desk import Desk
from .exporting import Exporting
from .feeling import Feeling
from .finding import ENGINE
from .stage import Stage
from .workspace import AnimateWorkspace

_MOST_SEED = 2**31 - 1


class AnimateDesk(QObject):
    """Wires a workspace to queue, library and panel.

    Args:
        queue, library: as they say.
        folder: the user's data.
        settings: of the user.
        panel: the window's.
        outputs: the devices that sound is played on.
        window: over which dialogs open.

    Attributes:
        workspace: the page.
        desk: the open project.
        stage, feeling, comparing, exporting, choosing: one part of the wiring each.
    """

    def __init__(
        self,
        queue: JobQueue,
        library: Library,
        folder: Path,
        settings: Settings,
        panel: EmotionPanel,
        outputs: Outputs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.workspace = AnimateWorkspace()
        self.desk = Desk(queue, library, folder, self)
        page = self.workspace
        self.stage = Stage(self.desk, page, Player(OrClock(outputs), self), self)
        self.comparing = Comparing(self.desk, self.stage, page.compare, self)
        self.feeling = Feeling(self.desk, panel, page.timeline, self.stage, self)
        self.exporting = Exporting(self.desk, window, settings)
        self.choosing = Choosing(self.desk, page)
        page.portrait.set_shipped(self.desk.shipped)
        self.set_audible(outputs.available())
        self._warmed = False
        self._wire()
        if notice := self.desk.engine_error or self.desk.stored_notice:
            page.note.say(notice)
        self.refresh()

    def _wire(self) -> None:
        page, desk = self.workspace, self.desk
        desk.changed.connect(self.refresh)
        desk.problem.connect(page.note.say)
        desk.notice.connect(lambda words: page.note.tell(words))
        desk.consentNeeded.connect(self._ask_consent)
        self.exporting.written.connect(self._written)
        page.dropped.connect(self.choosing.take_files)
        page.portrait.chooseAsked.connect(self.choosing.ask_portrait)
        page.portrait.shippedChosen.connect(self._use_shipped)
        page.portrait.resetAsked.connect(desk.find_again)
        page.portrait.faces.chosen.connect(lambda face: desk.do(self.tr("Choose who speaks"), face=face, anchors=None))
        page.portrait.view.anchorsEdited.connect(
            lambda points: desk.do(self.tr("Move points"), "anchors", anchors=points)
        )
        page.portrait.view.editingFinished.connect(desk.document.seal)
        page.consent.answered.connect(self._consented)
        page.sound.chooseAsked.connect(self.choosing.ask_sound)
        page.sound.speakAsked.connect(lambda: self.choosing.ask_take(page.sound.speak))
        page.manner.edited.connect(lambda field, value: desk.do(self.tr("Change manner"), field, **{field: value}))
        page.manner.editingFinished.connect(desk.document.seal)
        page.timeline.takesAsked.connect(lambda: self.choosing.ask_film(page.timeline.takes))
        page.timeline.againAsked.connect(self.again)
        page.empty.acted.connect(self._begin)

    def close(self) -> None:
        """Silence, and nothing half written."""
        self.stage.close()
        self.desk.close()

    def hear(self, event: Event) -> None:
        """Something happened in the queue; to be called on the window's thread."""
        self.desk.hear(event)
        self.exporting.hear(event)

    def set_here(self, here: bool) -> None:
        """Whether the workspace is the page that is shown; the first time its engine gets ready."""
        self.feeling.set_here(here)
        if here and not self._warmed:
            self._warmed = True
            self.desk.queue.warm(ENGINE)
        if not here:
            self.stage.player.pause()

    def set_audible(self, audible: bool) -> None:
        """Whether there is a device to play on: the first one came, or the last one went."""
        self.workspace.timeline.set_audible(audible)

    def film(self) -> None:
        """Make the film that is asked for, or play it if it is there."""
        self.workspace.note.clear()
        if self.desk.is_fresh:
            self.stage.seek(0.0)
            self.stage.player.play()
        else:
            self.stage.player.pause()
            self.desk.film()

    def again(self) -> None:
        """The same with other chance."""
        seed = self.desk.project.seed
        self.desk.do(self.tr("Another performance"), seed=0 if seed >= _MOST_SEED else seed + 1)
        self.film()

    def refresh(self) -> None:
        """Show the project."""
        project, page, desk = self.desk.project, self.workspace, self.desk
        portrait = project.portrait
        shipped = [each.portrait.path for each in desk.shipped]
        page.portrait.show_chosen(portrait.path if portrait is not None else None, shipped)
        self._show_face()
        if portrait is None or not desk.needs_consent:
            page.consent.hide()
        elif not page.consent.isVisibleTo(page):
            page.consent.ask()
        voice = project.sound.emotion if project.sound is not None else None
        page.sound.show_sound(project.sound, category_of(voice) if voice is not None else None)
        self._show_sound_error()
        page.manner.show_project(project)
        take = desk.take(project.take)
        number = project.takes.index(take.id) + 1 if take is not None and take.id in project.takes else 0
        page.timeline.set_takes(number, len(project.takes), self.tr("seed {n}").format(n=project.seed))
        self.stage.refresh()

    def _show_face(self) -> None:
        box, found, project = self.workspace.portrait, self.desk.found, self.desk.project
        box.faces.show_faces(box.view.picture, box.view.size_of_file, found.faces if found else (), project.face)
        if found is None:
            box.note.clear()
            box.show_status("")
            return
        anchors = project.anchors or found.anchors
        if anchors is None and found.error:
            anchors = _guess(box.view.size_of_file.width(), box.view.size_of_file.height())
        if anchors != box.view.anchors:
            if box.view.anchors is None:
                box.view.look_at(found.anchors)
            box.view.set_anchors(anchors)
        failed = bool(found.error) and project.anchors is None
        if not failed:
            box.note.clear()
        elif not box.note.isVisibleTo(box):
            box.note.say(found.error)
        if project.anchors is not None:
            box.show_status(self.tr("Points set by hand."), by_hand=not found.error)
        elif failed:
            words = self.tr("Drag the five points onto the face instead.")
            box.show_status("" if found.broken else words, by_hand=found.broken)
        elif found.anchors is None:
            warming = self.desk.engine == "starting"
            box.show_status(self.tr("Animate is getting ready…") if warming else self.tr("Looking for the face…"))
        elif len(found.faces) > 1:
            box.show_status(self.tr("{n} faces found. Who is to speak?").format(n=len(found.faces)))
        else:
            box.show_status(self.tr("Face found. Drag the points if they miss."))

    def _show_sound_error(self) -> None:
        note, desk = self.workspace.sound.note, self.desk
        words = desk.sound_error
        if not words and desk.is_deaf:
            words = self.tr(
                "Moodreel's listening model is not installed, so a recording cannot move the lips yet. "
                "A take from Speak can: its sounds are known."
            )
        if not words:
            note.clear()
        elif not note.isVisibleTo(self.workspace.sound) or note.text.text() != words:
            note.say(words)

    def _use_shipped(self, entry: ShippedPortrait) -> None:
        self.desk.do(self.tr("Choose portrait"), portrait=entry.portrait, face=1, anchors=entry.anchors)
        self.refresh()  # pressing the one that is chosen does not unpress it

    def _begin(self) -> None:
        if self.desk.shipped:
            self._use_shipped(self.desk.shipped[0])
        else:
            self.choosing.ask_portrait()

    def _ask_consent(self) -> None:
        self.workspace.consent.who.setFocus()
        self.workspace.note.tell(self.tr("Say first who is in the picture, at the left."))

    def _consented(self, consent: Consent) -> None:
        portrait = self.desk.project.portrait
        if portrait is not None:
            self.desk.attempt(lambda: self.desk.inputs.note(portrait, consent))
            self.workspace.note.clear()
            self.refresh()

    def _written(self, path: Path) -> None:
        words = self.tr("Written: {file}{more}").format(file=path.name, more="")
        self.workspace.note.tell(words, (self.tr("Show in folder"), lambda: show_in_folder(path)))


def _guess(width: int, height: int) -> tuple | None:
    """Five points in the middle of a picture, to be dragged onto a face that was not found."""
    if not width or not height:
        return None
    side, middle, top = 0.3 * min(width, height), width / 2, height * 0.42
    places = ((-0.5, 0), (0.5, 0), (0, 0.55), (-0.4, 1.0), (0.4, 1.0))
    return tuple((round(middle + x * side, 1), round(top + y * side, 1)) for x, y in places)
