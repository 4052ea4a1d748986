import pytest

from generators.contract import Progress
from studio.commands.progress import in_frames, pace


def test_frames_are_told_with_their_pace_and_the_time_that_is_left():
    told = []
    times = iter([0.0, 1.0, 2.0])
    report = in_frames(told.append, "animating", lambda: next(times))
    report(Progress(0.0, "looking at the portrait"))
    for number in (1, 2, 3):
        report(Progress(number / 100, "animating"))
    assert [progress.phase for progress in told] == [
        "looking at the portrait",
        "animating",
        "animating: 1 frame a second, 1:38 left",
        "animating: 1 frame a second, 1:37 left",
    ]


@pytest.mark.parametrize(
    ("frames", "seconds", "told"),
    [(250, 10.0, "25 frames"), (10, 10.0, "1 frame"), (14, 10.0, "1 frame"), (4, 10.0, "0.4 frames")],
)
def test_a_pace_is_told_in_words_that_agree(frames, seconds, told):
    assert pace(frames, seconds) == f"{told} a second"
