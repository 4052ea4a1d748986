import pytest
import torch

from generators.emotion import EmotionState
from generators.story.diffusion import Slot
from generators.story.diffusion.known import Known
from generators.story.diffusion.numbers import TOKENS, WIDTH
from generators.story.diffusion.scene_planner import TRIES, ScenePlanner
from tests.story.diffusion.tiny import condition, scene_graph, tiny_scene_net


@pytest.fixture(scope="module")
def planner():
    return ScenePlanner(scene_graph())


def test_a_seed_gives_the_same_compositions_whatever_was_composed_before(planner):
    first = planner.sample(condition(), 5)
    planner.sample(condition(setting="room"), 6)
    assert planner.sample(condition(), 5) == first
    assert planner.sample(condition(), 6) != first
    assert len(first) == TRIES
    assert len({plan.subject for plan in first}) > 2


def test_a_plan_has_what_the_condition_has(planner):
    (plan,) = planner.sample(condition(companion=True, slots=(Slot("far", "huge"),)), 0, 1)
    assert plan.companion is not None
    assert len(plan.elements) == 1


def test_what_is_not_in_the_picture_moves_nothing_that_is():
    net = tiny_scene_net()
    known = Known.of([condition(slots=(Slot("ground", "small"),))])
    noisy = torch.randn(1, TOKENS, WIDTH)
    other = noisy.clone()
    other[:, 1] += 1  # the companion
    other[:, 3:6] += 1  # slots two to four
    with torch.no_grad():
        one, two = (net(x, torch.tensor([500.0]), known) for x in (noisy, other))
    there = net.there(known)[0]
    assert there.tolist() == [True, False, True, False, False, False, True, True]
    assert torch.equal(one[:, there], two[:, there])


def test_emotion_setting_slots_and_pose_all_reach_the_composition():
    net = tiny_scene_net()
    noisy, moment = torch.randn(1, TOKENS, WIDTH), torch.tensor([500.0])
    with torch.no_grad():
        plain = net(noisy, moment, Known.of([condition()]))
        for change in (
            {"state": EmotionState.of("awe", 0.8)}, {"setting": "cave"}, {"time": "day"}, {"weather": "fog"},
            {"camera": "close"}, {"stage": "close"}, {"pose": "run"}, {"aspect": 0.8}, {"companion": True},
            {"slots": (Slot("far", "medium"), Slot("hand", "small", held=True), Slot("sky", "tiny"))},
            {"slots": (Slot("ground", "medium"), Slot("hand", "small"), Slot("sky", "tiny"))},
        ):  # fmt: skip
            changed = net(noisy, moment, Known.of([condition(**change)]))
            assert not torch.equal(plain[:, 0], changed[:, 0]), change


def test_weights_of_a_state_sum_to_one():
    told = Known.of([condition(state=EmotionState.mix({"fear": 0.5, "awe": 0.3}, 0.9))]).emotion
    assert told.shape == (1, 10)
    assert float(told.sum()) == pytest.approx(1)
