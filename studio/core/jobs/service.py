"""How an engine is plugged in: a class that is named here by a string and lives in a process of its own."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from generators.contract import Cancel, OnProgress

Emit = Callable[[Mapping[str, Any]], None]
"""Hands over a piece of a result: plain data and bytes, nothing that only the engine's process could unpickle."""


class Service(Protocol):
    """An engine as its process serves it: built once, then asked for jobs, each on a thread of its own.

    They come one after another; if its `Engine` says `beside`, a second may come while one is being done.
    """

    def info(self) -> Mapping[str, Any]:
        """What the window wants to know of the engine: versions, voices…; plain data."""
        ...

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> Mapping[str, Any]:
        """Do one job.

        Args:
            request: JSON text.
            report: to be told how far it is.
            emit: to be given pieces of the result as they are ready.
            cancel: to be looked at between steps.
        Returns:
            the manifest of the result: plain JSON data, files by their path.

        Raises:
            BadInput: the request cannot be served.
            Cancelled: `cancel` was set.
            MoodreelError: anything else a user can act on.
        """
        ...


@dataclass(frozen=True, slots=True)
class Engine:
    """Where to find a service; the application never imports it, its process does.

    Attributes:
        name: e.g. `speech`.
        entry: `module:Class`.
        options: keyword arguments for the class, plain data.
        beside: whether its service can do two jobs at once: then one that somebody waits for (`INTERACTIVE`) does not
            wait for a long one to end.
    """

    name: str
    entry: str
    options: Mapping[str, Any] = field(default_factory=dict)
    beside: bool = False

    def load(self) -> Service:
        """Import the class and build it: in the engine's process only."""
        module, _, name = self.entry.partition(":")
        return getattr(importlib.import_module(module), name)(**self.options)
