"""The Story workspace: a subject and an emotion become a planned, illustrated story before one's eyes."""

from .commands import StoryCommands
from .reusing import Reusing
from .story_desk import StoryDesk
from .workspace import StoryWorkspace

__all__ = ["Reusing", "StoryCommands", "StoryDesk", "StoryWorkspace"]
