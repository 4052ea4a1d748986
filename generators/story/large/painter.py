"""Paints a planned story with a large model from the user's folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.story.illustrate import IllustrationRequest
from generators.story.large.devices import Precision, device_named, dtype_named
from generators.story.large.errors import BadDevice, TooLittleMemory
from generators.story.large.flux2 import Flux2
from generators.story.large.folder import ModelFolder, inspect
from generators.story.large.job import Family, Job
from generators.story.large.loading import load
from generators.story.large.memory import Kept, shrink
from generators.story.large.options import Memory, PaintOptions, Way
from generators.story.large.reference import Reference
from generators.story.large.sdxl import Sdxl


@dataclass(frozen=True)
class Painting:
    """A finished picture.

    Attributes:
        index: of its frame.
        pixels: `(H, W, 3)`.
    """

    index: int
    pixels: NDArray[np.uint8]


class LargePainter:
    """A large model, loaded once.

    Args:
        model: a folder in diffusers' layout, or the name of one in the Hugging Face cache. Nothing is downloaded.
        device: torch's name of it, or "auto".
        dtype: precision; "auto" is the device's half precision, or fp32 on the processor.
        memory: what is on the device at a time; "auto" measures what fits.

    Attributes:
        folder: what was found in it.
        device: where it computes.
        pipeline: diffusers' own, loaded.

    Raises:
        MoodreelError: one of `generators.story.large.errors`, saying what to do.
    """

    def __init__(
        self, model: str | Path, device: str = "auto", dtype: Precision = "auto", memory: Memory = "auto"
    ) -> None:
        self.folder: ModelFolder = inspect(model)
        self.device = device_named(device)
        if self.device.type == "cpu" and memory in ("parts", "layers"):
            raise BadDevice("On the processor there is nowhere to move a model to. Let memory be automatic.")
        compute = dtype_named(dtype, self.device)
        self.pipeline = load(self.folder, compute)
        self.pipeline.vae.enable_slicing()  # pictures are decoded one by one: the same ones, with less memory
        if dtype == "fp8":
            shrink(self.pipeline.unet if self.folder.family == "sdxl" else self.pipeline.transformer, compute)
        try:
            self._kept = Kept(self.pipeline, self.device, memory)
        except torch.OutOfMemoryError as error:
            raise self._too_little("does not fit", "Close what else uses it") from error

    @property
    def way(self) -> Way:
        """What is on the device at a time, as it turned out."""
        return self._kept.way

    def paint(
        self,
        request: IllustrationRequest,
        masks: Mapping[int, NDArray[np.float32]] | None = None,
        options: PaintOptions | None = None,
        reference: Reference | None = None,
        frames: Sequence[int] | None = None,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
    ) -> Iterator[Painting]:
        """Paint a story; pictures come as their batches are done.

        Args:
            request: plan, size and seeds; bubbles and scenes are the layout's business and not looked at.
            masks: for each frame `(H, W)` the share of the subject, from our layout; None finds it by attention.
            options: what else is asked.
            reference: what the subject looks like; if None, the first frame says so.
            frames: indices of those to paint; all if left out.
            on_progress: told after every step.
            cancel: looked at after every step.

        Raises:
            TooLittleMemory: it does not fit, even in the leanest way.
            Cancelled: the user asked to stop.
        """
        options, cancel = options or PaintOptions(), cancel or Cancel()
        job = Job(request, masks, options, reference, self._family(options))
        pages = list(range(len(request.plan.frames))) if frames is None else list(frames)
        waiting = [pages[at : at + options.together] for at in range(0, len(pages), options.together)]
        done = 0
        while waiting:
            part = waiting.pop(0)
            report = _Report(on_progress, part, done, len(pages), job.steps)
            report(0)
            try:
                pictures = self._family(options).paint(job.batch(part, report, cancel))
            except torch.OutOfMemoryError as error:
                waiting = [*self._leaner(part, options, error), *waiting]
                continue
            for index, pixels in job.wanted(part, pictures):
                yield Painting(index, pixels)
            done += len(part)

    def _family(self, options: PaintOptions) -> Family:
        return Sdxl(self.pipeline, options.schedule) if self.folder.family == "sdxl" else Flux2(self.pipeline)

    def _leaner(self, pages: list[int], options: PaintOptions, error: BaseException) -> list[list[int]]:
        """The same pages in a leaner way; or in halves, where that changes no picture.

        Raises:
            TooLittleMemory: neither is left.
        """
        try:
            if self._kept.leaner():
                return [pages]
        except torch.OutOfMemoryError as worse:
            error = worse
        if len(pages) > 1 and options.sharing == "reference":
            half = len(pages) // 2
            return [pages[:half], pages[half:]]
        raise self._too_little("and its pictures do not fit", "Ask for a smaller --size") from error

    def _too_little(self, what: str, first: str) -> TooLittleMemory:
        return TooLittleMemory(
            f"{self.folder.told()}. That {what} on {self.device}. {first}, take --dtype fp8, or take a smaller model."
        )


class _Report:
    """Tells how far a batch is in terms of the whole story."""

    def __init__(self, on_progress: OnProgress, pages: Sequence[int], done: int, total: int, steps: int) -> None:
        self._on_progress = on_progress
        self._count, self._done, self._total, self._steps = len(pages), done, total, steps
        self._named = f"page {pages[0] + 1}" if len(pages) == 1 else f"pages {pages[0] + 1} to {pages[-1] + 1}"

    def __call__(self, step: int) -> None:
        share = (self._done + self._count * step / self._steps) / self._total
        self._on_progress(Progress(min(share, 1.0), f"painting {self._named}, step {step} of {self._steps}"))
