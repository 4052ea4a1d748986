"""What people built: houses, fences, lamps, stalls, gravestones, boats."""

from .board import board
from .fair import bulbs, stall, tent, wheel
from .farm import boat, gravestone, haystack, snowman, windmill
from .fences import fence
from .houses import church, cottage, town_house
from .street import bench, bin_, bridge, lamp_post

__all__ = [
    "bench", "bin_", "board", "boat", "bridge", "bulbs", "church", "cottage", "fence", "gravestone", "haystack",
    "lamp_post", "snowman", "stall", "tent", "town_house", "wheel", "windmill",
]  # fmt: skip
