"""Pieces of rooms: wall, floor, window, furniture. Feet of furniture stand on the edge of the floor or before it."""

from .floor import boards, rug
from .furniture import armchair, bed, chest, hearth, plant, stove
from .lamps import ceiling_lamp, floor_lamp
from .plan import library_plan, room_plan, taken_walls
from .shelves import bookcase, hanging_shelf
from .table import table
from .wall import picture, side_wall, wall
from .window import window

__all__ = [
    "armchair", "bed", "boards", "bookcase", "ceiling_lamp", "chest", "floor_lamp", "hanging_shelf", "hearth",
    "library_plan", "picture", "plant", "room_plan", "rug", "side_wall", "stove", "table", "taken_walls", "wall",
    "window",
]  # fmt: skip
