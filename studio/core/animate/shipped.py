"""What Moodreel brings along for Animate: portraits, and whether there is a model that listens."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from generators.assets import Assets

from .project import Portrait

_LIST = Path(__file__).with_name("shipped.toml")
_LISTENING = "portrait/motion.safetensors"
"""As `generators.portrait.drivers` has it, which only the engine's process loads."""


@dataclass(frozen=True)
class ShippedPortrait:
    """One of them.

    Attributes:
        portrait: as it is chosen.
        credit: who made it and by what licence it is here.
    """

    portrait: Portrait
    credit: str


def shipped_portraits(assets: Assets) -> list[ShippedPortrait]:
    """Those that are there, in the order of `shipped.toml`."""
    listed = tomllib.loads(_LIST.read_text("utf-8"))["portrait"]
    return [
        ShippedPortrait(
            Portrait(path=assets.root / entry["asset"], title=entry["title"], shipped=True), entry["credit"]
        )
        for entry in listed
        if entry["asset"] in assets.manifest.files
    ]


def listens(assets: Assets) -> bool:
    """Whether any recording can be animated; without the model only sounds whose times are known can."""
    return _LISTENING in assets.manifest.files
