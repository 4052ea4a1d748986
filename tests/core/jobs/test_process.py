import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from studio.core.jobs import INTERACTIVE, Engine, EngineEvent, JobState, JobStore
from studio.offline import OFFLINE
from tests.core.jobs.watch import COUNTER, PATIENCE, ask

ROOT = Path(__file__).parents[3]


def gone(pid):
    """Whether a process that may be nobody's child ends in time."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], PATIENCE)[0])
    finally:
        os.close(handle)


@pytest.mark.parametrize(
    ("fail", "kind", "says"),
    [
        ("input", "input", "Count less."),
        ("engine", "engine", "Count less."),
        ("bug", "engine", "copy the details"),
    ],
)
def test_a_failure_tells_what_to_do_and_the_process_lives_on(watch, fail, kind, says):
    failed = watch.over(watch.queue.submit("counter", ask(fail=fail), "fails"))
    assert failed.state is JobState.FAILED
    assert failed.error.kind == kind
    assert says in failed.error.message
    assert "services.py" in failed.error.details
    done = watch.over(watch.queue.submit("counter", ask(), "works"))
    assert done.result["pid"] == watch.queue.info("counter")["pid"]
    assert not any(isinstance(e, EngineEvent) and e.kind == "stopped" for e in watch.events)


@pytest.mark.parametrize(("die", "how"), [(-signal.SIGKILL, "SIGKILL"), (-signal.SIGSEGV, "SIGSEGV"), (3, "status 3")])
def test_a_process_that_dies_takes_its_job_only_and_the_next_gets_a_fresh_one(watch, die, how):
    jobs = [watch.queue.submit("counter", request, "") for request in (ask(), ask(die=die), ask())]
    before, dead, after = (watch.over(job) for job in jobs)
    assert [job.state for job in (before, dead, after)] == [JobState.DONE, JobState.INTERRUPTED, JobState.DONE]
    assert dead.error.kind == "death"
    assert "stopped unexpectedly" in dead.error.message
    assert "etry this job" in dead.error.message
    assert how in dead.error.details
    assert before.result["pid"] != after.result["pid"]


def test_a_process_that_dies_while_idle_is_replaced_before_anyone_notices(open_queue):
    watch = open_queue()
    watch.queue.warm("counter")
    os.kill(watch.ready().info["pid"], signal.SIGKILL)
    watch.until(lambda e: isinstance(e, EngineEvent) and e.kind == "stopped")
    assert watch.over(watch.queue.submit("counter", ask(), "")).state is JobState.DONE


def test_an_engine_that_cannot_be_set_up_fails_its_job_with_the_reason_and_is_tried_again(open_queue):
    watch = open_queue(Engine("broken", "tests.core.jobs.services:Unbuildable"))
    for _ in range(2):
        failed = watch.over(watch.queue.submit("broken", "{}", ""))
        assert failed.state is JobState.FAILED
        assert failed.error.message == "The weights are missing. Install Moodreel again."
    stopped = [e for e in watch.events if isinstance(e, EngineEvent) and e.error is not None]
    assert [e.error.kind for e in stopped] == ["engine", "engine"]


def test_an_engine_that_does_not_exist_is_a_failure_like_any_other(open_queue):
    watch = open_queue(Engine("missing", "tests.core.jobs.nowhere:Nothing"))
    failed = watch.over(watch.queue.submit("missing", "{}", ""))
    assert "nowhere" in failed.error.details


def test_a_job_is_cancelled_at_once_while_its_engine_is_still_being_set_up(open_queue, tmp_path):
    gate = tmp_path / "gate"
    watch = open_queue(Engine("slow", "tests.core.jobs.services:Slow", {"gate": str(gate)}))
    jobs = [watch.queue.submit("slow", ask(), "") for _ in range(2)]
    watch.state(jobs[0], JobState.RUNNING)
    watch.queue.cancel(jobs[0].id)
    watch.state(jobs[0], JobState.CANCELLED)
    gate.touch()
    assert watch.over(jobs[1]).state is JobState.DONE
    assert "progress" not in watch.kinds(jobs[0])[3:]


def test_a_process_is_offline_modest_and_light(open_queue):
    watch = open_queue(Engine("s", "tests.core.jobs.services:Surroundings", beside=True))
    found = watch.over(watch.queue.submit("s", "{}", "", INTERACTIVE)).result
    assert OFFLINE.items() <= found["environment"].items()
    assert found["environment"]["OMP_NUM_THREADS"] == "2"
    assert found["niceness"] == min(19, os.nice(0) + 5)
    assert found["niceness afterwards"] == min(19, os.nice(0) + 15)  # there is something to look at: the next go first
    patient = watch.over(watch.queue.submit("s", "{}", "")).result
    assert patient["niceness"] == patient["niceness afterwards"] == min(19, os.nice(0) + 15)
    assert not {"torch", "numpy", "PySide6"} & set(found["modules"])


def test_shutting_down_leaves_no_process_and_no_thread(open_queue):
    before = set(threading.enumerate())
    watch = open_queue(COUNTER, Engine("other", COUNTER.entry), kill_after=60.0)
    stubborn = watch.queue.submit("counter", ask(stay=0, stubborn=True), "")
    idle = watch.queue.submit("other", ask(), "")
    watch.number(stubborn, 0)
    watch.over(idle)
    watch.queue.close()
    assert all(gone(watch.queue.info(engine)["pid"]) for engine in ("counter", "other"))
    assert set(threading.enumerate()) == before
    assert watch.queue.job(stubborn.id).state is JobState.INTERRUPTED


APPLICATION = """
import sys
from pathlib import Path
from studio.core.jobs import JobQueue
from tests.core.jobs.watch import COUNTER, Watch, ask

if __name__ == "__main__":
    queue = JobQueue(Path(sys.argv[1]), [COUNTER])
    watch = Watch(queue)
    queue.start()
    done, running, waiting = (queue.submit("counter", ask(stay=stay), str(stay)) for stay in (None, 1, 2))
    watch.number(running, 1)
    sys.stdout.write(f"{queue.info('counter')['pid']}\\n")
    sys.stdout.flush()
    sys.stdin.read()
"""


def test_when_the_application_is_killed_its_process_ends_and_no_job_is_lost(tmp_path):
    path = tmp_path / "queue.sqlite3"
    script = tmp_path / "application.py"
    script.write_text(APPLICATION, "utf-8")
    application = subprocess.Popen(
        [sys.executable, str(script), str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with application:
        pid = int(application.stdout.readline())
        application.kill()
    assert gone(pid)
    store = JobStore(path)
    states = [job.state for job in store.jobs()]
    store.close()
    assert states == [JobState.DONE, JobState.INTERRUPTED, JobState.QUEUED]
