"""The text without its markup, each character still knowing where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field

from generators.emotion import EmotionState


@dataclass(slots=True)
class Tape:
    """Characters to be read, with their source offsets and style. Written once by `markup`, then by `characters`.

    Attributes:
        source: the text as given.
        chars: the characters, without markup.
        starts: source offset of each character.
        ends: source offset after each character.
        emphasis: whether each character stands in `*…*`.
        emotions: state of the innermost span around each character.
        pauses: `(index in chars, seconds)` of each `[pause …]`, ascending.
    """

    source: str
    chars: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    emphasis: list[bool] = field(default_factory=list)
    emotions: list[EmotionState | None] = field(default_factory=list)
    pauses: list[tuple[int, float]] = field(default_factory=list)

    def add(self, char: str, start: int, end: int, emphasis: bool, emotion: EmotionState | None) -> None:
        """Append one character."""
        self.chars.append(char)
        self.starts.append(start)
        self.ends.append(end)
        self.emphasis.append(emphasis)
        self.emotions.append(emotion)

    @property
    def text(self) -> str:
        """All characters as one string; index i is `chars[i]`."""
        return "".join(self.chars)

    def written(self, first: int, last: int) -> str:
        """Characters `first` to `last` (exclusive) as they stand in the source, markup left out."""
        pieces: list[str] = []
        done = -1
        for i in range(first, last):
            if self.starts[i] >= done:  # one written character may have become two ("ﬁ")
                pieces.append(self.source[self.starts[i] : self.ends[i]])
                done = self.ends[i]
        return "".join(pieces)
