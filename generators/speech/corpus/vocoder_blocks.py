"""The blocks of the fast generator: residual blocks, the source's convolutions and the last one; all `(T, C)`."""

from __future__ import annotations

import numpy as np

from generators.speech.corpus.vocoder_layers import affine, convolution
from generators.speech.corpus.vocoder_style import Snake
from generators.speech.corpus.vocoder_taps import BRANCHES, Layers
from generators.speech.corpus.vocoder_timeline import Timeline
from generators.speech.corpus.vocoder_weights import GeneratorWeights
from generators.speech.corpus.vocoder_writer import END, Writer


def resblock(
    w: Writer,
    layers: Layers,
    name: str,
    x: str,
    timeline: Timeline,
    snake: dict[tuple[str, int, int], Snake],
    stats: tuple[str, str],
) -> str:
    """AdaINResBlock1 of StyleTTS2: three times AdaIN, Snake, dilated convolution, AdaIN, Snake, convolution, sum.

    Args:
        w: where to write.
        layers: convolutions by block, half (1, 2) and branch.
        name: the block, for example `resblocks.0`.
        x: `(T, C)`.
        timeline: of `x`.
        snake: of all blocks.
        stats: moments of `x`, which blocks side by side share.
    Returns:
        `(T, C)`.
    """
    for branch in range(BRANCHES):
        first, second = (layers[name, half, branch] for half in (1, 2))
        before, between = (snake[name, half, branch] for half in (1, 2))
        y = excite(w, x, before, stats)
        # No bias: the AdaIN that follows takes the mean off again.
        y = convolution(w, y, timeline, first.unscaled(before.scale), biased=False)
        y = excite(w, y, between, timeline.moments(y))
        y = convolution(w, y, timeline, second.unscaled(between.scale))
        x = w.op("Add", x, y)
        if branch < 2:
            stats = timeline.moments(x)
    return x


def excite(w: Writer, x: str, snake: Snake, stats: tuple[str, str]) -> str:
    """AdaIN and Snake of `x` `(T, C)`, times the equaliser, with the sine's square as a cosine (see `Snake`)."""
    wave = w.op("Cos", affine(w, x, snake.phase_gain, snake.phase_shift, *stats))
    return w.op("Sub", affine(w, x, snake.gain, snake.shift, *stats), w.op("Mul", wave, w.constant(snake.wave)))


def source(w: Writer, weights: GeneratorWeights, spectrum: str) -> tuple[str, str]:
    """Both noise convolutions of the harmonic source's spectrum `(60 T + 1, 22)`, in float32.

    Returns:
        `(10 T, 256)` and `(60 T + 1, 128)`.
    """
    coarse, fine = (weights.kernel(f"noise_convs.{n}") for n in (0, 1))
    channels, bins, size = coarse.shape
    stride = size // 2
    flat = coarse.transpose(2, 1, 0).reshape(2, stride * bins, channels)
    padded = w.op("Pad", spectrum, w.constant([stride // 2, 0, stride - 1 - stride // 2, 0]))
    blocks = w.reshape(padded, -1, stride * bins)
    halves = [w.rows(blocks, 0, -1), w.rows(blocks, 1, END)]
    low = w.op("MatMul", halves[0], w.constant(np.ascontiguousarray(flat[0])))
    low = w.op(
        "Add",
        low,
        w.op("Gemm", halves[1], w.constant(np.ascontiguousarray(flat[1])), w.constant(weights.bias("noise_convs.0"))),
    )
    high = w.op(
        "Gemm", spectrum, w.constant(np.ascontiguousarray(fine[:, :, 0].T)), w.constant(weights.bias("noise_convs.1"))
    )
    return low, high


def head(w: Writer, x: str, kernel: np.ndarray, bias: np.ndarray) -> str:
    """Last convolution in float32, of `x` `(T, C)`: one product for all taps, then their shifted sum; `(T, 22)`."""
    bins, channels, size = kernel.shape
    taps = w.op("MatMul", x, w.constant(kernel.transpose(1, 2, 0).reshape(channels, size * bins)))
    parts = w.ops(
        "Split", [w.op("Pad", taps, w.constant([size // 2, 0, size // 2, 0]))], size, axis=1, num_outputs=size
    )
    total = w.constant(bias)
    for tap, part in enumerate(parts):
        total = w.op("Add", total, w.rows(part, tap, tap - size + 1 or END))
    return total
