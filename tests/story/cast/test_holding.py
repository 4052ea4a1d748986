"""What is held is in a hand: in all poses, from everywhere, for everybody."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.emotion import NEUTRAL
from generators.story.cast import Look, Stance
from generators.story.cast.anatomy import anatomy
from generators.story.cast.face.features import features
from generators.story.cast.rig import pose_figure
from generators.story.scene import View
from generators.story.terms import POSES
from tests.story.cast.figures import ANIMALS, WHOLE, drawn, page, pixels

VIEWS: tuple[View, ...] = ("front", "quarter", "side")
EVERYBODY = (*ANIMALS, "person", "robot")
looks = st.builds(
    Look,
    species=st.sampled_from(EVERYBODY),
    age=st.sampled_from(["child", "adult", "old"]),
    build=st.sampled_from(["slim", "even", "round"]),
)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("species", EVERYBODY)
def test_a_held_thing_is_no_farther_from_its_hands_than_a_hand_is_large(species, view):
    body = anatomy(Look(species=species))
    for pose in POSES:
        skeleton = pose_figure(body, Stance(pose=pose, view=view, holding=True), features(NEUTRAL))
        x, y, _ = skeleton.grip
        for side in skeleton.holders:
            far = math.hypot(x - skeleton.arms[side].end[0], y - skeleton.arms[side].end[1])
            assert far < 2.1 * body.hand, pose


@settings(max_examples=20, deadline=None)
@given(looks, st.sampled_from(POSES), st.sampled_from(VIEWS))
def test_fingers_feathers_or_a_flipper_close_over_what_is_held(look, pose, view):
    figure, body = drawn(look, Stance(pose=pose, view=view, holding=True))
    x, y, _ = figure.grip
    defs = body[: body.index(figure.behind)]
    over = pixels(defs + figure.front)[..., 3] > 0.5
    rows, columns = np.nonzero(over)
    assert rows.size
    near = np.hypot(columns + WHOLE.left - x, rows + WHOLE.top - y).min()
    assert near < 1.5
    assert figure.front in page(body)
