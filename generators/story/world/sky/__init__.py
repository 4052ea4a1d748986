"""What is above: the gradient of the air, sun and moon, stars, clouds."""

from .clouds import clouds
from .dome import dome
from .lights import bodies
from .stars import stars

__all__ = ["bodies", "clouds", "dome", "stars"]
