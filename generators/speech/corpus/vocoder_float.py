"""The generator in float32, layer by layer, in PyTorch: what thinning is fitted against; all sequences `(T, C)`."""

from __future__ import annotations

import torch
from torch.nn.functional import conv1d, conv_transpose1d, leaky_relu, pad

from generators.speech.corpus.vocoder_taps import BRANCHES, Convolution, Layers
from generators.speech.corpus.vocoder_weights import GeneratorWeights, StyleLayer

SOURCES = ("noise_res.0", "noise_res.1")
COARSE, FINE = ([f"resblocks.{n}" for n in numbers] for numbers in ((0, 1, 2), (3, 4, 5)))
STAGES = ((SOURCES[0], COARSE), (SOURCES[1], FINE))


def windows(x: torch.Tensor, taps: tuple[int, ...], rows: torch.Tensor | None = None) -> torch.Tensor:
    """What a convolution with these taps sees of `x` `(T, C)`: `(T, k * C)`, or of some rows only."""
    reach = max(abs(tap) for tap in taps)
    padded = pad(x, (0, 0, reach, reach))
    rows = torch.arange(len(x)) if rows is None else rows
    return torch.cat([padded[rows + (reach + tap)] for tap in taps], 1)


def convolved(x: torch.Tensor, layer: Convolution) -> torch.Tensor:
    """`x` `(T, C_in)` through a convolution; `(T, C_out)`."""
    kernel = torch.tensor(layer.kernel).flatten(0, 1)
    return torch.addmm(torch.tensor(layer.bias), windows(x, layer.taps), kernel)


class FloatGenerator:
    """The parts of the generator that have weights.

    Args:
        weights: of the teacher.
    """

    def __init__(self, weights: GeneratorWeights) -> None:
        self._weights = weights
        self._styles: dict[str, StyleLayer] = {}

    def excited(self, x: torch.Tensor, place: tuple[str, int, int], style: torch.Tensor) -> torch.Tensor:
        """AdaIN and Snake of `x` before a convolution, in a style `(256,)`."""
        block, half, branch = place
        layer = self._style(f"{block}/adain{half}.{branch}")
        both = style[:128] @ torch.tensor(layer.weight * layer.scale) + torch.tensor(layer.bias)
        gain, shift = both.chunk(2)
        variance, mean = torch.var_mean(x, 0, correction=0)
        y = (1 + gain) * (x - mean) * torch.rsqrt(variance + 1e-5) + shift
        alpha = torch.tensor(self._weights.alpha(*place))
        return y + torch.sin(alpha * y) ** 2 / alpha

    def block(self, x: torch.Tensor, name: str, layers: Layers, style: torch.Tensor) -> torch.Tensor:
        """A residual block."""
        for branch in range(BRANCHES):
            y = x
            for half in (1, 2):
                y = convolved(self.excited(y, (name, half, branch), style), layers[name, half, branch])
            x = x + y
        return x

    def sources(self, spectrum: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Both noise convolutions of the source's spectrum `(22, 60 T + 1)`: `(10 T, 256)` and `(60 T + 1, 128)`."""
        (coarse, low), (fine, high) = (self._layer(f"noise_convs.{number}") for number in (0, 1))
        stride = coarse.shape[2] // 2
        return conv1d(spectrum[None], coarse, low, stride, stride // 2)[0].T, conv1d(spectrum[None], fine, high)[0].T

    def entered(self, x: torch.Tensor, noise: torch.Tensor, stage: int) -> torch.Tensor:
        """Upsampled, with the source added: what the residual blocks of a stage get."""
        kernel, bias = self._layer(f"ups.{stage}")
        stride = kernel.shape[2] // 2
        x = conv_transpose1d(leaky_relu(x, 0.1).T[None], kernel, bias, stride, stride // 2)[0].T
        if stage:
            x = torch.cat([x[1:2], x])
        return x + noise[: len(x)]

    def _layer(self, name: str) -> tuple[torch.Tensor, torch.Tensor]:
        return torch.tensor(self._weights.kernel(name)), torch.tensor(self._weights.bias(name))

    def _style(self, name: str) -> StyleLayer:
        if name not in self._styles:
            self._styles[name] = self._weights.style_layer(name)
        return self._styles[name]
