"""Which device and which precision."""

from __future__ import annotations

from typing import Literal

import torch

from generators.story.large.errors import BadDevice

Precision = Literal["auto", "fp32", "fp16", "bf16", "fp8"]
"""fp8 stores the denoiser in eight bits and computes in the device's half precision."""
_DTYPES = {"fp32": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16}


def device_named(name: str) -> torch.device:
    """A device by torch's name for it; "auto" is the fastest there is.

    Raises:
        BadDevice: there is no such device on this machine.
    """
    there = [kind for kind in ("cuda", "xpu", "mps") if getattr(torch, kind).is_available()]
    if name == "auto":
        return torch.device(there[0] if there else "cpu")
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise BadDevice(f"There is no device '{name[:40]}'. Here: {', '.join(['auto', *there, 'cpu'])}.") from error
    if device.type not in (*there, "cpu"):
        raise BadDevice(f"This machine has no {device.type} device. Here: {', '.join(['auto', *there, 'cpu'])}.")
    if device.type == "cuda" and (device.index or 0) >= torch.cuda.device_count():
        raise BadDevice(f"There is no {name}: this machine has {torch.cuda.device_count()} of them, counted from 0.")
    return device


def dtype_named(name: Precision, device: torch.device) -> torch.dtype:
    """The precision in which is computed.

    Raises:
        BadDevice: the device cannot.
    """
    half = torch.bfloat16 if device.type != "cuda" or torch.cuda.is_bf16_supported() else torch.float16
    if name == "auto":
        return torch.float32 if device.type == "cpu" else half
    if name == "fp8":
        return torch.float32 if device.type == "cpu" else half
    if name == "fp16" and device.type == "cpu":
        raise BadDevice("A processor computes fp16 slowly or not at all. Use --dtype fp32 or bf16, or a GPU.")
    if name == "bf16" and device.type == "cuda" and not torch.cuda.is_bf16_supported():
        raise BadDevice("This GPU has no bf16. Use --dtype fp16.")
    return _DTYPES[name]
