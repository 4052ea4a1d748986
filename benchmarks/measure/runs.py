"""The app as a user starts it: `python main.py …` in a process of its own, timed, with its peak memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .material import ROOT

# A small process between us and the app: Linux hands the memory of whoever forks on to the child's peak.
_LAUNCHER = """
import json, resource, subprocess, sys, time
limit, timeout, told = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
started = time.monotonic()
try:
    code = subprocess.run(sys.argv[4:], timeout=timeout).returncode
except subprocess.TimeoutExpired:
    code = 124
seconds = time.monotonic() - started
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps({"code": code, "seconds": seconds, "peak_mb": peak}), file=open(told, "w"))
"""


@dataclass(frozen=True)
class Ran:
    """How it went.

    Attributes:
        code: exit status; 124 after a time-out.
        out: standard output.
        err: standard error.
        seconds: from start to end.
        peak_mb: largest resident memory in MiB.
    """

    code: int
    out: str
    err: str
    seconds: float
    peak_mb: float

    @property
    def message(self) -> str:
        """What a person reads last: the end of standard error on one line."""
        return " ".join(self.err.split())[-300:]


def app(*arguments: str) -> list[str]:
    """The command line of the app."""
    return [sys.executable, str(ROOT / "main.py"), *arguments]


def run(
    command: Sequence[str],
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    timeout: float = 180.0,
    file_limit: int = 0,
) -> Ran:
    """Run a command to its end; no file may grow past `file_limit` bytes where one is given."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        done = subprocess.run(
            [sys.executable, "-S", "-c", _LAUNCHER, str(file_limit), str(timeout), str(told), *command],
            input=stdin,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, **(env or {})},
        )
        result = json.loads(told.read_text("utf-8"))
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return Ran(result["code"], out, err, result["seconds"], result["peak_mb"])
