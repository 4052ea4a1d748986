"""MediaPipe's networks, run by LiteRT on one thread."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from generators.assets import AssetError


class Network:
    """One network; not to be used by two threads at once.

    Args:
        path: its tflite file.

    Raises:
        AssetError: the file is no network.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._interpreter = Interpreter(str(path), num_threads=1)
            self._interpreter.allocate_tensors()
        except (RuntimeError, ValueError) as error:
            raise AssetError(
                f"The network '{path}' cannot be used: {error}. "
                "Bring it back with `git checkout -- assets/face`, or install Moodreel again."
            ) from error
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._outputs = self._interpreter.get_output_details()

    def run(self, image: NDArray[np.floating]) -> list[NDArray[np.float32]]:
        """Give all outputs for one image `(H, W, 3)`."""
        self._interpreter.set_tensor(self._input, image[None].astype(np.float32))
        self._interpreter.invoke()
        return [self._interpreter.get_tensor(output["index"]) for output in self._outputs]


def output_of(outputs: list[NDArray[np.float32]], size: int) -> NDArray[np.float32]:
    """The output with so many numbers: networks name theirs differently from version to version."""
    return next(output for output in outputs if output.size == size)
