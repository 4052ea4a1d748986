"""Time in the fast generator: which rows a kernel sees, how much each row counts, and which need not be computed."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto

from generators.speech.corpus.vocoder_writer import END, Writer


class Timeline:
    """The rows of sequences of one length.

    Args:
        w: where to write.
        like: a tensor `(T, C)` of that length.
        counts: `(T,)` float32, for how many moments each row stands; once each if not given.
    """

    def __init__(self, w: Writer, like: str, counts: str | None = None) -> None:
        self._w = w
        length = w.op("Shape", like, end=1)
        if counts is None:
            counts = w.op("Expand", w.scalar(1), length)
        self._shares = w.op("Div", counts, w.op("ReduceSum", counts, w.constant([0])))
        start, one = (w.constant(np.array(n, np.int64)) for n in (0, 1))
        times = w.op("Range", start, w.op("Squeeze", length), one)
        self._times = w.op("Cast", w.reshape(times, -1, 1), to=TensorProto.INT32)
        self._windows: dict[tuple[int, ...], str] = {}

    def windows(self, rows: tuple[int, ...]) -> str:
        """`(T, k)` int32: the rows of the padded sequence under a kernel's taps at each time; made once a kernel.

        Args:
            rows: `(k,)` of the taps at time 0, counted from the beginning of the padding.
        """
        if rows not in self._windows:
            self._windows[rows] = self._w.op("Add", self._times, self._w.constant(np.array([rows], np.int32)))
        return self._windows[rows]

    def moments(self, x: str) -> tuple[str, str]:
        """Mean and variance over time, `(C,)` each, of `x` `(T, C)`."""
        w = self._w
        mean, power = (w.op("MatMul", self._shares, values) for values in (x, w.op("Mul", x, x)))
        variance = w.op("Sub", power, w.op("Mul", mean, mean))
        return mean, w.op("Max", variance, w.scalar(0))


def skip_still(w: Writer, x: str, reach: int) -> tuple[str, str, str]:
    """Leave out the rows of `x` whose surroundings do not change, as the source's do where there is no voice.

    Convolutions that together see `reach` rows to both sides give the same at all such rows, so it is enough to keep
    one, if it counts for all of them in the moments.

    Args:
        w: where to write.
        x: `(T, C)`.
        reach: rows that matter to either side.
    Returns:
        the rows kept `(K, C)`, for how many each counts `(K,)`, and `(T,)` the kept row that stands for each time.
    """
    step = w.op("Sub", w.rows(x, 1, END), w.rows(x, 0, -1))
    moves = w.op("Greater", w.op("ReduceMax", w.op("Abs", step), w.constant([1]), keepdims=0), w.scalar(0))
    moves = w.op("Cast", moves, to=TensorProto.FLOAT)
    # Zero padding begins at the ends: something changes there, too.
    moves = w.op("Pad", moves, w.constant([1, 1]), w.scalar(1))
    near = w.op("MaxPool", w.reshape(moves, 1, 1, -1), kernel_shape=[2 * reach + 2], pads=[reach, reach], strides=[1])
    kept = w.op("Cast", w.reshape(near, -1), to=TensorProto.INT32)
    stands = w.op("Sub", w.op("CumSum", kept, w.constant(np.array(0, np.int64))), w.constant(np.array(1, np.int32)))
    places = w.reshape(w.op("NonZero", kept), -1)
    after = w.op("Concat", w.rows(places, 1, END), w.op("Shape", x, end=1), axis=0)
    counts = w.op("Cast", w.op("Sub", after, places), to=TensorProto.FLOAT)
    return w.op("Gather", x, places, axis=0), counts, stands
