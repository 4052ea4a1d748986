"""Ctrl-C asks for a stop; what is being written is finished or undone, never left half."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from generators.contract import Cancel


@contextmanager
def stopping() -> Iterator[Cancel]:
    """Give a flag that the first Ctrl-C sets; a second one interrupts at once (`KeyboardInterrupt`)."""
    cancel = Cancel()
    before = signal.getsignal(signal.SIGINT)

    def stop(number: int, frame: FrameType | None) -> None:
        cancel.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, stop)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)
