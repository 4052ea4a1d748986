from __future__ import annotations

import numpy as np
import pytest

from generators.emotion import CATEGORIES, EmotionState
from generators.story.cast import Look, Stance, look_of
from generators.story.cast.anatomy import anatomy
from generators.story.cast.hair import STYLES
from generators.story.cast.vocabulary import table
from generators.story.scene import View
from tests.story.cast.figures import drawn, pixels

VIEWS: tuple[View, ...] = ("front", "quarter", "side")


def person(**fields) -> Look:
    return Look.model_validate({"species": "person", **fields})


def apart(one: Look, two: Look, stance: Stance) -> int:
    a, b = (pixels(drawn(look, stance)[1], scale=0.5) for look in (one, two))
    return int((np.abs(a - b).max(-1) > 0.1).sum())


def test_grown_ups_are_longer_than_children_for_their_heads():
    heads = {age: anatomy(person(age=age)).skull[0][4] for age in ("child", "adult", "old")}
    assert heads["child"] > 1.25 * heads["old"]
    assert heads["old"] > heads["adult"]
    assert 22 < 2 * heads["adult"] < 30  # of 100 units that everybody stands high


@pytest.mark.parametrize("style", sorted(set(STYLES) - {"bald"}))
@pytest.mark.parametrize("view", VIEWS)
def test_hair_is_seen_from_every_side(style, view):
    stance = Stance(view=view)
    assert apart(person(hair_style="bald"), person(hair_style=style), stance) > 15


def test_hair_styles_are_told_apart():
    stance = Stance(view="quarter")
    names = sorted(STYLES)
    seen = [pixels(drawn(person(hair_style=name), stance)[1], scale=0.6) for name in names]
    for i, one in enumerate(seen):
        for j in range(i):
            assert (np.abs(one - seen[j]).max(-1) > 0.1).sum() > 5, (names[i], names[j])


def test_skin_and_hair_have_the_colours_of_the_look():
    for skin in table("people")["complexions"]["tones"].split()[::3]:
        look = person(coat=skin, hair="#3366cc", hair_style="short")
        seen = pixels(drawn(look, Stance())[1])
        blue = (seen[..., 2] > seen[..., 0] + 0.15) & (seen[..., 3] > 0.5)
        assert blue.sum() > 100
    dark, light = (pixels(drawn(person(coat=c), Stance())[1]) for c in ("#5a3526", "#f7d7bf"))
    there = (dark[..., 3] > 0.5) & (light[..., 3] > 0.5)
    assert light[there][:, :3].mean() > dark[there][:, :3].mean() + 0.2


@pytest.mark.parametrize("phrase", ["a girl", "an old man with a beard and glasses", "a small robot"])
def test_ten_feelings_are_ten_faces_on_people_and_on_robots(phrase):
    look, _ = look_of(phrase)
    faces = []
    for emotion in CATEGORIES:
        state = EmotionState.of(emotion, 0.9)
        figure, body = drawn(look, Stance(state=state))
        faces.append(pixels(body, figure.face, 2.0)[:60, :60])
    shape = tuple(min(face.shape[k] for face in faces) for k in (0, 1))
    cut = [face[: shape[0], : shape[1]] for face in faces]
    for i, one in enumerate(cut):
        for other in cut[:i]:
            assert (np.abs(one - other).max(-1) > 0.2).mean() > 0.02


def test_a_robot_has_its_face_on_a_screen_from_every_side():
    for view in VIEWS:
        figure, body = drawn(look_of("a small robot")[0], Stance(view=view))
        dark = pixels(body, figure.face, 2.0)
        assert ((dark[..., :3].max(-1) < 0.3) & (dark[..., 3] > 0.5)).sum() > 20  # an eye is seen


def test_company_stands_beside_and_leaves_the_first_as_it_is():
    alone, _ = look_of("a kitten")
    litter = alone.model_copy(update={"company": (alone, alone)})
    one, many = drawn(alone, Stance())[0], drawn(litter, Stance())[0]
    assert many.face == one.face
    assert many.grip == one.grip
    assert many.bounds.width > 1.4 * one.bounds.width
    assert many.contact[0] > one.contact[0]
