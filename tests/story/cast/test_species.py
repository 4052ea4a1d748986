import itertools

import pytest

from generators.story.cast import Look, Stance
from generators.story.cast.parts import BODY_PARTS, HEAD_PARTS
from generators.story.cast.species import SPECIES
from tests.story.cast.figures import ANIMALS, difference, drawn, standing

PROMISED = """fox wolf bear polar_bear panda rabbit cat dog mouse hedgehog squirrel owl duck penguin frog turtle
elephant lion tiger giraffe pig sheep donkey horse cow deer raccoon monkey koala kangaroo seal crocodile
dragon"""
PAIRS = tuple(itertools.combinations(ANIMALS, 2))


def test_the_promised_animals_are_there():
    assert set(PROMISED.split()) <= set(ANIMALS)


def test_every_part_that_a_species_names_can_be_drawn():
    for species in SPECIES.values():
        assert {part.kind for part in species.head_parts} <= set(HEAD_PARTS)
        assert {part.kind for part in species.body_parts} <= set(BODY_PARTS)


@pytest.mark.parametrize("view", ["front", "quarter", "side"])
def test_different_species_are_never_confused(view):
    closest = min((difference(standing(a, view), standing(b, view)), a, b) for a, b in PAIRS)
    assert closest[0] > 0.1, closest


def test_shape_alone_tells_most_species_apart():
    shapes = {name: standing(name, "front")[..., 3:] for name in ANIMALS}
    alike = [(a, b) for a, b in PAIRS if difference(shapes[a], shapes[b]) < 0.07]
    assert len(alike) <= 4, alike


def test_a_coat_colour_dyes_what_people_mean_by_it():
    for species, where in (("fox", "coat"), ("sheep", "marks")):
        plain, blue = (drawn(Look(species=species, coat=coat), Stance())[1] for coat in (None, "#2040e0"))
        own = getattr(SPECIES[species], where)
        assert own in plain
        assert "#2040e0" in blue
