"""Whatever is done to a story can be undone, done again, kept and found again."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.emotion import CATEGORIES, EmotionState
from generators.story.illustrate import Bubble
from studio.core.story import (
    SUBJECT,
    Cast,
    Member,
    Move,
    StoryDocument,
    StoryProject,
    StoryStore,
    fitting,
    move_to,
    tell,
    toggle,
)
from tests.core.story.stories import FOX, drawn, planned

PHRASE = FOX.subject
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=40)
NUMBER = st.integers(0, 1000)


def _emotion(name, strength):
    return EmotionState.of(name, strength / 10)


EDITS = st.one_of(
    st.builds(lambda words: lambda card: tell(card, PHRASE, caption=words), WORDS),
    st.builds(lambda words: lambda card: tell(card, PHRASE, action=words), WORDS),
    st.builds(lambda pose: lambda card: tell(card, PHRASE, pose=pose), st.sampled_from(["wave", "sit", "run"])),
    st.builds(lambda place: lambda card: move_to(card, PHRASE, place), st.sampled_from(["forest", "room", "cave"])),
    st.builds(
        lambda n: lambda card: toggle(card, PHRASE, (found := fitting(card.frame.setting, "awe"))[n % len(found)].id),
        NUMBER,
    ),
    st.builds(
        lambda x, y, mirrored: lambda card: card.put(Move(id=SUBJECT, x=x, y=y, height=300, mirrored=mirrored)),
        NUMBER,
        NUMBER,
        st.booleans(),
    ),
    st.builds(
        lambda name, strength: lambda card: card.change(emotion=_emotion(name, strength)),
        st.sampled_from(CATEGORIES[1:]),
        st.integers(1, 10),
    ),
    st.builds(lambda words: lambda card: card.change(bubble=Bubble(text=words)), WORDS),
    st.builds(lambda seed: lambda card: card.change(seed=seed), NUMBER),
    st.builds(lambda locked: lambda card: card.change(locked=locked), st.booleans()),
)
STEPS = st.lists(st.tuples(st.integers(0, 3), EDITS), min_size=1, max_size=8)


@given(STEPS)
def test_undo_and_redo_lead_through_the_very_states_that_were(steps):
    document = StoryDocument(planned())
    states = [document.project]
    for index, change in steps:
        document.edit("Edit", index, change)
        if document.project != states[-1]:
            states.append(document.project)
    for state in reversed(states[:-1]):
        document.undo()
        assert document.project == state
    assert document.undo_label is None
    for state in states[1:]:
        document.redo()
        assert document.project == state
    assert document.redo_label is None


@given(STEPS)
def test_any_story_is_json_both_ways_and_can_be_told(steps):
    document = StoryDocument(planned())
    for index, change in steps:
        document.edit("Edit", index, change)
    project = document.project
    assert StoryProject.model_validate_json(project.model_dump_json()) == project
    told = project.told()
    assert type(told).model_validate_json(told.to_json()) == told
    assert len(project.picture_keys()) == 4


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=6))
def test_a_drag_is_one_step(places):
    document = StoryDocument(planned())
    before = document.project
    for x in places:
        move = Move(id=SUBJECT, x=x, y=0, height=300)
        document.edit("Move", 0, lambda card, move=move: card.put(move), ("move", 0))
    document.undo()
    assert document.project == before


def test_a_picture_is_shown_wherever_just_that_is_asked_for(tmp_path):
    document = StoryDocument(planned())
    asked = document.project
    document.edit("Change pose", 0, lambda card: tell(card, PHRASE, pose="wave"))
    picture = drawn(asked, 0, tmp_path / "calm.png")
    document.picture_arrived(0, picture)
    assert document.project.cards[0].drawn == picture  # an older picture is better than none
    assert 0 in document.project.stale()
    document.undo()
    assert document.project.cards[0].drawn == picture
    assert 0 not in document.project.stale()
    document.redo()
    newer = drawn(document.project, 0, tmp_path / "waving.png")
    document.picture_arrived(0, newer)
    document.undo()
    assert document.project.cards[0].drawn == picture
    document.redo()
    assert document.project.cards[0].drawn == newer


def test_a_picture_of_a_card_that_is_gone_goes_nowhere(tmp_path):
    four = planned()
    document = StoryDocument(planned(2))
    document.picture_arrived(3, drawn(four, 3, tmp_path / "late.png"))
    assert document.project == planned(2)


def test_a_take_belongs_to_the_states_that_show_its_pictures():
    document = StoryDocument(planned())
    keys = document.project.picture_keys()
    document.edit("Edit caption", 0, lambda card: tell(card, PHRASE, caption="Other words."))
    document.edit("Redo", 0, lambda card: card.change(seed=1))
    document.take_arrived("one", keys)
    assert (document.project.take, document.project.takes) == (None, ("one",))
    document.undo()
    assert document.project.take == "one"


def test_observers_hear_of_changes_and_of_nothing_else():
    document, heard = StoryDocument(planned()), []
    document.observe(heard.append)
    document.do("Nothing", document.project)
    document.edit("Nothing", 0, lambda card: card)
    assert heard == []
    document.edit("Lock", 0, lambda card: card.change(locked=True))
    assert heard == [document.project]


def test_a_story_is_there_after_a_crash_and_its_pictures_too(tmp_path):
    store = StoryStore(tmp_path)
    picture, stray = store.pictures / "one.png", store.pictures / "stray.png"
    for path in (picture, stray):
        path.write_bytes(b"png")
    project = planned()
    project = project.with_card(0, project.cards[0].model_copy(update={"drawn": drawn(project, 0, picture)}))
    store.save(project)
    again = StoryStore(tmp_path)
    assert again.load() == project
    again.sweep(project)
    assert list(store.pictures.glob("*.png")) == [picture]
    picture.unlink()
    assert again.load().cards[0].drawn is None  # it is asked for again


@pytest.mark.parametrize("left", ["", "{}", '{"moodreel": "story", "version": 1, "project": {"count": 99}}'])
def test_a_damaged_file_is_put_aside_and_told(tmp_path, left):
    (tmp_path / "story.json").write_text(left, "utf-8")
    store = StoryStore(tmp_path)
    assert store.load() == StoryProject()
    assert "put aside" in store.notice


def test_what_a_newer_moodreel_wrote_is_left_alone(tmp_path):
    path = tmp_path / "story.json"
    path.write_text(json.dumps({"moodreel": "story", "version": 99}), "utf-8")
    before = path.read_bytes()
    store = StoryStore(tmp_path)
    assert store.load() == StoryProject()
    store.save(planned())
    assert path.read_bytes() == before
    assert "newer" in store.notice


def test_somebody_of_the_cast_is_kept_found_and_forgotten(tmp_path):
    path = tmp_path / "cast.json"
    cast = Cast(path)
    fox = Member(name="Rusty", subject=PHRASE)
    cast.keep(fox)
    cast.keep(Member(name="ada", subject="a girl in a red raincoat"))
    assert [member.name for member in Cast(path).members()] == ["ada", "Rusty"]
    assert Cast(path).members()[1] == fox
    Cast(path).forget("ada")
    assert [member.name for member in Cast(path).members()] == ["Rusty"]


def test_a_damaged_cast_is_put_aside_and_told(tmp_path):
    path = tmp_path / "cast.json"
    path.write_text("[]", "utf-8")
    cast = Cast(path)
    assert list(cast.members()) == []
    assert "put aside" in cast.notice
    cast.keep(Member(name="Rusty", subject=PHRASE))
    assert Path(path).exists()
