"""What can be wrong with a large model, said so that the user knows what to do."""

from __future__ import annotations

from generators.contract import BadInput, MoodreelError


class LargeUnavailable(MoodreelError):
    """The libraries for large models are not installed."""


class ModelMissing(BadInput):
    """There is no model where one was said to be."""


class NotAPipeline(BadInput):
    """What is there is no pipeline, or none that Moodreel can paint with."""


class UnsafeModel(BadInput):
    """The model brings pickled weights or code of its own; neither is ever loaded."""


class ModelBroken(MoodreelError):
    """The model's files do not fit together."""


class BadDevice(BadInput):
    """The machine has no such device, or the device cannot compute in that precision."""


class TooLittleMemory(MoodreelError):
    """The model or its pictures do not fit in memory, even in the leanest way."""
