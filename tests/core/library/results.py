"""Results as an engine leaves them, for tests."""

import json
from pathlib import Path

from studio.core.library import Library, NewTake


def result(library: Library, name: str, content: bytes | None = None) -> dict[str, Path]:
    """Two files in the incoming folder."""
    audio, told = library.incoming / f"{name}.wav", library.incoming / f"{name}.json"
    audio.write_bytes(content if content is not None else f"sound of {name}".encode())
    told.write_text(json.dumps({"name": name}))
    return {"audio": audio, "result": told}


def new(take_id: str, line_id: str = "line", **fields) -> NewTake:
    plain = {
        "engine": "speech",
        "request": json.dumps({"text": take_id}),
        "engine_version": "0.1.0",
        "weights_hash": "ab" * 32,
        "duration": 1.5,
    }
    return NewTake(id=take_id, line_id=line_id, **{**plain, **fields})


def kept_files(folder: Path) -> set[str]:
    """Names of all files that a library keeps."""
    return {path.name for path in (folder / "files").rglob("*") if path.is_file()}


def named_files(library: Library) -> set[str]:
    """Names of all files that takes have, in the trash or not."""
    from studio.core.library import Query

    takes = [*library.search(limit=-1), *library.search(Query(trash=True), limit=-1)]
    return {path.name for take in takes for path in take.files.values()}
