from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.measure.plans import SUBJECTS
from generators.story.cast import Look, look_of
from generators.story.cast.hair import STYLES
from generators.story.cast.kin import kin_of
from generators.story.cast.outfit import listed
from generators.story.cast.species import SPECIES
from generators.story.cast.vocabulary import garments, table
from generators.story.subject.noun import find_noun


def worn(phrase: str, seed: int = 0) -> dict[str, tuple[str, str]]:
    return {one.kind: (one.colour, one.pattern) for one in look_of(phrase, seed)[0].wears}


def colour(name: str) -> str:
    return table("words")["colours"][name]


@pytest.mark.parametrize("phrase", SUBJECTS)
def test_every_subject_of_the_benchmark_is_in_the_cast(phrase):
    assert look_of(phrase)[1] == ()


@pytest.mark.parametrize(
    ("phrase", "species"),
    [
        ("a little fox with a green scarf", "fox"),
        ("a polar bear", "polar_bear"),
        ("a lion cub", "lion"),
        ("three kittens", "cat"),
        ("a duckling in yellow boots", "duck"),
        ("a small robot", "robot"),
        ("an old lighthouse keeper", "person"),
        ("a tortoise", "turtle"),
        ("some mice", "mouse"),
    ],
)
def test_the_noun_decides_the_species(phrase, species):
    assert look_of(phrase)[0].species == species


@pytest.mark.parametrize(
    ("phrase", "kind", "named"),
    [
        ("a little fox with a green scarf", "scarf", "green"),
        ("a girl in a red raincoat", "raincoat", "red"),
        ("a boy with a blue cap", "cap", "blue"),
        ("a cat wearing a purple wizard hat", "wizard_hat", "purple"),
        ("a bear with a pink bow tie and yellow boots", "bow_tie", "pink"),
        ("a bear with a pink bow tie and yellow boots", "boots", "yellow"),
    ],
)
def test_a_garment_has_the_colour_that_is_named_before_it(phrase, kind, named):
    assert worn(phrase)[kind][0] == colour(named)


def test_a_colour_belongs_to_the_next_thing_only():
    assert worn("a fox with a red kite and boots")["boots"][0] != colour("red")
    assert "scarf" not in worn("a fox with a red kite and boots")


def test_patterns_materials_and_shapes_are_read():
    assert worn("a rabbit in a striped jumper")["jumper"][1] == "stripes"
    assert worn("a fox with a red and white striped scarf")["scarf"] == (colour("red"), "stripes")
    assert worn("a donkey with a straw hat").keys() == {"straw_hat"}
    assert worn("a child with a paper crown")["crown"][0] == table("words")["materials"]["paper"]
    (glasses,) = look_of("an owl with round glasses")[0].wears
    assert (glasses.kind, glasses.shape) == ("glasses", "round")


def test_colours_before_the_noun_are_of_the_body():
    assert look_of("a blue fox")[0].coat == colour("blue")
    assert look_of("a fox with a blue scarf")[0].coat is None


def test_hair_eyes_and_freckles_of_people_are_read():
    look, _ = look_of("a red-haired girl with green eyes and freckles")
    assert look.hair == table("words")["hair_colours"]["red"]
    assert look.eyes == table("words")["eyes"]["green"]
    assert look.freckles
    assert look_of("a girl with long black hair")[0].hair_style == "long"


def test_red_hair_goes_with_a_light_skin_unless_the_phrase_says_more():
    light = table("people")["complexions"]["tones"].split()[:4]
    assert {look_of("a red-haired girl", seed)[0].coat for seed in range(12)} <= set(light)
    dark = look_of("a dark-skinned girl with red hair")[0].coat
    assert dark == table("words")["skins"]["dark-skinned"]


@pytest.mark.parametrize(
    ("phrase", "age"),
    [("a grandmother with a walking stick", "old"), ("a girl", "child"), ("a baker", "adult"), ("an old man", "old")],
)
def test_the_age_of_people_is_read(phrase, age):
    assert look_of(phrase)[0].age == age


