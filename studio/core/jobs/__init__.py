"""Jobs: a queue that survives restarts, and one process per engine that may die without taking anything with it."""

from .errors import NewerStore, StoreBusy, StoreError, UnknownEngine, UnknownJob
from .events import EngineEvent, Event, JobEvent, OnEvent
from .job import BATCH, INTERACTIVE, Job, JobError, JobState
from .messages import Broken, Died, Done, Failed, Message, Partial, Progress, Ready, Stopped
from .queue import JobQueue
from .service import Emit, Engine, Service
from .store import JobStore
from .worker import KILL_AFTER, Worker

__all__ = [
    "BATCH",
    "INTERACTIVE",
    "KILL_AFTER",
    "Broken",
    "Died",
    "Done",
    "Emit",
    "Engine",
    "EngineEvent",
    "Event",
    "Failed",
    "Job",
    "JobError",
    "JobEvent",
    "JobQueue",
    "JobState",
    "JobStore",
    "Message",
    "NewerStore",
    "OnEvent",
    "Partial",
    "Progress",
    "Ready",
    "Service",
    "Stopped",
    "StoreBusy",
    "StoreError",
    "UnknownEngine",
    "UnknownJob",
    "Worker",
]
