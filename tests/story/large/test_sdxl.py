"""A story through a real SDXL pipeline, tiny and random."""

import itertools

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from generators.contract import Cancelled
from generators.story.large import LargePainter, PaintOptions, Reference, TooLittleMemory
from generators.story.regions import on_grid
from tests.story.large.stories import (
    COUNT,
    QUICK,
    SIZE,
    StopAt,
    close,
    counted,
    masks,
    other_seed,
    other_words,
    painted,
    request,
    room_for,
)
from tests.story.large.tiny import QUIET, STORY
from tests.story.plans import with_frame

pytestmark = pytest.mark.filterwarnings(QUIET)


@pytest.fixture(scope="module")
def painter(sdxl_folder):
    return LargePainter(sdxl_folder)


@pytest.fixture(scope="module")
def pages(painter):
    return painted(painter)


def figure():
    picture = Image.new("RGB", (40, 60), (240, 240, 235))
    ImageDraw.Draw(picture).ellipse((10, 10, 30, 50), fill=(200, 90, 30))
    return Reference.of(picture)


def test_every_page_comes_at_the_size_that_was_asked_for_and_no_two_are_alike(pages):
    assert list(pages) == list(range(COUNT))
    assert all(page.shape == (SIZE[1], SIZE[0], 3) and page.dtype == np.uint8 for page in pages.values())
    assert all(not np.array_equal(pages[a], pages[b]) for a, b in itertools.combinations(pages, 2))


def test_the_same_request_gives_the_same_bytes(painter, pages):
    again = painted(painter)
    assert all(np.array_equal(pages[index], again[index]) for index in pages)


@pytest.mark.parametrize("together", [1, 2, 3])
def test_how_many_are_painted_at_a_time_changes_no_page(painter, pages, together):
    again = painted(painter, options=QUICK.model_copy(update={"together": together}))
    assert list(again) == list(pages)
    assert all(close(pages[index], again[index]) for index in pages)


def test_a_page_painted_again_alone_is_the_same_page(painter, pages):
    again = painted(painter, frames=[2])
    assert list(again) == [2]
    assert close(again[2], pages[2])


def test_other_words_or_another_seed_on_one_page_change_that_page_only(painter, pages):
    for asked in (request(other_words(2)), other_seed(2)):
        changed = painted(painter, asked)
        assert not close(changed[2], pages[2])
        assert all(np.array_equal(changed[index], pages[index]) for index in pages if index != 2)


def test_the_first_page_decides_how_the_others_look(painter, pages):
    changed = painted(painter, other_seed(0))
    assert all(not np.array_equal(changed[index], pages[index]) for index in pages)


def test_when_all_read_all_each_page_has_a_say(painter, pages):
    options = QUICK.model_copy(update={"sharing": "all"})
    shared, changed = (painted(painter, asked, options=options) for asked in (request(), other_seed(2)))
    assert not np.array_equal(changed[1], shared[1])
    assert np.array_equal(changed[0], shared[0])  # the lead reads nobody


def test_a_reference_picture_decides_how_all_look_and_is_no_page_itself(painter, pages):
    with counted(painter.pipeline.unet) as calls:
        shown = painted(painter, reference=figure())
    assert list(shown) == list(pages)
    assert calls == [2 * (COUNT + 1)] * 3  # with and without words
    assert all(not close(shown[index], pages[index]) for index in pages)
    blue = Image.new("RGB", (40, 60), (240, 240, 235))
    ImageDraw.Draw(blue).ellipse((10, 10, 30, 50), fill=(20, 40, 220))
    other = painted(painter, reference=Reference.of(blue), frames=[1, 3])
    assert all(not close(shown[index], other[index]) for index in other)
    again = painted(painter, reference=figure(), frames=[3])
    assert close(again[3], shown[3])


def test_without_masks_the_subject_is_found_as_it_takes_shape(painter, pages):
    found = painted(painter, masks=None)
    assert list(found) == list(pages)
    assert not close(found[1], pages[1])


