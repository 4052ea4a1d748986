"""A take: one result, and all that is known of how it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class NewTake:
    """What the library is told of a result.

    Attributes:
        id: of the job that made it; a take that is there already is not added again.
        line_id: takes of one line belong together.
        engine: name, e.g. "speech".
        request: JSON text: everything that decides the result.
        engine_version, weights_hash: what it was made with.
        duration: seconds.
        text, emotion, voice: what is searched and shown: the words, the emotion's label, the voice's id.
        label: a name the user gave; may be empty.
        thumbnail: PNG, None for none yet.
    """

    id: str
    line_id: str
    engine: str
    request: str
    engine_version: str
    weights_hash: str
    duration: float
    text: str = ""
    emotion: str = ""
    voice: str = ""
    label: str = ""
    thumbnail: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Take(NewTake):
    """A take in the library.

    Attributes:
        created: seconds since 1970.
        favourite: marked by the user.
        trashed: seconds since 1970 when it was put into the trash, None if it is not there.
        files: path of each file by its role ("audio", "result", …). Named by content; never to be written to.
    """

    created: float = 0.0
    favourite: bool = False
    trashed: float | None = None
    files: Mapping[str, Path] = field(default_factory=dict)
