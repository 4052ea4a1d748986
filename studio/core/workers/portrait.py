"""Animate as its process serves it: faces found, films drawn frame by frame before one's eyes, films written."""

from __future__ import annotations

import io
import tempfile
import time
import uuid
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from pydantic import TypeAdapter, ValidationError

from generators.assets import Assets, default_assets
from generators.contract import BadInput, Cancel, OnProgress, Progress
from generators.media import NoEncoder, write_audio
from generators.portrait.engine import AnimationEngine, Frame
from generators.portrait.face import FaceAnalyser, read_picture
from generators.portrait.face.anchors import anchors_of
from generators.portrait.face.errors import NoFace, ProfileFace
from generators.portrait.output import write_motion
from generators.portrait.request import AnimationRequest
from studio.core.animate import JAW, LIDS, lanes, listens
from studio.core.jobs.service import Emit

from .origin import first_fault, versions
from .portrait_tasks import Film, Find, Task

PREVIEW = 640
"""Longer side of the pictures that are shown while a film is drawn."""
_EVERY = 1 / 30  # seconds between two pictures that are sent: more are never seen
_QUALITY = 82  # of their JPEG: about 30 kB
_TELL = 8  # frames whose lanes are told at once where no picture is due
_THUMBNAIL = 320  # pixels
_TASKS: TypeAdapter[Task] = TypeAdapter(Task)


class PortraitService:
    """Serves Animate; warm from the first job on, and able to do two jobs at once.

    Args:
        incoming: folder for finished films, made if it does not exist; the library takes them from there.
        assets: where weights are; None for `default_assets()`.

    Raises:
        AssetError: a file of weights is missing or altered.
    """

    def __init__(self, incoming: str, assets: str | None = None) -> None:
        self._incoming = Path(incoming)
        self._incoming.mkdir(parents=True, exist_ok=True)
        self._assets = Assets(Path(assets)) if assets else default_assets()
        torch.set_num_threads(1)  # drawing and encoding have the cores
        self._engines: SimpleQueue[AnimationEngine] = SimpleQueue()  # free ones: their networks serve one job at a time
        engine = AnimationEngine(self._assets)
        self._finder = FaceAnalyser(self._assets)
        self._versions = versions(self._assets, "face", "portrait")
        self._warm_up(engine)
        self._engines.put(engine)

    def info(self) -> dict[str, Any]:
        """Whether any recording can be animated, and versions; see `Service`."""
        return {"listens": listens(self._assets), **self._versions}

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> dict[str, Any]:
        """Do one of the tasks of `portrait_tasks`; see `Service`.

        - `Find` gives `faces` (a box of each: left, top, right, bottom in pixels of the file, the largest first),
          `anchors` (five points of the one that was asked for; None where it cannot be used, `error` says why), and
          `size` of the picture.
        - `Film` emits `{"number", "of", "lanes": rows of `lanes` since the last, "picture": JPEG or None, "size"}` and
          gives paths of `video`, `motion` and `picture` (PNG), and `duration`, `fps`, `frames`, `size`, `driver`.
        - `Export` gives `path`.
        """
        task = _parse(request)
        if isinstance(task, Find):
            return self._find(task, report)
        try:
            engine = self._engines.get_nowait()
        except Empty:
            engine = AnimationEngine(self._assets)
        try:
            if isinstance(task, Film):
                return self._film(engine, task, report, emit, cancel)
            out = Path(task.out)
            engine.run(task.request, out, report, cancel, overwrite=task.overwrite)
            return {"path": str(out)}
        finally:
            self._engines.put(engine)

    def _find(self, task: Find, report: OnProgress) -> dict[str, Any]:
        report(Progress(0.0, "looking at the portrait"))
        picture = read_picture(task.portrait)
        height, width = picture.image.shape[:2]
        seen = self._finder.find(picture)
        found: dict[str, Any] = {
            "faces": [np.round(one.box / picture.scale, 1).tolist() for one in seen],
            "size": [round(width / picture.scale), round(height / picture.scale)],
        }
        try:
            face = self._finder.analyse(picture, face=task.face)
        except (NoFace, ProfileFace) as error:
            if len(seen) < 2:
                raise
            return {**found, "anchors": None, "error": str(error)}  # another one can be chosen
        points = (anchors_of(face.landmarks)[:, :2] + 0.5) / picture.scale
        return {**found, "anchors": np.round(points, 1).tolist(), "error": ""}

    def _film(
        self, engine: AnimationEngine, task: Film, report: OnProgress, emit: Emit, cancel: Cancel
    ) -> dict[str, Any]:
        stem = self._incoming / uuid.uuid4().hex
        watched = _Watched(emit)
        video = stem.with_suffix(".mp4")
        try:
            made = engine.run(task.request, video, report, cancel, on_frame=watched.see)
        except NoEncoder:
            video = stem.with_suffix(".webm")
            watched = _Watched(emit)
            made = engine.run(task.request, video, report, cancel, on_frame=watched.see)
        files = {"video": video, "motion": stem.with_suffix(".json"), "picture": stem.with_suffix(".png")}
        try:
            write_motion(files["motion"], made.motion)
            _small(watched.poster, _THUMBNAIL).save(files["picture"], optimize=True)
        except BaseException:
            for path in files.values():  # all or none: half a result is found by nobody
                path.unlink(missing_ok=True)
            raise
        return {
            **{role: str(path) for role, path in files.items()},
            "duration": made.motion.duration,
            "fps": task.request.fps,
            "frames": len(made.motion),
            "size": list(made.size),
            "driver": made.driver,
            **self._versions,
        }

    def _warm_up(self, engine: AnimationEngine) -> None:
        """Draw two frames: what is compiled or loaded at first use is compiled and loaded now."""
        with tempfile.TemporaryDirectory(prefix="moodreel-") as folder:
            silence = Path(folder) / "silence.wav"
            write_audio(silence, np.zeros(1920, np.float32), 24_000)
            portrait = self._assets.path("face/astronaut.jpg")
            request = AnimationRequest(portrait=portrait, audio=silence, framing="square", size=256, sounds=())
            for _ in engine.stream(request):
                pass


