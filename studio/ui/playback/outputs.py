"""Where outputs come from."""

from __future__ import annotations

from typing import Protocol

from .output import Output


class Outputs(Protocol):
    """The devices of a machine; `changed` is called by it when they come and go."""

    def available(self) -> bool:
        """Whether there is any device to play on."""
        ...

    def open(self, rate: int) -> Output | None:
        """Open the device the system prefers, for mono samples at `rate`; None if there is none."""
        ...
