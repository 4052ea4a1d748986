from collections import Counter

import pytest

from generators.emotion import CATEGORIES
from generators.story.arcs import BEATS, all_arcs, stories
from generators.story.elements import elements
from generators.story.grammar import needs, tokens
from generators.story.plan import Subject
from generators.story.terms import POSES, SETTINGS

SOMEBODY = Subject(phrase="a fox", short="the fox", pronoun="she", kind="paws")
KNOWN = {*tokens(SOMEBODY), "thing", "the_thing", "at", "to"}


@pytest.mark.parametrize("emotion", CATEGORIES)
def test_every_emotion_has_forty_elements_of_all_kinds(emotion):
    kinds = Counter(item.kind for item in elements(emotion).values())
    assert sum(kinds.values()) >= 40
    assert all(kinds[kind] >= 6 for kind in ("place", "thing", "weather", "light", "action"))


def test_no_two_elements_have_the_same_id_or_name():
    items = [item for emotion in CATEGORIES for item in elements(emotion).values()]
    assert [name for name, n in Counter(i.id for i in items).items() if n > 1] == []
    assert [name for name, n in Counter((i.emotion, i.name) for i in items).items() if n > 1] == []


@pytest.mark.parametrize("emotion", CATEGORIES)
def test_an_element_fits_somewhere_and_its_line_is_a_sentence(emotion):
    for item in elements(emotion).values():
        assert any(item.fits(setting) for setting in SETTINGS), item.id
        assert set(item.where) <= {*SETTINGS, "any", "out"}, item.id
        if item.kind != "place":
            assert item.line[0].isupper() or item.line[0] == "“", item.id
            assert item.line[-1] in ".!?”", item.id


@pytest.mark.parametrize("arc", all_arcs(), ids=lambda arc: arc.id)
def test_an_arc_can_be_told_wherever_it_may_be(arc):
    table = elements(arc.emotion)
    for name in arc.places:
        place = table[name]
        assert place.setting is not None
        fitting = [thing for thing in arc.things if table[thing].fits(place.setting)]
        airs = [i for i in table.values() if i.kind in ("weather", "light") and i.fits(place.setting)]
        assert len(fitting) >= 2, name
        assert [i for i in airs if arc.time is None or i.time in (None, arc.time)], name


@pytest.mark.parametrize("arc", all_arcs(), ids=lambda arc: arc.id)
def test_an_arc_brings_in_its_place_first_and_its_thing_at_the_turn(arc):
    spoken = {stage: needs(beat.caption) for stage, beat in arc.beats.items()}
    assert spoken["opening"] & {"at", "to"}
    assert "a_fox" in spoken["opening"]
    assert spoken["turn"] & {"thing"}
    assert not any(spoken[stage] & {"thing", "the_thing"} for stage in ("opening", "settling"))
    drawn = f"{arc.beats['height'].caption}{arc.beats['height'].action}{arc.beats['close'].caption}"
    assert "the_thing" in needs(drawn)  # otherwise it need not have been brought in


@pytest.mark.parametrize("emotion", CATEGORIES)
def test_beats_use_known_poses_and_tokens(emotion):
    told = stories(emotion)
    beats = [beat for arc in told.arcs for beat in arc.beats.values()]
    beats += [beat for moments in told.moments.values() for beat in moments] + list(told.bridge.values())
    for beat in beats:
        assert beat.pose in POSES
        assert needs(beat.caption) | needs(beat.action) <= KNOWN, beat.caption


@pytest.mark.parametrize("emotion", CATEGORIES)
def test_there_are_five_arcs_of_eight_beats_and_enough_moments_for_twelve_frames(emotion):
    told = stories(emotion)
    assert len(told.arcs) >= 5
    assert all(tuple(arc.beats) == BEATS for arc in told.arcs)
    assert sum(len(moments) for moments in told.moments.values()) >= 7
