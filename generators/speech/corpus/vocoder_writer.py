"""A pen for ONNX graphs: nodes and constants with running names, so that the same calls write the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from onnx import NodeProto, TensorProto, helper, numpy_helper

END = np.iinfo(np.int64).max


class Writer:
    """Collects nodes and initialisers in the order in which they are asked for."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []
        self._known: dict[tuple[str, tuple[int, ...], bytes], str] = {}

    def ops(self, kind: str, inputs: Sequence[str], count: int, domain: str = "", **attributes: Any) -> list[str]:
        """Add a node with `count` outputs; returns their names."""
        outputs = [f"{kind}.{len(self.nodes)}.{number}" for number in range(count)]
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs

    def op(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """Add a node with one output; returns its name."""
        return self.ops(kind, inputs, 1, domain, **attributes)[0]

    def constant(self, value: np.ndarray | Sequence[int]) -> str:
        """An initialiser (int64 if given as a list); equal ones are stored once."""
        array = np.asarray(value, None if isinstance(value, np.ndarray) else np.int64)
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self._known:
            self._known[key] = f"constant.{len(self.constants)}"
            self.constants.append(
                numpy_helper.from_array(np.ascontiguousarray(array).reshape(array.shape), self._known[key])
            )
        return self._known[key]

    def scalar(self, value: float) -> str:
        """A float32 constant without axes."""
        return self.constant(np.array(value, np.float32))

    def rows(self, x: str, start: int, stop: int) -> str:
        """Rows `start:stop` of a tensor, as in NumPy."""
        return self.op("Slice", x, self.constant([start]), self.constant([stop]), self.constant([0]))

    def reshape(self, x: str, *shape: int) -> str:
        """The tensor in another shape; -1 is what is left."""
        return self.op("Reshape", x, self.constant(list(shape)))
