"""Two pages at once: pages are sent to processes that turn them into pixels (`pressing.py`)."""

from __future__ import annotations

import queue
import struct
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from generators.contract import MoodreelError
from generators.story.render.paper import on_paper

_CHILD = Path(__file__).with_name("pressing.py")
_HEAD = struct.Struct("<qqq")
_SIZE = struct.Struct("<q")


class PressFailed(MoodreelError):
    """A page could not be turned into pixels."""


class Press:
    """Turns pages into pixels. Close it, or use it in a `with`; its processes end with it.

    Args:
        workers: how many pages at once.
    """

    def __init__(self, workers: int = 2) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="press")
        self._idle: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()
        self._children = [_started() for _ in range(workers)]
        for child in self._children:
            self._idle.put(child)

    def print(self, svg: str, size: tuple[int, int]) -> Future[NDArray[np.uint8]]:
        """Pixels `(H, W, 3)` of a page, on paper.

        Args:
            svg: the page.
            size: width and height in pixels.

        The future raises `PressFailed` if the page cannot be drawn or its process has died.
        """
        return self._threads.submit(self._printed, svg.encode("utf-8"), size)

    def stop(self) -> None:
        """Give up what is being printed, at once; the next page starts with fresh processes."""
        for child in self._children:
            child.kill()
        for child in self._children:
            child.wait()  # until then it looks alive, and the next page would be sent to it

    def close(self) -> None:
        """End the processes."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._children:
            child.kill()
        self._threads.shutdown(wait=True)
        for child in self._children:
            _buried(child)

    def __enter__(self) -> Press:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _printed(self, svg: bytes, size: tuple[int, int]) -> NDArray[np.uint8]:
        child = self._idle.get()
        if child.poll() is not None:
            fresh = _started()
            self._children[self._children.index(child)] = fresh
            _buried(child)
            child = fresh
        try:
            return on_paper(_pressed(child, svg, size))
        finally:
            self._idle.put(child)


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", str(_CHILD)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _buried(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for stream in (child.stdin, child.stdout):
        if stream:
            try:
                stream.close()
            except OSError:  # what was still to be sent to a dead process
                continue


def _pressed(child: subprocess.Popen[bytes], svg: bytes, size: tuple[int, int]) -> NDArray[np.uint8]:
    assert child.stdin is not None
    assert child.stdout is not None
    width, height = size
    try:
        child.stdin.write(_HEAD.pack(len(svg), width, height) + svg)
        child.stdin.flush()
        (count,) = _SIZE.unpack(_whole(child.stdout, _SIZE.size))
        made = _whole(child.stdout, abs(count))
    except (OSError, struct.error) as error:
        raise PressFailed(
            "The process that paints the pictures ended. Try again; a smaller size needs less."
        ) from error
    if count < 0:
        raise PressFailed(f"The picture could not be painted: {made.decode('utf-8', 'replace')[:300]}")
    return np.frombuffer(made, np.uint8).reshape(height, width, 3)


def _whole(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise OSError("the stream ended")
    return data
