"""What may be in a model folder: pipelines by name, their parts by library and class, weights in safetensors."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from generators.story.large.errors import ModelBroken, UnsafeModel

Family = Literal["sdxl", "flux2"]
FAMILIES: Mapping[str, Family] = {
    "StableDiffusionXLPipeline": "sdxl",
    "Flux2KleinPipeline": "flux2",
}
PARTS: Mapping[Family, Mapping[str, frozenset[tuple[str, str]]]] = {
    "sdxl": {
        "unet": frozenset({("diffusers", "UNet2DConditionModel")}),
        "vae": frozenset({("diffusers", "AutoencoderKL")}),
        "text_encoder": frozenset({("transformers", "CLIPTextModel")}),
        "text_encoder_2": frozenset({("transformers", "CLIPTextModelWithProjection")}),
        "tokenizer": frozenset({("transformers", "CLIPTokenizer"), ("transformers", "CLIPTokenizerFast")}),
        "tokenizer_2": frozenset({("transformers", "CLIPTokenizer"), ("transformers", "CLIPTokenizerFast")}),
    },
    "flux2": {
        "transformer": frozenset({("diffusers", "Flux2Transformer2DModel")}),
        "vae": frozenset({("diffusers", "AutoencoderKLFlux2")}),
        "text_encoder": frozenset({("transformers", "Qwen3ForCausalLM")}),
        "tokenizer": frozenset({("transformers", "Qwen2TokenizerFast"), ("transformers", "Qwen2Tokenizer")}),
    },
}
WEIGHTED = ("unet", "transformer", "vae", "text_encoder", "text_encoder_2")
_PICKLED = frozenset({".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle"})
_LARGEST_JSON = 20_000_000  # bytes; a tokenizer's vocabulary has about 10 MB
_VARIANT = re.compile(r"\.([a-z0-9]+)(?:-\d{5}-of-\d{5})?\.safetensors$")
_CODE_KEYS = ("auto_map", "custom_pipelines", "trust_remote_code")


def is_scheduler(entry: list) -> bool:
    """Whether an entry of the index names one of diffusers' schedulers."""
    from diffusers.schedulers.scheduling_utils import SchedulerMixin

    library, name = entry
    if library != "diffusers" or not isinstance(name, str) or not name.isidentifier():
        return False
    import diffusers

    found = getattr(diffusers, name, None)
    return isinstance(found, type) and issubclass(found, SchedulerMixin)


def refuse_code(folder: Path) -> None:
    """No Python beside the weights, and nothing in a configuration that would import some.

    Raises:
        UnsafeModel: there is.
    """
    for file in [*folder.glob("*"), *folder.glob("*/*")]:
        if file.suffix in (".py", ".pyc", ".so", ".dll", ".dylib"):
            where = file.relative_to(folder)
            raise UnsafeModel(f"'{folder}' brings code ('{where}'). Moodreel runs no code from a model folder.")
    for file in [*folder.glob("*.json"), *folder.glob("*/*config*.json")]:
        told = read_json(file)
        wanted = next((key for key in _CODE_KEYS if key in told), None)
        if wanted:
            where = file.relative_to(folder)
            raise UnsafeModel(f"'{where}' of '{folder}' asks for code of its own ({wanted}). Moodreel runs none.")


def weights_of(folder: Path, part: str) -> dict[str, int]:
    """Bytes of a part's safetensors by variant; "" is the plain one.

    Raises:
        UnsafeModel: its weights are pickled only.
        ModelBroken: it has none.
    """
    files = [file for file in (folder / part).iterdir() if file.is_file()]
    found: dict[str, int] = {}
    for file in files:
        if file.suffix == ".safetensors":
            match = _VARIANT.search(file.name)
            variant = match.group(1) if match else ""
            found[variant] = found.get(variant, 0) + file.stat().st_size
    if found:
        return found
    pickled = next((file.name for file in files if file.suffix in _PICKLED), None)
    if pickled:
        raise UnsafeModel(
            f"The {part} of '{folder}' is pickled ('{pickled}'); opening it could run anything. "
            "Get the model with safetensors weights."
        )
    raise ModelBroken(f"'{folder}' is not complete: '{part}' has no weights (*.safetensors). Get the model again.")


def read_json(file: Path) -> dict:
    """A JSON object from a folder.

    Raises:
        ModelBroken: the file is none, or far too large.
    """
    try:
        if file.stat().st_size > _LARGEST_JSON:
            raise ModelBroken(f"'{file}' is too large for a configuration. Get the model again.")
        told = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelBroken(f"'{file}' cannot be read as JSON: {error}. Get the model again.") from error
    if not isinstance(told, dict):
        raise ModelBroken(f"'{file}' is no JSON object. Get the model again.")
    return told
