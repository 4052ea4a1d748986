"""All AdaIN layers of the generator at once: one product from the style to every gain and shift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generators.speech.corpus.vocoder_weights import GeneratorWeights
from generators.speech.corpus.vocoder_writer import Writer


@dataclass(frozen=True)
class Snake:
    """What one AdaIN and the Snake behind it need; tensor names, `(C,)` each.

    With `u` the AdaIN's output, Snake is `u + sin(a u)^2 / a = u + 1/(2a) - cos(2 a u) / (2a)`: the constant goes into
    the AdaIN's shift and the cosine's argument is a second AdaIN of the same input.

    Attributes:
        gain, shift: of `u + 1/(2a)`.
        phase_gain, phase_shift: of `2 a u`.
    """

    gain: str
    shift: str
    phase_gain: str
    phase_shift: str


def snakes(
    w: Writer, weights: GeneratorWeights, style: str, blocks: Sequence[str]
) -> dict[tuple[str, int, int], Snake]:
    """Gains and shifts for all of `blocks` from `style` `(1, 256)`, by block, half (1, 2) and branch (0, 1, 2)."""
    places = [(block, half, branch) for block in blocks for branch in range(3) for half in (1, 2)]
    layers = [weights.style_layer(f"{block}/adain{half}.{branch}") for block, half, branch in places]
    alphas = [weights.alpha(*place).astype(np.float64) for place in places]
    half_style = w.op("Slice", style, w.constant([0]), w.constant([128]), w.constant([1]))
    # The cast is folded when the graph is loaded: int8 in the file, float in the product.
    matrix = w.op("Cast", w.constant(np.concatenate([layer.weight for layer in layers], 1)), to=1)
    product = w.reshape(w.op("MatMul", half_style, matrix), -1)
    bias = [
        np.concatenate([layer.bias[: len(a)] + 1, layer.bias[len(a) :]])
        for layer, a in zip(layers, alphas, strict=True)
    ]
    scaled = w.op("Mul", product, w.constant(np.concatenate([layer.scale for layer in layers])))
    both = w.op("Add", scaled, w.constant(np.concatenate(bias)))
    twice = np.concatenate([np.tile(2 * a, 2) for a in alphas]).astype(np.float32)
    constant = np.concatenate([np.concatenate([np.zeros_like(a), 1 / (2 * a)]) for a in alphas]).astype(np.float32)
    sizes = w.constant([len(a) for a in alphas for _ in (0, 1)])
    count = 2 * len(places)
    phase = w.ops("Split", [w.op("Mul", both, w.constant(twice)), sizes], count, axis=0)
    value = w.ops("Split", [w.op("Add", both, w.constant(constant)), sizes], count, axis=0)
    return {
        place: Snake(value[2 * n], value[2 * n + 1], phase[2 * n], phase[2 * n + 1]) for n, place in enumerate(places)
    }
