"""What the rest of Story relies on when it asks for a drawing."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.emotion import CATEGORIES
from generators.story.drawing import PLAIN, Ink, Tone
from generators.story.elements import element, elements
from generators.story.props import Prop, UnknownProp, draw_prop, drawable, mirrors, natural_height, stands
from tests.story.props.page import drawn, painted

NIGHT = Tone(ambient="#3a5bb0", strength=0.5, exposure=0.5, saturation=0.6)
SOME = ("folded-letter", "geese-leaving", "cow-on-bicycle", "petals-of-light", "grey-feather", "birdcage")
_STANDING = {"ground", "table", "far", "water"}


@pytest.fixture(scope="module")
def everything() -> dict[str, tuple[Prop, str]]:
    return {
        name: drawn(name, prefix=f"p{chr(97 + n // 26)}{chr(97 + n % 26)}") for n, name in enumerate(sorted(drawable()))
    }


def test_every_thing_and_action_of_the_tables_has_a_drawing():
    named = {
        name for emotion in CATEGORIES for name, one in elements(emotion).items() if one.kind in ("thing", "action")
    }
    assert named - drawable() == set()


def test_nothing_is_drawn_that_no_table_names():
    assert [name for name in drawable() if element(name) is None] == []


def test_every_drawing_is_well_formed_and_lacks_no_definition(everything: dict[str, tuple[Prop, str]]):
    for name, (prop, defs) in everything.items():
        page = f'<svg xmlns="http://www.w3.org/2000/svg">{defs}{prop.body}</svg>'
        ElementTree.fromstring(page)
        wanted = set(re.findall(r'(?:url\(|href=")#([\w-]+)', page))
        there = re.findall(r'\bid="([\w-]+)"', page)
        assert wanted <= set(there), name
        assert len(there) == len(set(there)), name


def test_no_drawing_has_a_filter_a_script_or_anything_from_outside(everything: dict[str, tuple[Prop, str]]):
    for name, (prop, defs) in everything.items():
        assert not re.search(r"<filter|<script|<image|<foreignObject|<style|https?:|data:", defs + prop.body), name


def test_two_drawings_on_one_page_share_no_name(everything: dict[str, tuple[Prop, str]]):
    names = [found for prop, defs in everything.values() for found in re.findall(r'\bid="([\w-]+)"', defs + prop.body)]
    assert len(names) == len(set(names))


def test_the_same_icon_twice_in_one_ink_shares_no_name():
    ink = Ink("a")
    bodies = draw_prop("snail-strolling", PLAIN, ink).body + draw_prop("snail-strolling", PLAIN, ink).body
    names = re.findall(r'\bid="([\w-]+)"', bodies + ink.defs)
    assert names
    assert len(names) == len(set(names))


def test_drawings_are_a_hundred_units_high_with_their_foot_or_their_middle_at_the_origin(
    everything: dict[str, tuple[Prop, str]],
):
    for name, (prop, _) in everything.items():
        box = prop.bounds
        assert box.height == pytest.approx(100), name
        assert box.left == pytest.approx(-box.right), name
        assert box.bottom == pytest.approx(0 if stands(name) in _STANDING else 50), name


def test_lights_and_weather_that_are_things_have_a_place_and_the_rest_stays_where_the_tables_say():
    assert stands("rain-on-glass") == "wall"
    assert stands("huge-moon") == "sky"
    assert stands("one-streetlamp") == "ground"
    for name in drawable():
        one = element(name)
        assert one is not None
        assert stands(name) != "around", name
        assert one.stands in ("around", stands(name)), name


def test_a_hand_takes_a_thing_where_it_is(everything: dict[str, tuple[Prop, str]]):
    for name, (prop, _) in everything.items():
        x, y = prop.grip
        assert prop.bounds.left <= x <= prop.bounds.right, name
        assert prop.bounds.top <= y <= prop.bounds.bottom, name


def test_heights_follow_the_sizes_of_the_tables_and_stay_within_a_picture():
    for name in drawable():
        assert 0.08 <= natural_height(name) <= 2.6, name
    assert (
        natural_height("acorn")
        < natural_height("cocoa-mug")
        < natural_height("wooden-chair")
        < natural_height("dead-tree")
    )


def test_what_carries_letters_or_figures_is_never_mirrored():
    for name in ("keep-out-sign", "clock-ticking", "stopped-clock", "bus-arriving", "cuckoo-clock", "bus-timetable"):
        assert not mirrors(name)
    assert mirrors("lone-crow")


@pytest.mark.parametrize("name", SOME)
def test_the_same_call_gives_the_same_drawing(name: str):
    assert drawn(name, NIGHT, seed=3) == drawn(name, NIGHT, seed=3)


def test_another_seed_scatters_a_swarm_anew():
    assert drawn("angry-wasps", seed=1)[0].body != drawn("angry-wasps", seed=2)[0].body


@pytest.mark.parametrize("name", [*SOME, "cows-standing", "whale-rising", "one-eyed-bear"])
def test_night_darkens_a_drawing_and_moves_none_of_it(name: str):
    day, night = drawn(name), drawn(name, NIGHT)
    assert day[0].bounds == night[0].bounds
    light, dark = painted(*day), painted(*night)
    solid = (light[..., 3] > 200) & (dark[..., 3] > 200)
    assert solid.any()
    brightness = [float(page[..., :3][solid].mean()) for page in (light, dark)]
    if name != "petals-of-light":
        assert brightness[1] < 0.75 * brightness[0]


@pytest.mark.parametrize("name", ["flickering-candle", "paper-lantern", "huge-moon", "petals-of-light", "hot-stove"])
def test_what_shines_gives_light_and_stays_bright_at_night(name: str):
    prop, defs = drawn(name, NIGHT)
    assert prop.glow is not None
    assert prop.glow.strength > 0
    page = painted(prop, defs)
    assert page[..., :3][page[..., 3] > 200].max() > 220


def test_no_black_is_left_that_haze_would_not_reach():
    mist = Tone(haze="#ffffff", haze_share=1.0)
    for name in ("cows-standing", "spider-web", "lone-crow", "angry-wasps", "black-umbrella"):
        page = painted(*drawn(name, mist))
        assert page[..., :3][page[..., 3] > 250].min() >= 253, name


def test_an_unknown_element_is_told_with_names_near_it():
    with pytest.raises(UnknownProp, match="folded-letter"):
        draw_prop("folded-leter", PLAIN, Ink("a"))
    with pytest.raises(UnknownProp):
        natural_height("railway-platform")


@given(name=st.sampled_from(SOME), seed=st.integers(0, 2**31))
@settings(max_examples=12, deadline=None)
def test_any_seed_gives_a_drawing_a_hundred_high(name: str, seed: int):
    prop, _ = drawn(name, seed=seed)
    assert prop.bounds.height == pytest.approx(100)
