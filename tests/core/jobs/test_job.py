from dataclasses import replace

import pytest

from studio.core.jobs import Job, JobState

HALF = Job("id", "speech", "{}", "Line", 0, 1, 0.0, JobState.RUNNING, started=100.0, progress=0.5, advanced=110.0)


def test_the_time_left_runs_down_while_nothing_is_told():
    assert [HALF.seconds_left(now) for now in (110.0, 114.0)] == [10.0, 6.0]


def test_a_job_that_takes_longer_than_thought_says_no_time():
    assert HALF.seconds_left(121.0) is None


@pytest.mark.parametrize("change", [{"advanced": None}, {"progress": 0.01}, {"state": JobState.QUEUED}])
def test_before_anything_can_be_said_nothing_is(change):
    assert replace(HALF, **change).seconds_left(111.0) is None
