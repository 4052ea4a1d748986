"""Counterfactual compare: the same words in several emotions, aligned, equally loud."""

from .align import map_position, overlay, same_phones
from .bar import CompareBar
from .figures import Figures, figures
from .gains import matched_gains
from .panel import ComparePanel
from .version import Sources, Version

__all__ = [
    "CompareBar",
    "ComparePanel",
    "Figures",
    "Sources",
    "Version",
    "figures",
    "map_position",
    "matched_gains",
    "overlay",
    "same_phones",
]
