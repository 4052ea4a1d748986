"""Bad input to `story` through the command line: a clear error with nothing written, or a story that is whole."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from rich.console import Console

from .report import Part
from .runs import app, run
from .trials import BAD, DONE, FAILED, Verdict, ending_faults, judged, refusal_faults, tried

_DISK = 65_536  # bytes: less than the smallest story
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
    with tempfile.TemporaryDirectory() as name:
        material = Path(name)
        _material(material)
        bar = "bad input: a clear error or a whole story, nothing half-written"
        note = "hostile answers of language models: tests/story/agents"
        return judged(bar, (_verdict(case, material) for case in CASES), console, note)


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


def _verdict(case: Case, material: Path) -> Verdict:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = folder / case.to.replace("{m}", str(material))
        command = app("story", *(each.replace("{m}", str(material)) for each in case.arguments), "-o", str(target))
        ran, left = tried(command, folder, _DISK if case.full else 0)
        whole = ran.code == 0
        faults = _story_faults(target, ran.out, case.says) if whole else refusal_faults(ran, left)
        return Verdict(
            case.name, ran, ending_faults(ran, case.ends) + faults, ran.out.strip()[-110:] if whole else ran.message
        )


def _story_faults(target: Path, out: str, says: str) -> list[str]:
    faults = []
    try:
        with Image.open(target / "frame_01.png") as picture:
            picture.load()
        json.loads((target / "plan.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        faults.append(f"the story is not whole: {error}")
    if says not in out:
        faults.append(f"does not say “{says}”")
    return faults
