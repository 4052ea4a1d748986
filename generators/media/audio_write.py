"""Audio to a file, by its suffix, with the request that made it inside.

All formats are encoded by FFmpeg (PyAV), not libsndfile 1.2: that one spoils the last 4 ms of some Opus files, gives
Opus a random serial number (so no two runs agree in bytes), and loses WAV comments longer than a few kB.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import av
import numpy as np
from av.codec.context import Flags
from numpy.typing import NDArray

from generators.contract import BadInput
from generators.media.atomic import atomic_write


class _Format(NamedTuple):
    container: str
    codec: str
    samples: str
    """FFmpeg's sample format: `s16` is exact 16-bit PCM, the others are float32."""
    bit_rate: int | None


# Bit rates of taste: mono speech at these is hard to tell from the original.
_FORMATS = {
    ".wav": _Format("wav", "pcm_s16le", "s16", None),
    ".flac": _Format("flac", "flac", "s16", None),
    ".ogg": _Format("ogg", "libopus", "flt", 64_000),
    ".opus": _Format("ogg", "libopus", "flt", 64_000),
    ".mp3": _Format("mp3", "libmp3lame", "fltp", 96_000),
}
AUDIO_SUFFIXES = tuple(_FORMATS)
TAGS = ("title", "artist", "date", "comment")
"""Tags that survive in every format, at any length, in any script."""

_BLOCK = 1 << 18  # samples handed to the encoder at a time: bounds memory and FFmpeg's 32-bit sizes


def check_audio_suffix(path: Path) -> None:
    """Find out early that Moodreel does not write such files.

    Raises:
        BadInput: the suffix is none of `AUDIO_SUFFIXES`.
    """
    _format_of(path)


def write_audio(
    path: Path,
    audio: NDArray[np.float32],
    sample_rate: int,
    *,
    metadata: Mapping[str, str] | None = None,
    overwrite: bool = False,
) -> None:
    """Write mono audio; the same input gives the same bytes.

    `.wav` and `.flac` hold 16-bit PCM, rounded without dither (lossless after that: reading and writing again changes
    nothing); `.ogg` and `.opus` hold Opus at 64 kb/s, `.mp3` 96 kb/s. Samples beyond full scale are clipped.

    Args:
        path: the file; its suffix chooses the format.
        audio: `(T,)` float32 in [-1, 1].
        sample_rate: in Hz.
        metadata: any of `TAGS` to text; `comment` carries the request as JSON.
        overwrite: whether an existing file may be replaced.

    Raises:
        BadInput: unknown suffix or tag, a sample rate the format cannot hold, nothing or no numbers in `audio`.
        FileExists: it exists and `overwrite` is false.
        WriteFailed: the disk is full or broke.
    """
    form = _format_of(path)
    tags = dict(metadata or {})
    if unknown := sorted(set(tags) - set(TAGS)):
        raise BadInput(f"An audio file takes no tag '{unknown[0]}'. It takes {', '.join(TAGS)}.")
    if audio.ndim != 1 or audio.size == 0:
        raise BadInput(f"There is no mono audio of shape (T,) to write to '{path}': its shape is {audio.shape}.")
    if not np.isfinite(audio).all():
        raise BadInput(f"The audio for '{path}' holds samples that are not numbers; it was not written. Make it again.")
    rates = av.Codec(form.codec, "w").audio_rates
    if rates and sample_rate not in rates:
        known = ", ".join(str(rate) for rate in sorted(rates))
        raise BadInput(f"A {path.suffix} file cannot hold {sample_rate} Hz. Resample to one of {known} Hz.")
    with atomic_write(path, overwrite=overwrite) as temporary:
        temporary.write_bytes(_encode(form, audio, sample_rate, tags))


def _format_of(path: Path) -> _Format:
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        raise BadInput(f"Moodreel does not write '{path.name}'. End the name in one of {', '.join(AUDIO_SUFFIXES)}.")
    return form


def _encode(form: _Format, audio: NDArray[np.float32], sample_rate: int, tags: dict[str, str]) -> bytes:
    # In memory, because FFmpeg reports a full disk late or not at all; a plain write reports it at once.
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=form.container, options={"fflags": "+bitexact"}) as container:
        container.metadata.update(tags)
        stream: Any = container.add_stream(form.codec, rate=sample_rate, layout="mono")
        stream.codec_context.flags |= Flags.bitexact  # no version strings, no random numbers
        if form.bit_rate:
            stream.bit_rate = form.bit_rate
        for frame in _frames(form, audio, sample_rate):
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return buffer.getvalue()


def _frames(form: _Format, audio: NDArray[np.float32], sample_rate: int) -> Iterator[av.AudioFrame]:
    for start in range(0, len(audio), _BLOCK):
        block = np.asarray(audio[start : start + _BLOCK], np.float32)[None]  # (1, T): one channel
        if form.samples == "s16":
            pcm = np.clip(np.rint(block * 32768.0), -32768, 32767).astype(np.int16)
            frame = av.AudioFrame.from_ndarray(pcm, form.samples, "mono")
        else:
            frame = av.AudioFrame.from_ndarray(np.clip(block, -1.0, 1.0), form.samples, "mono")
        frame.sample_rate = sample_rate
        frame.pts = start
        yield frame
