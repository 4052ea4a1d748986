"""Playing sound that may still be in the making, with a position in samples that does not need a device."""

from .clip import Clip
from .output import Output, SilentOutput
from .outputs import Outputs
from .player import Player
from .qt_output import QtOutputs
from .track import Track

__all__ = ["Clip", "Output", "Outputs", "Player", "QtOutputs", "SilentOutput", "Track"]
