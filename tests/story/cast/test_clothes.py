from __future__ import annotations

import re
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generators.story.cast import Garment, Look, Stance, look_of
from generators.story.cast.vocabulary import table
from generators.story.drawing import to_oklab
from generators.story.scene import View
from generators.story.terms import POSES, Pose
from tests.story.cast.figures import drawn, pixels

VIEWS: tuple[View, ...] = ("front", "quarter", "side")
GREEN = "#1fd14a"
KINDS = tuple(table("garments"))


def wearing(kind: str, species: str = "fox", **more) -> Look:
    garment = Garment.model_validate({"kind": kind, "colour": GREEN, "second": GREEN, **more})
    return Look(species=species, wears=(garment,))


def share_of_green(look: Look, stance: Stance) -> float:
    """How much of a figure is coloured as its garment, in whatever light and shade."""
    seen = pixels(drawn(look, stance)[1], scale=0.5)
    red, green, blue, there = (seen[..., k] for k in range(4))
    mask = (there > 0.5) & (green > red + 0.12) & (green > blue + 0.12)
    return float(mask.sum() / (there > 0.5).sum())


@cache
def bare(species: str):
    return pixels(drawn(Look(species=species), Stance())[1], scale=0.4)


@pytest.mark.parametrize("kind", KINDS)
def test_every_garment_is_seen_on_animals_and_people(kind):
    for species in ("fox", "person"):
        dressed = pixels(drawn(wearing(kind, species), Stance())[1], scale=0.4)
        assert (np.abs(bare(species) - dressed).max(-1) > 0.1).sum() > 3


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("kind", ["scarf", "raincoat", "dress", "cap"])
def test_a_garment_keeps_its_colour_in_every_pose(kind, view):
    poses: tuple[Pose, ...] = ("stand", "sit", "run", "huddle")
    shares = [share_of_green(wearing(kind, "person"), Stance(pose=pose, view=view)) for pose in poses]
    assert min(shares) > 0.004


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(KINDS),
    st.sampled_from(["fox", "owl", "frog", "giraffe", "seal", "robot", "person"]),
    st.sampled_from(POSES),
    st.sampled_from(VIEWS),
    st.booleans(),
)
def test_every_garment_is_drawn_on_everybody_in_every_pose(kind, species, pose, view, holding):
    figure, body = drawn(wearing(kind, species), Stance(pose=pose, view=view, holding=holding))
    assert "nan" not in body
    used = set(re.findall(r"url\(#([\w-]+)\)", body))
    assert used <= set(re.findall(r'id="([\w-]+)"', body))
    assert figure.bounds.width < 260


@pytest.mark.parametrize("pattern", ["stripes", "dots", "checks", "stars", "patches", "flowers", "rainbow"])
def test_a_pattern_is_seen_on_the_cloth(pattern):
    plain = wearing("jumper", second="#fff8e0")
    printed = wearing("jumper", second="#fff8e0", pattern=pattern)
    one, two = (pixels(drawn(look, Stance())[1]) for look in (plain, printed))
    assert (np.abs(one - two).max(-1) > 0.15).sum() > 30


def test_sleeves_follow_the_arms():
    look = wearing("jumper", "person")
    up, down = (pixels(drawn(look, Stance(pose=pose))[1]) for pose in ("cheer", "stand"))
    height = [np.nonzero((p[..., 1] > p[..., 0] + 0.2) & (p[..., 3] > 0.5))[0].min() for p in (up, down)]
    assert height[0] < height[1] - 4


def test_what_is_carried_changes_hands_when_the_story_fills_one():
    look = wearing("walking_stick", "person")
    empty, full = (drawn(look, Stance(pose="hold", holding=holding))[0] for holding in (False, True))
    assert empty.behind != full.behind
    assert full.front  # fingers close over the story's thing


@pytest.mark.parametrize("kind", ["top_hat", "wizard_hat", "umbrella", "balloon", "wings", "cape", "space_helmet"])
def test_bounds_hold_what_is_worn(kind):
    for view in VIEWS:
        figure, body = drawn(wearing(kind, "person"), Stance(view=view))
        seen = np.nonzero(pixels(body)[..., 3] > 0.3)
        left, right = seen[1].min() - 90, seen[1].max() + 1 - 90
        top = max(seen[0].min() - 140, -140)
        assert figure.bounds.left - 10 <= left
        assert figure.bounds.right + 10 >= right
        assert figure.bounds.top - 5 <= top


def test_a_garment_of_the_colour_of_the_fur_is_made_to_differ():
    (boots,) = look_of("a duckling in yellow boots")[0].wears
    yellow = table("words")["colours"]["yellow"]
    assert np.linalg.norm(to_oklab(boots.colour) - to_oklab(yellow)) > 0.05


def test_a_garment_that_nobody_knows_is_refused():
    with pytest.raises(ValidationError, match="there is no garment 'toga2'"):
        Garment(kind="toga2", colour=GREEN, second=GREEN)
