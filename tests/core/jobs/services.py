"""Small real services for the child: they count. Nothing here brings torch, numpy or pytest with it."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import Any

from generators.contract import BadInput, Cancel, MoodreelError, OnProgress, Progress
from studio.core.jobs.service import Emit

STEP = 0.002  # seconds a counter takes for a step at which it is told to stay


class Counter:
    """Counts to `count`; the request says what happens on the way.

    `stay`: from this number on it counts no further until it is cancelled; `stubborn`: not even then.
    `fail`: what it raises at the end. `die`: the exit status or minus the signal with which it dies at the end.
    """

    def __init__(self, greeting: str = "") -> None:
        self._greeting = greeting
        self._forever = threading.Event()

    def info(self) -> dict[str, Any]:
        return {"pid": os.getpid(), "greeting": self._greeting}

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> dict[str, Any]:
        asked = {"count": 4, "stay": None, "stubborn": False, "fail": None, "die": None, **json.loads(request)}
        for number in range(asked["count"]):
            cancel.raise_if_set()
            report(Progress(number / asked["count"], "counting"))
            emit({"number": number, "sound": bytes(8)})
            while number == asked["stay"]:
                if not asked["stubborn"]:
                    cancel.raise_if_set()
                self._forever.wait(STEP)
        if asked["fail"] is not None:
            raise {"input": BadInput, "engine": MoodreelError, "bug": ZeroDivisionError}[asked["fail"]]("Count less.")
        if asked["die"] is not None:
            if asked["die"] < 0:
                os.kill(os.getpid(), -asked["die"])
                self._forever.wait()  # the signal may reach the process on another thread
            os._exit(asked["die"])
        return {"counted": asked["count"], "pid": os.getpid(), "resident": resident()}


class Surroundings:
    """Tells what its process looks like."""

    def info(self) -> dict[str, Any]:
        return {}

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> dict[str, Any]:
        niceness = os.nice(0)
        emit({})
        return {
            "environment": dict(os.environ),
            "niceness": niceness,
            "niceness afterwards": os.nice(0),
            "modules": sorted(sys.modules),
        }


class Unbuildable:
    """Cannot be set up."""

    def __init__(self) -> None:
        raise MoodreelError("The weights are missing. Install Moodreel again.")


class Slow(Counter):
    """Is not set up before a file of that name exists."""

    def __init__(self, gate: str) -> None:
        super().__init__()
        while not os.path.exists(gate):
            self._forever.wait(STEP)


def resident() -> int:
    """Bytes of memory this process holds."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
