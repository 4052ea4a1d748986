"""Takes as rows of the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from .take import NewTake, Take

_COLUMNS = (
    "id",
    "line_id",
    "engine",
    "request",
    "engine_version",
    "weights_hash",
    "duration",
    "text",
    "emotion",
    "voice",
    "label",
)
INSERT = f"INSERT INTO take ({', '.join(_COLUMNS)}, created) VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})"

_SELECT = (
    f"SELECT take.number, {', '.join(f'take.{column}' for column in _COLUMNS)}, png, created, favourite, trashed "
    "FROM take LEFT JOIN thumbnail ON thumbnail.take = take.number "
    "WHERE {} ORDER BY created DESC, number DESC LIMIT ? OFFSET ?"
)


def insert_values(take: NewTake, created: float) -> list[object]:
    """Parameters of `INSERT`."""
    return [*(getattr(take, column) for column in _COLUMNS), created]


def read_takes(
    db: sqlite3.Connection, path: Callable[[str], Path], condition: str, values: Sequence[object]
) -> list[Take]:
    """Takes for which an SQL condition holds, the newest first.

    Args:
        db: the library's.
        path: where a file of a name is.
        condition: over `take`.
        values: its parameters, then limit and offset.
    """
    takes: list[Take] = []
    for number, *plain, thumbnail, created, favourite, trashed in db.execute(_SELECT.format(condition), values):
        files = {role: path(name) for role, name in db.execute("SELECT role, name FROM file WHERE take = ?", [number])}
        takes.append(
            Take(
                **dict(zip(_COLUMNS, plain, strict=True)),
                thumbnail=thumbnail,
                created=created,
                favourite=bool(favourite),
                trashed=trashed,
                files=files,
            )
        )
    return takes
