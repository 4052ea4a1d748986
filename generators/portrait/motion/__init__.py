"""The motion model: sound and emotion to a moving face (Neighbor Forcing and ConvKV, after SoulX-LiveAct)."""

from .engine import MotionEngine, MotionRequest
from .stream import LOOK_AHEAD, MotionStream
from .weights import Mind, load_mind

__all__ = ["LOOK_AHEAD", "Mind", "MotionEngine", "MotionRequest", "MotionStream", "load_mind"]
