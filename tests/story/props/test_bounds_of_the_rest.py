"""Layout trusts bounds: actions, lights and weather."""

from tests.story.props.page import ids, strayed


def test_everything_else_is_painted_where_its_bounds_say():
    names = ids(lambda one: one.kind != "thing")
    assert len(names) > 120
    assert strayed(names) == {}
