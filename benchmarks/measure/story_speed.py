"""How long a reader waits: a story of four pictures, warm, from the subject to the last pixel."""

from __future__ import annotations

import time

from rich.console import Console

from benchmarks.measure.report import Bar, Part, Sheet
from generators.assets import Assets
from generators.emotion import EmotionState
from generators.story import StoryRequest
from generators.story.engine import StoryEngine
from generators.story.illustrate import IllustrationRequest

_ASKED = (
    ("a little fox with a green scarf", "sadness"),
    ("a girl in a red raincoat", "awe"),
    ("an owl with round glasses", "fear"),
    ("a fox and a rabbit", "excitement"),
    ("a small robot", "contentment"),
)


def speed(assets: Assets, repeats: int, console: Console) -> Part:
    """Plan, compose and paint four pictures at 1344 x 896; files are not part of it."""
    rows, slowest, latest = [], 0.0, 0.0
    with StoryEngine(assets) as engine:
        _told(engine, *_ASKED[0])  # warm
        for subject, emotion in _ASKED:
            firsts, wholes = [], []
            for _ in range(repeats):
                first, whole = _told(engine, subject, emotion)
                firsts.append(first)
                wholes.append(whole)
            rows.append((subject, emotion, min(firsts), min(wholes), max(wholes)))
            slowest, latest = max(slowest, min(wholes)), max(latest, min(firsts))
            console.print(f"speed: {subject}: {min(wholes):.1f} s")
    return Part(
        [
            Bar("four pictures of 1344 x 896 with planning, warm", f"{slowest:.1f} s", "<= 12 s", slowest <= 12,
                f"the slowest of {len(_ASKED)} stories, each the best of {repeats}"),
            Bar("first picture", f"{latest:.1f} s", "<= 4 s", latest <= 4),
        ],
        [Sheet("seconds", ("subject", "emotion", "first picture", "all four", "worst of repeats"), rows)],
    )  # fmt: skip


def _told(engine: StoryEngine, subject: str, emotion: str) -> tuple[float, float]:
    start = time.perf_counter()
    plan = engine.plan(StoryRequest(subject=subject, emotion=EmotionState.of(emotion, 0.7)))
    first = 0.0
    for _ in engine.stream(IllustrationRequest(plan=plan)):
        first = first or time.perf_counter() - start
    return first, time.perf_counter() - start
