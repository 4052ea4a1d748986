"""The library's database, for any thread."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .schema import explain, open_database


class Database:
    """One connection that threads take turns at.

    Args:
        path: the file; raises as `open_database`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._db = open_database(path)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection for a block; raises LibraryError where SQLite does."""
        with self._lock:
            try:
                yield self._db
            except sqlite3.Error as error:
                raise explain(error, self._path) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection for a block that is done as a whole or not at all; raises as `reading`."""
        with self.reading() as db, db:
            db.execute("BEGIN IMMEDIATE")
            yield db

    def close(self) -> None:
        """Give the file free."""
        with self._lock:
            self._db.close()
