"""Video to a file, frame by frame, with its sound."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple

import av
import numpy as np
from av.codec.codec import UnknownCodecError
from av.codec.context import Flags
from av.error import FFmpegError
from numpy.typing import NDArray

from generators.contract import BadInput, MoodreelError
from generators.media.atomic import atomic_write, check_destination


class _Codec(NamedTuple):
    name: str
    options: Mapping[str, str]


class _Format(NamedTuple):
    container: str
    video: tuple[_Codec, ...]
    """By preference; the first that opens on this machine is taken."""
    audio: str
    audio_bit_rate: int


# x264 first: its quality at this speed is the best of them, and the same frames give the same bytes. The others are
# what builds of FFmpeg without x264 have. Constant quality; of taste.
_H264 = (
    _Codec("libx264", {"preset": "veryfast", "crf": "17"}),
    _Codec("libopenh264", {"b": "4000000"}),
    _Codec("h264_videotoolbox", {"b": "4000000"}),
    _Codec("h264_mf", {"b": "4000000"}),
)
_VP9 = (_Codec("libvpx-vp9", {"deadline": "realtime", "cpu-used": "6", "crf": "24", "b": "0", "row-mt": "1"}),)
_FORMATS = {
    ".mp4": _Format("mp4", _H264, "aac", 128_000),
    ".webm": _Format("webm", _VP9, "libopus", 96_000),
}
VIDEO_SUFFIXES = tuple(_FORMATS)

_SOUND_RATE = 48_000  # an AAC packet is 1,024 samples: at this rate less than a frame, so that sound ends with picture
_BT709 = 1  # in FFmpeg's lists of matrices, primaries and transfers alike
_THREADS = 2  # fixed: another number of threads would give other bytes


class NoEncoder(MoodreelError):
    """This machine's FFmpeg cannot make such a video."""


def check_video_suffix(path: Path) -> None:
    """Find out early that Moodreel does not write such files.

    Raises:
        BadInput: the suffix is none of `VIDEO_SUFFIXES`.
    """
    _format_of(path)


