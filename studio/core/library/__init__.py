"""The library: every take with its full request, in a database and files named by their content."""

from .errors import LibraryBusy, LibraryError, LostFile, NewerLibrary, UnknownTake
from .files import FileStore, content_name
from .library import Library, default_library_folder
from .outgoing import file_stem
from .query import Query
from .speech import emotion_label, speech_take
from .take import NewTake, Take

__all__ = [
    "FileStore",
    "Library",
    "LibraryBusy",
    "LibraryError",
    "LostFile",
    "NewTake",
    "NewerLibrary",
    "Query",
    "Take",
    "UnknownTake",
    "content_name",
    "default_library_folder",
    "emotion_label",
    "file_stem",
    "speech_take",
]