@pytest.mark.parametrize(
    ("phrase", "nearest"), [("a ferret", "otter"), ("a whale", "seal"), ("a gorilla", "monkey"), ("a swan", "duck")]
)
def test_what_the_cast_lacks_is_drawn_as_the_nearest_and_said(phrase, nearest):
    look, notices = look_of(phrase)
    assert look.species == nearest
    (notice,) = notices
    assert phrase.split()[-1] in notice
    assert nearest in notice


def test_whatever_it_is_somebody_is_drawn_and_it_is_said():
    look, notices = look_of("a teapot")
    assert look.species in SPECIES
    assert len(notices) == 1


def test_a_stand_in_is_one_of_those_that_can_be_drawn():
    noun = find_noun("a ferret")
    assert kin_of(["a", "ferret"], noun, cast=["badger", "fox"]).species == "badger"
    assert kin_of(["a", "ferret"], noun, cast=["fox"]).species == "fox"


def test_a_litter_comes_along_and_is_told_apart():
    look, notices = look_of("three kittens")
    assert [one.species for one in look.company] == ["cat", "cat"]
    assert len({look.coat, *(one.coat for one in look.company)}) == 3
    assert notices == ()


def test_of_a_crowd_three_are_drawn_and_it_is_said():
    look, notices = look_of("seven ducklings")
    assert len(look.company) == 2
    assert "3" in notices[0]


def test_two_characters_are_both_drawn():
    look, notices = look_of("a fox and a rabbit with a red hat")
    assert (look.species, look.company[0].species) == ("fox", "rabbit")
    assert [one.kind for one in look.company[0].wears] == ["hat"]
    assert look.wears == ()
    assert notices == ()


@settings(max_examples=30, deadline=None)
@given(st.sampled_from([*SUBJECTS, "a knight", "a wizard with a beard", "two children"]), st.integers(0, 10**6))
def test_a_phrase_and_a_seed_are_always_the_same_look_and_come_back_from_json(phrase, seed):
    look, notices = look_of(phrase, seed)
    assert look_of(phrase, seed) == (look, notices)
    assert Look.model_validate_json(look.model_dump_json()) == look


def test_seeds_dress_children_differently():
    looks = {look_of("a child", seed)[0].model_dump_json() for seed in range(12)}
    assert len(looks) >= 10


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["girl", "boy", "baker", "grandfather", "knight", "fox"]),
    st.lists(st.sampled_from(sorted(table("garments"))), max_size=4, unique=True),
    st.integers(0, 50),
)
def test_at_most_one_garment_a_slot_and_people_are_not_half_dressed(who, kinds, seed):
    words = [table("garments")[kind]["words"].split()[0].replace("-", " ") for kind in kinds]
    look, _ = look_of(f"a {who} with a {' and a '.join(words)}" if words else f"a {who}", seed)
    slots = [one.slot for one in look.wears]
    assert len(slots) == len(set(slots))
    if who != "fox":
        kinds_worn = {one.kind for one in look.wears}
        lower = {"dress", "robe", "dungarees", "trousers", "skirt", "shorts", "armour", "spacesuit", "coat", "raincoat"}
        assert kinds_worn & lower
        assert kinds_worn & {"shirt", "jumper", "dress", "robe", "armour", "spacesuit", "coat", "raincoat", "jacket"}


def test_every_outfit_and_calling_in_the_tables_can_be_worn():
    people = table("people")
    lines = [line for lines in people["outfits"].values() for line in lines] + list(people["callings"].values())
    for line in lines:
        assert {one.kind for one in listed(line)} <= set(table("garments")), line


def test_every_word_for_hair_and_every_style_of_the_tables_is_one_that_can_be_drawn():
    styles = set(table("words")["hair_styles"].values())
    styles |= {style for line in table("people")["hair"].values() for style in line.split()}
    assert styles <= set(STYLES)


def test_a_word_means_one_garment():
    words = [word for row in table("garments").values() for word in row["words"].split()]
    assert len(words) == len(set(words)) == len(garments())
