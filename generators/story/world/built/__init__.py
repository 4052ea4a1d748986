"""What people built: houses, fences, lamps, stalls."""

from .board import board

__all__ = ["board"]
