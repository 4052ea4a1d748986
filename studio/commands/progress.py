"""A progress bar on stderr, when that is a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generators.contract import OnProgress, Progress, ignore_progress


@contextmanager
def progress_bar() -> Iterator[OnProgress]:
    """Give an `OnProgress` that moves a bar; the bar is gone when the block ends."""
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    if not console.is_terminal:
        yield ignore_progress
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    # Nothing may be redirected: what goes to stdout while the bar is there must still go to stdout.
    with Bar(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task("loading", total=None)

        def show(progress: Progress) -> None:
            bar.update(task, description=progress.phase, completed=progress.done, total=1.0)

        yield show


def part(on_progress: OnProgress, index: int, count: int, name: str) -> OnProgress:
    """`on_progress` for one of several equal parts."""
    return lambda p: on_progress(Progress((index + p.done) / count, f"{p.phase}: {name}"))


def in_frames(on_progress: OnProgress, phase: str, clock: Callable[[], float] = time.perf_counter) -> OnProgress:
    """`on_progress` that also says how fast frames come and how long the rest will take.

    Args:
        on_progress: told.
        phase: the one in which every step is a frame.
        clock: seconds.
    """
    first: list[tuple[float, float]] = []  # when the first frame came, and how far it was
    count = 0

    def told(progress: Progress) -> None:
        nonlocal count
        if progress.phase != phase:
            on_progress(progress)
            return
        now = clock()
        if not first:
            first.append((now, progress.done))
        began, at = first[0]
        seconds, done = now - began, progress.done - at
        words = phase
        if seconds > 0 and done > 0:
            left = round(seconds * (1 - progress.done) / done)
            words = f"{phase}: {pace(count, seconds)}, {left // 60}:{left % 60:02d} left"
        count += 1
        on_progress(Progress(progress.done, words))

    return told


def pace(frames: int, seconds: float) -> str:
    """How fast frames came: "12 frames a second", "1 frame a second", and tenths where it is less than one."""
    rate = frames / seconds
    told = f"{rate:.0f}" if rate >= 0.95 else f"{rate:.1f}"
    return f"{told} {'frame' if told == '1' else 'frames'} a second"
