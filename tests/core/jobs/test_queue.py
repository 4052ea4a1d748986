import json
import threading

import pytest

from studio.core.jobs import INTERACTIVE, Engine, JobEvent, JobQueue, JobState, UnknownEngine, UnknownJob
from tests.core.jobs.watch import COUNTER, ask, is_state


def begun(watch):
    """Titles in the order in which jobs began."""
    return [e.job.title for e in watch.events if isinstance(e, JobEvent) and is_state(e, e.job, JobState.RUNNING)]


def submit_all(watch, *titles, **request):
    return [watch.queue.submit("counter", ask(**request), title) for title in titles]


def test_a_job_is_told_from_its_first_step_to_its_result(watch):
    job = watch.queue.submit("counter", ask(count=2), "two")
    done = watch.state(job, JobState.DONE)
    steps = ["added", "running", "progress", "partial", "progress", "partial", "done"]
    assert watch.kinds(job) == steps
    assert done.result is not None
    assert done.result["counted"] == 2
    assert done.progress == 1.0
    assert done.created <= done.started <= done.finished
    assert watch.queue.jobs() == [done]


def test_pieces_of_the_result_arrive_with_their_bytes_before_it_is_done(watch):
    job = watch.queue.submit("counter", ask(stay=1), "staying")
    watch.number(job, 1)
    pieces = [e.payload for e in watch.events if isinstance(e, JobEvent) and e.kind == "partial"]
    assert pieces == [{"number": 0, "sound": bytes(8)}, {"number": 1, "sound": bytes(8)}]
    assert watch.queue.job(job.id).state is JobState.RUNNING


def test_jobs_run_in_the_order_they_were_submitted_on_one_warm_process(watch):
    jobs = submit_all(watch, "a", "b", "c", count=1)
    pids = {watch.over(job).result["pid"] for job in jobs}
    assert begun(watch) == ["a", "b", "c"]
    assert pids == {watch.queue.info("counter")["pid"]}


def test_an_interactive_job_goes_before_all_that_wait(watch):
    first = watch.queue.submit("counter", ask(stay=0), "first")
    watch.number(first, 0)
    submit_all(watch, "batch", count=1)
    edit = watch.queue.submit("counter", ask(count=1), "edit", INTERACTIVE)
    watch.queue.cancel(first.id)
    watch.over(edit)
    assert begun(watch)[:2] == ["first", "edit"]


def test_a_paused_queue_holds_jobs_back_but_for_the_one_somebody_waits_for(watch):
    watch.queue.pause()
    (held,) = submit_all(watch, "batch", count=1)
    edit = watch.queue.submit("counter", ask(count=1), "edit", INTERACTIVE)
    watch.over(edit)
    assert watch.queue.paused
    assert watch.queue.job(held.id).state is JobState.QUEUED
    watch.queue.resume()
    watch.state(held, JobState.DONE)


def test_pausing_lets_the_running_job_finish(watch):
    running, held = submit_all(watch, "running", "held", count=300)
    watch.number(running, 0)
    watch.queue.pause()
    watch.state(running, JobState.DONE)
    assert watch.queue.job(held.id).state is JobState.QUEUED


def test_a_waiting_job_can_be_moved_anywhere(watch):
    watch.queue.pause()
    a, b, c, d = submit_all(watch, *"abcd", count=1)
    watch.queue.move(d.id, before=a.id)
    watch.queue.move(a.id, before=None)
    watch.queue.move(c.id, before=b.id)
    watch.until(lambda e: isinstance(e, JobEvent) and e.kind == "moved" and e.job.id == c.id)
    assert [job.title for job in watch.queue.jobs()] == ["d", "c", "b", "a"]
    watch.queue.resume()
    watch.over(a)
    assert begun(watch) == ["d", "c", "b", "a"]


def test_a_job_moved_before_an_interactive_one_runs_before_it(watch):
    first = watch.queue.submit("counter", ask(stay=0), "first")
    watch.number(first, 0)
    (batch,) = submit_all(watch, "batch", count=1)
    edit = watch.queue.submit("counter", ask(count=1), "edit", INTERACTIVE)
    watch.queue.move(batch.id, before=edit.id)
    watch.queue.cancel(first.id)
    watch.over(edit)
    assert begun(watch)[:3] == ["first", "batch", "edit"]


def test_cancelling_a_waiting_job_leaves_the_running_one_alone(watch):
    running, waiting = submit_all(watch, "running", "waiting", stay=1)
    watch.number(running, 1)
    watch.queue.cancel(waiting.id)
    watch.state(waiting, JobState.CANCELLED)
    assert watch.queue.job(running.id).state is JobState.RUNNING
    assert begun(watch) == ["running"]


