"""Saves the session after every change, in the background: the newest state is written, those overtaken are not."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from generators.contract import MoodreelError

from .store import Session, SessionStore

_log = logging.getLogger(__name__)

REST = 0.25
"""Seconds between two saves, so that a drag does not keep the disk busy."""


def ignore_error(error: MoodreelError | None) -> None:
    """An `on_error` for callers that do not show any."""


class Autosave:
    """A thread that writes sessions.

    Args:
        store: where to.
        on_error: called on that thread when a save failed, and with None when one went well again.
        rest: seconds between two saves.
    """

    def __init__(
        self,
        store: SessionStore,
        on_error: Callable[[MoodreelError | None], None] = ignore_error,
        rest: float = REST,
    ) -> None:
        self._store = store
        self._on_error = on_error
        self._rest = rest
        self._failed = False
        self._waiting: Session | None = None
        self._busy = False
        self._closing = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="moodreel-autosave", daemon=True)
        self._thread.start()

    def offer(self, session: Session) -> None:
        """Hand over the newest state; returns at once."""
        with self._changed:
            self._waiting = session
            self._changed.notify_all()

    def wait(self, timeout: float = 10.0) -> bool:
        """Until all that was offered is written (or could not be); whether that happened in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._waiting is None and not self._busy, timeout)

    def close(self) -> None:
        """Write what was offered last and end the thread."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join()

    def _run(self) -> None:
        while (session := self._next()) is not None:
            self._save(session)
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._closing, self._rest)

    def _next(self) -> Session | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting is not None or self._closing)
            session, self._waiting = self._waiting, None
            self._busy = session is not None
            return session

    def _save(self, session: Session) -> None:
        try:
            self._store.save(session)
        except MoodreelError as error:
            self._failed = True
            self._on_error(error)
        except Exception as error:  # a fault of ours: the thread must go on, and somebody must hear of it
            _log.exception("The session could not be saved.")
            self._failed = True
            self._on_error(MoodreelError(f"The session could not be saved ({error}). Save the script to a file."))
        else:
            if self._failed:
                self._failed = False
                self._on_error(None)
