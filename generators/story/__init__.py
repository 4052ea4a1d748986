"""Story: a subject and an emotion become a planned story."""

from .checker import Fault, check
from .errors import (
    BadPlan,
    BadSubject,
    EmptySubject,
    PlanRejected,
    SubjectNotEnglish,
    SubjectTooLong,
    WriterUnavailable,
    WriterUnusable,
)
from .plan import Frame, PlanElement, StoryPlan, Subject, load_plan
from .planner import Planner
from .request import MOST_FRAMES, StoryRequest

__all__ = [
    "MOST_FRAMES",
    "BadPlan",
    "BadSubject",
    "EmptySubject",
    "Fault",
    "Frame",
    "PlanElement",
    "PlanRejected",
    "Planner",
    "StoryPlan",
    "StoryRequest",
    "Subject",
    "SubjectNotEnglish",
    "SubjectTooLong",
    "WriterUnavailable",
    "WriterUnusable",
    "check",
    "load_plan",
]
