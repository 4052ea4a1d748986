"""The vendored icons, `assets/story/props.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generators.assets import default_assets
from generators.story.props.errors import BadRecipe
from generators.story.scene import Box

ASSET = "story/props.json"
_DRAWN = re.compile(r"<(?:path|circle|ellipse|rect|use)\b[^>]*?/>")


class Icon(NamedTuple):
    """An icon: SVG without filters, and the box of what is seen of it, in its own units."""

    body: str
    box: Box

    def without(self, dropped: Sequence[int]) -> str:
        """Its SVG without some of the shapes, counted from 0 in the order in which they are drawn."""
        gone, number = set(dropped), -1

        def kept(found: re.Match[str]) -> str:
            nonlocal number
            number += 1
            return "" if number in gone else found.group(0)

        return _DRAWN.sub(kept, self.body) if gone else self.body


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
