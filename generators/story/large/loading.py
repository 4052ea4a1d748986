"""Loads a pipeline from an inspected folder: safetensors only, no code from the folder, no network."""

from __future__ import annotations

import importlib.util
import logging
from typing import Any

import torch

from generators.story.large.allowed import FAMILIES
from generators.story.large.errors import LargeUnavailable, ModelBroken, TooLittleMemory
from generators.story.large.folder import ModelFolder

_EXPECTED = (OSError, ValueError, KeyError, RuntimeError, TypeError, AttributeError, ImportError)


def check_installed() -> None:
    """Find out early, before minutes of work, that a library is missing.

    Raises:
        LargeUnavailable: it is; the message says how to get it.
    """
    for library in ("transformers", "accelerate"):
        if importlib.util.find_spec(library) is None:
            raise LargeUnavailable("Large models need two more packages: pip install transformers accelerate")


def load(folder: ModelFolder, dtype: torch.dtype) -> Any:
    """A pipeline on the processor.

    Args:
        folder: as inspected.
        dtype: of its weights.

    Raises:
        LargeUnavailable: transformers or accelerate are not installed.
        ModelBroken: the files do not fit together.
        TooLittleMemory: the weights do not fit in main memory.
    """
    check_installed()  # diffusers only says what is missing once half the model is loaded
    import diffusers
    from diffusers.utils import logging as bars
    from transformers.utils import logging as other_bars

    bars.disable_progress_bar()  # progress is told to whoever asked for it, and to nobody else
    other_bars.disable_progress_bar()
    other_bars.set_verbosity_error()  # it warns of image processors that no pipeline of ours has
    assert folder.pipeline in FAMILIES
    variant = _variant(folder, dtype)
    try:
        pipeline = getattr(diffusers, folder.pipeline).from_pretrained(
            str(folder.path),
            dtype=dtype,
            variant=variant,
            use_safetensors=True,
            local_files_only=True,
            trust_remote_code=False,
        )
    except (MemoryError, torch.OutOfMemoryError) as error:
        raise TooLittleMemory(f"{folder.told()}. That does not fit in main memory. Take a smaller model.") from error
    except _EXPECTED as error:
        reason = " ".join(str(error).split())[:300]
        raise ModelBroken(f"The model in '{folder.path}' cannot be loaded: {reason}. Get it again.") from error
    pipeline.set_progress_bar_config(disable=True)
    logging.getLogger(__name__).info("loaded %s, variant %s", folder.told(), variant)
    return pipeline


def _variant(folder: ModelFolder, dtype: torch.dtype) -> str | None:
    """Half precision files where half precision is wanted, or where there is nothing else."""
    if "fp16" in folder.variants and (dtype != torch.float32 or not folder.plain):
        return "fp16"
    if folder.plain:
        return None
    return next(iter(sorted(folder.variants)), None)
