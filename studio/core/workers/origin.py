"""What every engine's process says of its results, and of requests that it cannot read."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version

from pydantic import ValidationError

from generators.assets import Assets


def versions(assets: Assets, *parts: str) -> dict[str, str]:
    """Which program and which weights a result comes from.

    Args:
        assets: where weights are.
        parts: folders of those that decide how a result sounds or looks.
    Returns:
        `engine_version`, and `weights_hash`: one SHA-256 for all of their files.
    """
    folders = tuple(f"{part}/" for part in parts)
    files = {name: entry.sha256 for name, entry in assets.manifest.files.items() if name.startswith(folders)}
    digest = hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()
    return {"engine_version": version("moodreel"), "weights_hash": digest}


def first_fault(error: ValidationError) -> str:
    """The first thing that is wrong with a request, and where it stands."""
    first = error.errors()[0]
    where = " › ".join(str(part) for part in first["loc"]) or "the whole"
    return f"{where}: {first['msg']}"
