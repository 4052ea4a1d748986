"""Audio of a file as mono float32, and the tags it carries."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import soundfile
from av.container import InputContainer
from av.error import FFmpegError
from numpy.typing import NDArray

from generators.contract import BadInput

# Containers that hold media themselves. Playlists (HLS, DASH, concat) are left out: a file that is opened must not
# make Moodreel open other files or the network.
_CONTAINERS = "wav,w64,aiff,au,caf,flac,mp3,ogg,mov,matroska,aac,ac3,amr,asf,avi,mpegts,mpeg,wv"


def read_audio(path: Path) -> tuple[NDArray[np.float32], int]:
    """Read any common audio file, or the sound of a video; channels are averaged.

    Args:
        path: the file.
    Returns:
        audio `(T,)` float32 and its sample rate in Hz.

    Raises:
        BadInput: the file is missing, damaged, silent of data or of an unknown kind.
    """
    _check_file(path)
    try:
        audio, rate = soundfile.read(path, dtype="float32", always_2d=True)
        mono = audio.mean(axis=1, dtype=np.float32)
    except (soundfile.LibsndfileError, TypeError):  # TypeError: it asks for the layout of a `.raw` file
        try:
            mono, rate = _decode(path)
        except FFmpegError as error:
            raise _unknown(path) from error
    if mono.size == 0:
        raise BadInput(f"There is no sound in '{path}'. Choose another file.")
    if not np.isfinite(mono).all():
        raise _unreadable(path, "it holds samples that are not numbers")
    return mono, rate


def read_tags(path: Path) -> dict[str, str]:
    """Read the tags of an audio or video file, names in lower case (see `TAGS` for those Moodreel writes).

    Raises:
        BadInput: the file is missing, damaged or of an unknown kind.
    """
    _check_file(path)
    try:
        with _open(path) as container:
            tags = dict(container.metadata)
            for stream in container.streams.audio[:1]:
                tags.update(stream.metadata)  # Ogg keeps them with the stream
    except FFmpegError as error:
        raise _unknown(path) from error
    return {name.lower(): text for name, text in tags.items()}


def _decode(path: Path) -> tuple[NDArray[np.float32], int]:
    with _open(path) as container:
        if not container.streams.audio:
            raise BadInput(f"There is no sound in '{path}'. Choose another file.")
        rate = container.streams.audio[0].rate
        resampler = av.AudioResampler(format="fltp", rate=rate)
        blocks = [np.zeros(0, np.float32)]
        for frame in container.decode(audio=0):
            blocks += [piece.to_ndarray().mean(axis=0, dtype=np.float32) for piece in resampler.resample(frame)]
    return np.concatenate(blocks), rate


def _open(path: Path) -> InputContainer:
    # "file:" and the absolute path, because FFmpeg would take a file named "http:x" for an address.
    options = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"}
    return av.open(f"file:{path.resolve()}", "r", options=options, metadata_errors="replace")


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise BadInput(f"'{path}' is a folder. Choose an audio file in it.")
    if not path.exists():
        raise BadInput(f"There is no file '{path}'. Check its name.")
    if not path.is_file():
        raise BadInput(f"'{path}' is not an ordinary file. Choose another one.")


def _unknown(path: Path) -> BadInput:
    return _unreadable(path, "it is damaged, or of a kind Moodreel does not know, or you may not read it")


def _unreadable(path: Path, why: str) -> BadInput:
    return BadInput(f"'{path}' cannot be read: {why}. Choose another file, or save it as WAV with another program.")
