from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generators.story.diffusion import Spot
from generators.story.diffusion.composition import marks, score
from tests.story.diffusion.tiny import condition, raw_plan

shares = st.floats(0, 1)
spots = st.builds(Spot, shares, shares, st.floats(0.02, 1.5), shares, shares)
GOOD = raw_plan()


@given(spots, st.lists(spots, min_size=3, max_size=3))
def test_marks_are_shares(hero, elements):
    plan = raw_plan(subject=hero, elements=tuple(elements), companion=elements[0])
    values = marks(plan, condition(companion=True)).values()
    assert all(0 <= value <= 1 for value in values)
    assert 0 < score(plan, condition(companion=True)) <= 1


def test_a_hero_in_the_middle_or_at_the_edge_is_worse_than_on_a_third():
    for x in (0.5, 0.02):
        moved = replace(GOOD, subject=replace(GOOD.subject, x=x))
        assert marks(moved, condition())["third"] < marks(GOOD, condition())["third"]


def test_looking_out_of_the_picture_is_worse_than_looking_in():
    turned = replace(GOOD, subject=replace(GOOD.subject, mirrored=1.0))
    assert marks(turned, condition())["room"] < marks(GOOD, condition())["room"]


def test_a_thing_on_the_hero_is_worse_than_beside_it_unless_it_is_held():
    first, held, sky = GOOD.elements
    over = replace(GOOD, elements=(replace(first, x=GOOD.subject.x), held, sky))
    assert marks(over, condition())["apart"] < 0.2
    assert marks(GOOD, condition())["apart"] == 1


def test_everything_on_one_side_is_out_of_balance():
    first, held, sky = GOOD.elements
    heavy = replace(GOOD, elements=(replace(first, x=0.1), held, replace(sky, x=0.1)))
    assert marks(heavy, condition())["balance"] < marks(GOOD, condition())["balance"]


def test_what_is_cut_by_the_frame_and_what_is_too_small_cost():
    first, held, sky = GOOD.elements
    cut = replace(GOOD, elements=(replace(first, x=1.0), held, sky))
    speck = replace(GOOD, elements=(replace(first, height=0.02), held, sky))
    assert marks(cut, condition())["inside"] < 0.5
    assert marks(speck, condition())["sizes"] < 0.5
    assert max(score(cut, condition()), score(speck, condition())) < score(GOOD, condition())
