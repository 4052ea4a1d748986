"""Bad input through the command line: each must end in a clear error with nothing written, or in sound speech."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from rich.console import Console

from generators.assets import Assets
from generators.media import read_audio

from .material import passage
from .report import Part
from .runs import app
from .trials import BAD, DONE, FAILED, Verdict, ending_faults, judged, refusal_faults, tried

_DISK = 16_384  # bytes: less than a second of sound


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
        Case("one letter", b"a", (DONE,)),
        Case("20,001 characters", b"a b " * 5000 + b"c", (BAD,)),
        Case("emoji only", "\U0001f600\U0001f389\U0001f44d\U0001f3fd".encode(), (BAD,)),
        Case("emoji in a sentence", "Good morning \U0001f600 my friend.".encode(), (DONE,)),
        Case("control characters only", b"\x01\x02\x07\x1b", (BAD,)),
        Case("control characters in a sentence", b"Good\x07 morning\x1b my\x00 friend.", (DONE, BAD)),
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
        Case("folder that is not there", plain, (DONE, BAD, FAILED), to="new/out.wav"),
        Case("folder that is a file", plain, (BAD, FAILED), to="taken/out.wav", before={"taken": b"a file"}),
        Case("unwritable folder", plain, (BAD, FAILED), to="/sys/out.wav"),
        Case("file that is already there", plain, (BAD,), before={"out.wav": b"precious"}),
        Case("full disk", plain, (FAILED, BAD), full=True),
    ]
    if longest:
        cases.append(Case("20,000 characters", passage(20_000).encode(), (DONE,)))
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
    with tempfile.TemporaryDirectory() as spare:
        cases = [*_cases(longest), *_spoiled(assets, Path(spare))]
        bar = "bad input: a clear error or sound speech, nothing half-written"
        return judged(bar, map(_verdict, cases), console)


def _verdict(case: Case) -> Verdict:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in case.before.items():
            (folder / file).write_bytes(content)
        target = folder / case.to
        command = app("speak", *(() if "--file" in case.options else ("-",)), *case.options, "-o", str(target))
        timeout = 3600.0 if len(case.text) > 15_000 else 180.0
        ran, left = tried(command, folder, _DISK if case.full else 0, case.text, case.env, timeout)
        faults = ending_faults(ran, case.ends) + (_sound_faults(target) if ran.code == 0 else refusal_faults(ran, left))
        return Verdict(case.name, ran, faults, ran.message or ran.out.strip()[-120:])


def _sound_faults(target: Path) -> list[str]:
    try:
        audio, rate = read_audio(target)[:2]
    except Exception as error:
        return [f"the file cannot be read: {error}"]
    sound = len(audio) >= 0.1 * rate and np.isfinite(audio).all() and np.abs(audio).max() > 0.01
    return [] if sound else ["no sound speech"]
