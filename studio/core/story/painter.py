"""Who paints the pictures instead of Moodreel: a large model in a folder of the user's."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen

REFERENCE = "reference"
"""Role, among the files of a take, of the picture that says what the subject looks like."""


class Painter(Frozen):
    """A large model, and how it paints; see `generators.story.large.LargePainter`.

    Attributes:
        model: its folder, or its name in the Hugging Face cache ("owner/model").
        dtype: precision of its weights.
        memory: what of it is on the device at a time: as much as fits, a part, or a few layers.
        device: "auto" is the fastest there is.
        reference: a picture that says what the subject looks like; None: the first frame says so.
    """

    model: Annotated[str, Field(min_length=1, max_length=4096)]
    dtype: Literal["auto", "fp32", "fp16", "bf16", "fp8"] = "auto"
    memory: Literal["auto", "parts", "layers"] = "auto"
    device: Literal["auto", "cpu"] = "auto"
    reference: Path | None = None

    @property
    def name(self) -> str:
        """What it is called: the last part of its folder's path; the whole name where it is in the cache."""
        folder = Path(self.model)
        return (folder.name or self.model) if folder.is_absolute() else self.model

    @property
    def look(self) -> tuple[str, ...]:
        """What of it decides pictures: not where its folder is, nor what memory it may use."""
        return (self.name, self.dtype, self.reference.stem if self.reference is not None else "")

    def portable(self) -> Painter:
        """The same without saying where anything is."""
        return self.model_copy(update={"model": self.name, "reference": None})

    def found_in(self, folders: tuple[str, ...]) -> Painter:
        """The same with its folder again, if that is one of these."""
        there = next((each for each in folders if Path(each).is_absolute() and Path(each).name == self.model), None)
        return self if there is None else self.model_copy(update={"model": there})
