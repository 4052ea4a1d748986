from __future__ import annotations

import numpy as np
import pytest

from generators.story.render import Press, PressFailed, on_paper

PAGE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><rect width="60" height="40" fill="#336699"/></svg>'


@pytest.fixture(scope="module")
def press():
    with Press(2) as made:
        yield made


def test_pages_come_back_in_their_size_and_colour(press):
    pixels = press.print(PAGE, (60, 40)).result()
    assert pixels.shape == (40, 60, 3)
    assert np.abs(pixels.reshape(-1, 3).mean(0) - (0x33, 0x66, 0x99)).max() < 4


def test_the_same_page_gives_the_same_pixels_whoever_paints_it(press):
    made = [press.print(PAGE, (60, 40)) for _ in range(4)]
    assert all(np.array_equal(one.result(), made[0].result()) for one in made)


def test_what_is_no_page_is_told_and_the_next_one_is_painted(press):
    with pytest.raises(PressFailed, match="could not be painted"):
        press.print("<p>", (60, 40)).result()
    assert press.print(PAGE, (60, 40)).result().shape == (40, 60, 3)


def test_after_a_stop_there_are_fresh_painters(press):
    press.stop()
    assert press.print(PAGE, (60, 40)).result().shape == (40, 60, 3)


def test_paper_has_a_grain_that_keeps_the_colours():
    flat = np.full((60, 90, 3), 128, np.uint8)
    made = on_paper(flat)
    assert np.array_equal(made, on_paper(flat))
    assert 0.5 < made.std() < 8
    assert abs(made.mean() - 128) < 3
