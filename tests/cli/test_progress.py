from generators.contract import Progress
from studio.commands.progress import in_frames


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
        "animating: 1 frames a second, 1:38 left",
        "animating: 1 frames a second, 1:37 left",
    ]
