"""A story as it is asked for, told, moved, drawn, kept and found again."""

import json

import pytest
from pydantic import ValidationError

from generators.emotion import NEUTRAL, EmotionCurve, EmotionState, Keyframe
from generators.story import StoryRequest, check
from generators.story.elements import element
from generators.story.illustrate import Bubble
from generators.story.prompts import MOST_WORDS, count
from studio.core.library import Library
from studio.core.story import (
    MOST_SHOWN,
    SUBJECT,
    Incomplete,
    Move,
    StoryProject,
    files_of,
    fitting,
    move_to,
    moved,
    of_take,
    places,
    story_take,
    tell,
    things_of,
    toggle,
    where,
)
from tests.core.story.stories import FOX, drawn, plan_of, planned, planner, scene_of

SADNESS = EmotionState.of("sadness", 0.8)
PHRASE = FOX.subject


def test_what_is_asked_for_is_what_the_planner_takes():
    asked = FOX.change(theme="  rain  ", count=6, seed=3).request(("birdcage",))
    assert asked == StoryRequest(
        subject=PHRASE, emotion=FOX.emotion, theme="rain", frames=6, seed=3, recent=("birdcage",)
    )


@pytest.mark.parametrize("subject", ["", "   "])
def test_a_story_of_nobody_says_what_to_write(subject):
    with pytest.raises(Incomplete, match="who the story is about"):
        FOX.change(subject=subject).request()


def test_a_story_is_not_told_before_it_is_planned():
    with pytest.raises(Incomplete, match="Plan the story first"):
        FOX.told()


@pytest.mark.parametrize("frames", [1, 4, 7, 12])
def test_a_story_that_nobody_edited_is_told_as_it_was_planned(frames):
    project = planned(frames)
    assert project.told() == plan_of(project)
    assert check(project.told()) == check(plan_of(project))


def test_an_edited_card_keeps_its_prompt_in_step():
    card = planned().cards[1]
    changed = tell(card, PHRASE, action="waving at  the moon", camera="close")
    assert changed.frame.action == "waving at the moon"
    assert changed.frame.prompt.startswith(f"{PHRASE} waving at the moon, ")
    assert "close-up" in changed.frame.prompt
    assert tell(card, PHRASE, caption="  ") == card  # a frame without words is no frame
    with pytest.raises(ValidationError):
        tell(card, PHRASE, pose="float")


def test_another_emotion_changes_what_is_felt_and_seen_and_leaves_what_happens():
    calm, sad = planned(), planned().change(emotion=SADNESS)
    for before, after in zip(calm.frames(), sad.frames(), strict=True):
        assert after.emotion == SADNESS
        assert after.expression != before.expression
        assert after.expression in after.prompt
        assert (after.caption, after.action, after.place, after.shows) == (
            before.caption,
            before.action,
            before.place,
            before.shows,
        )
    assert not set(calm.picture_keys()) & set(sad.picture_keys())


def test_a_frame_with_an_emotion_of_its_own_does_not_follow_the_curve():
    curve = EmotionCurve(keyframes=(Keyframe(at=0, state=SADNESS), Keyframe(at=1, state=NEUTRAL)))
    project = planned().change(emotion=curve)
    own = project.with_card(0, project.cards[0].change(emotion=EmotionState.of("awe", 0.5)))
    assert [frame.emotion.dominant for frame in own.frames()] == ["awe", "sadness", "sadness", "neutral"]


def test_an_expression_that_a_user_wrote_stays_whatever_is_felt():
    project = planned()
    own = project.with_card(0, tell(project.cards[0], PHRASE, expression="one eye closed"))
    assert own.change(emotion=SADNESS).frames()[0].expression == "one eye closed"


def test_locked_cards_stay_when_the_story_is_planned_anew():
    project = planned()
    locked = project.with_card(2, project.cards[2].change(locked=True))
    other = planner().run(FOX.change(seed=5).request())
    again = locked.planned(other)
    assert again.cards[2] == locked.cards[2]
    assert [card.frame for i, card in enumerate(again.cards) if i != 2] == [
        frame for i, frame in enumerate(other.frames) if i != 2
    ]
    told = again.told()
    assert {name for frame in told.frames for name in frame.shows} == {each.id for each in told.elements}
    assert type(told).model_validate_json(told.to_json()) == told


def test_a_lock_changes_nothing_that_a_take_shows():
    kept = planned().with_take("kept")
    locked = kept.with_card(1, kept.cards[1].change(locked=True))
    assert locked.take == "kept"
    assert locked.with_card(1, kept.cards[1].tell(caption="Other words.")).take is None


