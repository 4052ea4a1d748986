"""Hair of people: styles as data in `hair.toml`, drawn on the skull so that they turn with the head."""

from .drawing import hair
from .style import STYLES, Style

__all__ = ["STYLES", "Style", "hair"]
