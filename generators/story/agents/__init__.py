"""Who plans: our own tables and stories, a language model on this machine, or one behind an address the user sets."""

from .base import Agents, Task
from .chat import ChatAgents, ChatModel, Message
from .embedded import EmbeddedAgents
from .endpoint import Endpoint, EndpointModel
from .folder import FolderModel

__all__ = [
    "Agents",
    "ChatAgents",
    "ChatModel",
    "EmbeddedAgents",
    "Endpoint",
    "EndpointModel",
    "FolderModel",
    "Message",
    "Task",
]
