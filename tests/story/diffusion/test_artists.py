"""The networks that ship are what the engine composes and paints with."""

from __future__ import annotations

import pytest

from generators.assets import default_assets
from generators.story.engine import StoryEngine
from generators.story.illustrate import IllustrationRequest
from tests.story.drawn import SMALL, told

PAINTED = "data:image/jpeg"


@pytest.fixture(scope="module")
def request_():
    return IllustrationRequest(plan=told(), size=SMALL)


@pytest.fixture(scope="module")
def engine():
    with StoryEngine(default_assets()) as made:
        yield made


@pytest.fixture(scope="module")
def by_rule():
    with StoryEngine(default_assets(), by_rule=True) as made:
        yield made


def test_the_same_request_gives_the_same_bytes_in_another_engine(engine, request_):
    first = [engine.page(request_, index)[1].svg() for index in range(4)]
    with StoryEngine(default_assets()) as other:
        assert [other.page(request_, index)[1].svg() for index in (3, 2, 1, 0)] == first[::-1]


def test_pictures_lie_on_an_underpainting_and_without_the_networks_on_a_gradient(engine, by_rule, request_):
    assert PAINTED in engine.page(request_, 0)[1].svg()
    assert PAINTED not in by_rule.page(request_, 0)[1].svg()


def test_a_page_that_is_not_painted_has_everything_where_it_is(engine, request_):
    painted, plain = (engine.page(request_, 1, painted=painted)[1] for painted in (True, False))
    assert PAINTED not in plain.svg()
    assert plain.faces == painted.faces


def test_the_networks_compose_otherwise_than_one_try_of_the_rules(engine, by_rule, request_):
    ours, ruled = ([one.scene(request_, index) for index in range(4)] for one in (engine, by_rule))
    assert ours != ruled
    assert [one.palette for one in ours] == [one.palette for one in ruled]
    assert [bool(one.glows) for one in ours] == [bool(one.glows) for one in ruled]


def test_another_seed_paints_another_sky(engine, request_):
    other = request_.model_copy(update={"seed": 7})
    assert engine.page(request_, 0)[1].layers[0] != engine.page(other, 0)[1].layers[0]
