"""Bad input through the command line: each must end in a clear error with nothing written, or in sound speech."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from rich.console import Console

from generators.assets import Assets
from generators.media import read_audio

from .material import passage
from .report import Bar, Part, Sheet, mark
from .runs import Ran, app, run

SPOKEN, BAD, FAILED = 0, 2, 1


@dataclass(frozen=True)
class Case:
    """One bad input.

    Attributes:
        name: what is bad.
        text: what is to be spoken, on standard input.
        ends: the exit statuses that are right.
        options: more arguments.
        to: the file to write, below an empty folder unless absolute.
        before: a file that is already there, with its content.
        env: more environment.
        full: whether the disk is full.
    """

    name: str
    text: bytes
    ends: tuple[int, ...]
    options: Sequence[str] = ()
    to: str = "out.wav"
    before: Mapping[str, bytes] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)
    full: bool = False


def _cases(longest: bool) -> list[Case]:
    plain = b"This is a plain sentence."
    cases = [
        Case("empty", b"", (BAD,)),
        Case("spaces and newlines only", b" \n\t \n", (BAD,)),
        Case("one letter", b"a", (SPOKEN,)),
        Case("20,001 characters", b"a b " * 5000 + b"c", (BAD,)),
        Case("emoji only", "\U0001f600\U0001f389\U0001f44d\U0001f3fd".encode(), (BAD,)),
        Case("emoji in a sentence", "Good morning \U0001f600 my friend.".encode(), (SPOKEN,)),
        Case("control characters only", b"\x01\x02\x07\x1b", (BAD,)),
        Case("control characters in a sentence", b"Good\x07 morning\x1b my\x00 friend.", (SPOKEN, BAD)),
        Case("bytes that are not UTF-8", b"Good \xff\xfe morning.", (BAD,)),
        Case("another script", "Доброе утро.".encode(), (BAD,)),
        Case("unknown tag", b"[furious 0.7]Stop that.[/]", (BAD,)),
        Case("unclosed tag", b"[anger 0.7]Stop that.", (BAD,)),
        Case("stray closing tag", b"Stop that.[/]", (BAD,)),
        Case("tag with a bad value", b"[anger 7]Stop that.[/]", (BAD,)),
        Case("pause without an end", b"Stop [pause forever] that.", (BAD,)),
        Case("unknown voice", plain, (BAD,), ("--voice", "af_nobody")),
        Case("unknown emotion", plain, (BAD,), ("--emotion", "joyfulness")),
        Case("intensity out of range", plain, (BAD,), ("--emotion", "anger", "--intensity", "7")),
        Case("rate out of range", plain, (BAD,), ("--rate", "40")),
        Case("missing file", b"", (BAD,), ("--file", "nothing/here.txt")),
        Case("unknown sound format", plain, (BAD,), to="out.xyz"),
        Case("folder that is not there", plain, (SPOKEN, BAD, FAILED), to="new/out.wav"),
        Case("folder that is a file", plain, (BAD, FAILED), to="taken/out.wav", before={"taken": b"a file"}),
        Case("unwritable folder", plain, (BAD, FAILED), to="/sys/out.wav"),
        Case("file that is already there", plain, (BAD,), before={"out.wav": b"precious"}),
        Case("full disk", plain, (FAILED, BAD), full=True),
    ]
    if longest:
        cases.append(Case("20,000 characters", passage(20_000).encode(), (SPOKEN,)))
    return cases


def _spoiled(assets: Assets, folder: Path) -> list[Case]:
    """Copies of the assets with one file altered, and with one missing."""
    cases = []
    for how in ("altered", "missing"):
        copy = folder / how
        shutil.copytree(assets.root, copy)
        weights = copy / "speech" / "acoustic.safetensors"
        if how == "missing":
            weights.unlink()
        else:
            content = bytearray(weights.read_bytes())
            content[len(content) // 2] ^= 1
            weights.write_bytes(bytes(content))
        cases.append(Case(f"{how} weights", b"Hello.", (FAILED,), env={"MOODREEL_ASSETS": str(copy)}))
    return cases


def measure(assets: Assets, longest: bool, console: Console) -> Part:
    """Run all cases."""
    rows: list[list[str | float]] = []
    failed = []
    with tempfile.TemporaryDirectory() as spare:
        for case in [*_cases(longest), *_spoiled(assets, Path(spare))]:
            ran, faults = _tried(case)
            rows.append(
                [case.name, ran.code, ran.message or ran.out.strip()[-120:], "; ".join(faults), mark(not faults)]
            )
            if faults:
                failed.append(case.name)
            console.print(f"input: {case.name}: {mark(not faults)}")
    note = f"not so: {', '.join(failed)}" if failed else ""
    value = f"{len(rows) - len(failed)} of {len(rows)}"
    bar = Bar("bad input: a clear error or sound speech, nothing half-written", value, "all", not failed, note)
    return Part([bar], [Sheet("through the command line", ["input", "exit", "message", "fault", ""], rows)])


def _tried(case: Case) -> tuple[Ran, list[str]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "wanted"
        folder.mkdir()
        for file, content in case.before.items():
            (folder / file).write_bytes(content)
        before = files_in(folder)
        target = folder / case.to
        command = app("speak", *(() if "--file" in case.options else ("-",)), *case.options, "-o", str(target))
        timeout = 3600.0 if len(case.text) > 15_000 else 180.0
        if case.full and may_mount(folder):
            listed = Path(name) / "left.txt"
            script = 'mount -t tmpfs -o size=16k tmpfs "$0" && "$@"; code=$?; ls -A "$0" > "$LISTED"; exit $code'
            small = ["unshare", "--mount", "sh", "-c", script, str(folder), *command]
            ran = run(small, case.text, {**case.env, "LISTED": str(listed)}, timeout)
            left = listed.read_text("utf-8").split()
        else:
            ran = run(command, case.text, case.env, timeout, file_limit=4096 if case.full else 0)
            left = sorted(file for file, content in files_in(folder).items() if before.get(file) != content)
            left += [f"{file} is gone" for file in before.keys() - files_in(folder).keys()]
        return ran, _faults(case, ran, left, target)


def _faults(case: Case, ran: Ran, left: list[str], target: Path) -> list[str]:
    faults = [] if ran.code in case.ends else [f"exit {ran.code}, not {' or '.join(map(str, case.ends))}"]
    if "Traceback" in ran.err:
        faults.append("a traceback")
    if ran.code == 0:
        try:
            audio, rate = read_audio(target)[:2]
            if len(audio) < 0.1 * rate or not np.abs(audio).max() > 0.01 or not np.isfinite(audio).all():
                faults.append("no sound speech")
        except Exception as error:
            faults.append(f"the file cannot be read: {error}")
    else:
        if len(ran.message) < 12:
            faults.append("no message")
        if left:
            faults.append(f"left behind: {', '.join(left)}")
    return faults


def files_in(folder: Path) -> dict[str, bytes]:
    """Names below a folder, with what the files hold."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def may_mount(folder: Path) -> bool:
    """Whether a small file system of our own can be mounted, seen by nobody else."""
    if os.name != "posix" or shutil.which("unshare") is None:
        return False
    command = ["unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True).returncode == 0
