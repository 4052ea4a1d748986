"""The line in other emotions: spoken beside it, drawn over it, heard from the same place, equally loud."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

from generators.emotion import Emotion
from generators.media import loudness
from studio.core.script import Line
from studio.ui.operation import Operation
from studio.ui.speak import Sources, Version, map_position, matched_gains, overlay

from .desk import Desk
from .feeling import state_of
from .shelf import Heard, category_of, label_of
from .speaking import SAMPLE, Spoken
from .stage import Stage
from .versions import Other, Versions
from .workspace import SpeakWorkspace

PARTS = ("timing", "pitch", "energy")


class Comparing(QObject):
    """Wires the compare bar and the compare panel. Keys of versions begin with the line's id.

    Signals:
        emotionHeard (object): the emotion of the version that is heard; None for the line's own.
    """

    emotionHeard = Signal(object)

    def __init__(self, desk: Desk, stage: Stage, page: SpeakWorkspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stage = desk, stage
        self._bar, self._panel, self._editor = page.compare, page.versions, page.prosody
        self._versions = Versions(desk)
        self._line: str | None = None
        self._heard = ""
        self._wanted = ""  # to be heard as soon as it is there
        self._loading: set[str] = set()
        self._loudness: dict[str, float] = {}
        self._shown: object = None
        self._bar.added.connect(self.add)
        self._bar.sourcesChanged.connect(self._mix)
        self._panel.playRequested.connect(self._play)
        for widget in (self._bar, self._panel):
            widget.heardChosen.connect(self.hear)
            widget.removed.connect(self._remove)
        desk.changed.connect(self.refresh)
        desk.arrived.connect(self._arrived)
        desk.speaking.failed.connect(self._failed)
        stage.shown.connect(lambda _: self._overlays())
        stage.player.positionChanged.connect(lambda _: self._show_place())

    @property
    def all_there(self) -> bool:
        """Whether every version of the current line can be heard."""
        line = self._desk.line
        return line is not None and all(self._versions.state(line, key) == "ready" for key in self._versions.of(line))

    def add(self, what: str) -> None:
        """Compare with a category, or with the panel's emotion ("panel")."""
        line = self._desk.line
        if line is None:
            return
        own = line.emotion or self._desk.script.emotion
        emotion = self._desk.script.emotion if what == "panel" else state_of(what, own)
        key = f"{line.id}/{what}"
        self._versions.of(line)[key] = Other(emotion)
        if not self._desk.is_fresh(line):
            self._desk.speak(line.id)  # what the others are compared with comes first
        self._speak(line, key)
        self.refresh()

    def hear(self, key: str) -> None:
        """Hear a version, from where the one before it was; one that is not as the line is now is spoken first."""
        line, before = self._desk.line, self._stage.heard
        if line is None:
            return
        other = self._versions.of(line).get(key)
        if other is not None and self._versions.state(line, key) in ("stale", "failed"):
            self._wanted = key
            self._speak(line, key)
            self.refresh()
            return
        take = other.take if other is not None else line.take
        after = self._at_hand(take)
        if take is None or after is None:
            self._wanted = key
            return
        here = self._stage.seconds
        there = map_position(here, before.reading, after.reading) if before is not None else 0.0
        self._heard, self._wanted = key, ""
        gain = self._gain(take)
        if other is not None:
            self._stage.show_version(key, after, there, gain)
        else:
            self._stage.show_take(there, gain)
        self.emotionHeard.emit(other.emotion if other is not None else None)
        self.refresh()

    def refresh(self) -> None:
        """Show the versions of the current line."""
        line = self._desk.line
        if line is None or line.id != self._line:
            self._line = line.id if line is not None else None
            self._heard = self._wanted = ""
            self.emotionHeard.emit(None)
        if line is None:
            self._show([], "", Sources(), [], {})
            return
        own = f"{line.id}/"
        if self._desk.speaking.of(line.id) is not None and self._heard != own:
            self._heard = own  # it is spoken anew, and that is what is heard
            self.emotionHeard.emit(None)
        versions, takes = [self._own(line, own)], {own: line.take}
        for key, other in self._versions.of(line).items():
            state, category = self._versions.state(line, key), category_of(other.emotion)
            versions.append(Version(key, label_of(other.emotion), category, state, other.error))
            takes[key] = other.take
        if len(takes) > 1:
            for take in takes.values():
                self._measure(take)
        heard = {key: there for key, take in takes.items() if (there := self._at_hand(take)) is not None}
        sources, more = self._sources(line)
        self._show(versions, self._heard or own, sources, more, heard)

    def _own(self, line: Line, key: str) -> Version:
        emotion = line.emotion or self._desk.script.emotion
        waits = line.take is None and self._desk.speaking.of(line.id) is not None
        return Version(key, label_of(emotion), category_of(emotion), "making" if waits else "ready")

    def _show(
        self,
        versions: list[Version],
        heard: str,
        sources: Sources,
        more: list[tuple[str, str]],
        there: dict[str, Heard],
    ) -> None:
        shown = (versions, heard, sources, more, {key: id(each) for key, each in there.items()})
        if shown != self._shown:
            self._shown = shown
            self._bar.set_versions(versions, heard)
            self._bar.set_sources(sources, more)
            self._panel.set_versions(versions, {key: each.reading for key, each in there.items()}, heard)
            self._show_place()

    def _speak(self, line: Line, key: str) -> None:
        other = self._versions.of(line)[key]
        other.error = ""

        def ask() -> None:
            other.request = self._versions.request(line, other.emotion)
            other.take = None
            self._desk.speaking.speak(line.id, other.request, self._desk.title(line), version=key)

        self._desk.attempt(ask)

    def _arrived(self, spoken: Spoken, take: object) -> None:
        other = self._versions.find(spoken.version)
        if spoken.version == SAMPLE:
            return
        if other is not None and other.request == spoken.request:
            other.take, other.error = spoken.job, ""
            self.refresh()
            self._overlays()
            if self._wanted == spoken.version:
                self.hear(spoken.version)

    def _failed(self, spoken: Spoken) -> None:
        other = self._versions.find(spoken.version)
        if other is not None and spoken.error is not None:
            other.error = spoken.error.message
            self.refresh()

    def _remove(self, key: str) -> None:
        if self._heard == key:
            self.hear(f"{self._line}/")
        self._versions.of(self._desk.line).pop(key, None)
        making = self._desk.speaking.of(self._line or "", key)
        if making is not None:
            self._desk.places.queue.cancel(making.job)
        self.refresh()
        self._overlays()

    def _play(self, key: str) -> None:
        """From the beginning."""
        self._stage.player.pause()
        self._stage.player.seek(0)
        self.hear(key)
        self._stage.player.play()

    def _mix(self, sources: Sources) -> None:
        line = self._desk.line
        if line is None:
            return
        now = {f"{part}_from": self._emotion(line, getattr(sources, part)) for part in PARTS}
        label = self.tr("Mix readings")
        if self._desk.do(label, lambda s: s.change([line.id], lambda each: each.change(**now))):
            self._stage.play_line(line.id)

    def _emotion(self, line: Line, key: str | None) -> Emotion | None:
        other = self._versions.of(line).get(key or "")
        if other is not None:
            return other.emotion
        return next((getattr(line, f"{part}_from") for part in PARTS if key == _borrowed(line, part)), None)

    def _sources(self, line: Line) -> tuple[Sources, list[tuple[str, str]]]:
        """Where the line's timing, pitch and energy come from; and emotions among these it is not compared with."""
        keys: dict[str, str] = {}
        more: dict[str, str] = {}
        for part in PARTS:
            emotion: Emotion | None = getattr(line, f"{part}_from")
            if emotion is None:
                continue
            known = (key for key, other in self._versions.of(line).items() if other.emotion == emotion)
            same = next((k for k, words in more.items() if words == label_of(emotion)), _borrowed(line, part))
            keys[part] = next(known, same)
            if keys[part] == same:
                more[same] = label_of(emotion)
        return Sources(**keys), list(more.items())

    def _overlays(self) -> None:
        heard, line = self._stage.heard, self._desk.line
        if heard is None or line is None:
            self._editor.set_overlays([])
            return
        takes = [other.take for other in self._versions.of(line).values()]
        takes += [line.take] if takes else []
        others = [each for take in takes if (each := self._at_hand(take)) is not None]
        drawn = [overlay(each.reading, heard.reading) for each in others if each.clip is not heard.clip]
        self._editor.set_overlays([each for each in drawn if each is not None])

    def _show_place(self) -> None:
        self._panel.set_position(self._heard or f"{self._line}/", self._stage.seconds)

    def _at_hand(self, take: str | None) -> Heard | None:
        """A take's sound; one that left the shelf is fetched, and shown when it is there."""
        heard = self._desk.shelf.at_hand(take) if take is not None else None
        if heard is None and take is not None and take not in self._loading and self._desk.shelf.take(take):
            self._loading.add(take)
            (
                Operation(self._desk.runner, lambda: self._desk.shelf.load(take))
                .success(lambda loaded: self._loaded(take, loaded))
                .failure(lambda _: None)  # the stage says so when it is to be heard
                .run()
            )
        return heard

    def _loaded(self, take: str, heard: Heard) -> None:
        self._loading.discard(take)
        self._desk.shelf.put(take, heard)
        self.refresh()
        self._overlays()
        if self._wanted:
            self.hear(self._wanted)

    def _measure(self, take: str | None) -> None:
        heard = self._at_hand(take)
        if take is None or heard is None or take in self._loudness:
            return
        audio, rate = heard.clip.audio, heard.clip.rate
        self._loudness[take] = math.nan  # asked for once

        def keep(level: float) -> None:
            self._loudness[take] = level

        Operation(self._desk.runner, lambda: loudness(audio, rate)).success(keep).run()

    def _gain(self, take: str) -> float:
        line = self._desk.line
        takes = [other.take for other in self._versions.of(line).values()] + [line.take if line is not None else None]
        known = {each: self._loudness.get(each, math.nan) for each in takes if each is not None}
        gains = matched_gains({each: level for each, level in known.items() if not math.isnan(level)})
        return gains.get(take, 1.0)


def _borrowed(line: Line, part: str) -> str:
    """The key of an emotion that only a part of the line comes from."""
    return f"{line.id}/{part} from"
