import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.story.diffusion import Spot
from generators.story.diffusion.numbers import LIGHT, TOKENS, WIDTH, from_numbers, to_numbers, to_palette, used
from tests.story.diffusion.tiny import PALETTE, condition, raw_plan

shares = st.floats(0.02, 1)
spots = st.builds(Spot, shares, shares, shares, st.sampled_from((0.0, 1.0)), shares)


@given(spots, spots, st.lists(spots, min_size=3, max_size=3), st.floats(0.2, 0.9))
def test_a_composition_comes_back_from_its_numbers(hero, other, elements, horizon):
    plan = raw_plan(subject=hero, companion=other, elements=tuple(elements), horizon=horizon)
    back = from_numbers(to_numbers(plan), condition(companion=True))
    assert np.allclose(to_numbers(back), to_numbers(plan), atol=0.003)
    assert back.palette.sky == PALETTE.sky


def test_numbers_stand_only_where_they_are_said_to():
    rows = to_numbers(raw_plan(companion=Spot(0.5, 0.9, 0.5)))
    assert rows.shape == (TOKENS, WIDTH)
    assert not rows[~used()].any()


@given(st.integers(0, 10_000))
def test_any_numbers_make_a_plan_that_can_be_drawn(seed):
    rows = np.random.default_rng(seed).normal(0, 3, (TOKENS, WIDTH))
    plan = from_numbers(rows, condition())
    assert plan.companion is None
    assert len(plan.elements) == 3
    assert 0 <= plan.subject.x <= 1
    assert plan.subject.height > 0
    assert plan.subject.mirrored in (0, 1)
    assert 0.2 <= plan.horizon <= 0.9
    assert plan.light.radius > 0


def test_the_horizon_rides_with_the_light():
    rows = to_numbers(raw_plan())
    assert rows[LIGHT, :5] == pytest.approx([0.2, 0.15, 0.4, 0.7, 0.55])


def test_colours_that_no_screen_has_are_brought_inside():
    palette = to_palette(np.concatenate([np.tile([0.6, 0.5, 0.5], 10), [2.0, 9.0, -1.0]]))
    assert (palette.strength, palette.exposure, palette.saturation) == (1.0, 1.3, 0.0)
    assert palette.far.startswith("#")


def test_every_token_uses_its_first_numbers():
    assert used().sum(1).tolist() == [6, 5, 5, 5, 5, 5, 5, WIDTH]
