"""The emotion panel and its parts: each shows a state and emits what the user made of it."""

from .chips import CategoryChips, EmotionChip
from .curve import EmotionCurveView
from .curve_painting import CurveAxes
from .effects import Effect, Effects, voice_effects
from .pad import EmotionPad
from .panel import EmotionPanel
from .presets import PresetStore

__all__ = [
    "CategoryChips",
    "CurveAxes",
    "Effect",
    "Effects",
    "EmotionChip",
    "EmotionCurveView",
    "EmotionPad",
    "EmotionPanel",
    "PresetStore",
    "voice_effects",
]
