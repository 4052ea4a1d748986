"""What can go wrong with the queue itself; what goes wrong with one job is that job's `JobError`."""

from __future__ import annotations

from generators.contract import BadInput, MoodreelError


class StoreError(MoodreelError):
    """The file that keeps the queue cannot be used."""


class StoreBusy(StoreError):
    """Another Moodreel has the queue open."""


class NewerStore(StoreError):
    """The file was written by a newer Moodreel; it was left as it is."""


class UnknownEngine(BadInput):
    """There is no engine of that name."""


class UnknownJob(BadInput):
    """There is no such job (any more)."""
