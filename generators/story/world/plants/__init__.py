"""What grows: trees of many kinds, bushes, grass, flowers."""

from .bare import bare_tree, twisted_tree
from .bushes import bush
from .dry import cactus, palm
from .firs import fir
from .flowers import flowers
from .grass import blades, fringe, meadow_grass
from .trees import KINDS, tree

__all__ = [
    "KINDS",
    "bare_tree",
    "blades",
    "bush",
    "cactus",
    "fir",
    "flowers",
    "fringe",
    "meadow_grass",
    "palm",
    "tree",
    "twisted_tree",
]
