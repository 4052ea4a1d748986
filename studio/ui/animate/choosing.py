"""Menus and dialogs with which things are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from studio.core.animate import of_take
from studio.core.library import Query, Take
from studio.ui.i18n import label_text
from studio.ui.library.pictures import category_of_label
from studio.ui.library.wording import length, moment
from studio.ui.speak.compare.emotion_menu import emotion_dot

from .desk import Desk

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
SOUNDS = (".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".mp4", ".mov", ".webm", ".mkv")
_MOST = 16  # takes in a menu
_LONGEST = 56  # letters of one


class Choosing(QObject):
    """Asks the user.

    Args:
        desk: is told.
        page: over which menus open.
    """

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))

    def take_files(self, files: Sequence[Path]) -> None:
        """Files were dropped: the first picture is the portrait, the first sound the voice."""
        picture = next((file for file in files if file.suffix.lower() in PICTURES), None)
        sound = next((file for file in files if file.suffix.lower() in SOUNDS), None)
        if picture is not None:
            self._desk.choose_portrait(picture)
        if sound is not None:
            self._desk.choose_sound(sound)
        if picture is None and sound is None and files:
            words = self.tr("'{file}' is neither a picture (PNG, JPEG, WebP) nor a sound that Moodreel knows.")
            self._desk.notice.emit(words.format(file=files[0].name))

    def ask_portrait(self) -> None:
        """Let the user choose a picture."""
        if (path := self._ask(self.tr("Pictures"), PICTURES)) is not None:
            self._desk.choose_portrait(path)

    def ask_sound(self) -> None:
        """Let the user choose a sound file."""
        if (path := self._ask(self.tr("Sounds and videos"), SOUNDS)) is not None:
            self._desk.choose_sound(path)

    def ask_take(self, under: QWidget) -> QMenu:
        """Offer the newest takes of Speak."""
        menu = QMenu(self._page)
        takes = self._desk.library.search(Query(engine="speech"), limit=_MOST)
        for take in takes:
            words = take.label or " ".join(take.text.split())
            short = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
            apart = " · ".join((label_text(take.emotion), length(take.duration), moment(take.created)))
            told = f"{short.replace('&', '&&')}\t{apart}"
            action = menu.addAction(emotion_dot(category_of_label(take.emotion)), told)
            action.triggered.connect(lambda _=False, take_id=take.id: self._desk.choose_take(take_id))
        if not takes:
            none = menu.addAction(self.tr("No line was spoken yet: make one in Speak (Ctrl+1)"))
            none.setEnabled(False)
        self._popup(menu, under)
        return menu

    def ask_film(self, under: QWidget) -> QMenu:
        """Offer the films that were made of this project."""
        menu = QMenu(self._page)
        for number, take_id in enumerate(self._desk.project.takes, 1):
            take = self._desk.take(take_id)
            if take is not None and take.trashed is None:
                words = self.tr("Take {n}").format(n=number) + f"  ·  {label_text(take.emotion)}"
                action = menu.addAction(emotion_dot(category_of_label(take.emotion)), words)
                action.setCheckable(True)
                action.setChecked(take_id == self._desk.project.take)
                action.triggered.connect(lambda _=False, chosen=take: self._use(chosen))
        self._popup(menu, under)
        return menu

    def _use(self, take: Take) -> None:
        """Show a film, with all that it was made with."""
        was = of_take(take, [each.portrait for each in self._desk.shipped])
        present = self._desk.project
        titled = {}
        for field in ("portrait", "sound"):  # their names are not in the request
            now, then = getattr(present, field), getattr(was, field)
            titled[field] = now if now is not None and now.path == then.path else then
        self._desk.document.do(
            self.tr("Show take"), was.model_copy(update={**titled, "takes": present.takes, "take": take.id})
        )

    def _popup(self, menu: QMenu, under: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        at = under.mapToGlobal(under.rect().bottomLeft())
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        if screen is not None and at.y() + menu.sizeHint().height() > screen.availableGeometry().bottom():
            at = under.mapToGlobal(under.rect().topLeft())
            at.setY(at.y() - menu.sizeHint().height())
        menu.popup(at)

    def _ask(self, what: str, suffixes: tuple[str, ...]) -> Path | None:
        kinds = " ".join(f"*{suffix}" for suffix in suffixes)
        there = str(self._folder if self._folder.is_dir() else Path.home())
        name, _ = QFileDialog.getOpenFileName(self._page.window(), self.tr("Open"), there, f"{what} ({kinds})")
        if not name:
            return None
        self._folder = Path(name).parent
        return Path(name)
