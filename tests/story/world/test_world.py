from __future__ import annotations

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generators.emotion import CATEGORIES, NEUTRAL, EmotionState
from generators.story.drawing import Ink, to_oklab
from generators.story.scene import HEIGHT, Box, Scene, Staging
from generators.story.terms import CAMERAS, SETTINGS
from generators.story.world import World, draw_world, horizon_of, palette_of, stations, tone_of

FEELINGS = st.sampled_from(CATEGORIES)
PLACES = st.fixed_dictionaries(
    {
        "setting": st.sampled_from(SETTINGS),
        "time": st.sampled_from(["day", "dusk", "night"]),
        "weather": st.sampled_from(["clear", "rain", "snow", "fog", "wind", "storm"]),
        "camera": st.sampled_from(CAMERAS),
        "seed": st.integers(0, 10_000),
    }
)


def feeling(name: str) -> EmotionState:
    return NEUTRAL if name == "neutral" else EmotionState.of(name, 0.8)


def scene(emotion: str = "neutral", aspect: float = 1.5, **place) -> Scene:
    place = {"setting": "meadow", "time": "day", "weather": "clear", "camera": "medium", "seed": 0} | place
    state = feeling(emotion)
    rng = np.random.default_rng(place["seed"])
    return Scene(
        **place,
        state=state,
        aspect=aspect,
        horizon=horizon_of(place["setting"], place["camera"], state),
        palette=palette_of(state, place["time"], place["weather"], place["setting"], rng),
        subject=Staging(x=500 * aspect, y=900, height=420, pose="stand", state=state),
    )


def drawn(what: Scene, underpainting: bytes | None = None) -> tuple[World, str]:
    ink = Ink("w")
    world = draw_world(what, ink, underpainting)
    return world, f'<svg xmlns="http://www.w3.org/2000/svg">{ink.defs}{world.sky}{world.back}{world.front}</svg>'


@settings(max_examples=24, deadline=None)
@given(PLACES, FEELINGS)
def test_every_place_in_every_mood_is_xml_whose_references_lead_somewhere(place, emotion):
    _, page = drawn(scene(emotion, **place))
    ElementTree.fromstring(page)
    names = re.findall(r' id="([^"]+)"', page)
    assert len(names) == len(set(names))
    used = set(re.findall(r"url\(#([^)]+)\)", page)) | set(re.findall(r'href="#([^"]+)"', page))
    assert used <= set(names)
    assert "nan" not in page
    assert page.count("<") < 5000  # 2,500 elements: what a page can afford


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_same_scene_is_the_same_drawing(setting):
    assert drawn(scene("fear", setting=setting))[1] == drawn(scene("fear", setting=setting))[1]


def lamps(what: Scene) -> set[tuple[float, str]]:
    return {(round(glow.x, 3), glow.colour) for glow in drawn(what)[0].glows if glow.kind == "lamp"}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_place_keeps_its_landmarks_wherever_the_hero_stands(setting):
    seen = 0
    for seed in range(4):
        place = scene("contentment", setting=setting, time="night", seed=seed)
        left, right = (
            place.model_copy(update={"subject": place.subject.model_copy(update={"x": x})}) for x in (500, 1000)
        )
        one, other = lamps(left), lamps(right)
        seen += len(one | other)
        for hero, shown, missing in ((500, one, other - one), (1000, other, one - other)):
            assert all(abs(x - hero) < 420 for x, _ in missing), (seed, shown, missing)  # it makes room for the hero
    assert seen or setting not in ("street", "room", "library", "fair")


@pytest.mark.parametrize("setting", ["room", "library"])
def test_some_wall_is_free_in_every_room(setting):
    for seed in range(40):
        for camera in CAMERAS:
            low = horizon_of(setting, camera, NEUTRAL)
            taken = stations(setting, 1.5, seed, low).taken_walls
            assert taken
            free = [x for x in range(150, 1350, 10) if all(x + 80 < box.left or x - 80 > box.right for box in taken)]
            assert free, (seed, camera)


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_seed_of_a_place_is_another_layout(setting):
    count = 30 if setting == "cave" else 6
    assert len({drawn(scene(setting=setting, seed=seed))[1] for seed in range(count)}) == count


@settings(max_examples=16, deadline=None)
@given(PLACES, st.floats(0.6, 2.4))
def test_the_ground_that_carries_feet_begins_inside_the_picture_above_where_feet_may_be(place, aspect):
    what = scene(aspect=aspect, **place)
    world, _ = drawn(what)
    near = stations(what.setting, aspect, what.seed, what.horizon).ground
    for share in np.linspace(0, 1, 9):
        y = world.ground(share * 1000 * aspect)
        assert what.horizon - 30 <= y < HEIGHT
        assert y <= near.bottom


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(SETTINGS), st.floats(0.4, 3), st.integers(0, 10_000), st.floats(allow_nan=True, allow_infinity=True)
)
def test_stations_lie_inside_the_picture_whatever_the_horizon(setting, aspect, seed, horizon):
    found = stations(setting, aspect, seed, horizon)
    picture = Box(0, 0, 1000 * aspect, HEIGHT)
    for name in ("ground", "middle", "far", "sky", "wall", "water"):
        box = getattr(found, name)
        assert box.inside(picture), name
        assert box.height >= 0, name


@pytest.mark.parametrize("emotion", CATEGORIES)
@pytest.mark.parametrize("time", ["day", "dusk", "night"])
def test_a_light_figure_and_a_dark_one_are_both_told_from_the_ground(emotion, time):
    palette = palette_of(feeling(emotion), time, "clear", "meadow", np.random.default_rng(0))
    tone = tone_of(palette)
    ground = to_oklab(palette.near)[0]
    figures = [to_oklab(tone(colour))[0] for colour in ("#f4efe6", "#4a3020")]
    assert max(figures) - ground > 0.1
    assert ground - min(figures) > 0.03


def test_no_two_feelings_have_one_light():
    skies = {
        name: np.concatenate([to_oklab(c) for c in scene(name).palette.sky])
        for name in CATEGORIES
    }  # fmt: skip
    for one in CATEGORIES:
        for other in CATEGORIES:
            assert one == other or np.linalg.norm(skies[one] - skies[other]) > 0.06, (one, other)


def test_an_underpainting_replaces_the_sky_and_tints_the_land():
    out = io.BytesIO()
    Image.new("RGB", (48, 32), "#c04080").save(out, "PNG")
    _, plain = drawn(scene())
    _, laid = drawn(scene(), out.getvalue())
    assert plain.count("<image") == 0
    assert laid.count("<image") == 2
