"""8-bit weights that ONNX Runtime's AVX2 kernels multiply without saturating.

On CPUs without VNNI, u8 x s8 products are summed in pairs of neighbouring rows with `vpmaddubsw`, which clips at the
range of int16. Keeping all weights within 7 bits avoids that; but it is enough that no *pair* can reach the limit, and
since two large neighbours are rare this keeps nearly all of the eighth bit.
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
