"""Trials by bad input through the command line: what is the same of every command. The cases are the commands' own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from .report import Bar, Part, Sheet, mark
from .runs import Ran, run

DONE, BAD, FAILED = 0, 2, 1


@dataclass(frozen=True)
class Verdict:
    """How one case ended.

    Attributes:
        name: what is bad.
        ran: the command.
        faults: what is not as it should be; none where all is well.
        told: what a person was told, for the table.
    """

    name: str
    ran: Ran
    faults: Sequence[str]
    told: str


def tried(
    command: Sequence[str],
    folder: Path,
    disk: int = 0,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    timeout: float = 180.0,
) -> tuple[Ran, list[str]]:
    """Run a command that is to write below a folder.

    Args:
        command: the command line.
        folder: where it writes; it may hold files, which are to stay as they are.
        disk: bytes that the disk below the folder has. Where none may be mounted, no file may grow past a quarter
            of it, which looks the same to the command. 0: the disk is not full.
        stdin, env, timeout: see `run`.
    Returns:
        how it went; names of the files that are new, altered or gone.
    """
    env = dict(env or {})
    if disk and _may_mount(folder):
        with tempfile.TemporaryDirectory() as name:
            listed = Path(name) / "left.txt"
            script = 'mount -t tmpfs -o size=$DISK tmpfs "$0" && "$@"; code=$?; ls -A "$0" > "$LISTED"; exit $code'
            env |= {"LISTED": str(listed), "DISK": str(disk)}
            ran = run(["unshare", "--mount", "sh", "-c", script, str(folder), *command], stdin, env, timeout)
            return ran, listed.read_text("utf-8").split()
    before = _files_in(folder)
    ran = run(command, stdin, env, timeout, file_limit=disk // 4)
    after = _files_in(folder)
    left = sorted(file for file, content in after.items() if before.get(file) != content)
    return ran, left + [f"{file} is gone" for file in before.keys() - after.keys()]


def refusal_faults(ran: Ran, left: Sequence[str]) -> list[str]:
    """What is wrong with how a command refused: it is to say why in one line and to leave nothing behind."""
    faults = []
    if len(ran.message) < 12 or ran.err.count("\n") != 1:
        faults.append("no message of one line")
    if left:
        faults.append(f"left behind: {', '.join(left)}")
    return faults


def ending_faults(ran: Ran, ends: Sequence[int]) -> list[str]:
    """What is wrong with how a command ended, whatever it wrote."""
    faults = [] if ran.code in ends else [f"exit {ran.code}, not {' or '.join(map(str, ends))}"]
    return faults + (["a traceback"] if "Traceback" in ran.err else [])


def judged(bar: str, verdicts: Iterable[Verdict], console: Console, note: str = "") -> Part:
    """The bar that all verdicts are good, and a table of them; each is printed as it comes.

    Args:
        bar: what the bar is called.
        verdicts: one for each case.
        console: to print on.
        note: stands beside the bar where all are good.
    """
    rows: list[list[str | float]] = []
    failed = []
    for verdict in verdicts:
        good = not verdict.faults
        rows.append([verdict.name, verdict.ran.code, verdict.told, "; ".join(verdict.faults), mark(good)])
        failed += [] if good else [verdict.name]
        console.print(f"input: {verdict.name}: {mark(good)}")
    value = f"{len(rows) - len(failed)} of {len(rows)}"
    says = f"not so: {', '.join(failed)}" if failed else note
    head = ["input", "exit", "message", "fault", ""]
    return Part([Bar(bar, value, "all", not failed, says)], [Sheet("through the command line", head, rows)])


def _files_in(folder: Path) -> dict[str, bytes]:
    """Names below a folder, with what the files hold."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def _may_mount(folder: Path) -> bool:
    """Whether a small file system of our own can be mounted, seen by nobody else."""
    if os.name != "posix" or shutil.which("unshare") is None:
        return False
    command = ["unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True).returncode == 0
