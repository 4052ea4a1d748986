"""Two jobs at once in an engine that can: what somebody waits for does not wait for a long job."""

import os
import signal

import pytest

from studio.core.jobs import INTERACTIVE, Engine, JobQueue, JobState
from tests.core.jobs.watch import COUNTER, Watch, ask

PAIR = Engine("pair", COUNTER.entry, beside=True)


@pytest.fixture(scope="module")
def _pair(tmp_path_factory):
    with JobQueue(tmp_path_factory.mktemp("pair") / "queue.sqlite3", [PAIR], kill_after=0.5) as queue:
        yield Watch(queue)


@pytest.fixture
def long(_pair):
    """A queue and a job that runs in it until it is cancelled."""
    watch = _pair
    job = watch.queue.submit("pair", ask(stay=1), "long", INTERACTIVE)
    watch.number(job, 1)
    yield watch, job
    watch.clear()


def test_an_edit_is_done_beside_a_long_job_in_the_same_warm_process(long):
    watch, running = long
    edit = watch.over(watch.queue.submit("pair", ask(), "edit", INTERACTIVE))
    assert edit.result["pid"] == watch.queue.info("pair")["pid"]
    assert watch.queue.job(running.id).state is JobState.RUNNING


def test_only_one_at_a_time_goes_beside_and_what_nobody_waits_for_does_not(long):
    watch, _ = long
    batch = watch.queue.submit("pair", ask(), "batch")
    edits = [watch.queue.submit("pair", ask(stay=stay), "edit", INTERACTIVE) for stay in (1, None)]
    watch.number(edits[0], 1)
    assert watch.queue.job(edits[1].id).state is JobState.QUEUED
    watch.queue.cancel(edits[0].id)
    assert watch.over(edits[1]).state is JobState.DONE
    assert watch.queue.job(batch.id).state is JobState.QUEUED


def test_cancelling_one_of_two_leaves_the_other_alone(long):
    watch, running = long
    edit = watch.queue.submit("pair", ask(stay=1), "edit", INTERACTIVE)
    watch.number(edit, 1)
    watch.queue.cancel(running.id)
    assert watch.over(running).state is JobState.CANCELLED
    assert watch.queue.job(edit.id).state is JobState.RUNNING


def test_when_one_of_two_has_to_be_killed_the_other_begins_again(long):
    watch, running = long
    stubborn = watch.queue.submit("pair", ask(stay=1, stubborn=True), "stubborn", INTERACTIVE)
    watch.number(stubborn, 1)
    since = len(watch.events)
    watch.queue.cancel(stubborn.id)
    assert watch.over(stubborn).state is JobState.CANCELLED
    assert watch.state(running, JobState.QUEUED, since=since).progress == 0.0
    watch.number(running, 1, since)


def test_a_process_that_dies_takes_both_of_its_jobs_and_says_so_of_both(long):
    watch, running = long
    edit = watch.queue.submit("pair", ask(stay=1), "edit", INTERACTIVE)
    watch.number(edit, 1)
    os.kill(watch.queue.info("pair")["pid"], signal.SIGKILL)
    for job in (running, edit):
        dead = watch.over(job)
        assert dead.state is JobState.INTERRUPTED
        assert dead.error.kind == "death"
