"""Asking where something is to be written, for all workspaces."""

from .destination import Destination, first_folder, problem
from .dialog import ExportDialog, combo, side_by_side

__all__ = ["Destination", "ExportDialog", "combo", "first_folder", "problem", "side_by_side"]
