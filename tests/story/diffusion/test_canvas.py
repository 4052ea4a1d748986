import numpy as np
import pytest

from generators.story.diffusion.canvas import COLUMNS, REGIONS, ROWS, lit, region_map, subject_mask, wash
from generators.story.diffusion.light_words import MOST_LAMPS, lamps, light_word, light_words
from generators.story.drawing import to_oklab
from generators.story.drawing.colour import rgb_to_oklab
from tests.story.diffusion.tiny import PALETTE, lamp, scene


def test_the_map_tells_sky_from_land_and_where_light_is():
    regions = dict(zip(REGIONS, region_map(scene(lamp("dim-lantern"))), strict=True))
    assert regions["sky"].shape == (ROWS, COLUMNS)
    assert regions["sky"][0].min() == 1
    assert regions["sky"][-1].max() == 0
    assert (np.diff(regions["land"][:, 0]) >= 0).all()
    row, column = np.unravel_index(regions["light"].argmax(), (ROWS, COLUMNS))
    assert (row, column) == (9, 12)  # of the moon at (200, 150) in a picture of 1500 x 1000
    assert regions["lamp0"].argmax() // COLUMNS == pytest.approx((900 - 0.6 * 300) / 1000 * ROWS, abs=1)
    assert regions["lamp1"].max() == 0


def test_the_subject_is_where_it_stands_and_a_companion_is_subject_too():
    one = scene()
    alone = subject_mask(one)
    assert alone[ROWS // 2 + 8, COLUMNS // 3] == 1
    both = subject_mask(one.model_copy(update={"companion": one.subject.model_copy(update={"x": 1200.0})}))
    assert both.sum() == pytest.approx(2 * alone.sum(), rel=0.05)


def test_the_wash_is_the_palette_laid_flat():
    flat = wash(scene())
    assert rgb_to_oklab(flat[0, 0]) == pytest.approx(to_oklab(PALETTE.sky[0]), abs=0.02)
    assert rgb_to_oklab(flat[-1, 0]) == pytest.approx(to_oklab(PALETTE.near), abs=0.02)
    assert np.ptp(flat, axis=1).max() == 0


def test_a_lamp_lights_what_is_near_it_and_more_by_night():
    dark = np.full((ROWS, COLUMNS, 3), 0.2, np.float32)
    night = lit(dark, scene(lamp("dim-lantern"))) - dark
    day = lit(dark, scene(lamp("dim-lantern"), time="day")) - dark
    assert night.min() > -1e-6
    assert night[46, 70].sum() > 0.3 > 0.02 > night[46, 5].sum()
    assert day.max() < night.max()
    assert np.array_equal(lit(dark, scene(lamp("scarecrow"))), dark)


def test_elements_speak_the_words_of_light():
    assert light_word("flickering-candle") == "candle"
    assert light_word("one-streetlamp") == "lamp"
    assert light_word("scarecrow") is None
    assert {light_word(word) for word in light_words()} <= {*light_words(), None}


def test_of_many_lamps_the_largest_count():
    many = scene(*(lamp(id, height=height) for id, height in (
        ("flickering-candle", 50), ("dim-lantern", 200), ("dying-lamp", 300), ("two-eyes", 400),
    )))  # fmt: skip
    assert [word for word, _ in lamps(many)] == ["eyes", "lamp", "lantern"]
    assert len(lamps(many)) == MOST_LAMPS
