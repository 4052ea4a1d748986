"""A story through a real FLUX.2-klein pipeline, tiny and random."""

import itertools

import numpy as np
import pytest
from PIL import Image, ImageDraw

from generators.contract import Cancelled
from generators.story.large import LargePainter, PaintOptions, Reference
from tests.story.large import tiny
from tests.story.large.stories import (
    COUNT,
    QUICK,
    SIZE,
    StopAt,
    close,
    counted,
    other_seed,
    other_words,
    painted,
    request,
)


@pytest.fixture(scope="module")
def painter(flux2_folder):
    return LargePainter(flux2_folder)


@pytest.fixture(scope="module")
def pages(painter):
    return painted(painter)


def test_every_page_comes_at_the_size_that_was_asked_for_and_no_two_are_alike(pages):
    assert list(pages) == list(range(COUNT))
    assert all(page.shape == (SIZE[1], SIZE[0], 3) for page in pages.values())
    assert all(not np.array_equal(pages[a], pages[b]) for a, b in itertools.combinations(pages, 2))


def test_a_page_painted_again_alone_is_the_same_page(painter, pages):
    assert close(painted(painter, frames=[2])[2], pages[2])


def test_other_words_or_another_seed_on_one_page_change_that_page_only(painter, pages):
    for asked in (request(other_words(2)), other_seed(2)):
        changed = painted(painter, asked)
        assert not close(changed[2], pages[2])
        assert all(np.array_equal(changed[index], pages[index]) for index in pages if index != 2)
    assert not np.array_equal(painted(painter, other_seed(0))[2], pages[2])


def test_a_reference_picture_is_seen_by_every_page(painter, pages):
    def figure(colour):
        picture = Image.new("RGB", (40, 60), (240, 240, 235))
        ImageDraw.Draw(picture).ellipse((10, 10, 30, 50), fill=colour)
        return Reference.of(picture)

    with counted(painter.pipeline.transformer) as calls:
        red = painted(painter, reference=figure((200, 30, 30)))
    assert calls == [COUNT] * 3
    blue = painted(painter, reference=figure((30, 30, 200)))
    assert all(not close(red[index], pages[index]) and not close(red[index], blue[index]) for index in pages)


def test_without_masks_the_subject_is_found_as_it_takes_shape(painter, pages):
    assert list(painted(painter, masks=None)) == list(pages)


def test_a_stop_is_heeded_before_the_next_step(painter):
    stop = StopAt(2)
    with counted(painter.pipeline.transformer) as calls, pytest.raises(Cancelled):
        painted(painter, options=PaintOptions(steps=9), on_progress=stop, cancel=stop.cancel)
    assert len(calls) in (2, 3)


def test_the_distilled_model_takes_four_steps_and_the_guided_one_is_asked_twice_a_step(painter, tmp_path):
    with counted(painter.pipeline.transformer) as calls:
        painted(painter, options=None)
    assert calls == [COUNT] * 4
    base = LargePainter(tiny.saved(tiny.flux2(distilled=False), tmp_path / "base"))
    with counted(base.pipeline.transformer) as calls:
        guided = painted(base, options=QUICK.model_copy(update={"guidance": 4.0}))
    assert calls == [COUNT] * 6
    assert list(guided) == list(range(COUNT))
