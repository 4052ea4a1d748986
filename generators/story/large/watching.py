"""Steps of a pipeline are counted, and none is begun after a stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from torch import Tensor

from generators.contract import Cancelled
from generators.story.large.batch import Batch

After = Callable[[int, dict[str, Tensor]], None]


@contextmanager
def watched(pipeline: Any, batch: Batch, after: After) -> Iterator[dict[str, Any]]:
    """Arguments for a pipeline's call, so that it reports each step to the batch and stops when asked.

    Args:
        pipeline: that will be called inside.
        batch: told, and asked whether to stop.
        after: called after each step with the number of steps done; may change the latents in place.
    """

    def ended(pipe: Any, index: int, timestep: Any, values: dict[str, Tensor]) -> dict[str, Tensor]:
        batch.cancel.raise_if_set()  # leaves the pipeline at once: `_interrupt` would still decode what nobody wants
        after(index + 1, values)
        batch.on_step(index + 1)
        return values

    batch.cancel.raise_if_set()
    try:
        yield {"callback_on_step_end": ended, "callback_on_step_end_tensor_inputs": ["latents"]}
    except Cancelled:
        pipeline.maybe_free_model_hooks()  # what it would have done at its end
        raise
