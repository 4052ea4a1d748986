"""The emotion that a user asks for: a category, a point of the pad, or a curve in a file; one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generators.contract import BadInput
from generators.emotion import NEUTRAL, Emotion, EmotionCurve, EmotionState, load_curve, parse_emotion

USUAL_INTENSITY = 0.7
"""Where the table of emotions was measured; markup without a number means the same."""


@dataclass(frozen=True)
class Feeling:
    """Emotion options as they were given.

    Attributes:
        name: `--emotion`.  intensity: `--intensity`.  valence: `--valence`.  arousal: `--arousal`.
        curve: `--curve`.
        timing_from, pitch_from, energy_from: the options of these names.
    """

    name: str | None = None
    intensity: float | None = None
    valence: float | None = None
    arousal: float | None = None
    curve: Path | None = None
    timing_from: str | None = None
    pitch_from: str | None = None
    energy_from: str | None = None

    def whole(self) -> Emotion:
        """The emotion of the reading; neutral if none was asked for.

        Raises:
            BadInput: two ways of saying it at once, half of a point, or an intensity of nothing.
        """
        point = [value is not None for value in (self.valence, self.arousal)]
        ways = {"--emotion": self.name is not None, "--valence with --arousal": any(point), "--curve": bool(self.curve)}
        given = [way for way, used in ways.items() if used]
        if len(given) > 1:
            raise BadInput(f"{' and '.join(given)} say the emotion twice. Keep one of them.")
        if any(point) and not all(point):
            raise BadInput("A point of the pad needs both --valence and --arousal. Give the other one too.")
        parts = (self.name, self.timing_from, self.pitch_from, self.energy_from)
        if self.intensity is not None and all(part is None for part in parts):
            raise BadInput("--intensity says how strong a named emotion is. Give --emotion too, or leave it out.")
        if self.valence is not None and self.arousal is not None:
            return EmotionState.from_point(self.valence, self.arousal)
        if self.curve is not None:
            return load_curve(self.curve)
        return self.named(self.name) or NEUTRAL

    def named(self, name: str | None) -> EmotionState | None:
        """The state of a category at the intensity that was asked for; None for no name.

        Raises:
            BadInput: an unknown category, or an intensity outside [0, 1].
        """
        if name is None:
            return None
        return parse_emotion(name, USUAL_INTENSITY if self.intensity is None else self.intensity)


def label(emotion: Emotion) -> str:
    """The emotion for people: "anger 0.7", or where a curve begins and ends."""
    if isinstance(emotion, EmotionCurve):
        first, last = emotion.keyframes[0].state.label, emotion.keyframes[-1].state.label
        return first if emotion.is_constant else f"{first} to {last}"
    return emotion.label
