"""The library's database: its tables, and how it is opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from .errors import LibraryBusy, LibraryError, NewerLibrary

APPLICATION_ID = 0x4D64724C  # "MdrL"
VERSION = 1

# `words` is an index over `take` that keeps no text of its own, so triggers must tell it of every change.
# `doomed` names files that no take has (yet, or any more): what is in it when the library is opened is deleted.
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE take (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    line_id TEXT NOT NULL,
    engine TEXT NOT NULL,
    request TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    weights_hash TEXT NOT NULL,
    duration REAL NOT NULL,
    text TEXT NOT NULL,
    emotion TEXT NOT NULL,
    voice TEXT NOT NULL,
    label TEXT NOT NULL,
    created REAL NOT NULL,
    favourite INTEGER NOT NULL DEFAULT 0,
    trashed REAL
);
CREATE INDEX take_line ON take (line_id, created);
CREATE INDEX take_created ON take (created);
CREATE TABLE thumbnail (
    take INTEGER PRIMARY KEY REFERENCES take ON DELETE CASCADE,
    png BLOB NOT NULL
);
CREATE TABLE file (
    take INTEGER NOT NULL REFERENCES take ON DELETE CASCADE,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (take, role)
) WITHOUT ROWID;
CREATE INDEX file_name ON file (name);
CREATE TABLE doomed (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    text, emotion, voice, label, content='take', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER take_in AFTER INSERT ON take BEGIN
    INSERT INTO words (rowid, text, emotion, voice, label)
    VALUES (new.number, new.text, new.emotion, new.voice, new.label);
END;
CREATE TRIGGER take_out AFTER DELETE ON take BEGIN
    INSERT INTO words (words, rowid, text, emotion, voice, label)
    VALUES ('delete', old.number, old.text, old.emotion, old.voice, old.label);
END;
CREATE TRIGGER take_changed AFTER UPDATE OF text, emotion, voice, label ON take BEGIN
    INSERT INTO words (words, rowid, text, emotion, voice, label)
    VALUES ('delete', old.number, old.text, old.emotion, old.voice, old.label);
    INSERT INTO words (rowid, text, emotion, voice, label)
    VALUES (new.number, new.text, new.emotion, new.voice, new.label);
END;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
COMMIT;
"""


def open_database(path: Path) -> sqlite3.Connection:
    """The database of a library; made if it does not exist, its folder must. Ours alone while it is open.

    Raises:
        NewerLibrary: a newer Moodreel wrote it; it is left as it is.
        LibraryBusy: another process has it open.
        LibraryError: it is none of ours, damaged, or cannot be read.
    """
    try:
        if path.exists() and path.stat().st_size:
            _check(path)
        db = sqlite3.connect(path, timeout=0.5, isolation_level=None, check_same_thread=False)
        try:
            _set_up(db)
        except BaseException:
            db.close()
            raise
    except sqlite3.Error as error:
        raise explain(error, path) from error
    return db


def explain(error: sqlite3.Error, path: Path) -> LibraryError:
    """What the user can do about an error of the database."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryBusy("Moodreel is open already: use that window, or close it first.")
    if name.startswith("SQLITE_FULL"):
        return LibraryError("The disk is full: the library was not changed. Free some space, then try again.")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return LibraryError(
            f"The library in '{path}' is damaged. Move that file elsewhere, then start again with an empty library; "
            f"the sounds are still in '{path.parent / 'files'}', each with its request inside."
        )
    return LibraryError(f"The library in '{path}' cannot be used: {error}. Check the disk and its permissions.")


def _check(path: Path) -> None:
    """Look before touching anything, and without being able to."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.5)) as db:
        application, version = _pragma(db, "application_id"), _pragma(db, "user_version")
        tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application == version == tables == 0:
        return  # the very first start was cut off before anything was in it
    if application != APPLICATION_ID:
        raise LibraryError(f"'{path}' is no library of Moodreel's. Move it elsewhere, then start again.")
    if version > VERSION:
        raise NewerLibrary(
            f"The library in '{path}' was written by a newer Moodreel and was left as it is. Update Moodreel to use it."
        )


def _set_up(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA locking_mode = EXCLUSIVE")  # the sweep at the beginning takes files under way for left-overs
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")  # a take's files leave `incoming` once its row is written: it must be
    db.execute("PRAGMA foreign_keys = ON")
    if _pragma(db, "user_version") == 0:
        db.executescript(_SCHEMA)


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return db.execute(f"PRAGMA {name}").fetchone()[0]
