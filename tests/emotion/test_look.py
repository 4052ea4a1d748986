import re

from generators.emotion import CATEGORIES, COLOURS, SHAPES


def test_every_emotion_has_a_colour_and_a_shape_of_its_own():
    assert list(COLOURS) == list(SHAPES) == list(CATEGORIES)
    assert len(set(COLOURS.values())) == len(set(SHAPES.values())) == len(CATEGORIES)


def test_colours_are_written_as_every_drawing_library_takes_them():
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in COLOURS.values())
