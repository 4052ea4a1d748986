"""What the parts of the Speak workspace share: the open script, and what is being made of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from generators.contract import MoodreelError
from generators.speech import SpeechRequest
from studio.core.jobs import BATCH, INTERACTIVE, JobQueue
from studio.core.library import Library, Take
from studio.core.script import Line, Script, UnknownLine
from studio.core.session import SpeakDocument
from studio.core.settings import PronunciationDictionary, Settings
from studio.ui.operation import Runner

from .shelf import TakeShelf
from .slices import Slices
from .speaking import Speaking, Spoken


@dataclass(frozen=True)
class Places:
    """What the workspace works with.

    Attributes:
        queue: does jobs.
        library: keeps takes.
        settings: of the user.
        dictionary: of the user.
    """

    queue: JobQueue
    library: Library
    settings: Settings
    dictionary: PronunciationDictionary


class Desk(QObject):
    """The open script and the speech that is made of it.

    Attributes:
        errors: message and details by id of the line that could not be spoken.

    Signals:
        changed (): the script, one of its takes, or what is being made of it.
        documentChanged (): another script was opened.
        grown (Spoken): there is more sound of it.
        arrived (Spoken, Take): it is a take now.
        problem (str, str): what went wrong, for the user, and details.
        notice (str): what the user should know; nothing went wrong.
        lineChosen (str): this line is to be shown.
    """

    changed = Signal()
    documentChanged = Signal()
    grown = Signal(object)
    arrived = Signal(object, object)
    problem = Signal(str, str)
    notice = Signal(str)
    lineChosen = Signal(str)

    def __init__(self, places: Places, document: SpeakDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places = places
        self.runner = Runner(self)
        self.shelf = TakeShelf(places.library)
        self.speaking = Speaking(places.queue, places.library, self.shelf, self.runner, self._owner, self)
        self.errors: dict[str, tuple[str, str]] = {}
        self._failed_as: dict[str, Line] = {}  # what the line was when it failed
        self._slices = Slices(self)
        self._slices.begun.connect(self.hold)
        self._slices.ended.connect(self.let_go)
        self._held, self._missed = 0, False
        self._document = document
        self._stop = document.observe(self._script_changed)
        self.speaking.changed.connect(lambda _: self._tell())
        self.speaking.grown.connect(self.grown)
        self.speaking.finished.connect(self._finished)
        self.speaking.failed.connect(self._failed)

    @property
    def document(self) -> SpeakDocument:
        """The open script with its way back."""
        return self._document

    @property
    def script(self) -> Script:
        """The open script."""
        return self._document.script

    @property
    def line(self) -> Line | None:
        """The line that is shown."""
        return self.script.current_line

    def use(self, document: SpeakDocument) -> None:
        """Open another script."""
        self._stop()
        self._slices.clear()
        self.errors.clear()
        self._document = document
        self._stop = document.observe(self._script_changed)
        self.documentChanged.emit()
        self.changed.emit()

    def close(self) -> None:
        """Finish what is being written."""
        self._stop()
        self._slices.clear()
        self.runner.close()

    def hold(self) -> None:
        """Many small changes follow: `changed` is told once, by `let_go`, for to show a long script takes longer."""
        self._held += 1

    def let_go(self) -> None:
        """The changes since `hold` are done."""
        self._held -= 1
        if not self._held and self._missed:
            self._missed = False
            self.changed.emit()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that may be refused; then the user is told. Whether it was done."""
        try:
            act()
        except MoodreelError as error:
            self.problem.emit(str(error), "")
            return False
        return True

    def do(self, label: str, change: Callable[[Script], Script], merge: Hashable | None = None) -> bool:
        """Change the script as one step of undo; whether it could be."""
        return self.attempt(lambda: self._document.do(label, change(self.script), merge))

    def request(self, line: Line) -> SpeechRequest:
        """What a line asks for now; raises BadInput."""
        return line.request(self.script.emotion, self.dictionary)

    @property
    def dictionary(self) -> Mapping[str, str]:
        """The user's pronunciations."""
        return self.places.dictionary.entries

    def is_fresh(self, line: Line) -> bool:
        """Whether the line's take says what the line says."""
        request = self.shelf.request(line.take)
        return request is not None and line.makes(request, self.script.emotion, self.dictionary)

    def speak(self, line_id: str, *, hurry: bool = True) -> Spoken | None:
        """Have a line spoken, if it is not yet; None if nothing is to be waited for (see `errors` then)."""
        try:
            line = self.script.line(line_id)
            request = self.request(line)
        except UnknownLine:
            return None
        except MoodreelError as error:
            self._fail(line_id, str(error), "")
            self._tell()
            return None
        self.errors.pop(line_id, None)
        before = next((take for take in reversed(line.takes) if self.shelf.request(take) == request), None)
        if before is not None:
            self.do("Show take", lambda script: script.with_line(line.with_take(before)))
            return None
        priority = INTERACTIVE if hurry else BATCH
        return self.speaking.speak(line_id, request, self.title(line), priority)

    def speak_each(self, line_ids: Iterable[str], *, hurry: bool = True) -> None:
        """Have lines spoken that are not yet: a thousand are asked for a few at a time, and shown so together."""

        def ask(line_id: str) -> None:
            line = next((line for line in self.script.lines if line.id == line_id), None)
            if line is not None and not self.is_fresh(line):
                self.speak(line_id, hurry=hurry)

        self._slices.add(partial(ask, line_id) for line_id in line_ids)

    def cancel(self) -> None:
        """Have nothing more spoken."""
        self._slices.clear()
        self.speaking.cancel()

    def title(self, line: Line) -> str:
        """What the queue calls a line."""
        return self.tr("Line {n}").format(n=self.script.index(line.id) + 1)

    def _owner(self, request: SpeechRequest) -> str | None:
        panel = self.script.emotion
        fitting = (line for line in self.script.lines if line.makes(request, panel))
        return next((line.id for line in fitting if not self.is_fresh(line)), None)

    def _finished(self, spoken: Spoken, take: Take) -> None:
        if not spoken.version and spoken.line:
            self._document.take_arrived(spoken.line, take.id, spoken.request)
        self.arrived.emit(spoken, take)
        self._tell()

    def _failed(self, spoken: Spoken) -> None:
        if spoken.error is not None and not spoken.version:
            self._fail(spoken.line, spoken.error.message, spoken.error.details)
        self._tell()

    def _fail(self, line_id: str, message: str, details: str) -> None:
        line = next((line for line in self.script.lines if line.id == line_id), None)
        if line is not None:
            self.errors[line_id] = (message, details)
            self._failed_as[line_id] = _asked(line)

    def _script_changed(self, script: Script) -> None:
        if self.errors:  # what was wrong with a line need not be once it is another
            now = {line.id: line for line in script.lines if line.id in self.errors}
            for line_id in [each for each in self.errors if each not in now]:
                del self.errors[line_id]
            for line_id, line in now.items():
                if self._failed_as.get(line_id) != _asked(line):
                    del self.errors[line_id]
        self._tell()

    def _tell(self) -> None:
        """Something changed; while held it is told once, at the end."""
        if self._held:
            self._missed = True
        else:
            self.changed.emit()


def _asked(line: Line) -> Line:
    """A line without what came of it."""
    return line.model_copy(update={"takes": (), "take": None})
