"""Layout trusts bounds: what it places by them is where it is seen. Things here, the rest in its own module."""

from tests.story.props.page import ids, strayed


def test_every_thing_is_painted_where_its_bounds_say():
    names = ids(lambda one: one.kind == "thing")
    assert len(names) > 150
    assert strayed(names) == {}
