"""Commands as data: one list for menus, shortcuts, the palette and tests."""

from .catalogue import COMMANDS
from .command import Command
from .context import Context, Workspace
from .search import ranked

__all__ = ["COMMANDS", "Command", "Context", "Workspace", "ranked"]
