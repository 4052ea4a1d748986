"""The generator's weights, read from the teacher's graph by their PyTorch names.

The teacher stores its convolutions as 8-bit integers with one scale a tensor (ONNX Runtime's dynamic quantisation) and
the rest as floats. Layers are named as in the graph, for example `resblocks.0/convs1.2`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

from generators.contract import MoodreelError

NODES = "/decoder/decoder/generator/"
TENSORS = "decoder.decoder.generator."


class NotTheGenerator(MoodreelError):
    """The graph given is not the iSTFTNet generator that `split_teacher` cuts out."""


@dataclass(frozen=True)
class StyleLayer:
    """The linear layer of one AdaIN: style `(128,)` to gamma and beta, `2C` together.

    Attributes:
        weight: `(128, 2C)` int8.
        scale: `(2C,)`, the value of one step of each column.
        bias: `(2C,)`.
    """

    weight: np.ndarray
    scale: np.ndarray
    bias: np.ndarray


class GeneratorWeights:
    """Weights of the teacher's generator piece.

    Args:
        path: `generator.onnx` of the split teacher.

    Attributes:
        model: the graph itself, for the parts of it that are copied as they are.

    Raises:
        NotTheGenerator: the file is another graph.
    """

    def __init__(self, path: Path) -> None:
        self.model = onnx.load(str(path))
        self._stored = {tensor.name: tensor for tensor in self.model.graph.initializer}
        self._nodes = {node.name: node for node in self.model.graph.node}
        if f"{TENSORS}conv_post.bias" not in self._stored:
            raise NotTheGenerator(
                f"{path} is not the teacher's generator. Delete its folder and split the teacher again."
            )

    def bias(self, layer: str) -> np.ndarray:
        """Bias `(C,)` of a convolution."""
        return self._array(f"{TENSORS}{layer.replace('/', '.')}.bias")

    def alpha(self, block: str, half: int, branch: int) -> np.ndarray:
        """Snake's frequency `(C,)` before convolution `half` (1 or 2) of a residual block's `branch`."""
        return self._array(f"{TENSORS}{block}.alpha{half}.{branch}").ravel()

    def kernel(self, layer: str) -> np.ndarray:
        """Kernel of a convolution, float32 `(C_out, C_in, k)`; of a transposed one `(C_in, C_out, k)`."""
        quantised = self._nodes.get(f"{NODES}{layer}/Conv_quant")
        if quantised is None:
            node = self._nodes.get(f"{NODES}{layer}/Conv") or self._nodes[f"{NODES}{layer}/ConvTranspose"]
            return self._array(node.input[1])
        steps = self._array(quantised.input[1]).astype(np.float32) - self._array(quantised.input[3]).astype(np.float32)
        return steps * self._array(quantised.input[1].replace("_quantized", "_scale"))

    def style_layer(self, adain: str) -> StyleLayer:
        """The linear layer of an AdaIN, for example of `resblocks.0/adain1.2`."""
        node = self._nodes[f"{NODES}{adain}/fc/Gemm_MatMul_quant"]
        if np.any(self._array(node.input[3])):
            raise NotTheGenerator(
                f"{adain} has a zero point, which this teacher should not have. Split the teacher again."
            )
        name = f"{TENSORS}{adain.replace('/', '.')}.fc"
        return StyleLayer(
            self._array(f"{name}.weight_quantized"), self._array(f"{name}.weight_scale"), self._array(f"{name}.bias")
        )

    def _array(self, name: str) -> np.ndarray:
        return numpy_helper.to_array(self._stored[name])
