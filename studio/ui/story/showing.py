"""The open story on the page: board, frame at work, other telling."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal

from generators.emotion import Emotion
from studio.core.story import StoryProject
from studio.ui.speak_workspace.shelf import category_of, label_of

from .desk import Desk
from .drawing import OTHER, STORY
from .frame_card import Shown
from .naming import term
from .regions import Regions, read_regions
from .strip import Small
from .workspace import StoryWorkspace

Page = Literal["board", "frame", "duel"]


class Showing(QObject):
    """Shows what the desk has.

    Attributes:
        page: which of the pages is wanted.

    Signals:
        shown (): the page is another one.
    """

    shown = Signal()

    def __init__(self, desk: Desk, workspace: StoryWorkspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, workspace
        self.page: Page = "board"
        self._regions: tuple[object, Regions | None] = (None, None)
        desk.changed.connect(self.refresh)

    def go(self, page: Page) -> None:
        """Show a page; the keyboard goes along."""
        if page != self.page and (page == "board" or self._desk.project.cards):
            self.page = page
            self._desk.document.seal()
            self.refresh()
            if page == "board":
                self._page.board.focus_card(self._desk.selected)
            else:
                (self._page.editor if page == "frame" else self._page.duel).setFocus()
            self.shown.emit()

    def refresh(self) -> None:
        """Show everything."""
        project, page = self._desk.project, self._page
        page.ask.show_project(project)
        page.ask.plan.setEnabled(not self._desk.asking.waits("plan"))
        page.facts.show_plan(project.plan if project.cards else None)
        self._show_hint(project)
        told = self._desk.other is not None or self._desk.asking.waits("retell")
        if not project.cards:
            self.page = "board"
            page.show_page(page.empty, other=False)
            return
        pages = {"board": page.board, "frame": page.editor, "duel": page.duel}
        page.show_page(pages[self.page], other=told)
        if self.page == "board":
            self._show_board(project)
            self._show_other()
        elif self.page == "frame":
            self._show_frame(project)

    def _show_hint(self, project: StoryProject) -> None:
        facts, plan = self._page.facts, project.plan
        if plan is None:
            return
        if plan.request.emotion != project.emotion:
            facts.show_hint(
                self.tr("Told for {emotion}.").format(emotion=label_of(plan.request.emotion)), self.tr("Plan again")
            )
        elif project.count != len(project.cards):
            facts.show_hint(self.tr("{n} frames are asked for.").format(n=project.count), self.tr("Plan again"))
        elif project.subject.strip() not in ("", plan.request.subject.strip()):
            facts.show_hint(self.tr("The story is about {who}.").format(who=plan.subject.phrase), self.tr("Plan again"))
        else:
            facts.show_hint("")

    def _show_board(self, project: StoryProject) -> None:
        board, stale = self._page.board, set(project.stale())
        width = max(board.picture_width, 480)
        keys = project.picture_keys()
        frames = []
        for index, (card, frame) in enumerate(zip(project.cards, project.frames(), strict=True)):
            drawn = card.drawn
            told = {
                "number": index + 1,
                "caption": frame.caption,
                "label": label_of(frame.emotion),
                "category": category_of(frame.emotion),
                "scene": " · ".join(term(word) for word in (frame.camera, frame.setting, frame.time)),
                "action": frame.action,
                "aspect": project.size[0] / project.size[1],
                "locked": card.locked,
                "stale": index in stale or (drawn is not None and drawn.made_of != keys[index]),
                "waiting": self._desk.drawing.waits(STORY, index),
                "bubble": card.bubble,
            }
            if drawn is not None:
                told |= {"face": drawn.face, "image": self._desk.pictures.of(drawn.picture, width)}
            frames.append(Shown(**told))
        board.show_frames(frames, self._desk.selected)

    def _show_other(self) -> None:
        other, page = self._desk.other, self._page.other
        felt: Emotion = self._desk.project.emotion
        if other is None:
            waiting = [Small("", waiting=True) for _ in self._desk.project.cards]
            page.show_telling(self.tr("telling it…"), "neutral", category_of(felt), waiting, 1.5, None)
            return
        felt_in_each = {label_of(frame.emotion) for frame in other.frames()}  # one for all is told at the left
        pictures = self.small(other, OTHER, page.strip.picture_width, labels=len(felt_in_each) > 1)
        aspect = other.size[0] / other.size[1]
        page.show_telling(
            label_of(other.emotion),
            category_of(other.emotion),
            category_of(felt),
            pictures,
            aspect,
            self._desk.selected,
        )

    def small(self, project: StoryProject, version: str, width: int, *, labels: bool = True) -> list[Small]:
        """A story as small pictures."""
        found = []
        for index, (card, frame) in enumerate(zip(project.cards, project.frames(), strict=True)):
            told = {"words": frame.caption, "waiting": self._desk.drawing.waits(version, index)}
            if labels:
                told |= {"label": label_of(frame.emotion)}
            told["category"] = category_of(frame.emotion)
            if card.drawn is not None:
                told["image"] = self._desk.pictures.of(card.drawn.picture, width)
            found.append(Small(**told))
        return found

    def _show_frame(self, project: StoryProject) -> None:
        editor, index = self._page.editor, self._desk.selected
        card, frame = project.cards[index], project.frames()[index]
        drawn = card.drawn
        aspect = project.size[0] / project.size[1] if drawn is None else drawn.scene.aspect
        waiting = self._desk.drawing.waits(STORY, index)
        stale = drawn is not None and drawn.made_of != project.picture_keys()[index]
        state = self.tr("changed since it was drawn") if stale and not waiting else label_of(frame.emotion)
        if card.locked:
            state = f"{state} · {self.tr('locked')}"
        editor.show_frame(index + 1, len(project.cards), state, locked=card.locked, moved=bool(card.moves))
        words = self.tr("Not drawn yet. Press Illustrate.") if not waiting else self.tr("drawing…")
        view = editor.view
        if drawn is None:
            from PySide6.QtGui import QImage

            view.show_picture(QImage(), aspect, words, waiting=waiting)
            view.show_regions(None, ())
        else:
            image = self._desk.pictures.of(drawn.picture, 4096)
            view.show_picture(image, aspect, words, waiting=waiting)
            if self._regions[0] != drawn:
                self._regions = (drawn, read_regions(drawn.regions, drawn.scene))
            view.show_regions(self._regions[1], card.moves)
        view.show_bubble(card.bubble, drawn.face if drawn is not None else None)
        editor.form.show_card(frame, card.bubble)
        editor.set_waiting(waiting)
        editor.film.show_pictures(
            self.small(project, STORY, editor.film.picture_width, labels=False),
            project.size[0] / project.size[1],
            index,
        )
