from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.contract import Cancel, Cancelled
from generators.emotion import CATEGORIES, EmotionState
from generators.story import EmptySubject, StoryRequest, check
from generators.story.agents import EmbeddedAgents
from tests.emotion.strategies import curves
from tests.story.plans import FOX, curve, plan, planner, request

SUBJECTS = (
    FOX, "a girl in a red raincoat", "a child with a paper crown", "a small robot", "three kittens", "Mia the mouse",
    "an owl with round glasses", "a donkey with a straw hat", "a seal", "two old friends",
)  # fmt: skip


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("emotion", CATEGORIES)
def test_plans_pass_the_checker_at_the_first_try(subject, emotion):
    for seed in range(3):
        draft = EmbeddedAgents().draft(planner().task(request(subject, emotion, seed=seed)), Cancel())
        assert check(draft) == ()


@pytest.mark.parametrize("frames", range(1, 13))
def test_every_number_of_frames_is_a_story(frames):
    for emotion in CATEGORIES:
        story = plan(FOX, emotion, frames=frames, seed=frames)
        assert len(story.frames) == frames
        assert check(story) == ()
        assert len({frame.caption for frame in story.frames}) == frames


def test_the_same_request_gives_the_same_plan():
    assert plan(seed=9).to_json() == plan(seed=9).to_json()


def test_four_frames_are_opening_turn_height_and_close():
    assert [frame.stage for frame in plan().frames] == ["opening", "turn", "height", "close"]
    assert [len(frame.reveals) for frame in plan().frames] == [1, 1, 1, 1]


@pytest.mark.parametrize("emotion", CATEGORIES)
def test_no_two_seeds_share_more_than_half_of_their_elements(emotion):
    stories = [{item.id for item in plan(FOX, emotion, seed=seed).elements} for seed in range(16)]
    for one, two in combinations(stories, 2):
        assert len(one & two) <= min(len(one), len(two)) / 2


def test_what_recent_stories_used_is_avoided_while_there_is_something_else():
    recent: tuple[str, ...] = ()
    for _ in range(4):
        story = plan(emotion="fear", recent=recent)
        assert not set(story.used) & set(recent)
        recent += story.used


def test_a_plan_is_made_even_when_everything_was_used():
    recent = tuple(name for seed in range(60) for name in plan(emotion="awe", seed=seed).used)
    assert check(plan(emotion="awe", recent=recent[-900:])) == ()


@pytest.mark.parametrize(
    ("theme", "emotion", "arc"),
    [("saying goodbye to a friend", "sadness", "friend-who-moved"), ("a treasure hunt", "excitement", "the-red-x"),
     ("a garden", "contentment", "green-things"), ("lost in the dark forest", "fear", "lost")],
)  # fmt: skip
def test_a_theme_chooses_the_story(theme, emotion, arc):
    story = plan(FOX, emotion, theme=theme)
    assert (story.arc, story.theme) == (arc, theme)


def test_a_theme_that_no_story_has_is_said():
    assert "None of our stories is about" in plan(theme="frobnication").notices[-1]


def test_the_emotion_follows_a_curve_and_brings_its_own_thing():
    wanted = curve("sadness", "sadness", "contentment")
    story = planner().run(StoryRequest(subject=FOX, emotion=wanted, frames=8))
    assert check(story) == ()
    assert {item.emotion for item in story.elements} == {"sadness", "contentment"}
    assert [frame.emotion for frame in story.frames] == [wanted.at(i / 7) for i in range(8)]
    bridge = next(i for i, frame in enumerate(story.frames) if frame.stage == "arrive")
    assert story.frames[bridge].emotion.dominant == "contentment"


@settings(max_examples=60, deadline=None)
@given(curves(), st.integers(1, 12), st.integers(0, 500))
def test_any_curve_over_any_number_of_frames_is_a_story(emotion, frames, seed):
    story = planner().run(StoryRequest(subject=FOX, emotion=emotion, frames=frames, seed=seed))
    assert {fault.family for fault in check(story)} <= {"engaging"}  # and then a notice says so
    assert bool(check(story)) == any("would still mark" in notice for notice in story.notices)


def test_a_second_feeling_is_what_goes_by():
    mixed = EmotionState.mix({"sadness": 0.6, "fear": 0.4}, 1.0)
    story = planner().run(StoryRequest(subject=FOX, emotion=mixed))
    assert {item.emotion for item in story.elements} == {"sadness", "fear"}


def test_a_stronger_feeling_shows_more():
    faint = planner().run(StoryRequest(subject=FOX, emotion=EmotionState.of("anger", 0.2)))
    strong = planner().run(StoryRequest(subject=FOX, emotion=EmotionState.of("anger", 1.0)))
    assert faint.frames[2].expression in ("a hard frown", "a tight jaw")
    assert strong.frames[2].expression in ("a furious shout", "a face red with rage")


def test_prompts_are_short_and_open_with_the_subject():
    long = "an adventurous little hedgehog with round glasses and a woolly yellow scarf"
    for seed in range(10):
        for frame in plan(long, "awe", seed=seed).frames:
            assert frame.prompt.startswith(f"{long} ")
            assert len(frame.prompt.split()) < 35


def test_a_name_is_told_and_not_drawn():
    story = plan("Mia the mouse")
    assert "Mia" in story.frames[0].caption
    assert not any("Mia" in frame.prompt for frame in story.frames)


def test_a_stop_is_heeded():
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        planner().run(request(), cancel=cancel)


def test_a_subject_that_is_none_is_told():
    with pytest.raises(EmptySubject):
        plan("  ")
