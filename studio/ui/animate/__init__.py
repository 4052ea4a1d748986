"""The Animate workspace: a portrait and a voice become a talking head before one's eyes."""

from .animate_desk import AnimateDesk
from .commands import AnimateCommands
from .finding import ENGINE
from .reusing import Reusing
from .workspace import AnimateWorkspace

__all__ = ["ENGINE", "AnimateCommands", "AnimateDesk", "AnimateWorkspace", "Reusing"]
