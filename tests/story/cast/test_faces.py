import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.emotion import CATEGORIES, FEELINGS, NEUTRAL, EmotionState
from generators.story.cast import Look, Stance
from generators.story.cast.face.features import features
from tests.story.cast.figures import drawn, pixels, state


def _face(look: Look, stance: Stance) -> np.ndarray:
    figure, body = drawn(look, stance)
    head = figure.face
    return pixels(body, type(head)(-35, -110, 35, -40), 2.0)


@pytest.mark.parametrize("species", ["fox", "duck", "elephant", "frog"])
def test_each_emotion_is_a_face_of_its_own(species):
    faces = {name: _face(Look(species=species), Stance(state=state(name, 1.0))) for name in CATEGORIES}
    for a, b in itertools.combinations(CATEGORIES, 2):
        assert np.abs(faces[a] - faces[b]).mean() > 0.008, (a, b)


@pytest.mark.parametrize("view", ["quarter", "side"])
def test_emotions_show_from_every_side(view):
    look = Look(species="bear")
    calm = _face(look, Stance(view=view))
    for name in FEELINGS:
        assert np.abs(_face(look, Stance(view=view, state=state(name, 1.0))) - calm).mean() > 0.008, name


@pytest.mark.parametrize("emotion", FEELINGS)
def test_a_stronger_feeling_moves_the_face_further(emotion):
    look = Look(species="fox")
    calm = _face(look, Stance())
    steps = [np.abs(_face(look, Stance(state=state(emotion, s))) - calm).mean() for s in (0.2, 0.6, 1.0)]
    assert 0 < steps[0] < steps[2]
    assert steps[0] < steps[1]


def test_no_feeling_is_the_neutral_face():
    assert features(NEUTRAL) == features(EmotionState.of("anger", 0.0))


@given(st.sampled_from(FEELINGS), st.sampled_from(FEELINGS), st.floats(0, 1))
@settings(deadline=None)
def test_a_mixture_lies_between_its_parts(first, second, share):
    mixed = features(
        EmotionState.from_strengths(
            {first: 0.5 * share, second: 0.5 * (1 - share)} if first != second else {first: 0.5}
        )
    )
    extremes = [features(state(one, s)) for one in (first, second) for s in (0.0, 0.5)]
    # Both shares show a little more than their sum: a trace already shows.
    smiles = [one.smile for one in extremes]
    spread = max(smiles) - min(smiles)
    assert min(smiles) - 0.5 * spread - 1e-9 <= mixed.smile <= max(smiles) + 0.5 * spread + 1e-9


def test_joy_smiles_and_grief_does_not():
    assert features(state("contentment", 1)).smile > 0.5 > 0 > features(state("sadness", 1)).smile
    assert features(state("sadness", 1)).tears > 0.8
    assert features(state("fear", 1)).ears < 0 < features(state("awe", 1)).ears


def test_eyes_follow_what_is_looked_at():
    look = Look(species="rabbit")
    left, right = (_face(look, Stance(gaze=(x, 0.0))) for x in (-1.0, 1.0))
    assert np.abs(left - right).mean() > 0.004


def test_who_sleeps_has_closed_eyes_whatever_is_felt():
    fearful = Stance(pose="sleep", state=state("fear", 1.0))
    awake = Stance(pose="huddle", state=state("fear", 1.0))
    white = "#fffaf2"
    assert white in drawn(Look(), awake)[1]
    assert white not in drawn(Look(), fearful)[1]
