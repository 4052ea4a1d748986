"""Exporting what was spoken."""

from .choice import ExportChoice, problem
from .dialog import ExportDialog

__all__ = ["ExportChoice", "ExportDialog", "problem"]
