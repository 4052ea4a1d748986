"""Everything that was made, with all it was made from."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from .database import Database
from .errors import LibraryError, LostFile, UnknownTake
from .files import FileStore, content_name
from .outgoing import Outgoing
from .query import Query
from .rows import INSERT, insert_values, read_takes
from .take import NewTake, Take


def default_library_folder() -> Path:
    """Where the library of this user is."""
    return user_data_path("Moodreel", appauthor=False) / "library"


class Library:
    """Takes in one folder: a database, and files named by their content. May be used from any thread.

    A file is put into place before the row that names it and removed after it, and is on a list of the doomed in
    between: whenever the program dies, the next start finds no row without its files and leaves no file without a row.

    Args:
        folder: made if it does not exist.
        now: seconds since 1970.

    Attributes:
        folder: as given.
        incoming: where engines put finished results, in the same folder, so that they are taken over without copying.

    Raises:
        NewerLibrary: a newer Moodreel wrote it; it is left as it is.
        LibraryBusy: another process has it open.
        LibraryError: it is damaged, or cannot be read.
    """

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        self.folder = folder
        self.incoming = folder / "incoming"
        self.incoming.mkdir(parents=True, exist_ok=True)
        self._now = now
        self._moving = threading.Lock()  # apart from the database's own: a search does not wait for the disk
        self._db = Database(folder / "library.db")
        self._files = FileStore(folder / "files")
        self._outgoing = Outgoing(folder / "outgoing")
        self._delete_doomed()
        self._files.sweep(self.incoming)

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the folder free."""
        with self._moving:
            self._db.close()

    def add(self, take: NewTake, files: Mapping[str, Path]) -> Take:
        """Keep a result.

        Args:
            take: what is known of it.
            files: by role ("audio", "result", …). Those in `incoming` are taken over, others are copied.
        Returns:
            the take; the one that was there already if its id was.

        Raises:
            LibraryError: the disk is full or broke, or a file is missing; nothing was kept, and the files are as given.
        """
        names = {role: content_name(path) for role, path in files.items()} if take.id not in self else {}
        with self._moving:
            if take.id not in self:
                self._add(take, files, names)
        for path in files.values():
            if path.parent == self.incoming:
                with suppress(OSError):  # the next sweep takes it
                    path.unlink()
        return self.take(take.id)

    def take(self, take_id: str) -> Take:
        """One take, in the trash or not; raises UnknownTake."""
        found = self._read("take.id = ?", [take_id])
        if not found:
            raise UnknownTake("That take is no longer in the library.")
        return found[0]

    def __contains__(self, take_id: object) -> bool:
        with self._db.reading() as db:
            return db.execute("SELECT 1 FROM take WHERE id = ?", [take_id]).fetchone() is not None

    def search(self, query: Query | None = None, limit: int = 200, offset: int = 0) -> list[Take]:
        """Takes for which all of a query holds, the newest first; `limit` -1 for all."""
        condition, values = (query or Query()).condition()
        return self._read(condition, values, limit, offset)

    def count(self, query: Query | None = None) -> int:
        """How many takes `search` finds without a limit."""
        condition, values = (query or Query()).condition()
        with self._db.reading() as db:
            return db.execute(f"SELECT count(*) FROM take WHERE {condition}", values).fetchone()[0]

    def voices(self) -> list[str]:
        """Ids of the voices that takes have, in the trash or not."""
        with self._db.reading() as db:
            return [
                voice for (voice,) in db.execute("SELECT DISTINCT voice FROM take WHERE voice <> '' ORDER BY voice")
            ]

    def reuse(self, take_id: str) -> str:
        """The request a take was made from, JSON text: all of its settings; raises UnknownTake."""
        return self.take(take_id).request

    def path(self, take_id: str, role: str = "audio") -> Path:
        """Where a file of a take is, to play it or to show it in its folder.

        Raises:
            UnknownTake: there is no such take, or it has no such file.
            LostFile: somebody removed it by hand.
        """
        path = self.take(take_id).files.get(role)
        if path is None:
            raise UnknownTake(f"That take has no {role}.")
        if not path.is_file():
            raise LostFile(f"'{path}' was removed by another program. Speak it again: its settings are still here.")
        return path

    def copy_out(self, take_id: str, role: str = "audio", number: int | None = None) -> Path:
        """A copy of a file of a take under a readable name, to be given away; it lives until the next start.

        With a number its name begins with that: copies of several takes are in order.

        Raises as `path`; also LibraryError: the disk is full or broke.
        """
        return self._outgoing.copy(self.take(take_id), self.path(take_id, role), number)

    def set_favourite(self, take_id: str, favourite: bool) -> None:
        """Mark a take or no longer; raises UnknownTake, LibraryError."""
        self._change(take_id, "favourite = ?", int(favourite))

    def rename(self, take_id: str, label: str) -> None:
        """Give a take a name; raises UnknownTake, LibraryError."""
        self._change(take_id, "label = ?", label)

    def set_thumbnail(self, take_id: str, png: bytes) -> None:
        """Give a take another picture; raises UnknownTake, LibraryError."""
        with self._db.writing() as db:
            row = db.execute("SELECT number FROM take WHERE id = ?", [take_id]).fetchone()
            if row is None:
                raise UnknownTake("That take is no longer in the library.")
            db.execute("INSERT OR REPLACE INTO thumbnail VALUES (?, ?)", [row[0], png])

    def trash(self, *take_ids: str) -> None:
        """Put takes into the trash; raises UnknownTake (then none is), LibraryError."""
        self._set_trashed(take_ids, self._now())

    def restore(self, *take_ids: str) -> None:
        """Take takes out of the trash; raises UnknownTake (then none is), LibraryError."""
        self._set_trashed(take_ids, None)

    def empty_trash(self) -> int:
        """Delete what is in the trash for good, with files that no other take has. Returns how many takes.

        Raises:
            LibraryError: the disk is full or broke; nothing was deleted.
        """
        with self._moving:
            with self._db.writing() as db:
                db.execute(
                    "INSERT OR IGNORE INTO doomed SELECT file.name FROM file JOIN take ON take.number = file.take "
                    "WHERE take.trashed IS NOT NULL"
                )
                gone = db.execute("DELETE FROM take WHERE trashed IS NOT NULL").rowcount
            self._delete_doomed()
        return gone

    def _add(self, take: NewTake, files: Mapping[str, Path], names: Mapping[str, str]) -> None:
        with self._db.writing() as db:
            db.executemany("INSERT OR IGNORE INTO doomed VALUES (?)", [(name,) for name in names.values()])
        try:
            for role, path in files.items():
                self._files.put(path, names[role])
            with self._db.writing() as db:
                number = db.execute(INSERT, insert_values(take, self._now())).lastrowid
                db.executemany("INSERT INTO file VALUES (?, ?, ?)", [(number, *pair) for pair in names.items()])
                if take.thumbnail is not None:
                    db.execute("INSERT INTO thumbnail VALUES (?, ?)", [number, take.thumbnail])
                db.executemany("DELETE FROM doomed WHERE name = ?", [(name,) for name in names.values()])
        except BaseException:
            with suppress(LibraryError):  # then the next start does it
                self._delete_doomed()
            raise

    def _delete_doomed(self) -> None:
        with self._db.writing() as db:
            names = {name for (name,) in db.execute("SELECT name FROM doomed")}
            kept = {name for (name,) in db.execute("SELECT name FROM file WHERE name IN (SELECT name FROM doomed)")}
            for name in names - kept:
                self._files.delete(name)
            db.execute("DELETE FROM doomed")

    def _set_trashed(self, take_ids: Iterable[str], when: float | None) -> None:
        with self._db.writing() as db:
            for take_id in take_ids:
                if not db.execute("UPDATE take SET trashed = ? WHERE id = ?", [when, take_id]).rowcount:
                    raise UnknownTake("A take is no longer in the library.")

    def _change(self, take_id: str, assignment: str, value: object) -> None:
        with self._db.writing() as db:
            if not db.execute(f"UPDATE take SET {assignment} WHERE id = ?", [value, take_id]).rowcount:
                raise UnknownTake("That take is no longer in the library.")

    def _read(self, condition: str, values: list[object], limit: int = -1, offset: int = 0) -> list[Take]:
        with self._db.reading() as db:
            return read_takes(db, self._files.path, condition, [*values, limit, offset])
