"""Padding that stays out of convolutions: a row trained beside longer ones must end as it ends when spoken alone.

ESPnet masks attention, but its convolutions look past the end of a row into whatever padding holds by then. At
inference there is one row and nothing behind it, so what was learned at the ends of padded rows is never met again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from torch import Tensor, nn


class Pads:
    """Multiplies the input of every convolution of `module` that sees neighbours by the mask that is `hidden`.

    Args:
        module: whose `Conv1d` layers are watched; it gets no parameters and no names from this.
    """

    def __init__(self, module: nn.Module) -> None:
        self._mask: Tensor | None = None
        for layer in module.modules():
            if isinstance(layer, nn.Conv1d) and layer.kernel_size[0] > 1:
                layer.register_forward_pre_hook(self._silence)

    @contextmanager
    def hidden(self, mask: Tensor | None) -> Iterator[None]:
        """Within it, inputs `(B, C, k L)` are zero where `mask` `(B, L)` is, for whole k; None hides nothing."""
        before, self._mask = self._mask, mask
        try:
            yield
        finally:
            self._mask = before

    def _silence(self, _: nn.Module, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...] | None:
        if self._mask is None:
            return None
        (x,) = inputs
        mask = self._mask.repeat_interleave(x.shape[-1] // self._mask.shape[1], 1)
        return (x * mask.unsqueeze(1).to(x),)
