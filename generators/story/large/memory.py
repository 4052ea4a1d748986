"""How a pipeline is kept in memory: what fits is measured on the device, from the weights as they are loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

from generators.story.large.errors import BadDevice
from generators.story.large.options import Memory, Way

WAYS: tuple[Way, ...] = ("whole", "parts", "layers")
"""The pictures are the same; the later ways are leaner and slower."""
_BLOCKS = 1  # layers of a group: the leanest


def free_bytes(device: torch.device) -> int | None:
    """Bytes that are free on the device right now; None where that cannot be asked."""
    if device.type == "cuda":
        return (
            torch.cuda.mem_get_info(device)[0]
            + torch.cuda.memory_reserved(device)
            - torch.cuda.memory_allocated(device)
        )
    if device.type == "xpu":
        return torch.xpu.mem_get_info(device)[0]
    return None


def weight_bytes(pipeline: Any) -> dict[str, int]:
    """Bytes of each part as it is loaded, in the precision that it is loaded in."""
    return {
        name: sum(tensor.numel() * tensor.element_size() for tensor in (*part.parameters(), *part.buffers()))
        for name, part in pipeline.components.items()
        if isinstance(part, torch.nn.Module)
    }


def ways_to_try(weights: Mapping[str, int], free: int | None) -> Sequence[Way]:
    """The ways that can hold the weights, the fastest first; what the pictures need on top is found out by trying.

    Args:
        weights: bytes of each part.
        free: bytes on the device; None if it shares its memory with the processor: nothing is won by moving then.
    """
    if free is None:
        return WAYS[:1]
    if sum(weights.values()) < free:
        return WAYS
    return WAYS[1:] if max(weights.values()) < free else WAYS[2:]


class Kept:
    """A pipeline that is kept in the fastest way that fits; can be made leaner.

    Args:
        pipeline: on the processor.
        device: where it computes.
        memory: a way, or "auto" to measure.

    Raises:
        torch.OutOfMemoryError: no way fits.
    """

    def __init__(self, pipeline: Any, device: torch.device, memory: Memory = "auto") -> None:
        self._pipeline = pipeline
        self._device = device
        self._ways: list[Way]
        if memory == "auto":
            self._ways = list(ways_to_try(weight_bytes(pipeline), free_bytes(device)))
        else:
            self._ways = [memory]
        self._settle()

    @property
    def way(self) -> Way:
        """What is on the device at a time, as it turned out."""
        return self._ways[0]

    def leaner(self) -> bool:
        """Go on in a leaner way; False if there is none.

        Raises:
            torch.OutOfMemoryError: none of them fits.
        """
        if len(self._ways) == 1:
            return False
        self._ways.pop(0)
        self._settle()
        return True

    def _settle(self) -> None:
        while True:
            try:
                return keep(self._pipeline, self._ways[0], self._device)
            except torch.OutOfMemoryError:
                if len(self._ways) == 1:
                    raise
                self._ways.pop(0)


def keep(pipeline: Any, way: Way, device: torch.device) -> None:
    """Keep the pipeline in that way; may be called again with a leaner one."""
    pipeline.remove_all_hooks()
    if way == "whole":
        pipeline.to(device)
        return
    pipeline.to("cpu")
    if way == "parts":
        pipeline.enable_model_cpu_offload(device=device)
        return
    pipeline.enable_group_offload(
        onload_device=device,
        offload_device=torch.device("cpu"),
        offload_type="block_level",
        num_blocks_per_group=_BLOCKS,
        use_stream=device.type == "cuda",
        low_cpu_mem_usage=True,
    )


def shrink(denoiser: Any, compute: torch.dtype) -> None:
    """Store a denoiser's weights in eight bits and compute as before: half the memory, slightly other pictures.

    Raises:
        BadDevice: this build of torch has no such numbers.
    """
    if not hasattr(torch, "float8_e4m3fn"):
        raise BadDevice("This build of torch has no 8-bit numbers. Use --dtype bf16 or fp16.")
    denoiser.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=compute)
