"""What explains the window: shortcuts, documentation, and what Moodreel is made of."""

from .about import AboutDialog
from .desk import HelpDesk
from .docs import DocsDialog, docs_folder
from .keys import HERE
from .shortcuts import ShortcutsDialog

__all__ = ["HERE", "AboutDialog", "DocsDialog", "HelpDesk", "ShortcutsDialog", "docs_folder"]
