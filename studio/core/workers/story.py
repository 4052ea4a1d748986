"""Story as its process serves it: plans, other tellings, pictures as they are drawn, and books of them."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from PIL import Image
from pydantic import TypeAdapter, ValidationError

from generators.assets import Assets, default_assets
from generators.contract import BadInput, Cancel, OnProgress, Progress
from generators.media import atomic_write
from generators.story import Planner
from generators.story.engine import Illustration, StoryEngine
from generators.story.illustrate import IllustrationRequest
from generators.story.output import png
from generators.story.retelling import retell
from studio.core.jobs.service import Emit
from studio.core.story import Drawn
from studio.core.story.illustrating import as_drawn, illustration_request, region_map

from .easel import Easel, looked_at
from .origin import first_fault, versions
from .story_files import write_story
from .story_tasks import Draw, Export, Inspect, Plan, Retell, Task

_TASKS: TypeAdapter[Task] = TypeAdapter(Task)


class StoryService:
    """Serves Story; warm from the first job on, and able to do two jobs at once.

    Args:
        pictures: folder for pictures, made if it does not exist; the window sweeps it.
        assets: where word tables and weights are; None for `default_assets()`.

    Raises:
        AssetError: a file is missing or altered.
    """

    def __init__(self, pictures: str, assets: str | None = None) -> None:
        self._pictures = Path(pictures)
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._assets = Assets(Path(assets)) if assets else default_assets()
        self._planner = Planner(self._assets)
        self._engines: SimpleQueue[StoryEngine] = SimpleQueue()  # free ones: stopping one stops its painters
        self._engines.put(StoryEngine(self._assets))
        self._easel = Easel()
        self._versions = versions(self._assets, "story")

    def info(self) -> dict[str, Any]:
        """Versions; see `Service`."""
        return dict(self._versions)

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> dict[str, Any]:
        """Do one of the tasks of `story_tasks`; see `Service`.

        - `Plan` and `Retell` give `plan`, a `StoryPlan`.
        - `Inspect` gives what `looked_at` says of a large model.
        - `Draw` emits `{"index", "drawn": Drawn}` as pictures are ready, in the order of frames, and gives `frames`.
        - `Export` gives `path`.
        """
        task = _parse(request)
        if isinstance(task, Plan):
            return {"plan": self._planner.run(task.request, report, cancel).model_dump(mode="json")}
        if isinstance(task, Inspect):
            return looked_at(task.model)
        if isinstance(task, Retell):
            report(Progress(0.0, "planning"))
            return {"plan": retell(task.project.told(), task.emotion).model_dump(mode="json")}
        with self._engine() as engine:
            if isinstance(task, Draw):
                return self._draw(engine, task, report, emit, cancel)
            return _export(engine, task, report, cancel)

    def _draw(self, engine: StoryEngine, task: Draw, report: OnProgress, emit: Emit, cancel: Cancel) -> dict[str, Any]:
        count = len(task.project.cards)
        frames = [index for index in task.frames if index < count]
        keys, painter = task.project.picture_keys(), task.project.painter
        # a large model looks at the first page while it paints the others
        asked = illustration_request(task.project, engine, frames if painter is None else sorted({0, *frames}))
        if painter is None:
            self._easel.clear()
            coming = engine.stream(asked, _counted(report, len(frames)), cancel, frames)
        else:
            coming = self._easel.paint(painter, engine, asked, frames, report, cancel)
        name = painter.name if painter is not None else ""
        written = []
        for made in coming:
            drawn = self._write(asked, made, keys[made.index], name)
            emit({"index": made.index, "drawn": drawn.model_dump(mode="json")})
            written.append(made.index)
        return {"frames": written, "notices": list(engine.players(asked).notices), **self._versions}

    def _write(self, asked: IllustrationRequest, made: Illustration, key: str, painter: str) -> Drawn:
        stem = self._pictures / uuid.uuid4().hex
        picture, regions = stem.with_suffix(".png"), stem.with_name(f"{stem.name}-regions.png")
        with atomic_write(picture) as temporary:
            temporary.write_bytes(png(Image.fromarray(made.pixels), asked, made.index, made.scene, painter))
        with atomic_write(regions) as temporary:
            Image.fromarray(region_map(made.page, made.scene)).save(temporary, "PNG")
        return Drawn(
            picture=picture,
            regions=regions,
            scene=made.scene,
            face=made.page.faces[0],
            made_of=key,
            painter=painter,
        )

    @contextmanager
    def _engine(self) -> Iterator[StoryEngine]:
        """One that nobody uses; a fresh one if there is none."""
        try:
            engine = self._engines.get_nowait()
        except Empty:
            engine = StoryEngine(self._assets)
        try:
            yield engine
        finally:
            self._engines.put(engine)


def _export(engine: StoryEngine, task: Export, report: OnProgress, cancel: Cancel) -> dict[str, Any]:
    report(Progress(0.0, "writing"))
    models = sorted({card.drawn.painter for card in task.project.cards if card.drawn is not None} - {""})
    if models and task.form == "svg":
        raise BadInput("A painted picture has no shapes to write as SVG. Choose another format.")
    request, pictures = as_drawn(task.project, engine, cancel, layers=task.form == "svg")
    cancel.raise_if_set()
    write_story(task.out, task.form, request, pictures, ", ".join(models), overwrite=task.overwrite)
    return {"path": str(task.out)}


def _counted(report: OnProgress, frames: int) -> OnProgress:
    """Progress in words that the window can translate: how many frames is told by the fraction."""

    def told(progress: Progress) -> None:
        report(Progress(progress.done, "drawing"))

    return told if frames > 0 else report


def _parse(request: str) -> Task:
    try:
        return _TASKS.validate_json(request)
    except ValidationError as error:
        raise BadInput(f"This story cannot be made ({first_fault(error)}). Change that, then retry.") from error
