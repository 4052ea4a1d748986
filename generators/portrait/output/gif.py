"""A small, silent preview that plays anywhere."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.contract import BadInput
from generators.media import atomic_write, check_destination

_SIDE = 320  # pixels of the longer side
_RATE = 12.5  # pictures a second: GIF counts in hundredths, and 8 of them is a delay that every player keeps
_SECONDS = 12.0  # it is a preview: the beginning
_COLOURS = 255


class GifWriter:
    """Collects every other frame of the beginning and writes the file when the block ends well.

    Args:
        path: the `.gif`.
        fps: of the frames that come.
        overwrite: whether an existing file may be replaced.

    Raises:
        BadInput: another suffix, or a folder that cannot be written.
        FileExists: it exists and `overwrite` is false.
        WriteFailed: the disk is full or broke.
    """

    def __init__(self, path: Path, fps: float, *, overwrite: bool = False) -> None:
        if path.suffix.lower() != ".gif":
            raise BadInput(f"A preview is a GIF, not '{path.name}'. End its name in .gif.")
        check_destination(path, overwrite=overwrite)
        self._path, self._fps, self._overwrite = path, fps, overwrite
        self._pictures: list[Image.Image] = []
        self._came = 0

    def __enter__(self) -> GifWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._save()

    def write(self, frame: NDArray[np.uint8]) -> None:
        """Take one frame `(H, W, 3)` RGB, or leave it out."""
        time = self._came / self._fps
        self._came += 1
        if time >= _SECONDS or time * _RATE < len(self._pictures) - 1e-6:
            return
        picture = Image.fromarray(np.ascontiguousarray(frame[..., :3]))
        picture.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
        self._pictures.append(picture)

    def _save(self) -> None:
        if not self._pictures:
            raise BadInput(f"There are no frames to write to '{self._path}'.")
        # one palette for all: a palette each makes the background shimmer
        some = self._pictures[:: max(1, len(self._pictures) // 8)][:8]
        sheet = Image.new("RGB", (some[0].width * len(some), some[0].height))
        for place, picture in enumerate(some):
            sheet.paste(picture, (place * picture.width, 0))
        palette = sheet.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT)
        first, *rest = (picture.quantize(palette=palette) for picture in self._pictures)
        delay = round(1000 / _RATE)
        with atomic_write(self._path, overwrite=self._overwrite) as temporary:
            first.save(temporary, format="GIF", save_all=True, append_images=rest, duration=delay, loop=0)
