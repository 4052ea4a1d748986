"""What to export of a script."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from studio.ui.export import Destination

Subtitles = Literal["none", "srt", "vtt"]


@dataclass(frozen=True)
class SpeechChoice(Destination):
    """Where and how.

    Attributes:
        form: of the sound: wav, flac, ogg or mp3.
        subtitles: beside the sound.
        by: what one subtitle holds.
        split: one file per line instead of one for all; their names begin with `name`.
        lines: how many there are.
    """

    form: str = "wav"
    subtitles: Subtitles = "none"
    by: Literal["sentence", "word"] = "sentence"
    split: bool = False
    lines: int = 1

    def files(self) -> list[Path]:
        """All files it would write."""
        digits = max(2, len(str(self.lines)))
        stems = [f"{self.name} {n:0{digits}d}" for n in range(1, self.lines + 1)] if self.split else [self.name]
        suffixes = [self.form] + ([self.subtitles] if self.subtitles != "none" else [])
        return [self.folder / f"{stem}.{suffix}" for stem in stems for suffix in suffixes]
