"""The vendored icons, `assets/story/props.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from generators.assets import default_assets
from generators.story.props.errors import BadRecipe
from generators.story.scene import Box

ASSET = "story/props.json"


class Icon(NamedTuple):
    """An icon: SVG without filters, and the box of what is seen of it, in its own units."""

    body: str
    box: Box


@cache
def _icons() -> Mapping[str, Icon]:
    text = default_assets().path(ASSET).read_text("utf-8")
    return {name: Icon(row["body"], Box(*row["box"])) for name, row in json.loads(text).items()}


def icon(name: str) -> Icon:
    """An icon by its name: "fluent/owl".

    Raises:
        BadRecipe: it was not vendored.
        AssetError: the asset is missing or altered.
    """
    found = _icons().get(name)
    if found is None:
        raise BadRecipe(f"There is no icon '{name}' in assets/{ASSET}. Run generators.story.props.vendor again.")
    return found
