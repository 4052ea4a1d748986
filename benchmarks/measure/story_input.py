"""Bad input to `story` through the command line: a clear error with nothing written, or a story that is whole."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from rich.console import Console

from .bad_input import BAD, FAILED, SPOKEN, files_in, may_mount
from .report import Bar, Part, Sheet, mark
from .runs import Ran, app, run

DONE = SPOKEN
_SMALL = ("--size", "192x128", "--frames", "1")


@dataclass(frozen=True)
class Case:
    """One bad input.

    Attributes:
        name: what is bad.
        ends: the exit statuses that are right.
        arguments: after `story`; `{m}` is the folder with the files of `_material`.
        says: what has to be on standard output.
        to: the folder, below an empty one unless absolute.
        full: whether the disk is full.
    """

    name: str
    ends: tuple[int, ...]
    arguments: Sequence[str] = ("a fox", *_SMALL)
    says: str = ""
    to: str = "out"
    full: bool = False


CASES = (
    Case("everything in order", (DONE,)),
    Case("an empty subject", (BAD,), ("   ", *_SMALL)),
    Case("500 words", (BAD,), ("fox " * 500, *_SMALL)),
    Case("Chinese", (BAD,), ("一只戴着绿围巾的小狐狸", *_SMALL)),
    Case("German", (BAD,), ("ein kleiner Fuchs mit einem grünen Schal", *_SMALL)),
    Case("signs", (BAD,), ("'; DROP TABLE stories; --", *_SMALL)),
    Case("a path", (BAD,), ("../../etc/passwd", *_SMALL)),
    Case("a real name", (DONE,), ("Albert Einstein", *_SMALL), says="made-up"),
    Case("a species that the cast lacks", (DONE,), ("a narwhal with a hat", *_SMALL), says="Note:"),
    Case("a word that nobody knows", (BAD, DONE), ("a blorple with a hat", *_SMALL)),
    Case("no such emotion", (BAD,), ("a fox", "--emotion", "joyfulness", *_SMALL)),
    Case("a broken curve", (BAD,), ("a fox", "--curve", "{m}/cut.json", *_SMALL)),
    Case("neither subject nor plan", (BAD,), _SMALL),
    Case("a plan that was cut off", (BAD,), ("--plan", "{m}/cut.json")),
    Case("a plan of another kind", (BAD,), ("--plan", "{m}/other.json")),
    Case("a picture as a plan", (BAD,), ("--plan", "{m}/picture.png")),
    Case("no such plan", (BAD,), ("--plan", "{m}/nothing.json")),
    Case("a plan with paths as elements", (BAD,), ("--plan", "{m}/hostile.json")),
    Case("a plan with letters of other scripts", (DONE,), ("--plan", "{m}/scripts.json", "--size", "192x128")),
    Case("a size that is none", (BAD,), ("a fox", "--size", "huge")),
    Case("a size beyond reason", (BAD,), ("a fox", "--size", "99999x99999")),
    Case("a strip", (BAD,), ("a fox", "--size", "2000x64")),
    Case("an unknown format", (BAD,), ("a fox", "--format", "docx")),
    Case("fourteen frames", (BAD,), ("a fox", "--frames", "14")),
    Case("a file instead of a folder", (BAD,), to="{m}/picture.png"),
    Case("an unwritable folder", (BAD, FAILED), to="/sys/story"),
    Case("a full disk", (FAILED,), full=True),
)


def bad_input(console: Console) -> Part:
    """Run all cases."""
    rows: list[list[str | float]] = []
    failed = []
    with tempfile.TemporaryDirectory() as name:
        material = Path(name)
        _material(material)
        for case in CASES:
            ran, faults = _tried(case, material)
            told = ran.message if ran.code else ran.out.strip()[-110:]
            rows.append([case.name, ran.code, told, "; ".join(faults), mark(not faults)])
            failed += [case.name] if faults else []
            console.print(f"input: {case.name}: {mark(not faults)}")
    note = f"not so: {', '.join(failed)}" if failed else "hostile answers of language models: tests/story/agents"
    value = f"{len(rows) - len(failed)} of {len(rows)}"
    bar = Bar("bad input: a clear error or a whole story, nothing half-written", value, "all", not failed, note)
    return Part([bar], [Sheet("through the command line", ["input", "exit", "message", "fault", ""], rows)])


def _material(folder: Path) -> None:
    """Write good and bad plans."""
    run(app("story", "a fox", "--plan-only", "--frames", "2", "-o", str(folder)))
    good = json.loads((folder / "plan.json").read_text("utf-8"))
    (folder / "cut.json").write_text(json.dumps(good)[:700], "utf-8")
    (folder / "other.json").write_text(json.dumps({"name": "moodreel", "version": 1}), "utf-8")
    bad = json.loads(json.dumps(good))
    bad["elements"][0]["id"] = bad["frames"][0]["shows"][0] = "../../../etc/passwd"
    (folder / "hostile.json").write_text(json.dumps(bad), "utf-8")
    good["frames"][0]["caption"] = "Лисёнок ждал. Η αλεπού περίμενε. 小狐狸等着。 <script>alert(1)</script> & more"
    (folder / "scripts.json").write_text(json.dumps(good), "utf-8")
    Image.new("RGB", (40, 40)).save(folder / "picture.png")


def _tried(case: Case, material: Path) -> tuple[Ran, list[str]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "wanted"
        folder.mkdir()
        target = folder / case.to.replace("{m}", str(material))
        command = app("story", *(each.replace("{m}", str(material)) for each in case.arguments), "-o", str(target))
        if case.full and may_mount(folder):
            listed = Path(name) / "left.txt"
            script = 'mount -t tmpfs -o size=64k tmpfs "$0" && "$@"; code=$?; ls -A "$0" > "$LISTED"; exit $code'
            ran = run(["unshare", "--mount", "sh", "-c", script, str(folder), *command], env={"LISTED": str(listed)})
            left = listed.read_text("utf-8").split()
        else:
            ran = run(command, file_limit=16_384 if case.full else 0)
            left = sorted(files_in(folder))
        return ran, _faults(case, ran, left, target)


def _faults(case: Case, ran: Ran, left: list[str], target: Path) -> list[str]:
    faults = [] if ran.code in case.ends else [f"exit {ran.code}, not {' or '.join(map(str, case.ends))}"]
    if "Traceback" in ran.err:
        faults.append("a traceback")
    if ran.code == 0:
        try:
            with Image.open(target / "frame_01.png") as picture:
                picture.load()
            json.loads((target / "plan.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            faults.append(f"the story is not whole: {error}")
        if case.says not in ran.out:
            faults.append(f"does not say “{case.says}”")
    else:
        if len(ran.message) < 12 or ran.err.count("\n") != 1:
            faults.append("no message of one line")
        if left:
            faults.append(f"left behind: {', '.join(left)}")
    return faults
