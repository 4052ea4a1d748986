import math
import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.emotion import CATEGORIES, EmotionState
from generators.story.cast import Look, Stance, draw_figure
from generators.story.cast.anatomy import anatomy
from generators.story.drawing import PLAIN, Ink, Tone
from generators.story.terms import POSES
from tests.story.cast.figures import ANIMALS, drawn, page, pixels, state

VIEWS = ("front", "quarter", "side")
directions = st.floats(0, 2 * math.pi).map(lambda a: (math.cos(a), math.sin(a)))
states = st.builds(EmotionState.of, st.sampled_from(CATEGORIES), st.floats(0, 1))
looks = st.builds(
    Look,
    species=st.sampled_from(ANIMALS),
    build=st.sampled_from(["slim", "even", "round"]),
    coat=st.sampled_from([None, "#4466aa", "#f0f0f0"]),
)
stances = st.builds(
    Stance,
    pose=st.sampled_from(POSES),
    view=st.sampled_from(VIEWS),
    state=states,
    gaze=st.none() | directions,
    holding=st.booleans(),
)


@given(looks, stances)
@settings(max_examples=30, deadline=None)
def test_any_animal_in_any_stance_is_a_sound_drawing(look, stance):
    figure, body = drawn(look, stance)
    root = ElementTree.fromstring(page(body))
    names = [one.attrib["id"] for one in root.iter() if "id" in one.attrib]
    used = set(re.findall(r"url\(#(\w+)\)", body)) | set(re.findall(r'href="#(\w+)"', body))
    assert len(names) == len(set(names))
    assert used <= set(names)
    assert not re.search(r"\b(nan|inf)\b", body)
    assert len(body) < 60_000
    assert figure.face.inside(figure.bounds)
    assert all(math.isfinite(number) for number in (*figure.bounds, *figure.grip, *figure.contact))
    assert figure.contact[0] > figure.contact[1] > 0


@given(looks, stances)
@settings(max_examples=30, deadline=None)
def test_hands_are_no_farther_from_the_body_than_arms_are_long(look, stance):
    figure, _ = drawn(look, stance)
    species = anatomy(look)
    long = sum(species.arm) + 2 * species.hand
    across = max(abs(species.shoulder[0]) + abs(species.neck[1]), 1.0)
    for x, y in figure.hands:
        assert math.hypot(x, y + species.leg - 0.5 * species.neck[1]) < long + across + species.leg
        assert y <= 0.5


@given(looks, st.sampled_from(POSES), st.sampled_from(VIEWS))
@settings(max_examples=20, deadline=None)
def test_what_is_held_touches_a_hand(look, pose, view):
    figure, _ = drawn(look, Stance(pose=pose, view=view, holding=True))
    near = min(math.hypot(figure.grip[0] - x, figure.grip[1] - y) for x, y in figure.hands)
    both = [0.5 * (a + b) for a, b in zip(*figure.hands, strict=True)]
    between = math.hypot(figure.grip[0] - both[0], figure.grip[1] - both[1])
    assert min(near, between) < 1.2 * anatomy(look).hand


@pytest.mark.parametrize("species", ANIMALS)
def test_everybody_stands_a_hundred_high_with_feet_on_the_ground(species):
    figure, _ = drawn(Look(species=species), Stance())
    assert 95 < -figure.bounds.top < 111  # brows may float over a frog
    assert 0 <= figure.bounds.bottom < 3


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("pose", ["stand", "jump", "sleep", "cheer"])
def test_bounds_hold_all_that_is_painted(pose, view):
    for species in ("fox", "elephant", "dragon", "owl"):
        figure, body = drawn(Look(species=species), Stance(pose=pose, view=view))
        alpha = pixels(body)[..., 3] > 0.5
        rows, columns = np.nonzero(alpha)
        assert rows.min() - 140 > figure.bounds.top - 3
        assert rows.max() - 140 < figure.bounds.bottom + 3
        assert columns.min() - 90 > figure.bounds.left - 3
        assert columns.max() - 90 < figure.bounds.right + 3


def test_the_same_look_is_the_same_bytes():
    stance = Stance(pose="dance", view="quarter", state=state("awe", 0.7))
    assert drawn(Look(species="lion"), stance)[1] == drawn(Look(species="lion"), stance)[1]


def test_a_pose_and_a_view_change_the_picture_but_not_the_colours():
    look = Look(species="wolf")
    front, side = (pixels(drawn(look, Stance(view=view))[1]) for view in ("front", "side"))
    sitting = pixels(drawn(look, Stance(pose="sit"))[1])
    assert np.abs(front - side).mean() > 0.02
    assert np.abs(front - sitting).mean() > 0.02
    means = [one[..., :3][one[..., 3] > 0.9].mean(0) for one in (front, side, sitting)]
    assert max(np.abs(a - b).max() for a in means for b in means) < 0.12


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_poses_look_alike(view):
    seen = {pose: pixels(drawn(Look(), Stance(pose=pose, view=view))[1], scale=0.5)[..., 3] for pose in POSES}
    close = [
        (a, b, float(np.abs(seen[a] - seen[b]).sum() / seen[a].sum()))
        for i, a in enumerate(POSES)
        for b in POSES[i + 1 :]
    ]
    assert min(close, key=lambda pair: pair[2])[2] > 0.025, sorted(close, key=lambda pair: pair[2])[:4]


def test_who_sleeps_lies_low_and_who_jumps_leaves_the_ground():
    sleeping = drawn(Look(), Stance(pose="sleep", view="side"))[0]
    assert -sleeping.bounds.top < 65
    assert sleeping.bounds.width > sleeping.bounds.height
    jumping = pixels(drawn(Look(), Stance(pose="jump"))[1])[..., 3]
    assert not (jumping[-25:] > 0.5).any()


def test_light_of_the_scene_changes_every_colour():
    night = Tone(ambient="#2030a0", strength=0.6, exposure=0.5)
    stance = Stance(state=state("awe", 1.0))

    def colours(tone: Tone) -> set[str]:
        ink = Ink("a")
        figure = draw_figure(Look(), stance, tone, ink)
        return set(re.findall(r"#[0-9a-f]{6}\b", ink.defs + figure.behind + figure.front))

    assert colours(PLAIN) & colours(night) == {"#ffffff"}  # the lights in eyes


def test_a_look_survives_json():
    look = Look(species="dragon", coat="#4466aa", build="round")
    assert Look.model_validate_json(look.model_dump_json()) == look
