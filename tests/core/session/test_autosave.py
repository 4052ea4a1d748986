import subprocess
import sys
import threading

import pytest

from generators.contract import MoodreelError
from studio.core.session import Autosave, SessionStore
from tests.core.session.test_store import session, text_of


def test_what_was_offered_last_is_on_the_disk_soon(tmp_path):
    autosave = Autosave(SessionStore(tmp_path))
    for number in range(50):
        autosave.offer(session(str(number)))
    assert autosave.wait()
    assert text_of(SessionStore(tmp_path).restore()) == "49"
    autosave.close()


def test_closing_writes_what_was_offered_and_leaves_no_thread(tmp_path):
    before = threading.active_count()
    autosave = Autosave(SessionStore(tmp_path), rest=60)
    autosave.offer(session("a"))
    assert autosave.wait()
    autosave.offer(session("b"))
    autosave.close()
    assert threading.active_count() == before
    assert text_of(SessionStore(tmp_path).restore()) == "b"


class Unwilling(SessionStore):
    """A store on a disk that is full now and then."""

    error: Exception | None = None

    def save(self, session):
        if self.error is not None:
            raise self.error
        super().save(session)


def test_a_failed_save_is_told_and_so_is_the_next_that_goes_well(tmp_path):
    store, told = Unwilling(tmp_path), []
    autosave = Autosave(store, told.append, rest=0)
    store.error = MoodreelError("The disk is full.")
    autosave.offer(session("a"))
    assert autosave.wait()
    store.error = None
    autosave.offer(session("b"))
    autosave.close()
    assert [error and str(error) for error in told] == ["The disk is full.", None]
    assert text_of(SessionStore(tmp_path).restore()) == "b"


@pytest.mark.expected_log("could not be saved")
def test_a_fault_of_ours_does_not_end_the_saving(tmp_path):
    store, told = Unwilling(tmp_path), []
    autosave = Autosave(store, told.append, rest=0)
    store.error = ZeroDivisionError("oops")
    autosave.offer(session("a"))
    assert autosave.wait()
    store.error = None
    autosave.offer(session("b"))
    autosave.close()
    assert "Save the script to a file" in str(told[0])
    assert text_of(SessionStore(tmp_path).restore()) == "b"


CRASH = """
import os, signal, sys
from pathlib import Path
from studio.core.script import Line, Script
from studio.core.session import Autosave, SessionStore, SpeakDocument
document = SpeakDocument()
autosave = Autosave(SessionStore(Path(sys.argv[1])))
for number in range(5):
    document.do("Add", document.script.with_lines((*document.script.lines, Line(text=str(number)))))
    autosave.offer(document.session)
    if number == 3:
        autosave.wait()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_crash_after_an_edit_costs_that_edit_at_most_and_what_was_never_saved_comes_back_unsaved(tmp_path):
    subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], check=False)
    restored = SessionStore(tmp_path).restore().session
    assert len(restored.script.lines) in (4, 5)
    assert not restored.saved
    assert restored.path is None
