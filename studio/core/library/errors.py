"""What can go wrong with the library."""

from generators.contract import BadInput, MoodreelError


class LibraryError(MoodreelError):
    """The library cannot be used, or did not take something; what was in it before still is."""


class LibraryBusy(LibraryError):
    """Another Moodreel has the library open."""


class NewerLibrary(LibraryError):
    """A newer Moodreel wrote the library; it is left as it is."""


class UnknownTake(BadInput):
    """There is no take of that id."""


class LostFile(LibraryError):
    """Somebody removed a file of the library by hand."""
