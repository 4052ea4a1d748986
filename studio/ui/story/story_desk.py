"""All of the Story workspace, wired: what is asked for, cards, pictures, emotion, comparison, export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from generators.emotion import NEUTRAL, EmotionState
from generators.story.illustrate import Bubble
from studio.core.jobs import Event, JobQueue
from studio.core.library import Library
from studio.core.settings import Settings
from studio.core.story import ENGINE, Move, move_to, tell
from studio.ui.emotion import EmotionPanel
from studio.ui.speak_workspace.feeling import state_of
from studio.ui.speak_workspace.folder import show_in_folder

from .choosing import Choosing
from .comparing import Comparing
from .desk import Desk
from .exporting import Exporting
from .feeling import Feeling
from .noticing import Noticing
from .painting import Painting
from .picture_view import BUBBLE
from .showing import Showing
from .workspace import StoryWorkspace

_FIRST = "a little fox with a green scarf"
_FIRST_FELT = EmotionState.of("contentment", 0.8)


class StoryDesk(QObject):
    """Wires a workspace to queue, library and panel.

    Args:
        queue, library: as they say.
        folder: the user's data.
        settings: of the user.
        panel: the window's.
        window: over which dialogs open.

    Attributes:
        workspace: the page.
        desk: the open story.
        showing, feeling, comparing, exporting, choosing, painting, noticing: one part of the wiring each.
    """

    def __init__(
        self,
        queue: JobQueue,
        library: Library,
        folder: Path,
        settings: Settings,
        panel: EmotionPanel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.workspace = StoryWorkspace()
        self.desk = Desk(queue, library, folder, self)
        page = self.workspace
        self.showing = Showing(self.desk, page, self)
        self.comparing = Comparing(self.desk, self.showing, page.duel, self)
        self.feeling = Feeling(self.desk, panel, self)
        self.exporting = Exporting(self.desk, window, settings)
        self.choosing = Choosing(self.desk, page)
        self.painting = Painting(self.desk, settings, window)
        self.noticing = Noticing(self.desk, page.note, self)
        self._warmed = False
        self._wire()
        self._wire_frame()
        if notice := self.desk.stored_notice:
            self.noticing.say(notice)
        self.showing.refresh()
        self.comparing.resume()

    def _wire(self) -> None:
        page, desk = self.workspace, self.desk
        desk.planned.connect(lambda: self.showing.go("board"))
        self.exporting.written.connect(self._written)
        page.ask.edited.connect(lambda name, value: desk.do(self.tr("Change what is asked for"), name, **{name: value}))
        page.ask.planAsked.connect(self.plan)
        page.ask.castAsked.connect(lambda: self.choosing.ask_cast(page.ask.cast))
        page.ask.painterAsked.connect(self.painting.ask)
        page.facts.act.clicked.connect(self.plan)
        page.empty.acted.connect(self._begin)
        page.board.chosen.connect(desk.select)
        page.board.opened.connect(self.open_frame)
        page.board.redoAsked.connect(self.redo)
        page.board.lockAsked.connect(self.lock)
        page.board.captionEdited.connect(lambda index, words: self._tell(index, "caption", words))
        page.other.chosen.connect(self.retell)
        page.other.compareAsked.connect(self.comparing.open)
        page.other.useAsked.connect(desk.use_other)
        page.other.closed.connect(desk.end_other)
        page.other.frameChosen.connect(desk.select)

    def _wire_frame(self) -> None:
        editor, desk = self.workspace.editor, self.desk
        editor.backAsked.connect(lambda: self.showing.go("board"))
        editor.redoAsked.connect(lambda: self.redo(desk.selected))
        editor.lockAsked.connect(lambda: self.lock(desk.selected))
        editor.resetAsked.connect(self._reset)
        editor.stepAsked.connect(lambda step: desk.select(desk.selected + step))
        editor.film.chosen.connect(desk.select)
        editor.view.put.connect(self._put)
        editor.view.bubblePut.connect(self._put_bubble)
        editor.view.removeAsked.connect(self._remove)
        editor.form.edited.connect(lambda name, value: self._tell(desk.selected, name, value))
        editor.form.removeAsked.connect(self.choosing.toggle)
        editor.form.addAsked.connect(lambda: self.choosing.ask_element(editor.form.add))
        editor.form.bubbleEdited.connect(self._say)

    def close(self) -> None:
        """Nothing half written."""
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
            self.desk.resume_other()

    # --- what commands do

    def plan(self) -> None:
        """Ask for a story."""
        self.noticing.clear()
        self.desk.plan()

    def illustrate(self) -> None:
        """Draw what is not drawn yet."""
        self.noticing.clear()
        self.desk.illustrate()

    def open_frame(self, index: int | None = None) -> None:
        """Work at a frame."""
        self.desk.select(self.desk.selected if index is None else index)
        self.showing.go("frame")

    def redo(self, index: int | None = None) -> None:
        """Another picture of a frame."""
        self.noticing.clear()
        self.desk.redo(self.desk.selected if index is None else index)

    def lock(self, index: int | None = None) -> None:
        """Keep a frame as it is, or no longer."""
        index = self.desk.selected if index is None else index
        if index < len(self.desk.project.cards):
            locked = self.desk.project.cards[index].locked
            words = self.tr("Unlock frame") if locked else self.tr("Lock frame")
            self.desk.edit(words, index, lambda card: card.change(locked=not locked))
            self.showing.refresh()  # pressing the button does not press it

    def retell(self, category: str) -> None:
        """Tell the story with another emotion, as strong as what is felt now."""
        self.noticing.clear()
        self.desk.retell(state_of(category, self.desk.project.emotion))

    def ask_other(self) -> None:
        """Offer the emotions to tell it with."""
        self.showing.go("board")
        if self.desk.project.plan is None:
            self.desk.retell(_FIRST_FELT)  # says what is missing
            return
        other = self.workspace.other
        other.open_menu(other.emotion if other.isVisible() else self.workspace.ask.plan)

    def again(self) -> None:
        """Another story of the same subject and emotion."""
        self.noticing.clear()
        self.desk.plan(again=True)

    # --- what is done to the frame that is worked at

    def _tell(self, index: int, name: str, value: object) -> None:
        phrase = self.desk.phrase
        words = self.tr("Edit card")
        if name == "setting":
            self.desk.edit(words, index, lambda card: move_to(card, phrase, value))  # type: ignore[arg-type]
        else:
            self.desk.edit(words, index, lambda card: tell(card, phrase, **{name: value}))

    def _put(self, move: Move) -> None:
        index = self.desk.selected
        self.desk.edit(self.tr("Move on the picture"), index, lambda card: card.put(move), ("put", index, move.id))

    def _reset(self) -> None:
        self.desk.edit(self.tr("Put everything back"), self.desk.selected, lambda card: card.change(moves=()))

    def _remove(self, name: str) -> None:
        card = self.desk.card
        if name == BUBBLE:
            self._say(None)
        elif card is not None and name in card.frame.shows:
            self.choosing.toggle(name)

    def _say(self, bubble: Bubble | None) -> None:
        words = self.tr("Change speech bubble")
        self.desk.edit(words, self.desk.selected, lambda card: card.change(bubble=bubble))

    def _put_bubble(self, x: float, y: float) -> None:
        card, index = self.desk.card, self.desk.selected
        if card is not None and card.bubble is not None:
            bubble = card.bubble.model_copy(update={"at": (x, y)})
            words = self.tr("Change speech bubble")
            self.desk.edit(words, index, lambda each: each.change(bubble=bubble), ("bubble", index))

    def _begin(self) -> None:
        """The first story, for who has no idea yet."""
        project = self.desk.project
        if not project.subject.strip():
            felt = _FIRST_FELT if project.emotion == NEUTRAL else project.emotion
            self.desk.do(self.tr("Begin"), subject=_FIRST, emotion=felt)
        self.illustrate()

    def _written(self, path: Path) -> None:
        words = self.tr("Written: {file}{more}").format(file=path.name, more="")
        self.noticing.offer(words, self.tr("Show in folder"), lambda: show_in_folder(path))