class VideoWriter:
    """Encodes frames as they come; the file appears whole when the block ends well, and else not at all.

    Sound and picture end together: sound is cut or continued in silence to the length of the frames.

    Args:
        path: the file; its suffix chooses the format.
        fps: frames a second.
        audio: `(S,)` float32 in [-1, 1], or None for a silent film.
        sample_rate: of `audio`, Hz.
        metadata: tags; `comment` carries the request as JSON.
        overwrite: whether an existing file may be replaced.

    Raises:
        BadInput: an unknown suffix, or a folder that cannot be written (when the block begins).
        FileExists: it exists and `overwrite` is false.
        NoEncoder: FFmpeg lacks the encoders.
        WriteFailed: the disk is full or broke.
    """

    def __init__(
        self,
        path: Path,
        fps: float,
        *,
        audio: NDArray[np.float32] | None = None,
        sample_rate: int = _SOUND_RATE,
        metadata: Mapping[str, str] | None = None,
        overwrite: bool = False,
    ) -> None:
        self._format = _format_of(path)
        check_destination(path, overwrite=overwrite)
        self._path, self._overwrite = path, overwrite
        self._rate = Fraction(fps).limit_denominator(1001)
        self._sound, self._sound_rate = audio, sample_rate
        self._resampler = av.AudioResampler(format="fltp", layout="mono", rate=_SOUND_RATE)
        self._tags = dict(metadata or {})
        self._frames = self._heard = 0
        self._stack = ExitStack()
        self._file: BinaryIO
        self._container: Any = None
        self._video: Any = None
        self._audio: Any = None

    def __enter__(self) -> VideoWriter:
        temporary = self._stack.enter_context(atomic_write(self._path, overwrite=self._overwrite))
        # A plain file without a buffer, because FFmpeg itself reports a full disk late or not at all.
        self._file = self._stack.enter_context(temporary.open("w+b", buffering=0))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        except BaseException as late:
            self._stack.__exit__(type(late), late, late.__traceback__)
            raise
        self._stack.__exit__(kind, error, trace)

    @property
    def encoder(self) -> str:
        """FFmpeg's name of the video encoder; empty before the first frame."""
        return self._video.codec_context.name if self._video else ""

    def write(self, frame: NDArray[np.uint8]) -> None:
        """Add one frame `(H, W, 3)` RGB; all are of one size. An odd last row or column is left out.

        Raises:
            NoEncoder, WriteFailed: as the class.
        """
        height, width = frame.shape[0] & ~1, frame.shape[1] & ~1
        container = self._container or self._open(width, height)
        picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(frame[:height, :width]), format="rgb24")
        picture = picture.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
        picture.pts, picture.time_base = self._frames, 1 / self._rate
        container.mux(self._video.encode(picture))
        self._frames += 1
        self._hear(int(self._sound_rate * self._frames / self._rate))

    def _open(self, width: int, height: int) -> Any:
        # `bitexact` leaves out version strings, dates and random numbers: equal frames give equal bytes
        self._container = av.open(self._file, "w", format=self._format.container, options={"fflags": "+bitexact"})
        self._container.metadata.update(self._tags)
        for codec in self._format.video:
            if self._add_video(codec, width, height):
                break
        else:
            names = ", ".join(codec.name for codec in self._format.video)
            raise NoEncoder(f"FFmpeg here has none of {names}. End the name of the file in .webm instead.")
        if self._sound is not None:
            self._audio = self._container.add_stream(self._format.audio, rate=_SOUND_RATE, layout="mono")
            self._audio.bit_rate = self._format.audio_bit_rate
            self._audio.codec_context.flags |= Flags.bitexact
        return self._container

    def _add_video(self, codec: _Codec, width: int, height: int) -> bool:
        try:
            trial: Any = av.CodecContext.create(codec.name, "w")
            _set_up(trial, codec, width, height, self._rate)
            trial.open()  # a built-in name says nothing: hardware encoders fail here where there is no hardware
        except (FFmpegError, UnknownCodecError):
            return False
        self._video = self._container.add_stream(codec.name, rate=self._rate)
        _set_up(self._video.codec_context, codec, width, height, self._rate)
        return True

    def _hear(self, end: int) -> None:
        """Encode sound up to a sample, so that packets of both streams lie side by side and memory does not grow."""
        if self._sound is None or end == self._heard:
            return
        block = self._sound[self._heard : end]
        block = np.clip(np.pad(block, (0, end - self._heard - len(block))), -1, 1)[None].astype(np.float32)
        frame = av.AudioFrame.from_ndarray(block, "fltp", "mono")
        frame.sample_rate, frame.pts, frame.time_base = self._sound_rate, self._heard, Fraction(1, self._sound_rate)
        self._encode(frame)
        self._heard = end

    def _encode(self, frame: av.AudioFrame | None) -> None:
        for piece in self._resampler.resample(frame):
            self._container.mux(self._audio.encode(piece))

    def _finish(self) -> None:
        if self._container is None:
            raise BadInput(f"There are no frames to write to '{self._path}'.")
        self._container.mux(self._video.encode(None))
        if self._audio is not None:
            self._encode(None)
            self._container.mux(self._audio.encode(None))
        self._container.close()


def _set_up(context: Any, codec: _Codec, width: int, height: int, rate: Fraction) -> None:
    context.width, context.height, context.pix_fmt = width, height, "yuv420p"
    context.framerate, context.time_base = rate, 1 / rate
    context.options = dict(codec.options)
    context.thread_count = _THREADS
    context.flags |= Flags.bitexact
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    context.color_range = 1  # the range of television, which every player knows


def _format_of(path: Path) -> _Format:
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        known = ", ".join(VIDEO_SUFFIXES)
        raise BadInput(f"Moodreel does not write a video '{path.name}'. End its name in one of {known}.")
    return form
