"""What a phrase says of fur, age and freckles is drawn."""

from __future__ import annotations

import numpy as np
import pytest

from generators.story.cast import Look, Stance, look_of
from generators.story.cast.anatomy import anatomy
from generators.story.cast.pelt import colour_of
from generators.story.drawing import to_oklab
from generators.story.scene import View
from tests.story.cast.figures import ANIMALS, drawn, pixels

VIEWS: tuple[View, ...] = ("front", "quarter", "side")
MARKINGS = ("stripes", "spots", "patches")


def changed(one: Look, two: Look, view: View) -> int:
    a, b = (pixels(drawn(look, Stance(view=view))[1], scale=0.6) for look in (one, two))
    return int((np.abs(a - b).max(-1) > 0.12).sum())


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("markings", MARKINGS)
@pytest.mark.parametrize("species", ["dog", "frog", "elephant", "owl"])
def test_markings_that_a_phrase_asks_for_are_seen_from_every_side(species, markings, view):
    assert changed(Look(species=species), Look(species=species, markings=markings), view) > 12


@pytest.mark.parametrize(
    ("phrase", "markings"),
    [("a spotted dog", "spots"), ("a striped rabbit", "stripes"), ("a piebald horse", "patches"),
     ("a dog with spots", "spots"), ("a black and white dog", "patches"), ("a dog", "")],
)  # fmt: skip
def test_markings_are_read(phrase, markings):
    assert look_of(phrase)[0].markings == markings


@pytest.mark.parametrize("coat", ["#3b3840", "#f4efe6", "#4a7fc1", None])
@pytest.mark.parametrize("species", ANIMALS)
def test_markings_never_have_the_colour_of_the_coat(species, coat):
    body = anatomy(Look(species=species, coat=coat))
    assert np.linalg.norm(to_oklab(colour_of(body)) - to_oklab(body.coat)) > 0.09


def test_a_grey_tabby_has_no_orange_stripes():
    look, _ = look_of("a grey tabby cat")
    _, a, b = to_oklab(anatomy(look).marks)
    assert np.hypot(a, b) < 0.03


@pytest.mark.parametrize("phrase", ["a red-haired girl", "a fox"])
def test_freckles_are_drawn(phrase):
    plain = look_of(phrase)[0].model_copy(update={"freckles": False})
    freckled = plain.model_copy(update={"freckles": True})
    one, two = (drawn(look, Stance())[1] for look in (plain, freckled))
    assert (np.abs(pixels(one, scale=2.0) - pixels(two, scale=2.0)).max(-1) > 0.05).sum() > 8


def test_a_freckled_child_has_freckles():
    assert look_of("a freckled boy")[0].freckles


@pytest.mark.parametrize("species", ANIMALS)
def test_cubs_have_larger_heads_and_eyes_for_their_bodies(species):
    young, grown = (anatomy(Look(species=species, age=age)) for age in ("child", "adult"))

    def share(body) -> float:
        return body.skull[0][4] / (body.leg - body.neck[1])

    assert share(young) > 1.15 * share(grown)
    assert young.eye_size[1] / young.skull[0][4] > 1.1 * grown.eye_size[1] / grown.skull[0][4]


@pytest.mark.parametrize(
    ("one", "other"), [("a kitten", "a cat"), ("a fawn", "a deer"), ("a little fox", "an old fox")]
)
def test_young_grown_and_old_are_told_apart(one, other):
    assert changed(look_of(one)[0], look_of(other)[0], "front") > 300


def test_old_animals_are_greyer():
    coats = [to_oklab(anatomy(look_of(phrase)[0]).coat) for phrase in ("a fox", "an old fox")]
    young, old = (float(np.hypot(a, b)) for _, a, b in coats)
    assert old < 0.8 * young