class _Watched:
    """Hands frames on as they are drawn, as many as can be seen; keeps one for the thumbnail."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._sent = 0.0
        self._lanes: list[list[float]] = []
        self.poster: NDArray[np.uint8] = np.zeros((1, 1, 3), np.uint8)
        self._widest = -1.0

    def see(self, frame: Frame) -> None:
        """Take one frame."""
        row = lanes(frame.motion)[0]
        self._lanes.append([round(float(value), 3) for value in row])
        if row[JAW] - row[LIDS] > self._widest:  # mouth open, eyes too: it says what this is
            self._widest, self.poster = float(row[JAW] - row[LIDS]), frame.picture
        now = time.monotonic()
        last = frame.number + 1 == frame.of
        due = now - self._sent >= _EVERY or last
        if due or len(self._lanes) >= _TELL:
            picture = None
            if due:
                self._sent = now
                picture = _jpeg(frame.picture)
            height, width = frame.picture.shape[:2]
            told = {"number": frame.number, "of": frame.of, "size": [width, height]}
            self._emit({**told, "lanes": self._lanes, "picture": picture})
            self._lanes = []


def _parse(request: str) -> Task:
    try:
        return _TASKS.validate_json(request)
    except ValidationError as error:
        raise BadInput(f"This cannot be animated ({first_fault(error)}). Change that, then retry.") from error


def _small(picture: NDArray[np.uint8], side: int) -> Image.Image:
    image = Image.fromarray(np.ascontiguousarray(picture[..., :3]))
    image.thumbnail((side, side), Image.Resampling.BILINEAR, reducing_gap=2)
    return image


def _jpeg(picture: NDArray[np.uint8]) -> bytes:
    held = io.BytesIO()
    _small(picture, PREVIEW).save(held, "JPEG", quality=_QUALITY)
    return held.getvalue()
