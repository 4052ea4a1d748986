from __future__ import annotations

import numpy as np
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from generators.emotion import CATEGORIES
from generators.story.diffusion import Light, RawPlan, Spot
from generators.story.layout import box_of
from generators.story.layout.actors import stance_of
from generators.story.layout.boxes import prop_of, room_of
from generators.story.layout.figures import grip_of, placed
from generators.story.layout.held import hides
from generators.story.scene import HEIGHT, Box, Scene, Staging
from generators.story.terms import CAMERAS, POSES, SETTINGS
from generators.story.world import palette_of, stations
from tests.story.drawn import IDS, players, scene, showing, told

SUBJECTS = ["a little fox with a green scarf", "a girl in a red raincoat", "a giraffe", "a fox and a rabbit"]

frames = st.fixed_dictionaries(
    {
        "camera": st.sampled_from(CAMERAS),
        "pose": st.sampled_from(POSES),
        "setting": st.sampled_from(SETTINGS),
        "time": st.sampled_from(["day", "dusk", "night"]),
    }
)


def face(staging: Staging, look) -> Box:
    room = room_of(look, stance_of(staging, look))
    return placed(room.face, staging.x, staging.y, staging.height, staging.mirrored)


def assert_sound(made: Scene, story) -> None:
    page = Box(0, 0, HEIGHT * made.aspect, HEIGHT)
    hero = face(made.subject, players(story).hero)
    assert hero.inside(page)
    lowest = 0.92 if made.subject.pose == "sleep" else 0.8  # who sleeps has the head on the ground
    assert (hero.top + hero.bottom) / 2 < lowest * HEIGHT
    for one in made.elements:
        box = box_of(one)
        assert box.inside(page), one
        assert not hides(box, hero) if one.stands == "hand" else box.overlap(hero) == 0, one
    for i, one in enumerate(made.elements):
        for other in made.elements[:i]:
            least = min(box_of(e).width * box_of(e).height for e in (one, other))
            assert box_of(one).overlap(box_of(other)) <= 0.35 * least, (one.id, other.id)


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.sampled_from(SUBJECTS), st.lists(st.sampled_from(IDS), max_size=4, unique=True), frames,
    st.integers(0, 9999), st.sampled_from([1.5, 1.0, 0.67, 2.2]),
)  # fmt: skip
@example(
    SUBJECTS[0],
    ["ducklings-gliding", "one-eyed-bear", "candle-stub"],
    {"camera": "wide", "pose": "walk", "setting": "river", "time": "day"},
    3,
    1.5,
)  # what is held comes as near to the face as it may
def test_nothing_covers_the_face_or_leaves_the_picture(subject, ids, changes, seed, aspect):
    story = showing(told(subject), tuple(ids), **changes)
    assert_sound(scene(story, seed=seed, aspect=aspect), story)


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(frames, st.data())
def test_whatever_a_model_samples_is_snapped_into_a_sound_picture(changes, data):
    share = st.floats(-0.5, 1.5)
    ids = data.draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=4, unique=True))
    spots = st.builds(Spot, share, share, st.floats(0, 3), st.floats(0, 1), st.floats(0, 1))
    hero, *rest = data.draw(st.lists(spots, min_size=5, max_size=5))
    story = showing(told(), tuple(ids), **changes)
    frame = story.frames[0]
    palette = palette_of(frame.emotion, frame.time, frame.weather, frame.setting, np.random.default_rng(0))
    raw = RawPlan(hero, data.draw(share), None, tuple(rest), data.draw(share), Light(0.2, 0.1, 0.3, 0.5), palette)
    assert_sound(scene(story, planner=lambda *_: raw), story)


@pytest.mark.parametrize("view", ["front", "quarter"])
def test_what_is_held_lies_in_the_hand(view):
    story = showing(told(), ("one-eyed-bear",), pose="hold", camera="medium")
    seed = next(s for s in range(40) if scene(story, seed=s).subject.view == view)
    made = scene(story, seed=seed)
    assert made.subject.holds == "one-eyed-bear"
    (held,) = made.elements
    x, y, _ = grip_of(
        room_of(players(story).hero, stance_of(made.subject, players(story).hero)),
        made.subject.x, made.subject.y, made.subject.height, made.subject.mirrored,
    )  # fmt: skip
    box = box_of(held)
    assert box.left - 3 <= x <= box.right + 3
    assert box.top - 3 <= y <= box.bottom + 3


@pytest.mark.parametrize("thing", ["cocoa-mug", "golden-key", "brown-letter", "grey-soup", "acorn"])
@pytest.mark.parametrize("pose", ["hold", "carry", "stand", "walk"])
def test_what_is_held_is_no_smaller_than_a_head_and_never_under_the_ground(thing, pose):
    story = showing(told(), (thing,), pose=pose, camera="medium")
    made = scene(story)
    assert made.subject.holds == thing
    box = box_of(made.elements[0])
    assert box.width * box.height > (0.12 * made.subject.height) ** 2
    assert box.bottom < made.subject.y + 0.05 * made.subject.height


