"""Bodies as data: every species is a handful of round bodies, colours and parts, in the `*.toml` files here."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from .species import Part, Species

__all__ = ["SPECIES", "Part", "Species"]


def _read() -> Mapping[str, Species]:
    rows: dict[str, dict] = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        rows |= tomllib.loads(path.read_text("utf-8"))

    def whole(name: str) -> dict:
        """A row with what it takes over from the one it is `like`."""
        row = rows[name]
        return whole(row["like"]) | row if "like" in row else row

    return MappingProxyType(
        {
            name: Species.model_validate({key: value for key, value in whole(name).items() if key != "like"})
            for name in rows
        }
    )


SPECIES: Mapping[str, Species] = _read()
"""Id to species, as the files list them."""
