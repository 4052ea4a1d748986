"""The acoustic model: CausalFastSpeech2, a FastSpeech2 in which emotion reaches speech only through prosody."""

from .causal_fastspeech2 import CausalFastSpeech2, ModelConfig
from .contour import Contour

__all__ = ["CausalFastSpeech2", "Contour", "ModelConfig"]
