"""The queue page: its parts, and how they are wired."""

from .desk import QueueDesk
from .model import JobModel
from .page import QueuePage

__all__ = ["JobModel", "QueueDesk", "QueuePage"]
