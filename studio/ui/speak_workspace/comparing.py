"""The line in other emotions: spoken beside it, drawn over it, heard from the same place, equally loud."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from generators.emotion import Emotion
from generators.media import loudness
from studio.core.library import emotion_label
from studio.core.script import Line
from studio.ui.speak import CompareBar, ProsodyEditor, Sources, Version, map_position, matched_gains, overlay

from .desk import Desk
from .feeling import state_of
from .operation import Operation
from .shelf import Heard, category_of
from .speaking import SAMPLE, Spoken
from .stage import Stage


@dataclass(eq=False)
class _Other:
    """A version beside the line's own."""

    emotion: Emotion
    heard: Heard | None = None
    error: str = ""
    asked: object = None


class Comparing(QObject):
    """Wires the compare bar. Keys of versions begin with the line's id.

    Signals:
        emotionHeard (object): the emotion of the version that is heard; None for the line's own.
    """

    emotionHeard = Signal(object)

    def __init__(
        self, desk: Desk, stage: Stage, bar: CompareBar, editor: ProsodyEditor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._stage, self._bar, self._editor = desk, stage, bar, editor
        self._others: dict[str, _Other] = {}
        self._line: str | None = None
        self._heard = ""
        self._loudness: dict[int, float] = {}
        self._shown: object = None
        bar.added.connect(self.add)
        bar.removed.connect(self._remove)
        bar.heardChosen.connect(self.hear)
        bar.sourcesChanged.connect(self._mix)
        desk.changed.connect(self.refresh)
        desk.arrived.connect(self._arrived)
        desk.speaking.failed.connect(self._failed)
        stage.shown.connect(lambda _: self._overlays())

    def add(self, what: str) -> None:
        """Compare with a category, or with the panel's emotion ("panel")."""
        line = self._desk.line
        if line is None:
            return
        own = line.emotion or self._desk.script.emotion
        emotion = self._desk.script.emotion if what == "panel" else state_of(what, own)
        key = f"{line.id}/{what}"
        self._others[key] = _Other(emotion)
        self._speak(line, key)
        self.refresh()

    def hear(self, key: str) -> None:
        """Hear a version, from where the one before it was."""
        before = self._stage.heard
        line = self._desk.line
        if line is None:
            return
        other = self._others.get(key)
        after = other.heard if other is not None else self._desk.shelf.at_hand(line.take or "")
        if after is None:
            return
        here = self._stage.seconds
        there = map_position(here, before.reading, after.reading) if before is not None else 0.0
        self._heard = key
        gain = self._gain(after)
        if other is not None:
            self._stage.show_version(key, after, there, gain)
        else:
            self._stage.show_take(there, gain)
        self.emotionHeard.emit(other.emotion if other is not None else None)
        self._shown = None
        self.refresh()

    def refresh(self) -> None:
        """Show the versions of the current line."""
        line = self._desk.line
        if line is None or line.id != self._line:
            self._line = line.id if line is not None else None
            self._others, self._heard = {}, ""
            self.emotionHeard.emit(None)
        if line is None:
            self._show([], "", Sources())
            return
        own = f"{line.id}/"
        if self._desk.speaking.of(line.id) is not None and self._heard != own:
            self._heard = own  # it is spoken anew, and that is what is heard
            self.emotionHeard.emit(None)
        emotion = line.emotion or self._desk.script.emotion
        versions = [Version(own, emotion_label(emotion), category_of(emotion))]
        for key, other in self._others.items():
            state = "ready" if other.heard else "failed" if other.error else "making"
            label, category = emotion_label(other.emotion), category_of(other.emotion)
            versions.append(Version(key, label, category, state, other.error))
        self._show(versions, self._heard or own, self._sources(line))

    def _show(self, versions: list[Version], heard: str, sources: Sources) -> None:
        shown = (versions, heard, sources)
        if shown != self._shown:
            self._shown = shown
            self._bar.set_versions(versions, heard)
            self._bar.set_sources(sources)

    def _speak(self, line: Line, key: str) -> None:
        other = self._others[key]

        def ask() -> None:
            # Drawn prosody is absolute: it would make every emotion sound alike.
            plain = {"timing_from": None, "pitch_from": None, "energy_from": None, "edits": ()}
            request = self._desk.request(line).model_copy(update={"emotion": other.emotion, **plain})
            self._desk.speaking.speak(line.id, request, self._desk.title(line), version=key)

        self._desk.attempt(ask)

    def _arrived(self, spoken: Spoken, take: object) -> None:
        other = self._others.get(spoken.version)
        if other is not None and spoken.version != SAMPLE:
            other.heard, other.error = spoken.heard(), ""
            self._measure(other.heard)
            self.refresh()
            self._overlays()
        elif not spoken.version and spoken.line == self._line:
            self._measure(spoken.heard())

    def _failed(self, spoken: Spoken) -> None:
        other = self._others.get(spoken.version)
        if other is not None and spoken.error is not None:
            other.error = spoken.error.message
            self.refresh()

    def _remove(self, key: str) -> None:
        if self._heard == key:
            self.hear(f"{self._line}/")
        self._others.pop(key, None)
        self.refresh()
        self._overlays()

    def _mix(self, sources: Sources) -> None:
        line = self._desk.line
        if line is None:
            return
        fields = {f"{part}_from": self._emotion(getattr(sources, part)) for part in ("timing", "pitch", "energy")}
        label = self.tr("Mix readings")
        if self._desk.do(label, lambda s: s.change([line.id], lambda each: each.change(**fields))):
            self._stage.play_line(line.id)

    def _emotion(self, key: str | None) -> Emotion | None:
        other = self._others.get(key or "")
        return other.emotion if other is not None else None

    def _sources(self, line: Line) -> Sources:
        def key(emotion: Emotion | None) -> str | None:
            return next((k for k, o in self._others.items() if emotion is not None and o.emotion == emotion), None)

        return Sources(key(line.timing_from), key(line.pitch_from), key(line.energy_from))

    def _overlays(self) -> None:
        heard, line = self._stage.heard, self._desk.line
        if heard is None or line is None:
            self._editor.set_overlays([])
            return
        others = [other.heard for other in self._others.values() if other.heard is not None]
        if others and (own := self._desk.shelf.at_hand(line.take or "")) is not None:
            others.append(own)
        drawn = [overlay(each.reading, heard.reading) for each in others if each.clip is not heard.clip]
        self._editor.set_overlays([each for each in drawn if each is not None])

    def _measure(self, heard: Heard) -> None:
        clip = heard.clip
        audio, rate = clip.audio, clip.rate

        def keep(level: float) -> None:
            self._loudness[id(clip)] = level

        Operation(self._desk.runner, lambda: loudness(audio, rate)).success(keep).run()

    def _gain(self, heard: Heard) -> float:
        clips = [other.heard.clip for other in self._others.values() if other.heard is not None]
        own = self._desk.shelf.at_hand((self._desk.line.take or "") if self._desk.line is not None else "")
        known = {str(id(clip)): self._loudness.get(id(clip)) for clip in (*clips, *([own.clip] if own else []))}
        gains = matched_gains({name: level for name, level in known.items() if level is not None})
        return gains.get(str(id(heard.clip)), 1.0)
