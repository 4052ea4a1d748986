"""The open script: what is in it now, the way back, its file, and those who watch it."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from generators.emotion import Emotion
from generators.speech import SpeechRequest
from studio.core.document import Document
from studio.core.script import Line, Script, open_script, save_script

from .store import Session


class SpeakDocument(Document[Script]):
    """One script with its file.

    Args:
        script: what it begins with.
        path: its file, None for none.
        saved: whether the file has all of it; an empty script that has no file counts as saved.

    Attributes:
        path: its file, None for none.
    """

    def __init__(self, script: Script | None = None, path: Path | None = None, saved: bool = True) -> None:
        self.path = path
        super().__init__(script or Script())
        self._saved = _content(self.script) if saved else None

    @classmethod
    def of_session(cls, session: Session) -> SpeakDocument:
        """The document as it was left."""
        return cls(session.script, Path(session.path) if session.path else None, session.saved)

    @classmethod
    def open(cls, path: Path) -> SpeakDocument:
        """The document of a file; raises as `open_script`."""
        return cls(open_script(path), path)

    @property
    def script(self) -> Script:
        """What is in it now."""
        return self.state

    @property
    def session(self) -> Session:
        """What to hand to the autosave."""
        return Session(script=self.script, path=_as_text(self.path), saved=self.is_saved)

    @property
    def is_saved(self) -> bool:
        """Whether its file has all of it."""
        return self._saved == _content(self.script)

    def do(self, label: str, script: Script, merge: Hashable | None = None) -> None:
        """Go on to a new script as one step of undo; nothing happens if it is as it was.

        Args:
            label: what was done, for the menu ("Split line").
            script: made from the present one.
            merge: steps in a row with the same key become one, until `seal`.
        """
        if _content(script) == _content(self.script):
            self._show(script)
            return
        self._stack.push(script, label, merge)
        self._tell()

    def select(self, line_id: str | None) -> None:
        """Select a line; no step of undo."""
        self._show(self.script.select(line_id))

    def take_arrived(self, line_id: str, take: str, request: SpeechRequest) -> None:
        """A take was made. It belongs to the line from now on, in the past as well: no undo takes it away.

        It is shown now, and in every earlier or later state in which the line asks for just what it was made from.
        """
        hint = [0]

        def add(script: Script) -> Script:
            at = _find(script.lines, line_id, hint)
            if at is None:
                return script
            line = script.lines[at]
            fits = script is self.script or line.makes(request, script.emotion)
            taken = line.with_take(take)
            changed = taken if fits else taken.model_copy(update={"take": line.take})
            return script.with_lines((*script.lines[:at], changed, *script.lines[at + 1 :]))

        self._tell_if(lambda: self._stack.amend(add))

    def set_panel(self, emotion: Emotion, merge: Hashable | None = "panel") -> None:
        """The emotion panel shows another emotion; a drag is one step."""
        self.do("Change emotion", self.script.with_emotion(emotion), merge)

    def save(self, path: Path | None = None) -> None:
        """Write it to its file, or to another, which is its own from then on; raises as `save_script`."""
        target = path or self.path
        if target is None:
            raise ValueError("a document without a file is saved to a path")
        save_script(target, self.script)
        self.path, self._saved = target, _content(self.script)
        self._tell()

    def _show(self, script: Script) -> None:
        if script is not self.script:
            self._stack.replace_present(script)
            self._tell()


def _content(script: Script) -> tuple[object, ...]:
    """All but which line is selected."""
    return (script.lines, script.emotion)


def _as_text(path: Path | None) -> str | None:
    """The path as it can be kept; None if its name is not text at all (it is asked for again when saved)."""
    text = str(path) if path else ""
    return text if text and text.isprintable() else None


def _find(lines: tuple[Line, ...], line_id: str, hint: list[int]) -> int | None:
    """Where a line is; states differ little, so where it was in the last one is looked at first."""
    if hint[0] >= len(lines) or lines[hint[0]].id != line_id:
        hint[0] = next((at for at, line in enumerate(lines) if line.id == line_id), -1)
    if hint[0] < 0:
        hint[0] = 0
        return None
    return hint[0]