def test_a_cancelled_job_can_be_queued_again_and_keeps_its_identity(watch):
    (job,) = submit_all(watch, "again", stay=2)
    watch.number(job, 1)
    watch.queue.cancel(job.id)
    assert watch.state(job, JobState.CANCELLED).error is None
    since = len(watch.events)
    watch.queue.retry(job.id)
    fresh = watch.state(job, JobState.QUEUED, since=since)
    assert (fresh.progress, fresh.started, fresh.finished, fresh.error) == (0.0, None, None, None)
    watch.number(job, 1, since=since)


def test_a_done_job_is_neither_cancelled_nor_done_again(watch):
    (job,) = submit_all(watch, "once", count=1)
    watch.over(job)
    watch.queue.cancel(job.id)
    watch.queue.retry(job.id)
    watch.over(submit_all(watch, "next", count=1)[0])
    assert begun(watch) == ["once", "next"]
    assert watch.queue.job(job.id).state is JobState.DONE


def test_only_jobs_that_are_over_can_be_removed(watch):
    over, running = submit_all(watch, "over", count=1) + submit_all(watch, "running", stay=0)
    watch.number(running, 0)
    watch.queue.remove(running.id)
    watch.queue.remove(over.id)
    watch.until(lambda e: isinstance(e, JobEvent) and e.kind == "removed")
    assert [job.id for job in watch.queue.jobs()] == [running.id]
    with pytest.raises(UnknownJob):
        watch.queue.job(over.id)


def test_engines_work_side_by_side(open_queue):
    watch = open_queue(COUNTER, Engine("other", COUNTER.entry))
    one = watch.queue.submit("counter", ask(stay=0), "one")
    other = watch.queue.submit("other", ask(stay=0), "other")
    watch.number(one, 0)
    watch.number(other, 0)
    assert {job.state for job in watch.queue.jobs()} == {JobState.RUNNING}
    assert watch.queue.info("counter")["pid"] != watch.queue.info("other")["pid"]


def test_an_engine_is_warm_before_its_first_job_and_says_what_it_is(open_queue):
    watch = open_queue()
    watch.queue.warm("counter")
    info = watch.ready().info
    assert info["greeting"] == "hello"
    (job,) = submit_all(watch, "warm", count=1)
    assert watch.over(job).result["pid"] == info["pid"]


def test_an_unknown_engine_is_refused_with_the_names_of_those_there_are(watch):
    with pytest.raises(UnknownEngine, match="counter"):
        watch.queue.submit("singer", "{}", "no")


def test_after_a_restart_waiting_jobs_run_and_the_running_one_is_interrupted_and_can_run_again(open_queue):
    watch = open_queue()
    running, waiting = submit_all(watch, "running", stay=1) + submit_all(watch, "waiting", count=1)
    watch.number(running, 1)
    watch.queue.close()
    watch = open_queue()
    came_back = watch.queue.job(running.id)
    assert came_back.state is JobState.INTERRUPTED
    assert came_back.request == running.request
    watch.state(waiting, JobState.DONE)
    watch.queue.retry(running.id)
    watch.number(running, 1)


def test_a_pause_and_the_order_outlast_a_restart(open_queue):
    watch = open_queue(paused=True)
    a, b = submit_all(watch, "a", "b")
    watch.queue.move(b.id, before=a.id)
    watch.queue.close()
    again = open_queue()
    assert again.queue.paused
    assert [job.title for job in again.queue.jobs()] == ["b", "a"]
    assert {job.state for job in again.queue.jobs()} == {JobState.QUEUED}


def test_a_waiting_job_of_an_engine_that_is_gone_says_so_after_the_restart(open_queue):
    watch = open_queue(COUNTER, Engine("other", COUNTER.entry), paused=True)
    job = watch.queue.submit("other", "{}", "orphan")
    watch.queue.close()
    orphan = open_queue().queue.job(job.id)
    assert orphan.state is JobState.FAILED
    assert "'other'" in orphan.error.message


@pytest.mark.expected_log("An observer of the job queue failed")
def test_a_failing_observer_disturbs_nobody(watch):
    stop = watch.queue.observe(lambda event: json.loads("no JSON"))
    watch.over(submit_all(watch, "a", count=1)[0])
    stop()
    watch.over(submit_all(watch, "b", count=1)[0])


def test_observers_are_called_on_the_queues_own_thread(watch):
    names = set()
    watch.queue.observe(lambda event: names.add(threading.current_thread().name))
    watch.over(submit_all(watch, "a", count=1)[0])
    assert names == {"moodreel-queue"}


def test_closing_a_queue_that_was_never_opened_or_is_closed_is_nothing(open_queue, tmp_path):
    JobQueue(tmp_path / "other.sqlite3", [COUNTER]).close()
    queue = open_queue().queue
    queue.close()
    queue.close()
    assert queue.jobs() == []
