"""What is moved by hand takes along what it holds."""

from __future__ import annotations

import pytest

from generators.story.layout import stance_of
from generators.story.layout.boxes import room_of
from generators.story.layout.figures import grip_of
from generators.story.scene import Scene
from studio.core.story.moves import SUBJECT, Move, moved
from tests.story.drawn import players, scene, showing, told


@pytest.mark.parametrize("turned", [False, True])
def test_what_is_held_goes_where_its_hand_goes(turned):
    story = showing(told(), ("one-eyed-bear",), pose="hold", camera="medium")
    look, before = players(story).hero, scene(story)
    hero = before.subject
    move = Move(id=SUBJECT, x=hero.x + 90, y=hero.y - 40, height=1.3 * hero.height, mirrored=hero.mirrored != turned)
    after = moved(before, [move])
    (ax, ay), (bx, by) = _from_hand(before, look), _from_hand(after, look)
    assert bx == pytest.approx(1.3 * (-ax if turned else ax), abs=0.5)
    assert by == pytest.approx(1.3 * ay, abs=0.5)
    assert after.elements[0].height == pytest.approx(1.3 * before.elements[0].height)


def test_what_is_held_and_put_elsewhere_is_let_go_of():
    story = showing(told(), ("one-eyed-bear",), pose="hold", camera="medium")
    before = scene(story)
    after = moved(before, [Move(id="one-eyed-bear", x=100, y=900, height=120)])
    assert after.subject.holds is None
    assert (after.elements[0].x, after.elements[0].y) == (100, 900)


def _from_hand(made: Scene, look) -> tuple[float, float]:
    hero, (held,) = made.subject, made.elements
    room = room_of(look, stance_of(hero, look))
    x, y, _ = grip_of(room, hero.x, hero.y, hero.height, hero.mirrored)
    return held.x - x, held.y - y
