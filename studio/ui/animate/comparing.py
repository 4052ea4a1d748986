"""Another emotion beside the film's: the same portrait, voice and chance, so that only what is felt differs."""

from __future__ import annotations

from PySide6.QtCore import QObject

from studio.core.animate import AnimateProject, Incomplete
from studio.core.library import Take
from studio.ui.speak_workspace.feeling import state_of
from studio.ui.speak_workspace.shelf import category_of, label_of

from .compare_bar import CompareBar
from .desk import Desk
from .filming import Filmed
from .stage import OTHER, Stage


class Comparing(QObject):
    """Wires the bar over the preview."""

    def __init__(self, desk: Desk, stage: Stage, bar: CompareBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stage, self._bar = desk, stage, bar
        self._felt = desk.beside.felt
        bar.chosen.connect(self.choose)
        bar.ended.connect(self.end)
        desk.changed.connect(self._follow)
        desk.arrived.connect(self._arrived)
        if self._felt is not None:  # of the last time: what was not filmed to its end is not begun again by itself
            self._follow()
            if stage.other_take is None:
                self.end()

    @property
    def project(self) -> AnimateProject | None:
        """What is shown at the right; None where nothing is compared."""
        return None if self._felt is None else self._desk.project.change(emotion=self._felt)

    def choose(self, category: str) -> None:
        """Compare with a category, as strong as what is felt at the left; its film is made if it is not there."""
        self._felt = state_of(category, self._desk.project.emotion)
        self._desk.compare(self._felt)
        self._make()

    def end(self) -> None:
        """One film again."""
        self._felt = None
        self._desk.compare(None)
        self._desk.filming.cancel(OTHER)
        self._follow()
        self._stage.refresh()

    def _make(self) -> None:
        self._follow()
        project = self.project
        if project is not None and self._stage.other_take is None and not self._desk.is_deaf:
            if self._desk.needs_consent:
                self._desk.consentNeeded.emit()
                return
            try:
                self._desk.filming.film(project, OTHER)
            except Incomplete as error:
                self._desk.notice.emit(str(error))
        self._stage.refresh()

    def _follow(self) -> None:
        """What is compared has everything but the emotion from the film."""
        project = self.project
        self._stage.other = project
        self._stage.other_take = None
        if project is not None:
            for take_id in reversed(project.takes):
                take = self._desk.take(take_id)
                if take is not None and take.trashed is None and project.makes(take.request):
                    self._stage.other_take = take_id
                    break
        felt = self._felt
        label, category = (label_of(felt), category_of(felt)) if felt is not None else ("", None)
        self._bar.show_other(label, category, category_of(self._desk.project.emotion))

    def _arrived(self, filmed: Filmed, take: Take) -> None:
        if not filmed.version and self._felt is not None:
            self._make()  # the film at the left is another now: so must be the one at the right
