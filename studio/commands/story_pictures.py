"""The pictures of `story`: drawn in memory, then all of its files are written or none."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generators.contract import BadInput, OnProgress, Progress

if TYPE_CHECKING:
    from generators.story import StoryPlan, StoryRequest
    from generators.story.agents import Agents
    from generators.story.illustrate import IllustrationRequest
    from generators.story.large import LargePainter
    from generators.story.output import Format

_SIZE = re.compile(r"(\d{1,5})\s*[x×]\s*(\d{1,5})")
_PLANNING, _DRAWN = 0.1, 0.9  # of the work, as the progress bar shows it


@dataclass(frozen=True)
class Drawing:
    """How a story is drawn.

    Attributes:
        size: of each picture in pixels.
        formats: what is written.
        seed: of the compositions.
    """

    size: tuple[int, int]
    formats: tuple[Format, ...]
    seed: int

    @staticmethod
    def asked(size: str, formats: str, seed: int) -> Drawing:
        """Read `--size` and `--format`.

        Raises:
            BadInput: one of them is none; the message says what there is.
        """
        from generators.story.output import FORMATS

        found = _SIZE.fullmatch(size.strip().lower())
        if not found:
            raise BadInput(f"--size is width x height in pixels, such as 1344x896, not '{size[:40]}'.")
        wanted = [name.strip().lower() for name in formats.split(",") if name.strip()]
        if unknown := [name for name in wanted if name not in FORMATS]:
            raise BadInput(f"There is no format '{unknown[0][:40]}'. There are {', '.join(FORMATS)}.")
        if not wanted:
            raise BadInput(f"--format names nothing. There are {', '.join(FORMATS)}.")
        return Drawing((int(found[1]), int(found[2])), tuple(name for name in FORMATS if name in wanted), seed)

    def names(self, frames: int) -> list[str]:
        """The files that a story of so many frames becomes."""
        from generators.story.output import names_of

        return names_of(self.formats, frames)


@dataclass(frozen=True)
class Drawn:
    """A story on the disk.

    Attributes:
        request: what was drawn.
        files: what was written.
        notices: on how the characters look.
        first, seconds: when the first picture was done, and the last file written, counted from the loaded engine.
    """

    request: IllustrationRequest
    files: list[Path]
    notices: tuple[str, ...]
    first: float
    seconds: float

    @property
    def plan(self) -> StoryPlan:
        """The story."""
        return self.request.plan

    def told(self, folder: Path) -> str:
        """What was written, for people."""
        width, height = self.request.size
        count = len(self.plan.frames)
        pictures = f"{count} pictures" if count > 1 else "one picture"
        named = ", ".join(file.name for file in self.files if not file.name.startswith("frame_"))
        return f"{folder}: {pictures} of {width} x {height}, {named}; in {self.seconds:.1f} s"


def draw_story(
    told: StoryRequest | StoryPlan,
    drawing: Drawing,
    folder: Path,
    agents: Agents | None,
    painter: LargePainter | None = None,
    *,
    force: bool,
) -> Drawn:
    """Plan if need be, draw, and write.

    Args:
        told: what to plan, or the plan.
        drawing: how.
        folder: where to; made if it is not there.
        agents: who plans; Moodreel if None.
        painter: who paints; Moodreel draws if None.
        force: whether existing files may be replaced.

    Raises:
        MoodreelError: as `StoryEngine.plan` and `stream`, and as writing does.
    """
    from generators.story import StoryRequest
    from generators.story.illustrate import IllustrationRequest
    from generators.story.output import StoryFiles
    from studio.commands.engine import open_story_engine
    from studio.commands.progress import progress_bar
    from studio.commands.stopping import stopping
    from studio.commands.writing import all_or_none, made

    with progress_bar() as report, open_story_engine() as engine:
        start = time.perf_counter()
        with stopping() as cancel:
            plan = engine.plan(told, report, cancel, agents) if isinstance(told, StoryRequest) else told
            request = IllustrationRequest(plan=plan, size=drawing.size, seed=drawing.seed)
            pictures = []
            first = 0.0
            if painter is None:
                coming = engine.stream(request, _middle(report), cancel)
            else:
                from generators.story.large import illustrated

                coming = illustrated(painter, engine, request, on_progress=_middle(report), cancel=cancel)
            for picture in coming:
                pictures.append(picture)
                first = first or time.perf_counter() - start
            report(Progress(_DRAWN, "writing"))
            story = StoryFiles(request, pictures, drawing.formats, painter.folder.path.name if painter else "")
            files = [folder / name for name in story.names]
            with made(folder), all_or_none(files, overwrite=force) as temporary:
                for file, content in zip(temporary, story.contents(), strict=True):
                    cancel.raise_if_set()
                    file.write_bytes(content)
        return Drawn(request, files, engine.players(request).notices, first, time.perf_counter() - start)


def _middle(report: OnProgress) -> OnProgress:
    """Progress of drawing as a part of the whole."""
    return lambda p: report(Progress(_PLANNING + (_DRAWN - _PLANNING) * p.done, p.phase))


def told_json(drawn: Drawn, folder: Path) -> dict[str, Any]:
    """What `--json` prints: where it was written, how long it took, and the request with its plan."""
    return {
        "output": str(folder.resolve()),
        "files": [file.name for file in drawn.files],
        "first_frame": round(drawn.first, 3),
        "seconds": round(drawn.seconds, 3),
        "notices": list(drawn.notices),
        "request": drawn.request.model_dump(mode="json"),
    }
