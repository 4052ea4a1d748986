"""What an emotion is for the whole of Moodreel: states, curves, the ten categories and their places."""

from .curve import Emotion, EmotionCurve, Keyframe, as_curve, interpolate
from .errors import BadEmotion, UnknownCategory
from .load import load_curve, parse_emotion
from .look import COLOURS, SHAPES, Shape
from .state import NEUTRAL, EmotionState
from .taxonomy import CATEGORIES, CITATION, FEELINGS, POINTS, TERMS, Category, Point

__all__ = [
    "CATEGORIES",
    "CITATION",
    "COLOURS",
    "FEELINGS",
    "NEUTRAL",
    "POINTS",
    "SHAPES",
    "TERMS",
    "BadEmotion",
    "Category",
    "Emotion",
    "EmotionCurve",
    "EmotionState",
    "Keyframe",
    "Point",
    "Shape",
    "UnknownCategory",
    "as_curve",
    "interpolate",
    "load_curve",
    "parse_emotion",
]
