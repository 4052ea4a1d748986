"""The cast: whoever a story is about, drawn the same in every pose, from three sides, with any feeling."""

from .company import draw_figure
from .figure import Figure
from .garment import Garment
from .look import Look
from .looks import look_of
from .stance import Stance

__all__ = ["Figure", "Garment", "Look", "Stance", "draw_figure", "look_of"]
