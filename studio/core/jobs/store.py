"""The queue on disk: one SQLite file that survives crashes of everything that uses it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path
from typing import Any

from studio.core.jobs.errors import NewerStore, StoreBusy, StoreError
from studio.core.jobs.job import Job, JobError, JobState, in_order

APPLICATION_ID = 0x4D64724A  # "MdrJ"
VERSION = 1

_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    engine TEXT NOT NULL,
    request TEXT NOT NULL,
    title TEXT NOT NULL,
    priority INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created REAL NOT NULL,
    state TEXT NOT NULL,
    started REAL,
    finished REAL,
    progress REAL NOT NULL,
    phase TEXT NOT NULL,
    error TEXT,
    result TEXT
) WITHOUT ROWID;
CREATE TABLE queue (paused INTEGER NOT NULL);
INSERT INTO queue VALUES (0);
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
COMMIT;
"""
_SAVE = f"INSERT OR REPLACE INTO job VALUES ({', '.join('?' * 14)})"


class JobStore:
    """All jobs in one file, which it has to itself. To be used from the thread that opened it.

    A job that was running when the file was last in use comes back as interrupted.

    Args:
        path: the file; made if it does not exist, its folder must.

    Raises:
        NewerStore: a newer Moodreel wrote it; it is left as it is.
        StoreBusy: another process has it open.
        StoreError: it is not a queue of Moodreel's, or damaged.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            if path.exists() and path.stat().st_size:
                self._check_header()
            # Autocommit: transactions are begun where they are needed, not by the module's guess.
            self._db = sqlite3.connect(path, timeout=0.5, isolation_level=None)
            try:
                self._set_up()
            except BaseException:
                self._db.close()
                raise
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def save(self, *jobs: Job) -> None:
        """Add jobs or write their new states, all or none.

        Raises:
            sqlite3.Error: the disk is full or broke; what was there before is still there.
        """
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(_SAVE, [_row(job) for job in jobs])

    def remove(self, ids: Iterable[str]) -> None:
        """Forget jobs; raises as `save`."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany("DELETE FROM job WHERE id = ?", [(each,) for each in ids])

    def jobs(self) -> list[Job]:
        """All jobs, in the order in which they are run."""
        return in_order(_job(row) for row in self._db.execute("SELECT * FROM job"))

    @property
    def paused(self) -> bool:
        """Whether the user paused the queue."""
        return bool(self._db.execute("SELECT paused FROM queue").fetchone()[0])

    def set_paused(self, paused: bool) -> None:
        """Remember whether the queue is paused; raises as `save`."""
        self._db.execute("UPDATE queue SET paused = ?", [paused])

    def close(self) -> None:
        """Give the file free."""
        self._db.close()

    def _check_header(self) -> None:
        """Look at the first bytes: SQLite itself would leave files of its own beside one that is not ours."""
        with self._path.open("rb") as file:
            header = file.read(100)  # https://www.sqlite.org/fileformat.html, section 1.3
        if header[:16] != b"SQLite format 3\0":
            raise self._damaged()
        self._check(int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big"))

    def _check(self, application: int, version: int) -> None:
        if application != APPLICATION_ID:
            raise StoreError(f"'{self._path}' is not a queue of Moodreel's. Move it elsewhere, then start again.")
        if version > VERSION:
            raise NewerStore(
                f"'{self._path}' was written by a newer Moodreel and was left as it is. Update Moodreel, or move the "
                "file elsewhere to begin an empty queue."
            )

    def _set_up(self) -> None:
        self._db.execute("PRAGMA locking_mode = EXCLUSIVE")  # a second window would take running jobs for dead ones
        if _pragma(self._db, "user_version") == 0:
            self._db.executescript(_SCHEMA)  # before writing ahead, so that the header says whose it is from the start
        self._check(_pragma(self._db, "application_id"), _pragma(self._db, "user_version"))
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute(  # a write, so that the lock is taken now and not at the first job
            "UPDATE job SET state = ? WHERE state = ?", [JobState.INTERRUPTED.value, JobState.RUNNING.value]
        )

    def _explain(self, error: sqlite3.Error) -> StoreError:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return StoreBusy("Moodreel is open already: use that window, or close it first.")
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            return self._damaged()
        return StoreError(f"The queue in '{self._path}' cannot be used: {error}. Check the disk and its permissions.")

    def _damaged(self) -> StoreError:
        return StoreError(
            f"The queue in '{self._path}' is damaged. Move that file elsewhere, then start again with an empty queue; "
            "finished results are in the library."
        )


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def _row(job: Job) -> tuple[Any, ...]:
    error = None if job.error is None else json.dumps(astuple(job.error))
    result = None if job.result is None else json.dumps(job.result)
    return (
        job.id,
        job.engine,
        job.request,
        job.title,
        job.priority,
        job.position,
        job.created,
        job.state.value,
        job.started,
        job.finished,
        job.progress,
        job.phase,
        error,
        result,
    )


def _job(row: tuple[Any, ...]) -> Job:
    *plain, state, started, finished, progress, phase, error, result = row
    return Job(
        *plain,
        state=JobState(state),
        started=started,
        finished=finished,
        progress=progress,
        phase=phase,
        error=None if error is None else JobError(*json.loads(error)),
        result=None if result is None else json.loads(result),
    )
