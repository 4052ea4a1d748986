"""The Animate engine: a request in, frames out as they are drawn."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from generators.assets import Assets
from generators.contract import BadInput, Cancel, OnProgress, Progress, ignore_progress
from generators.media import VIDEO_SUFFIXES, VideoWriter, check_destination, read_audio, resample
from generators.portrait.drivers import RATE, Driver, Drivers, driver_of
from generators.portrait.face import FaceAnalyser, read_picture
from generators.portrait.framing import framed
from generators.portrait.manner import at_rate, mannered
from generators.portrait.output import GifWriter, PicturesWriter
from generators.portrait.pose import Motion
from generators.portrait.render import Puppet
from generators.portrait.request import AnimationRequest

LEAST, MOST = 0.04, 3600.0
"""Seconds of sound that are taken."""
_OVERHANG = 0.5  # seconds by which known sounds may outlast the recording
_AHEAD = 4  # frames drawn but not yet encoded


@dataclass(frozen=True, eq=False)
class Frame:
    """One frame of a film.

    Attributes:
        picture: `(H, W, 3)` uint8 RGB, or `(H, W, 4)` RGBA where no background was asked for.
        motion: the one frame of motion that it shows.
        number: from 0.
        of: how many there will be.
    """

    picture: NDArray[np.uint8]
    motion: Motion
    number: int
    of: int


@dataclass(frozen=True, eq=False)
class AnimationResult:
    """A film that was made.

    Attributes:
        request: what it was made from.
        path: where it is.
        motion: all of its motion.
        driver: where that came from.
        size: width and height in pixels.
        encoder: FFmpeg's name; empty for pictures.
        first: seconds from the request to the first frame.
        seconds: from the request to the finished file.
    """

    request: AnimationRequest
    path: Path
    motion: Motion
    driver: Driver
    size: tuple[int, int]
    encoder: str
    first: float
    seconds: float


@dataclass(frozen=True, eq=False)
class _Scene:
    """A request with its files read: the sound at its own rate and how many frames it lasts."""

    puppet: Puppet
    audio: NDArray[np.float32]
    rate: int
    frames: int


class _Writer(Protocol):
    def write(self, frame: NDArray[np.uint8]) -> None: ...


class AnimationEngine:
    """Loads once, then animates. The same request gives the same frames.

    Args:
        assets: where weights are, checked.
    """

    def __init__(self, assets: Assets) -> None:
        self._faces = FaceAnalyser(assets)
        self._drivers = Drivers(assets)

    def stream(
        self,
        request: AnimationRequest,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
        *,
        transparent: bool = False,
    ) -> Iterator[Frame]:
        """Yield frames in order, as they are drawn.

        Args:
            request: what to animate.
            on_progress: told after each frame.
            cancel: looked at before each frame.
            transparent: leave the background out.

        Raises:
            BadInput: a file cannot be used, or there is no face; the message says what to do.
            AssetError: weights are missing or damaged.
            Cancelled: `cancel` was set.
        """
        cancel = cancel or Cancel()
        yield from self._drawn(request, self._scene(request, on_progress, cancel), on_progress, cancel, transparent)

    def run(
        self,
        request: AnimationRequest,
        out: Path,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
        *,
        overwrite: bool = False,
        on_frame: Callable[[Frame], None] | None = None,
    ) -> AnimationResult:
        """Make a film: `.mp4` or `.webm`, a `.gif` preview, or a folder of PNG pictures without background.

        `on_frame` is given every frame as it is drawn: to be shown while the rest is still being made.

        Raises:
            FileExists: `out` exists and `overwrite` is false.
            WriteFailed: the disk is full or broke.
            NoEncoder: FFmpeg here cannot make such a video.
            BadInput, AssetError, Cancelled: as `stream`; nothing is written.
        """
        cancel = cancel or Cancel()
        began = time.perf_counter()
        check_film(out, overwrite=overwrite)
        scene = self._scene(request, on_progress, cancel)
        writer = _writer(out, request, scene, overwrite)
        frames = self._drawn(request, scene, on_progress, cancel, transparent=isinstance(writer, PicturesWriter))
        motions: list[Motion] = []
        first = 0.0
        # Drawing and encoding both let go of the interpreter, so two cores are used.
        with writer as open_writer, ThreadPoolExecutor(1, "encode") as pool:
            waiting: deque[Future[None]] = deque()
            for frame in frames:
                first = first or time.perf_counter() - began
                motions.append(frame.motion)
                if on_frame is not None:
                    on_frame(frame)
                waiting.append(pool.submit(open_writer.write, frame.picture))
                if len(waiting) > _AHEAD:
                    waiting.popleft().result()
            for each in waiting:
                each.result()
        height, width = scene.puppet.shape
        encoder = writer.encoder if isinstance(writer, VideoWriter) else ""
        return AnimationResult(
            request, out, Motion.joined(motions), driver_of(request), (width, height), encoder, first,
            time.perf_counter() - began,
        )  # fmt: skip

    def _scene(self, request: AnimationRequest, on_progress: OnProgress, cancel: Cancel) -> _Scene:
        on_progress(Progress(0.0, "looking at the portrait"))
        self._drivers.check(request)
        audio, rate = read_audio(request.audio)
        seconds = len(audio) / rate
        if not LEAST <= seconds <= MOST:
            raise BadInput(f"'{request.audio}' lasts {seconds:.2f} s; Animate takes {LEAST} s to {MOST / 3600:.0f} h.")
        if request.sounds and request.sounds[-1].end > seconds + _OVERHANG:
            raise BadInput(
                f"The sounds end at {request.sounds[-1].end:.2f} s, '{request.audio}' at {seconds:.2f} s: they "
                "belong to another recording. Give those that came with this one."
            )
        cancel.raise_if_set()
        face = self._faces.analyse(read_picture(request.portrait), face=request.face, anchors=request.anchors)
        cancel.raise_if_set()
        puppet = Puppet(framed(face, request.framing, request.size), self._faces.basis)
        return _Scene(puppet, audio, rate, max(1, int(np.ceil(seconds * request.fps - 1e-6))))

    def _drawn(
        self, request: AnimationRequest, scene: _Scene, on_progress: OnProgress, cancel: Cancel, transparent: bool
    ) -> Iterator[Frame]:
        draw = scene.puppet.cut_out if transparent else scene.puppet.draw
        number = 0
        for chunk in self._motion(request, scene, cancel):
            for k in range(min(len(chunk), scene.frames - number)):
                cancel.raise_if_set()
                yield Frame(draw(chunk, k), chunk[k : k + 1], number, scene.frames)
                number += 1
                on_progress(Progress(number / scene.frames, "animating"))

    def _motion(self, request: AnimationRequest, scene: _Scene, cancel: Cancel) -> Iterator[Motion]:
        """Chunks until the sound ends, and a still face if the motion ends before it."""
        heard = resample(scene.audio, scene.rate, RATE)
        made = 0
        for chunk in at_rate(self._drivers.motion(request, heard, cancel), request.fps):
            made += len(chunk)
            yield mannered(chunk, request.manner)
        if made < scene.frames:
            yield Motion.still(scene.frames - made, request.fps)


def check_film(out: Path, *, overwrite: bool = False) -> None:
    """Find out early, before minutes of work, that a film cannot be written.

    Raises:
        BadInput: another suffix, or a place that cannot be written.
        FileExists: it exists and `overwrite` is false.
    """
    known = (*VIDEO_SUFFIXES, ".gif")
    if out.suffix and out.suffix.lower() not in known:
        raise BadInput(
            f"Animate does not write '{out.name}'. End the name in {', '.join(known)}, or give a folder for pictures."
        )
    if out.suffix:
        check_destination(out, overwrite=overwrite)
    else:
        PicturesWriter(out, overwrite=overwrite)  # looks at its folder and makes nothing yet


def _writer(out: Path, request: AnimationRequest, scene: _Scene, overwrite: bool) -> AbstractContextManager[_Writer]:
    if not out.suffix:
        return PicturesWriter(out, overwrite=overwrite)
    if out.suffix.lower() == ".gif":
        return GifWriter(out, request.fps, overwrite=overwrite)
    # names, not paths: films are passed on, and where somebody keeps files is nobody's business
    paths = {key: Path(value.name) for key in ("portrait", "audio", "motion") if (value := getattr(request, key))}
    # nor all sounds: of an hour they are a megabyte, and they belong to the recording
    asked = request.model_copy(update=paths).model_dump_json(exclude={"sounds"})
    tags = {"title": request.portrait.stem, "comment": asked}
    return VideoWriter(out, request.fps, audio=scene.audio, sample_rate=scene.rate, metadata=tags, overwrite=overwrite)
