"""Composes the pictures of a story: who stands where, how large, seen from where, among what."""

from .actors import stance_of
from .boxes import lies
from .players import Players, players_of
from .rules import ruled
from .scene_of import Planner, scene_of
from .solver import box_of

__all__ = ["Planner", "Players", "box_of", "lies", "players_of", "ruled", "scene_of", "stance_of"]
