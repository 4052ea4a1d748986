"""What an emotion does to a frame, from the engine's own palettes and tables, for the emotion panel."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QCoreApplication

from generators.emotion import NEUTRAL, EmotionState
from generators.story import Frame
from studio.core.story import fitting
from studio.ui.emotion import Effect, Effects


def _tr(text: str) -> str:
    return QCoreApplication.translate("StoryEffects", text)


def story_effects(frame: Frame) -> Effects:
    """Light, colour, warmth and what there is to show, where and when this frame plays; against no emotion at all."""

    def effects(state: EmotionState) -> list[Effect]:
        felt, plain = _look(frame, state), _look(frame, NEUTRAL)  # type: ignore[arg-type]
        fits = fitting(frame.setting, state.dominant, ("thing", "action", "weather", "light"))
        own = sum(item.emotion == state.dominant for item in fits)
        return [
            Effect(_share(felt[0] / plain[0] - 1), _tr("light"), _tr("how bright the picture is, against no emotion")),
            Effect(_share(felt[1] / plain[1] - 1), _tr("colour"), _tr("how strong its colours are")),
            Effect(_signed(felt[2] - plain[2]), _tr("warmth"), _tr("of the light: + is towards red, − towards blue")),
            Effect(str(own), _tr("things that fit"), _tr("elements of this emotion that can be in such a place")),
        ]

    return effects


@lru_cache(maxsize=512)
def _look(frame: Frame, state: EmotionState) -> tuple[float, float, float]:
    """Exposure, saturation, and red minus blue of the light, of the palette that the engine would choose."""
    from generators.story.world import palette_of  # loads tables: not before the panel is shown

    palette = palette_of(state, frame.time, frame.weather, frame.setting, np.random.default_rng(0))
    red, blue = int(palette.light[1:3], 16), int(palette.light[5:7], 16)
    return max(palette.exposure, 1e-3), max(palette.saturation, 1e-3), (red - blue) / 255


def _share(value: float) -> str:
    rounded = round(value * 100)
    return "0" if rounded == 0 else f"{rounded:+d}%".replace("-", "−")


def _signed(value: float) -> str:
    rounded = round(value, 2)
    return "0" if rounded == 0 else f"{rounded:+.2f}".replace("-", "−")
