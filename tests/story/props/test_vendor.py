"""What is kept of an icon."""

from generators.story.props.vendor import bounds, minimal

_BLURRED = (
    '<g fill="none"><path fill="url(#i9xYz)" d="M1.23456 2h8v8h-8z"/><g filter="url(#iq1)">'
    '<path fill="white" d="M2 3h1v1h-1z"/>'
    '</g><defs><linearGradient id="i9xYz"><stop stop-color="#fa0"/><stop offset="1"/></linearGradient>'
    '<filter id="iq1" x="1"><feGaussianBlur stdDeviation=".3"/></filter></defs></g>'
)


def test_filters_go_and_what_was_blurred_becomes_translucent():
    kept = minimal(_BLURRED, 2)
    assert "filter" not in kept
    assert 'opacity="0.45"' in kept.replace('=".45"', '="0.45"')


def test_every_colour_is_written_so_that_light_can_fall_on_it():
    kept = minimal(_BLURRED, 2)
    assert "white" not in kept
    assert kept.count("stop-color") == kept.count("<stop")


def test_names_become_short_and_still_match():
    kept = minimal(_BLURRED, 2)
    assert 'id="a"' in kept
    assert "url(#a)" in kept
    assert "i9xYz" not in kept


def test_bounds_are_those_of_the_paint():
    left, top, right, bottom = bounds('<path fill="#ff0000" d="M4 8h20v16h-20z"/>', 32)
    assert (left, top, right, bottom) == (4, 8, 24, 24)
