"""The portraits that ship with Moodreel."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from generators.assets import Assets
from generators.portrait.face.anchors import Anchors, load_anchors

LIST = "portraits/portraits.toml"


class Portrait(NamedTuple):
    """One of them.

    Attributes:
        name: short, as a person would type it.
        title: in English, for people; the window translates it.
        path: the picture, checked.
        licence: SPDX name.
        source: who made it, or where it comes from.
        anchors: where the face is, for one that is not found well without.
    """

    name: str
    title: str
    path: Path
    licence: str
    source: str
    anchors: Anchors | None


def shipped_portraits(assets: Assets) -> list[Portrait]:
    """All that ship, in the order in which they are to be offered.

    Raises:
        AssetError: the list or one of the portraits is missing or altered.
        BadAnchors: its anchors are none.
    """
    told = tomllib.loads(assets.path(LIST).read_text("utf-8"))
    return [_portrait(assets, **entry) for entry in told["portrait"]]


def _portrait(assets: Assets, name: str, title: str, path: str, anchors: str | None = None) -> Portrait:
    listed = assets.manifest.files
    picture = assets.path(path)
    points = load_anchors(assets.path(anchors)) if anchors else None
    return Portrait(name, title, picture, listed[path].licence, listed[path].source, points)
