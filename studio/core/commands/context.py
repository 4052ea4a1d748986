"""What is so at the moment, as far as commands depend on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Workspace = Literal["speak", "story", "animate", "library", "queue", "settings"]


@dataclass(frozen=True, slots=True)
class Context:
    """Told by the window whenever it changes.

    Attributes:
        workspace: the place that is shown.
        lines: how many the script has.
        selected: how many of them are selected.
        first_selected, last_selected: whether the first and the last line are among the selected.
        adjoining: whether the selected lines follow each other.
        has_text: whether any line says something.
        line_has_text: whether the current line does.
        drafted: whether something is typed that is no line yet.
        caret_in_line: whether the caret stands in a line's text.
        text_selected: whether some of a text field's text is selected.
        takes: how many the current line has.
        any_take: whether any line has one.
        edited: whether the current line's prosody was changed by hand.
        follows_panel: whether the current line has no emotion of its own.
        can_undo, can_redo: whether there is a step.
        unsaved: whether the script's file lacks something.
        working: whether a job runs or waits.
        playing: whether sound is being played.
        can_play: whether there is a device to play on.
        chosen_takes: how many takes are chosen in the library.
        in_trash: whether its trash is shown.
        can_cancel, can_retry, can_move: whether a job chosen in the queue waits or runs, came to nothing, waits.
        any_job_over: whether any job is done, cancelled, failed or interrupted.
        can_film: whether a portrait and a voice are chosen.
        named: whether a story has a subject.
        frames: how many frames it has.
        frame_open: whether one of them is worked at.
    """

    workspace: Workspace = "speak"
    lines: int = 0
    selected: int = 0
    first_selected: bool = False
    last_selected: bool = False
    adjoining: bool = False
    has_text: bool = False
    line_has_text: bool = False
    drafted: bool = False
    caret_in_line: bool = False
    text_selected: bool = False
    takes: int = 0
    any_take: bool = False
    edited: bool = False
    follows_panel: bool = True
    can_undo: bool = False
    can_redo: bool = False
    unsaved: bool = False
    working: bool = False
    playing: bool = False
    can_play: bool = True
    chosen_takes: int = 0
    in_trash: bool = False
    can_cancel: bool = False
    can_retry: bool = False
    can_move: bool = False
    any_job_over: bool = False
    can_film: bool = False
    named: bool = False
    frames: int = 0
    frame_open: bool = False

    @property
    def on_speak(self) -> bool:
        """Whether the script is shown."""
        return self.workspace == "speak"

    @property
    def on_story(self) -> bool:
        """Whether the story is shown."""
        return self.workspace == "story"

    @property
    def on_animate(self) -> bool:
        """Whether the portrait is shown."""
        return self.workspace == "animate"

    @property
    def on_library(self) -> bool:
        """Whether the library is shown."""
        return self.workspace == "library"

    @property
    def on_queue(self) -> bool:
        """Whether the queue is shown."""
        return self.workspace == "queue"

    @property
    def shows_take(self) -> bool:
        """Whether a take is drawn below the script."""
        return self.on_speak and self.takes > 0
