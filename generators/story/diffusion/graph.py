"""A network that ships, as an ONNX graph: it runs in a fraction of the time that torch takes to be imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generators.contract import MoodreelError


class GraphBroken(MoodreelError):
    """A file of weights is missing or does not fit this version."""


class Graph:
    """Calls a network. The same input gives the same bytes on the same machine, from any thread.

    Args:
        path: as written by `exporting`.

    Raises:
        GraphBroken: the file cannot be loaded.
    """

    def __init__(self, path: Path) -> None:
        import onnxruntime as ort  # takes a moment; `artists` loads beside other work

        options = ort.SessionOptions()
        options.intra_op_num_threads = 1  # so small that a second core would only wait
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the runtime raises a dozen types of its own, related by nothing
            raise GraphBroken(
                f"{path.name} cannot be loaded: {error}. Bring it back with `git checkout -- assets`, or install "
                "Moodreel again."
            ) from error
        self._inputs = {one.name for one in self._session.get_inputs()}

    def __call__(self, **arrays: NDArray[Any]) -> list[NDArray[np.float32]]:
        """All outputs for inputs by name.

        Raises:
            GraphBroken: the graph reads something else.
        """
        if self._inputs != arrays.keys():
            odd = ", ".join(sorted(self._inputs ^ arrays.keys()))
            raise GraphBroken(f"The weights of Story's models are of another version (they differ in {odd}).")
        return [np.asarray(one) for one in self._session.run(None, arrays)]
