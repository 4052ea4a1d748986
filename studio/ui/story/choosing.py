"""Menus and dialogs of the Story workspace: the cast, and what could be in a picture."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from studio.core.story import MOST_SHOWN, Member, fitting, toggle
from studio.ui.i18n import emotion_name
from studio.ui.speak.compare.emotion_menu import emotion_dot

from .desk import Desk
from .naming import thing_name


class Choosing(QObject):
    """Asks the user.

    Args:
        desk: is told.
        page: over which menus open.
    """

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def ask_cast(self, under: QWidget) -> QMenu:
        """Offer the cast, and to keep the present subject in it."""
        menu = QMenu(self._page)
        members = self._desk.cast.members()
        for member in members:
            action = menu.addAction(f"{_plain(member.name)}\t{_plain(_short(member.subject))}")
            action.triggered.connect(lambda _=False, member=member: self._use(member))
        if not members:
            none = menu.addAction(self.tr("Nobody is in the cast yet"))
            none.setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Keep this subject…"), self.ask_name)
        keep.setEnabled(bool(self._desk.project.subject.strip()))
        if members:
            forget = menu.addMenu(self.tr("Take out of the cast"))
            for member in members:
                gone = forget.addAction(_plain(member.name))
                gone.triggered.connect(lambda _=False, name=member.name: self._forget(name))
        _popup(menu, under)
        return menu

    def ask_name(self) -> None:
        """Keep the subject under a name that the user gives."""
        subject = self._desk.project.subject.strip()
        name, kept = QInputDialog.getText(
            self._page, self.tr("Keep this subject"), self.tr("Name"), text=_short(subject).title()
        )
        if kept:
            self.keep(name)

    def keep(self, name: str) -> None:
        """Keep the subject under a name."""
        project = self._desk.project
        name = " ".join(name.split())[:60]
        if not name or not project.subject.strip():
            return
        member = Member(name=name, subject=project.subject.strip(), pronoun=project.pronoun)
        if self._desk.attempt(lambda: self._desk.cast.keep(member)):
            self._desk.notice.emit(self.tr("{name} is in the cast.").format(name=name))

    def ask_element(self, under: QWidget) -> QMenu | None:
        """Offer what could be added; None where there is no frame."""
        menu = self.element_menu()
        if menu is not None:
            _popup(menu, under)
        return menu

    def element_menu(self) -> QMenu | None:
        """What fits the frame that is worked at, sort by sort: what shows its emotion first, then all others."""
        card = self._desk.card
        if card is None:
            return None
        frame = self._desk.project.frames()[self._desk.selected]
        full = len(frame.shows) >= MOST_SHOWN
        menu = QMenu(self._page)
        if full:
            menu.addAction(self.tr("The picture is full: take something out first")).setEnabled(False)
            menu.addSeparator()
        own = frame.emotion.dominant
        felt: dict[str, QMenu] = {own: menu}
        for kind, name in self._sorts().items():
            sort: dict[str, QMenu] = {}
            for item in fitting(frame.setting, own, (kind,)):
                if item.id in frame.shows:
                    continue
                if item.emotion not in felt:
                    felt[item.emotion] = QMenu(emotion_name(item.emotion), menu)
                    felt[item.emotion].setIcon(emotion_dot(item.emotion))
                if item.emotion not in sort:
                    sort[item.emotion] = felt[item.emotion].addMenu(name)
                action = sort[item.emotion].addAction(_plain(thing_name(item.id)))
                action.setEnabled(not full)
                action.triggered.connect(lambda _=False, name=item.id: self.toggle(name))
        menu.addSeparator()
        for emotion, below in felt.items():
            if emotion != own:
                menu.addMenu(below)
        return menu

    def _sorts(self) -> dict[str, str]:
        return {
            "thing": self.tr("Things"),
            "action": self.tr("What goes on"),
            "weather": self.tr("Weather"),
            "light": self.tr("Lighting"),
        }

    def toggle(self, name: str) -> None:
        """Put an element into the frame that is worked at, or take it out."""
        words = self.tr("Change what is there")
        self._desk.edit(words, self._desk.selected, lambda card: toggle(card, self._desk.phrase, name))

    def _use(self, member: Member) -> None:
        self._desk.do(self.tr("Take from the cast"), subject=member.subject, pronoun=member.pronoun)

    def _forget(self, name: str) -> None:
        self._desk.attempt(lambda: self._desk.cast.forget(name))


def _popup(menu: QMenu, under: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def _plain(text: str) -> str:
    """Words as a menu shows them: an ampersand is no shortcut."""
    return text.replace("&", "&&")