def test_element_words_reach_nothing_inside_the_subject(painter):
    """Two stories that differ in the name of an element: equal pixels attend to their words, on the first layer."""
    index = next(i for i, frame in enumerate(STORY.frames) if "birdcage" in frame.prompt)
    renamed = [e.model_copy(update={"name": e.name.replace("birdcage", "kettle")}) for e in STORY.elements]
    prompt = STORY.frames[index].prompt.replace("birdcage", "kettle")
    other = with_frame(STORY, index, prompt=prompt).model_copy(update={"elements": tuple(renamed)})
    layer = painter.pipeline.unet.down_blocks[1].attentions[0].transformer_blocks[0].attn2
    given, seen = [], []

    def same_pixels(module, args, kwargs):
        given.append(args[0])
        return (given[0], *args[1:]), kwargs

    hooks = [
        layer.register_forward_pre_hook(same_pixels, with_kwargs=True),
        layer.register_forward_hook(lambda module, args, out: seen.append(out)),
    ]
    try:
        for story in (STORY, other):
            painted(painter, request(story), options=PaintOptions(steps=1, together=1), frames=[index])
    finally:
        for hook in hooks:
            hook.remove()
    one, two = (out[-1] for out in seen)  # the page, with its words
    inside = on_grid(torch.from_numpy(masks()[index])[None], (12, 16))[0]
    assert torch.equal(one[inside], two[inside])
    assert (one - two)[~inside].abs().amax(-1).min() > 0


def test_progress_goes_up_step_by_step_to_the_end(painter):
    told = []
    painted(painter, options=PaintOptions(steps=2, together=3), on_progress=told.append)
    shares = [progress.done for progress in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert told[1].phase == "painting pages 1 to 3, step 1 of 2"
    assert told[-1].phase == "painting page 4, step 2 of 2"


def test_a_stop_is_heeded_before_the_next_step(painter):
    stop = StopAt(2)
    with counted(painter.pipeline.unet) as calls, pytest.raises(Cancelled):
        painted(painter, options=PaintOptions(steps=9), on_progress=stop, cancel=stop.cancel)
    assert len(calls) in (2, 3)
    with counted(painter.pipeline.unet) as calls, pytest.raises(Cancelled):
        painted(painter, cancel=stop.cancel)
    assert calls == []


def test_after_a_stop_the_painter_paints_as_before(painter, pages):
    stop = StopAt(1)
    with pytest.raises(Cancelled):
        painted(painter, on_progress=stop, cancel=stop.cancel)
    assert np.array_equal(painted(painter)[1], pages[1])


def test_where_memory_runs_out_pages_are_painted_fewer_at_a_time(painter, pages):
    with room_for(painter.pipeline.unet, 4):
        again = painted(painter)
    assert list(again) == list(pages)
    assert all(close(pages[index], again[index]) for index in pages)


def test_where_not_even_one_page_fits_the_user_is_told_what_to_do(painter):
    with room_for(painter.pipeline.unet, 1), pytest.raises(TooLittleMemory, match="smaller --size"):
        painted(painter)
    everyone = QUICK.model_copy(update={"sharing": "all"})
    with room_for(painter.pipeline.unet, 4), pytest.raises(TooLittleMemory):
        painted(painter, options=everyone)


@pytest.mark.parametrize(("schedule", "steps", "name"), [("lightning", 4, "Euler"), ("lcm", 6, "LCM")])
def test_distilled_schedules_take_few_steps_without_guidance(sdxl_folder, schedule, steps, name):
    painter = LargePainter(sdxl_folder)
    with counted(painter.pipeline.unet) as calls:
        found = painted(painter, options=PaintOptions(schedule=schedule), reference=figure())
    assert calls == [COUNT + 1] * steps
    assert name in type(painter.pipeline.scheduler).__name__
    assert all(page.std() > 0 for page in found.values())
