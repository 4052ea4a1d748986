"""What Moodreel brings along for Animate: portraits, and whether there is a model that listens."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from typing import Any

from generators.assets import Assets

from .project import AnchorPoints, Portrait

_LIST = "portraits/portraits.toml"
_FIRST = ({"title": "Astronaut (photograph)", "path": "face/astronaut.jpg"},)
"""Offered where there is no list."""
_LISTENING = "portrait/motion.safetensors"
"""As `generators.portrait.drivers` has it, which only the engine's process loads."""
_NAMES = ("right_eye", "left_eye", "nose", "mouth_right", "mouth_left")


@dataclass(frozen=True)
class ShippedPortrait:
    """One of them.

    Attributes:
        portrait: as it is chosen.
        credit: where it comes from and by what licence it is here.
        anchors: where its face is, for one that is not found well without.
    """

    portrait: Portrait
    credit: str
    anchors: AnchorPoints | None = None


def shipped_portraits(assets: Assets) -> list[ShippedPortrait]:
    """Those that are there, in the order in which `assets/portraits/portraits.toml` lists them.

    Raises:
        AssetError: the list or anchors were altered.
    """
    known = assets.manifest.files
    listed = tomllib.loads(assets.path(_LIST).read_text("utf-8"))["portrait"] if _LIST in known else _FIRST
    return [_shipped(assets, entry) for entry in listed if entry["path"] in known]


def _shipped(assets: Assets, entry: dict[str, Any]) -> ShippedPortrait:
    about = assets.manifest.files[entry["path"]]
    licence = about.licence.removeprefix("LicenseRef-").replace("public-domain", "public domain")
    anchors: Any = None
    if "anchors" in entry:
        told = json.loads(assets.path(entry["anchors"]).read_text("utf-8"))
        anchors = tuple(tuple(told[name]) for name in _NAMES)
    portrait = Portrait(path=assets.root / entry["path"], title=entry["title"], shipped=True)
    return ShippedPortrait(portrait, f"{about.source} · {licence}", anchors)


def listens(assets: Assets) -> bool:
    """Whether any recording can be animated; without the model only sounds whose times are known can."""
    return _LISTENING in assets.manifest.files
