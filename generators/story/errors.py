"""What can be wrong with a story, said so that the user knows what to write instead."""

from __future__ import annotations

from generators.contract import BadInput, MoodreelError


class EmptySubject(BadInput):
    """Nobody was named to tell about."""


class SubjectTooLong(BadInput):
    """A prompt has room for a phrase, not for a page."""


class SubjectNotEnglish(BadInput):
    """The captions are English, and so the subject has to be."""


class BadSubject(BadInput):
    """The subject holds something that is not words."""


class BadPlan(BadInput):
    """A `plan.json` that cannot be read or that contradicts itself."""


class PlanRejected(MoodreelError):
    """The checker kept sending plans back."""


class WriterUnavailable(MoodreelError):
    """The language model that was asked for cannot be reached or loaded."""


class WriterUnusable(MoodreelError):
    """The language model answered, but not with a plan; the planner falls back to its own."""
