from __future__ import annotations

from itertools import pairwise

import pytest

from generators.story.diffusion import Spot
from generators.story.diffusion.composer import Composer, framed
from generators.story.diffusion.composition import score
from generators.story.diffusion.scene_planner import ScenePlanner
from generators.story.layout.rules import FACE_UP
from generators.story.layout.staging import shot
from generators.story.terms import CAMERAS
from tests.story.diffusion.tiny import PALETTE, condition, raw_plan, scene_graph


@pytest.fixture(scope="module")
def composer():
    return Composer(ScenePlanner(scene_graph()))


def test_the_same_arguments_give_the_same_composition(composer):
    one, again, other = (composer(condition(), PALETTE, 3, seed) for seed in (5, 5, 6))
    assert one == again
    assert one != other


def test_what_is_taken_has_marks_at_least_as_good_as_the_models_own(composer):
    for seed in range(3):
        taken = score(composer(condition(), PALETTE, 3, seed), condition())
        sampled = ScenePlanner(scene_graph()).sample(condition(), seed)
        assert taken >= max(score(framed(one, condition()), condition()) for one in sampled) - 0.02


def test_palette_and_main_light_are_those_of_the_place(composer):
    made = [composer(condition(), PALETTE, 3, seed) for seed in range(4)]
    assert all(plan.palette == PALETTE for plan in made)
    assert all(abs(one.light.x - two.light.x) < 1e-9 for one, two in pairwise(made))


@pytest.mark.parametrize("camera", CAMERAS)
@pytest.mark.parametrize("height", [0.1, 0.6, 1.5])
def test_figures_are_as_large_as_the_camera_shows_them(camera, height):
    asked, frame = condition(camera=camera, companion=True), shot(camera)
    plan = framed(raw_plan(subject=Spot(0.3, 0.9, height), companion=Spot(0.6, 0.9, height / 2)), asked)
    assert frame.hero[0] <= plan.subject.height <= frame.hero[1]
    assert plan.companion is not None
    assert plan.companion.height == pytest.approx(plan.subject.height / 2)
    if frame.feet:
        assert frame.feet[0] <= plan.subject.y <= frame.feet[1]
    else:
        assert plan.subject.y - FACE_UP * plan.subject.height == pytest.approx(0.9 - FACE_UP * height)
