import math

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generators.emotion import FEELINGS, POINTS, BadEmotion, EmotionState

from .strategies import coordinates, feelings, fractions

AROUND = sorted(FEELINGS, key=lambda name: math.atan2(POINTS[name].arousal, POINTS[name].valence))


@st.composite
def points_inside(draw):
    """A point of the fan's polygon: between neutral and two neighbours by angle."""
    corner = draw(st.integers(0, len(AROUND) - 1))
    one, two = POINTS[AROUND[corner]], POINTS[AROUND[corner - 1]]
    a, b = sorted((draw(fractions), draw(fractions)))
    return tuple(a * one[axis] + (b - a) * two[axis] for axis in range(2))


@given(points_inside())
def test_a_point_inside_comes_back_exactly(point):
    assert EmotionState.from_point(*point).point[:2] == pytest.approx(point, abs=1e-9)


@given(feelings, fractions)
@example("anger", 1e-13)
def test_a_pure_feeling_comes_back_as_the_same_feeling_and_intensity(name, intensity):
    pure = EmotionState.of(name, intensity)
    again = EmotionState.from_point(pure.point.valence, pure.point.arousal)
    assert again.intensity == pytest.approx(intensity, abs=1e-9)
    if intensity > 1e-9:
        assert again.weights == {name: 1.0}


@given(feelings)
def test_every_feeling_lies_at_its_published_point(name):
    assert EmotionState.of(name).point == POINTS[name]


@given(st.integers(0, len(AROUND) - 1), st.floats(0.01, 0.99), st.floats(0.01, 1.0))
def test_a_mixture_of_neighbours_comes_back_as_the_same_mixture(corner, share, intensity):
    mixture = EmotionState.mix({AROUND[corner]: share, AROUND[corner - 1]: 1 - share}, intensity)
    again = EmotionState.from_point(mixture.point.valence, mixture.point.arousal)
    assert again.strengths == pytest.approx(mixture.strengths, abs=1e-9)
    assert again.point == pytest.approx(mixture.point, abs=1e-9)


@given(coordinates, coordinates)
@example(1.0, 1.0)
@example(-1.0, -1.0)
@example(0.0, 5e-324)
def test_clamping_a_point_twice_is_clamping_it_once(valence, arousal):
    once = EmotionState.from_point(valence, arousal)
    twice = EmotionState.from_point(once.point.valence, once.point.arousal)
    assert twice.strengths == pytest.approx(once.strengths, abs=1e-9)
    assert twice.point == pytest.approx(once.point, abs=1e-9)


@given(coordinates, coordinates)
def test_a_point_outside_is_moved_along_its_ray_to_full_intensity(valence, arousal):
    assume(math.hypot(valence, arousal) > 1e-6)
    state = EmotionState.from_point(valence, arousal)
    kept = math.hypot(*state.point[:2]) / math.hypot(valence, arousal)
    assert kept <= 1 + 1e-9
    assert state.point[:2] == pytest.approx((kept * valence, kept * arousal), abs=1e-9)
    if kept < 1 - 1e-9:
        assert state.intensity == 1


@given(coordinates, coordinates)
def test_a_point_is_a_mixture_of_two_neighbours_at_most(valence, arousal):
    names = list(EmotionState.from_point(valence, arousal).weights)
    assert len(names) <= 2
    if len(names) == 2:
        one, two = (AROUND.index(name) for name in names)
        assert (one - two) % len(AROUND) in (1, len(AROUND) - 1)


@given(coordinates, coordinates, st.floats(-1e-6, 1e-6), st.floats(-1e-6, 1e-6))
def test_a_small_move_on_the_pad_is_a_small_change(valence, arousal, right, up):
    near = (max(-1.0, min(1.0, valence + right)), max(-1.0, min(1.0, arousal + up)))
    one, two = EmotionState.from_point(valence, arousal), EmotionState.from_point(*near)
    assert max(abs(one.strengths[name] - two.strengths[name]) for name in FEELINGS) < 1e-4


def test_the_middle_is_neutral():
    assert EmotionState.from_point(0, 0).dominant == "neutral"
    assert EmotionState.from_point(-0.0, 1e-300).label == "neutral"


@pytest.mark.parametrize("point", [(1.01, 0), (0, -1.5), ("0.5", 0)])
def test_a_point_off_the_pad_is_refused(point):
    with pytest.raises(BadEmotion, match="must be"):
        EmotionState.from_point(*point)
