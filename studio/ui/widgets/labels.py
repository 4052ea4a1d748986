"""Labels in the window's few kinds of type."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def title(text: str) -> QLabel:
    """16 px, bold."""
    return _label(text, "title")


def dim(text: str) -> QLabel:
    """13 px, quiet."""
    return _label(text, "dim")


def caption(text: str) -> QLabel:
    """12 px, quiet."""
    return _label(text, "caption")


def section(text: str) -> QLabel:
    """Small capitals above a group of controls; screen readers get the text as it is written."""
    label = _label(text.upper(), "section")
    label.setAccessibleName(text)
    return label
