"""What an emotion does, in numbers, from the engine's own mapping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from generators.emotion import EmotionState


@dataclass(frozen=True)
class Effect:
    """One thing an emotion does.

    Attributes:
        value: the number, with sign and unit: "+2.9 st".
        name: what of: "pitch".
        detail: the whole of it in a sentence, for the tooltip.
    """

    value: str
    name: str
    detail: str = ""


Effects = Callable[[EmotionState], Sequence[Effect]]
"""An engine's mapping as cards; the panel shows four."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("VoiceEffects", text)


def voice_effects(state: EmotionState) -> list[Effect]:
    """What `state` does to a voice that reads plainly: `generators.speech.effect`, as cards."""
    from generators.speech import effect  # numpy comes with it: not before the panel is shown

    e = effect(state)
    pitch, spread, duration, level, tilt = (
        e[name] for name in ("f0_st", "f0_range", "duration", "level_db", "tilt_db")
    )
    timbre = ""
    if abs(tilt) >= 0.5:
        timbre = _tr("level, brighter") if tilt > 0 else _tr("level, softer")
    detail = QCoreApplication.translate("VoiceEffects", "{0} dB above 1 kHz against below")
    return [
        Effect(f"{_signed(pitch, 1)} st", _tr("pitch"), _tr("mean pitch, in semitones against a plain reading")),
        Effect(f"×{spread:.2f}", _tr("pitch range"), _tr("how far the voice moves up and down")),
        Effect(f"{_signed((duration - 1) * 100, 0)}%", _tr("duration"), _tr("how long the same words take")),
        Effect(f"{_signed(level, 1)} dB", timbre or _tr("level"), detail.format(_signed(tilt, 1))),
    ]


def _signed(value: float, digits: int) -> str:
    """ "+2.9", "−3.4", and "0" for what rounds to it (a true minus sign, as wide as the plus)."""
    rounded = round(value, digits)
    return "0" if rounded == 0 else f"{rounded:+.{digits}f}".replace("-", "−")
