from __future__ import annotations

import numpy as np
import pytest
from pydantic import ValidationError

from generators.assets import default_assets
from generators.contract import Cancel, Cancelled, Progress
from generators.story.engine import StoryEngine
from generators.story.illustrate import Bubble, FrameEdit, IllustrationRequest
from tests.story.drawn import SMALL, told
from tests.story.plans import request


@pytest.fixture(scope="module")
def engine():
    with StoryEngine(default_assets()) as made:
        yield made


def asked(*edits: FrameEdit, **more) -> IllustrationRequest:
    return IllustrationRequest(**{"plan": told(), "size": SMALL, "edits": edits, **more})


@pytest.fixture(scope="module")
def drawn(engine):
    return engine.run(asked())


def test_a_story_is_planned_and_every_frame_is_drawn_in_order(engine, drawn):
    assert engine.plan(request()) == told()
    assert [one.index for one in drawn] == [0, 1, 2, 3]
    assert all(one.pixels.shape == (SMALL[1], SMALL[0], 3) for one in drawn)
    assert len({one.pixels.tobytes() for one in drawn}) == 4


def test_the_same_request_gives_the_same_pixels(engine, drawn):
    assert all(np.array_equal(a.pixels, b.pixels) for a, b in zip(drawn, engine.run(asked()), strict=True))


def test_redoing_one_frame_leaves_the_others_as_they_are(engine, drawn):
    again = engine.run(asked(FrameEdit(index=2, seed=5)))
    same = [np.array_equal(a.pixels, b.pixels) for a, b in zip(drawn, again, strict=True)]
    assert same == [True, True, False, True]


def test_one_frame_can_be_drawn_alone(engine, drawn):
    (alone,) = engine.stream(asked(), frames=[3])
    assert np.array_equal(alone.pixels, drawn[3].pixels)


def test_a_scene_that_was_edited_is_drawn_as_it_is(engine, drawn):
    scene = engine.scene(asked(), 1)
    moved = scene.model_copy(update={"subject": scene.subject.model_copy(update={"x": scene.subject.x + 200})})
    (made,) = engine.stream(asked(FrameEdit(index=1, scene=moved)), frames=[1])
    assert made.scene == moved
    assert not np.array_equal(made.pixels, drawn[1].pixels)


def test_progress_counts_frames_and_ends_at_one(engine):
    told_of: list[Progress] = []
    engine.run(asked(), told_of.append)
    assert [p.phase for p in told_of[1:]] == [f"frame {n} of 4" for n in (1, 2, 3, 4)]
    assert [p.done for p in told_of] == sorted(p.done for p in told_of)
    assert told_of[-1].done == 1


def test_a_stop_is_kept_between_frames_and_the_engine_goes_on(engine, drawn):
    cancel = Cancel()
    stream = engine.stream(asked(), cancel=cancel)
    next(stream)
    cancel.set()
    with pytest.raises(Cancelled):
        list(stream)
    (made,) = engine.stream(asked(), frames=[0])
    assert np.array_equal(made.pixels, drawn[0].pixels)


def test_requests_are_checked_at_the_border_and_survive_json():
    made = asked(FrameEdit(index=0, bubble=Bubble(text="Where are you?")))
    assert IllustrationRequest.model_validate_json(made.model_dump_json()) == made
    for wrong in ({"size": (10, 10)}, {"size": (3000, 100)}, {"seed": -1}):
        with pytest.raises(ValidationError):
            asked(**wrong)
    with pytest.raises(ValidationError, match="no frame 9"):
        asked(FrameEdit(index=9))
    with pytest.raises(ValidationError, match="twice"):
        asked(FrameEdit(index=1), FrameEdit(index=1))