def test_every_element_that_is_offered_can_be_shown_and_taken_away_again():
    card = planned().cards[0]
    for item in fitting(card.frame.setting, "fear", ("thing", "action", "weather", "light"))[:40]:
        if item.id in card.frame.shows:
            continue
        more = toggle(card, PHRASE, item.id)
        assert item.id in more.frame.shows
        assert item.weather in (None, more.frame.weather)
        assert item.time in (None, more.frame.time)
        less = toggle(more, PHRASE, item.id)
        assert item.id not in less.frame.shows


def test_a_frame_is_never_so_full_that_nothing_is_seen():
    card = planned().cards[0]
    for item in fitting(card.frame.setting, "awe"):
        card = toggle(card, PHRASE, item.id) if item.id not in card.frame.shows else card
    assert len(card.frame.shows) == MOST_SHOWN
    assert count(card.frame.prompt) <= MOST_WORDS + 5 * MOST_SHOWN


def test_in_another_setting_only_what_fits_it_is_left():
    card = planned().cards[3]
    outside = move_to(card, PHRASE, "forest")
    assert outside.frame.setting == "forest"
    place = element(outside.frame.shows[0])
    assert place in places("forest", card.frame.emotion.dominant)
    assert outside.frame.place == place.at
    assert all(element(name).fits("forest") for name in outside.frame.shows[1:])
    assert place.at in outside.frame.prompt


def test_what_is_moved_is_where_it_was_put_and_nothing_else_is():
    project = planned()
    scene = scene_of(project, 1)
    name = scene.elements[0].id
    put = moved(scene, [Move(id=name, x=10, y=20, height=300, mirrored=True), Move(id=SUBJECT, x=1, y=2, height=99)])
    assert where(put, name) == Move(id=name, x=10, y=20, height=300, mirrored=True)
    assert (put.subject.x, put.subject.y, put.subject.height) == (1, 2, 99)
    assert put.elements[1:] == scene.elements[1:]
    assert list(things_of(put))[-1] == SUBJECT
    assert where(put, "submarine") is None
    assert moved(scene, [Move(id="submarine", x=0, y=0, height=100)]) == scene


@pytest.mark.parametrize(
    ("change", "drawn_anew"),
    [
        (lambda card: card.change(seed=1), True),
        (lambda card: card.put(Move(id=SUBJECT, x=0, y=0, height=300)), True),
        (lambda card: card.change(emotion=SADNESS), True),
        (lambda card: tell(card, PHRASE, pose="wave"), True),
        (lambda card: tell(card, PHRASE, caption="Other words."), False),
        (lambda card: card.change(bubble=Bubble(text="Oh!")), False),
        (lambda card: card.change(locked=True), False),
    ],
)
def test_only_what_is_seen_asks_for_another_picture(change, drawn_anew, tmp_path):
    project = planned()
    card = project.cards[0].model_copy(update={"drawn": drawn(project, 0, tmp_path / "one.png")})
    there = project.with_card(0, card)
    assert 0 not in there.stale()
    assert (0 in there.with_card(0, change(card)).stale()) is drawn_anew


def test_a_locked_picture_stays_even_if_the_story_feels_otherwise(tmp_path):
    project = planned()
    card = project.cards[0].model_copy(update={"drawn": drawn(project, 0, tmp_path / "one.png"), "locked": True})
    assert project.with_card(0, card).change(emotion=SADNESS).stale() == (1, 2, 3)


def test_a_story_comes_back_from_the_library_with_its_pictures(tmp_path):
    project = planned(2)
    for index in range(2):
        picture = tmp_path / f"{index}.png"
        picture.write_bytes(b"picture %d" % index)
        project = project.with_card(
            index, project.cards[index].model_copy(update={"drawn": drawn(project, index, picture)})
        )
    versions = {"engine_version": "1", "weights_hash": "2"}
    with Library(tmp_path / "library") as library:
        take = library.add(story_take("one", project, versions, b"png"), files_of(project))
        back = of_take(library.take("one"))
    assert (take.engine, take.emotion) == ("story", "contentment 0.8")
    assert str(tmp_path) not in take.request
    assert back.without_results() == project.without_results()
    assert back.take == "one"
    assert [card.drawn.picture.read_bytes() for card in back.cards] == [b"picture 0", b"picture 1"]
    assert back.stale() == ()
    assert json.loads(take.request)["seed"] == 0


def test_a_project_is_json_both_ways(tmp_path):
    project = planned(3).with_card(1, planned(3).cards[1].change(bubble=Bubble(text="Oh!", at=(0.2, 0.1))))
    assert StoryProject.model_validate_json(project.model_dump_json()) == project
