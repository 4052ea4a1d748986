"""Ground under the sky: ridges one behind the other, the field one stands on, ways and waters through it."""

from .field import Height, field, level
from .ridges import hills, mountains, ridge, treeline
from .rocks import rock, rocks
from .scatter import scatter
from .water import pond, sheet
from .way import Way, way

__all__ = [
    "Height", "Way", "field", "hills", "level", "mountains", "pond", "ridge", "rock", "rocks", "scatter", "sheet",
    "treeline", "way",
]  # fmt: skip