def test_the_same_frame_is_composed_the_same_and_other_frames_play_no_part():
    story = told()
    changed = story.model_copy(update={"frames": (*story.frames[:2], story.frames[0], story.frames[3])})
    assert scene(story, 1) == scene(story, 1)
    assert scene(story, 1) == scene(changed, 1)


def test_another_seed_is_another_picture_of_the_same_frame():
    made = [scene(told(), 0, seed=seed) for seed in range(12)]
    assert len({(s.subject.x, s.subject.y, s.subject.height) for s in made}) == 12


def test_the_hero_changes_sides_from_page_to_page():
    story = told()
    middle = HEIGHT * 1.5 / 2
    sides = [scene(story, i).subject.x < middle for i in range(4)]
    assert sides[0] != sides[1]


def test_one_place_has_one_scenery():
    made = [scene(told(), i) for i in range(4)]
    assert len({s.seed for s in made}) == len({frame.place for frame in told().frames})


def test_two_characters_share_the_stage_and_see_each_other():
    story = told("a fox and a rabbit")
    made = scene(story, 0)
    assert made.companion is not None
    cast = players(story)
    assert cast.companion is not None
    hero, other = face(made.subject, cast.hero), face(made.companion, cast.companion)
    assert hero.overlap(other) == 0
    assert made.companion.gaze is not None


def test_a_close_picture_is_closer_than_a_wide_one():
    heights = {c: scene(showing(told(), (), camera=c)).subject.height for c in ("close", "medium", "wide")}
    assert heights["close"] > heights["medium"] > heights["wide"]


@pytest.mark.parametrize("emotion", CATEGORIES)
def test_every_frame_of_a_planned_story_is_composed(emotion):
    story = told(emotion=emotion)
    for index in range(len(story.frames)):
        assert_sound(scene(story, index), story)


def test_what_is_farther_is_smaller():
    story = showing(told(), ("wooden-chair",), setting="meadow", camera="medium")
    made = [scene(story, seed=seed) for seed in range(30)]
    made.sort(key=lambda s: s.elements[0].y)
    ratios = [s.elements[0].height / s.subject.height for s in made]
    assert np.corrcoef([s.elements[0].y for s in made], ratios)[0, 1] > 0.6


def test_the_boxes_of_props_are_what_is_drawn():
    assert prop_of("wooden-chair").bounds.height == pytest.approx(100)


@pytest.mark.parametrize("moon", ["huge-moon", "thin-moon", "pale-moon", "two-moons"])
def test_a_story_that_tells_of_a_moon_has_no_other(moon):
    story = showing(told(), (moon,), setting="meadow", time="night", weather="clear")
    assert scene(story).glows == ()
    assert scene(showing(told(), ("comet",), setting="meadow", time="night", weather="clear")).glows != ()


@pytest.mark.parametrize("setting", ["room", "library"])
def test_what_hangs_indoors_leaves_windows_and_shelves_alone(setting):
    story = showing(told(), ("stopped-clock",), setting=setting, camera="medium", pose="stand")
    for seed in range(12):
        made = scene(story, seed=seed)
        box = box_of(made.elements[0])
        for other in stations(setting, made.aspect, made.seed, made.horizon).taken_walls:
            assert box.overlap(other) <= 0.3 * box.width * box.height, seed


@pytest.mark.parametrize("setting", ["room", "street"])
def test_doors_stand_on_the_floor(setting):
    for seed in range(6):
        made = scene(showing(told(), ("door-closing",), setting=setting, camera="medium", pose="stand"), seed=seed)
        assert 0 <= box_of(made.elements[0]).bottom - made.horizon < 130


def test_what_is_far_is_still_large_enough_to_be_read():
    story = showing(told(), ("wolf-howling",), setting="mountain", camera="wide", pose="stand")
    assert all(scene(story, seed=seed).elements[0].height >= 0.1 * HEIGHT for seed in range(8))


def test_low_poses_are_seen_from_nearer():
    heights = [scene(showing(told(), (), camera="wide", pose=pose)).subject.height for pose in ("stand", "sit")]
    assert heights[1] == pytest.approx(1.2 * heights[0], rel=0.05)


@pytest.mark.parametrize("camera", CAMERAS)
def test_who_sleeps_lies_on_the_ground(camera):
    story = showing(told(), (), camera=camera, pose="sleep", setting="meadow")
    for seed in range(6):
        made = scene(story, seed=seed)
        assert made.subject.y > made.horizon + 60, seed


@pytest.mark.parametrize("thing", ["straw-broom", "brown-letter"])
def test_what_nobody_holds_lies_on_the_ground(thing):
    made = scene(showing(told(), (thing,), pose="run", camera="medium"))
    (one,) = made.elements
    upright = prop_of(thing).bounds
    assert one.stands == "ground"
    assert box_of(one).bottom == pytest.approx(one.y, abs=0.02 * one.height)
    assert box_of(one).height < 0.8 * one.height / 100 * upright.height
