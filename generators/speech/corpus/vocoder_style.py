"""All AdaIN layers of the generator at once: one product from the style to every gain and shift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generators.speech.corpus.vocoder_int8 import equaliser
from generators.speech.corpus.vocoder_weights import GeneratorWeights
from generators.speech.corpus.vocoder_writer import Writer


@dataclass(frozen=True)
class Snake:
    """What one AdaIN and the Snake behind it need: names of tensors, and constants; `(C,)` each.

    With `u` the AdaIN's output, Snake is `u + sin(a u)^2 / a = u + 1/(2a) - cos(2 a u) / (2a)`: the constant goes into
    the AdaIN's shift and the cosine's argument is a second AdaIN of the same input.

    Attributes:
        gain, shift: of `scale * (u + 1/(2a))`.
        phase_gain, phase_shift: of `2 a u`.
        wave: `scale / (2a)`.
        scale: the equaliser, to be taken off again by the convolution behind it.
    """

    gain: str
    shift: str
    phase_gain: str
    phase_shift: str
    wave: np.ndarray
    scale: np.ndarray


def snakes(
    w: Writer, weights: GeneratorWeights, style: str, blocks: Sequence[str], voices: np.ndarray
) -> dict[tuple[str, int, int], Snake]:
    """Gains and shifts for all of `blocks`, by block, half (1, 2) and branch (0, 1, 2).

    Args:
        w: where to write.
        weights: of the teacher.
        style: tensor `(1, 256)`; its first half shapes the voice, the other the prosody.
        blocks: residual blocks.
        voices: `(V, 256)` styles to expect, for the equaliser.
    """
    places = [(block, half, branch) for block in blocks for branch in range(3) for half in (1, 2)]
    layers = [weights.style_layer(f"{block}/adain{half}.{branch}") for block, half, branch in places]
    alphas = [weights.alpha(*place).astype(np.float64) for place in places]
    matrix, step, bias = (
        np.concatenate(parts, -1)
        for parts in zip(*((layer.weight, layer.scale, layer.bias) for layer in layers), strict=True)
    )
    sizes = [len(alpha) for alpha in alphas for _ in (0, 1)]  # gain and shift by turns
    bias = bias + np.concatenate([np.full(size, 1 - n % 2, np.float32) for n, size in enumerate(sizes)])
    known = np.split(voices[:, :128] @ (matrix * step) + bias, np.cumsum(sizes)[:-1], 1)
    scales = [equaliser(known[2 * n], known[2 * n + 1], alpha) for n, alpha in enumerate(alphas)]
    waves = [scale / (2 * alpha) for scale, alpha in zip(scales, alphas, strict=True)]

    first_half = w.op("Slice", style, w.constant([0]), w.constant([128]), w.constant([1]))
    # The cast is folded when the graph is loaded: int8 in the file, float in the product.
    product = w.reshape(w.op("MatMul", first_half, w.op("Cast", w.constant(matrix), to=1)), -1)
    both = w.op("Add", w.op("Mul", product, w.constant(step)), w.constant(bias))
    phase = w.op("Mul", both, _vector(w, [np.tile(2 * alpha, 2) for alpha in alphas]))
    value = w.op("Mul", both, _vector(w, [np.tile(scale, 2) for scale in scales]))
    value = w.op("Add", value, _vector(w, [np.concatenate([np.zeros_like(wave), wave]) for wave in waves]))
    p, v = (w.ops("Split", [vector, w.constant(sizes)], len(sizes), axis=0) for vector in (phase, value))
    gains = zip(v[::2], v[1::2], p[::2], p[1::2], waves, scales, strict=True)
    return {
        place: Snake(gain, shift, phase_gain, phase_shift, wave.astype(np.float32), scale)
        for place, (gain, shift, phase_gain, phase_shift, wave, scale) in zip(places, gains, strict=True)
    }


def _vector(w: Writer, parts: Sequence[np.ndarray]) -> str:
    return w.constant(np.concatenate(parts).astype(np.float32))
