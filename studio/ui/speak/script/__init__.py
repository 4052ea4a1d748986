"""The script editor: lines, each with voice, emotion, takes and a status."""

from .editor import ScriptEditor
from .line import LineView, Status
from .markup import Mark, marks

__all__ = ["LineView", "Mark", "ScriptEditor", "Status", "marks"]
