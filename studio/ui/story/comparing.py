"""Two takes laid over each other: the story as it is now, its takes, and the other telling."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from generators.contract import MoodreelError
from studio.core.story import StoryProject, of_take
from studio.ui.speak_workspace.shelf import category_of, label_of

from .desk import Desk
from .drawing import STORY
from .duel import Duel
from .showing import Showing

NOW, OTHER = "now", "other"


class Comparing(QObject):
    """Wires the page of two takes."""

    def __init__(self, desk: Desk, showing: Showing, page: Duel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._showing, self._page = desk, showing, page
        self._sides = list(desk.sides or (NOW, OTHER))
        self._stories: dict[str, StoryProject] = {}
        desk.changed.connect(self.refresh)
        showing.shown.connect(self._shown)
        page.chosen.connect(self._choose)
        page.backAsked.connect(lambda: showing.go("board"))
        page.film.chosen.connect(desk.select)

    def open(self) -> None:
        """Compare the story as it is with the other telling, or with the take before."""
        known = [name for name, _ in self._takes()]
        others = [name for name in known if name != NOW]
        if not others:
            self._desk.notice.emit(
                self.tr("There is nothing to compare with yet: tell it with another emotion, or illustrate it again.")
            )
            return
        latest = [name for name in others if name not in (OTHER, self._desk.project.take)]
        self._sides = [NOW, OTHER if OTHER in others else (latest[-1] if latest else others[-1])]
        self._desk.compare((self._sides[0], self._sides[1]))
        self._showing.go("duel")
        self.refresh()

    def resume(self) -> None:
        """Show the two that were compared when the window was closed."""
        if self._desk.sides is not None:
            self._showing.go("duel")
            self.refresh()

    def _shown(self) -> None:
        if self._showing.page != "duel":
            self._desk.compare(None)

    def refresh(self) -> None:
        """Show the two."""
        if self._showing.page != "duel":
            return
        takes = self._takes()
        known = [name for name, _ in takes]
        self._sides = [name if name in known else NOW for name in self._sides]
        self._page.show_sides(takes, *self._sides)
        stories = [self._story(name) for name in self._sides]
        index = self._desk.selected
        images, labels, words = [], [], []
        for story in stories:
            card = story.cards[index] if story is not None and index < len(story.cards) else None
            frame = story.frames()[index] if story is not None and card is not None else None
            there = card is not None and card.drawn is not None
            images.append(self._desk.pictures.of(card.drawn.picture, 4096) if there else QImage())  # type: ignore[union-attr]
            labels.append(
                (label_of(frame.emotion), category_of(frame.emotion)) if frame is not None else ("", "neutral")
            )
            words.append(frame.caption if frame is not None else "")
        project = self._desk.project
        aspect = project.size[0] / project.size[1]
        self._page.slider.show_pictures(images[0], images[1], (labels[0], labels[1]), aspect)
        self._page.show_words(*words)
        film = self._showing.small(project, STORY, self._page.film.picture_width, labels=False)
        self._page.film.show_pictures(film, aspect, index)

    def _takes(self) -> list[tuple[str, str]]:
        """Everything that can be compared, with its words."""
        project = self._desk.project
        found = [(NOW, self.tr("As it is now · {emotion}").format(emotion=label_of(project.emotion)))]
        if self._desk.other is not None:
            emotion = label_of(self._desk.other.emotion)
            found.append((OTHER, self.tr("Other telling · {emotion}").format(emotion=emotion)))
        for number, take in enumerate(project.takes, 1):
            story = self._story(take)
            if story is not None:
                emotion = label_of(story.emotion)
                found.append((take, self.tr("Take {n} · {emotion}").format(n=number, emotion=emotion)))
        return found

    def _story(self, name: str) -> StoryProject | None:
        if name == NOW:
            return self._desk.project
        if name == OTHER:
            return self._desk.other
        if name not in self._stories:
            take = self._desk.take(name)
            if take is None or take.trashed is not None:
                return None
            try:
                self._stories[name] = of_take(take)
            except MoodreelError:
                return None
        return self._stories[name]

    def _choose(self, side: int, name: str) -> None:
        self._sides[side] = name
        self._desk.compare((self._sides[0], self._sides[1]))
        self.refresh()
