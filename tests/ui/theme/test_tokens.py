import pytest

from generators.emotion import CATEGORIES, COLOURS
from studio.ui.theme import DARK, LIGHT, contrast, mix, readable

THEMES = pytest.mark.parametrize("t", [DARK, LIGHT], ids=lambda t: t.name)


@THEMES
@pytest.mark.parametrize("surface", ["background", "panel", "raised", "hover"])
@pytest.mark.parametrize("ink", ["text", "dim", "ok", "warn", "bad"])
def test_words_can_be_read_on_every_surface(t, ink, surface):
    assert contrast(getattr(t, ink), getattr(t, surface)) >= 4.5


@THEMES
def test_the_primary_button_can_be_read(t):
    assert contrast(t.on_strong, t.strong) >= 4.5


@THEMES
@pytest.mark.parametrize("category", CATEGORIES)
def test_an_emotion_can_be_told_from_its_surface_and_its_name_be_read(t, category):
    assert contrast(t.emotion(category), t.panel) >= 3
    for surface in (t.tint(category), t.background, t.panel, t.raised):
        assert contrast(t.emotion_text(category), surface) >= 4.5


@THEMES
def test_no_emotion_colour_is_used_for_anything_else(t):
    names = ("background", "panel", "raised", "line", "text", "dim", "faint", "strong", "ok", "busy", "warn", "bad")
    others = {getattr(t, name) for name in names}
    assert not others & {t.emotion(category) for category in CATEGORIES}
    assert not others & set(COLOURS.values())


def test_the_dark_theme_shows_the_emotions_in_the_colours_of_the_design():
    assert {name: DARK.emotion(name) for name in CATEGORIES} == dict(COLOURS)


def test_a_colour_is_moved_only_as_far_as_it_must_be():
    assert readable("#ffffff", "#000000", 4.5) == "#ffffff"
    moved = readable("#777777", "#808080", 3.0)
    assert 3.0 <= contrast(moved, "#808080") < 3.4


def test_mixing_ends_where_it_says():
    assert mix("#102030", "#ffffff", 0) == "#102030"
    assert mix("#102030", "#ffffff", 1) == "#ffffff"
