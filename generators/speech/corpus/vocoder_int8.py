"""8-bit arithmetic that is exact where it should be and fair to every channel.

**Weights** must not saturate in ONNX Runtime's AVX2 kernels: on CPUs without VNNI, u8 x s8 products are summed in pairs
of neighbouring rows with `vpmaddubsw`, which clips at the range of int16. Keeping all weights within 7 bits avoids it;
but it is enough that no *pair* can reach the limit, and since two large neighbours are rare this keeps nearly all of
the eighth bit.

**Activations** have one step for all channels, so a channel of small range is drowned by the rounding of a large one.
Scaling each channel before, and its weights back, costs nothing at run time and about halves the power of the rounding
noise (after SmoothQuant, Xiao et al. 2023, sec. 4); the ranges follow from the AdaIN's gains, without any recordings.
"""

from __future__ import annotations

import numpy as np

PAIR_LIMIT = 128  # 255 * 128 = 32640 < 2 ** 15


def quantise_columns(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Round each column of `weights` `(K, N)`, K even, to int8 with its own scale.

    Returns:
        `(K, N)` int8 in which two neighbours of one sign (rows 2i and 2i + 1) sum to at most 128, and the scales
        `(N,)` float32.
    """
    pairs = weights.reshape(len(weights) // 2, 2, -1)
    up, down = np.maximum(pairs, 0).sum(1), np.maximum(-pairs, 0).sum(1)
    # Rounding adds at most half a step to each of the two.
    scale = np.maximum(up, down).max(0) / (PAIR_LIMIT - 1)
    scale = np.where(scale > 0, scale, 1).astype(np.float32)
    return np.round(weights / scale).astype(np.int8), scale


def equaliser(gain: np.ndarray, shift: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Factors `(C,)` that bring the channels of Snake's output nearer to one range.

    Args:
        gain, shift: of the AdaIN before it in several voices, `(V, C)`.
        alpha: Snake's frequencies `(C,)`.
    Returns:
        powers of two in quarters, so that rounding elsewhere cannot change the file; their geometric mean is about 1.
    """
    reach = np.abs(shift) + 4 * np.abs(gain)  # a normalised channel seldom leaves four deviations
    frequency = np.abs(alpha)
    span = np.log2((reach + np.minimum(1 / frequency, frequency * reach**2)).max(0))
    # All of the range would make the weights as uneven as the activations were; SmoothQuant's trade-off.
    return np.exp2(np.round(-3 * (span - span.mean())) / 4).astype(np.float32)
