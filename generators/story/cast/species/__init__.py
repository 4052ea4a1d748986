"""Bodies as data: every species is a handful of round bodies, colours and parts, in the `*.toml` files here."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from .species import Part, Species

__all__ = ["SPECIES", "Part", "Species"]


def _read() -> Mapping[str, Species]:
    found: dict[str, Species] = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for name, row in tomllib.loads(path.read_text("utf-8")).items():
            like = row.pop("like", None)
            base = found[like].model_dump() if like else {}
            found[name] = Species.model_validate(base | row)
    return MappingProxyType(found)


SPECIES: Mapping[str, Species] = _read()
"""Id to species, as the files list them."""
