"""The Speak workspace at work: its widgets wired to script, jobs, library and player."""

from .bridge import QueueBridge
from .commands import SpeakCommands
from .desk import Desk, Places
from .library_page import LibraryPage
from .operation import Operation, Runner
from .queue_page import QueuePage
from .speak_desk import SpeakDesk
from .strip import StripWiring
from .workspace import SpeakWorkspace

__all__ = [
    "Desk",
    "LibraryPage",
    "Operation",
    "Places",
    "QueueBridge",
    "QueuePage",
    "Runner",
    "SpeakCommands",
    "SpeakDesk",
    "SpeakWorkspace",
    "StripWiring",
]
