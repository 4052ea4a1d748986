"""The convolutions of the generator's residual blocks as taps: which moments each looks at, and with what weights."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from generators.speech.corpus.vocoder_weights import GeneratorWeights

DILATIONS = (1, 3, 5)
BRANCHES = len(DILATIONS)


@dataclass(frozen=True)
class Convolution:
    """A convolution of sequences `(T, C_in)`, with zeros outside.

    Attributes:
        kernel: `(k, C_in, C_out)` float32.
        taps: `(k,)`, the row that each part of the kernel looks at, relative to the row that is made.
        bias: `(C_out,)`.
    """

    kernel: np.ndarray
    taps: tuple[int, ...]
    bias: np.ndarray

    @property
    def reach(self) -> int:
        """Rows to either side that matter."""
        return max(abs(tap) for tap in self.taps)

    def unscaled(self, scale: np.ndarray) -> Convolution:
        """The same of an input whose channels were scaled by `(C_in,)`."""
        return replace(self, kernel=self.kernel / scale[:, None])


Layers = dict[tuple[str, int, int], Convolution]
"""By residual block, half (1 before, 2 after the second AdaIN) and branch."""


def teacher_layers(weights: GeneratorWeights, blocks: Iterable[str]) -> Layers:
    """The teacher's convolutions: taps side by side in the second half, as far apart as the dilation in the first."""
    layers: Layers = {}
    for block in blocks:
        for branch, dilation in enumerate(DILATIONS):
            for half, step in ((1, dilation), (2, 1)):
                name = f"{block}/convs{half}.{branch}"
                kernel = weights.kernel(name)
                size = kernel.shape[2]
                taps = tuple(step * (tap - size // 2) for tap in range(size))
                layers[block, half, branch] = Convolution(kernel.transpose(2, 1, 0), taps, weights.bias(name))
    return layers


def reach(layers: Layers, block: str) -> int:
    """Rows to either side that a whole residual block sees: its convolutions are behind one another."""
    return sum(layer.reach for (name, *_), layer in layers.items() if name == block)
