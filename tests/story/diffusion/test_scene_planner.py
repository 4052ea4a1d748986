import torch

from generators.emotion import EmotionState
from generators.story.diffusion import Slot
from generators.story.diffusion.composition import score
from generators.story.diffusion.known import Known, weights
from generators.story.diffusion.numbers import TOKENS, WIDTH
from generators.story.diffusion.scene_planner import ScenePlanner
from tests.story.diffusion.tiny import condition, tiny_scene_net


def test_a_seed_gives_the_same_composition_whatever_was_composed_before():
    planner = ScenePlanner(tiny_scene_net())
    first = planner.sample(condition(), 5)
    planner.sample(condition(setting="room"), 6)
    assert planner.sample(condition(), 5) == first
    assert planner.sample(condition(), 6) != first


def test_a_plan_has_what_the_condition_has():
    plan = ScenePlanner(tiny_scene_net()).sample(condition(companion=True, slots=(Slot("far", "huge"),)), 0)
    assert plan.companion is not None
    assert len(plan.elements) == 1


def test_of_several_tries_the_best_composed_is_given():
    planner = ScenePlanner(tiny_scene_net())
    for seed in range(4):
        one, many = (score(planner.sample(condition(), seed, tries), condition()) for tries in (1, 6))
        assert many >= one - 1e-4  # a batch of six rounds otherwise than one of one


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
    told = weights(EmotionState.mix({"fear": 0.5, "awe": 0.3}, 0.9))
    assert told.shape == (10,)
    assert float(told.sum()) == 1
