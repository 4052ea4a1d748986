import resource
import sqlite3
import threading
import time
from dataclasses import replace

import pytest

from studio.core.jobs import Job, JobError, JobQueue, JobState, JobStore, NewerStore, StoreBusy, StoreError
from studio.core.jobs.ledger import KEEP, Ledger

JOB = Job("ab" * 16, "counter", '{"text": "Ünïcode"}', "a title", 0, 1, 1000.5)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "queue.sqlite3"


def stored(path, *jobs):
    store = JobStore(path)
    store.save(*jobs)
    store.close()


def contents(path):
    store = JobStore(path)
    try:
        return store.jobs()
    finally:
        store.close()


def test_jobs_come_back_as_they_were_saved(path):
    done = replace(JOB, state=JobState.DONE, started=1001.0, finished=1002.0, progress=1.0, result={"audio": "x.wav"})
    error = JobError("engine", "Try again.", "Traceback …")
    failed = replace(JOB, id="cd" * 16, position=2, state=JobState.FAILED, progress=0.3, phase="p", error=error)
    stored(path, failed, done)
    assert contents(path) == [done, failed]


def test_what_was_running_comes_back_as_interrupted(path):
    stored(path, replace(JOB, state=JobState.RUNNING, progress=0.5))
    assert [job.state for job in contents(path)] == [JobState.INTERRUPTED]


def test_the_file_says_whose_it_is_and_writes_ahead(path):
    stored(path, JOB)
    header = path.read_bytes()[:100]
    assert header[68:72] == b"MdrJ"
    assert int.from_bytes(header[60:64], "big") == 1
    assert header[18:20] == b"\2\2"  # WAL


def test_a_file_of_a_newer_version_is_refused_and_left_untouched(path):
    stored(path, JOB)
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 2")
    db.close()
    before = path.read_bytes()
    with pytest.raises(NewerStore, match="newer Moodreel"):
        JobStore(path)
    with pytest.raises(NewerStore):
        JobQueue(path, []).start()
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_database_of_another_program_is_refused_and_left_untouched(path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE job (name TEXT)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a queue"):
        JobStore(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", [b"no database at all" * 100, None])
def test_a_damaged_file_is_a_typed_error_that_says_what_to_do(path, damage):
    if damage is None:
        stored(path, *(replace(JOB, id=f"{n:032x}", position=n) for n in range(200)))
        whole = path.read_bytes()
        damage = whole[:4096] + bytes(len(whole) - 4096)
    path.write_bytes(damage)
    with pytest.raises(StoreError, match=r"[Mm]ove"):
        contents(path)


def test_a_second_window_is_told_that_one_is_open(path):
    store = JobStore(path)
    store.save(replace(JOB, state=JobState.RUNNING))
    with pytest.raises(StoreBusy, match="open already"):
        JobStore(path)
    assert store.jobs()[0].state is JobState.RUNNING
    store.close()


def test_a_failed_write_changes_nothing(path):
    store = JobStore(path)
    store.save(JOB)
    with pytest.raises(sqlite3.Error):
        store.save(replace(JOB, title="new"), replace(JOB, id=None))
    assert store.jobs() == [JOB]
    store.close()


@pytest.mark.expected_log("will try again")
def test_with_a_full_disk_work_goes_on_and_is_saved_once_there_is_room(path):
    ledger = Ledger()
    ledger.open(path)
    long = ledger.new("counter", "x" * 1_000_000, "long", 0)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        ledger.put(long)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert ledger.all() == [long]
    short = ledger.new("counter", "{}", "short", 0)
    ledger.put(short)
    ledger.close()
    assert contents(path) == [long, short]


def test_the_oldest_finished_jobs_are_surplus_and_no_others(path):
    ledger = Ledger()
    ledger.open(path)
    jobs = [ledger.new("counter", "{}", str(n), 0) for n in range(KEEP + 5)]
    done = [replace(job, state=JobState.DONE, finished=job.created) for job in jobs]
    failed = replace(ledger.new("counter", "{}", "failed", 0), state=JobState.FAILED, finished=0.0)
    ledger.put(failed, *done)
    assert [job.title for job in ledger.surplus()] == ["0", "1", "2", "3", "4"]
    ledger.remove(*ledger.surplus())
    ledger.close()
    assert len(contents(path)) == KEEP + 1


def test_a_store_is_used_from_one_thread_only(path):
    store = JobStore(path)
    refused = []

    def other():
        try:
            store.jobs()
        except sqlite3.ProgrammingError as error:
            refused.append(error)

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    store.close()
    assert refused


def test_a_thousand_jobs_are_reordered_faster_than_anyone_sees(path):
    store = JobStore(path)
    jobs = [replace(JOB, id=f"{n:032x}", position=n) for n in range(1000)]
    store.save(*jobs)
    start = time.process_time()
    store.save(*(replace(job, position=1000 - job.position) for job in jobs))
    assert time.process_time() - start < 0.1
    assert [job.position for job in store.jobs()][:2] == [1, 2]
    store.close()
