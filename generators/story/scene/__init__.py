"""The scene plan: where everything of one picture is, and in what light. Sampled, edited, and then drawn."""

from .geometry import HEIGHT, Box
from .scene import Glow, Palette, Placed, Scene, Staging, View

__all__ = ["HEIGHT", "Box", "Glow", "Palette", "Placed", "Scene", "Staging", "View"]
