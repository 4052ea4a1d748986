"""The Speak workspace at work: its widgets wired to script, jobs, library and player."""

from studio.ui.operation import Operation, Runner

from .bridge import QueueBridge
from .commands import SpeakCommands
from .desk import Desk, Places
from .reusing import Reusing
from .speak_desk import SpeakDesk
from .strip import StripWiring
from .voices import shipped_voices
from .workspace import SpeakWorkspace

__all__ = [
    "Desk",
    "Operation",
    "Places",
    "QueueBridge",
    "Reusing",
    "Runner",
    "SpeakCommands",
    "SpeakDesk",
    "SpeakWorkspace",
    "StripWiring",
    "shipped_voices",
]
