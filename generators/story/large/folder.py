"""What a model folder holds, found out by reading names and JSON only; nothing in it is run.

What is allowed in it is listed in `generators.story.large.allowed`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generators.story.large.allowed import (
    FAMILIES,
    PARTS,
    WEIGHTED,
    Family,
    is_scheduler,
    read_json,
    refuse_code,
    weights_of,
)
from generators.story.large.errors import ModelBroken, ModelMissing, NotAPipeline, UnsafeModel

_HUB_NAME = re.compile(r"^[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*$")


@dataclass(frozen=True)
class ModelFolder:
    """A pipeline that may be loaded.

    Attributes:
        path: of the folder.
        family: which of our painters paints with it.
        pipeline: its class, as in diffusers.
        variants: names of the weight files it offers beside the plain ones, e.g. "fp16".
        plain: whether every part has weights without a variant.
        bytes: of its safetensors files, by part; of each part the variant that would be loaded in half precision.
        licence: the first line that names one, or "" if the folder says nothing.
    """

    path: Path
    family: Family
    pipeline: str
    variants: frozenset[str]
    plain: bool
    bytes: Mapping[str, int]
    licence: str

    @property
    def size(self) -> int:
        """Bytes of all weights."""
        return sum(self.bytes.values())

    def told(self) -> str:
        """One line for the user: what it is, how large, under which licence."""
        licence = self.licence or "no licence named: look where you got it"
        return f"{self.path.name}: {self.pipeline}, {self.size / 1e9:.1f} GB of weights; licence: {licence}"


def find(name: str | Path) -> Path:
    """The folder of a model that is on this machine; never asks the network.

    Args:
        name: a folder, or a name such as "owner/model" that is in the Hugging Face cache.

    Raises:
        ModelMissing: it is neither.
    """
    folder = Path(name).expanduser()
    if folder.is_dir():
        return folder
    if isinstance(name, str) and _HUB_NAME.match(name):
        from huggingface_hub import try_to_load_from_cache

        index = try_to_load_from_cache(name, "model_index.json")
        if isinstance(index, str):
            return Path(index).parent
        raise ModelMissing(
            f"'{name}' is no folder and is not in the model cache. Get it first: hf download {name}. "
            "docs/story_models.md says which models there are."
        )
    if folder.is_file():
        raise ModelMissing(
            f"'{name}' is a single file. Give a folder in diffusers' layout, the one with model_index.json in it."
        )
    raise ModelMissing(f"There is no folder '{name}'. docs/story_models.md says how to get a model.")


def inspect(name: str | Path) -> ModelFolder:
    """Read what a folder holds.

    Raises:
        ModelMissing: there is no such folder.
        NotAPipeline: it holds no pipeline that Moodreel can paint with.
        UnsafeModel: it wants to run its own code, or has no safetensors.
        ModelBroken: a part is missing.
    """
    folder = find(name)
    index = folder / "model_index.json"
    if not index.is_file():
        raise NotAPipeline(f"'{folder}' holds no pipeline: there is no model_index.json in it. {_supported()}")
    told = read_json(index)
    named = told.get("_class_name")
    if not isinstance(named, str):
        raise UnsafeModel(
            f"'{folder}' asks for a pipeline class of its own. Moodreel runs no code from a model folder."
        )
    family = FAMILIES.get(named)
    if family is None:
        raise NotAPipeline(f"'{folder}' is a {named[:60]}. {_supported()}")
    refuse_code(folder)
    parts = PARTS[family]
    for part, allowed in parts.items():
        entry = told.get(part)
        if not isinstance(entry, list) or len(entry) != 2 or tuple(entry) not in allowed:
            wanted = " or ".join(sorted(cls for _, cls in allowed))
            raise UnsafeModel(
                f"'{folder}' names {str(entry)[:80]} as its {part}; Moodreel loads {wanted} there and nothing else."
            )
    scheduler = told.get("scheduler")
    if not isinstance(scheduler, list) or len(scheduler) != 2 or not is_scheduler(scheduler):
        raise UnsafeModel(f"'{folder}' names {str(scheduler)[:80]} as its scheduler, which is none of diffusers'.")
    for part in (*parts, "scheduler"):
        if not (folder / part).is_dir():
            raise ModelBroken(f"'{folder}' is not complete: the folder '{part}' is missing. Get the model again.")
    weights = {part: weights_of(folder, part) for part in parts if part in WEIGHTED}
    variants = [frozenset(files) for files in weights.values()]
    return ModelFolder(
        path=folder,
        family=family,
        pipeline=named,
        variants=frozenset.union(*variants) - {""},
        plain=all("" in found for found in variants),
        bytes={part: files.get("fp16", files.get("", next(iter(files.values())))) for part, files in weights.items()},
        licence=_licence(folder),
    )


def _supported() -> str:
    return f"Moodreel paints with {' and '.join(FAMILIES)} in diffusers' layout; see docs/story_models.md."


def _licence(folder: Path) -> str:
    """The name of its licence, as its card or the text in it says; "" if neither does."""
    texts = sorted(file for file in folder.iterdir() if file.is_file() and file.name.lower().startswith("licen"))
    name = ""
    card = folder / "README.md"
    if card.is_file():
        head = card.read_bytes()[:20_000].decode("utf-8", "replace")
        match = re.search(r"^license(?:_name)?:\s*([\w.+ -]{1,60})\s*$", head, re.MULTILINE)
        name = match.group(1).strip() if match else ""
    if texts and not name:
        lines = texts[0].read_bytes()[:2000].decode("utf-8", "replace").splitlines()
        name = next((line.strip() for line in lines if line.strip()), "")[:80]
    return "".join(c for c in name if c.isprintable())
