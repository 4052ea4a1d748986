"""A mouth seen from the side says what it says from the front."""

from __future__ import annotations

import numpy as np
import pytest

from generators.story.cast import Look, Stance
from generators.story.cast.anatomy import anatomy
from generators.story.cast.face.features import features
from generators.story.cast.face.skin import Skin
from generators.story.cast.rig import pose_figure
from tests.story.cast.figures import WHOLE, drawn, pixels, state

WHO = ("person", "fox", "bear", "frog", "cat", "turtle", "robot")


@pytest.mark.parametrize("emotion", ["disgust", "surprise", "amusement", "fear", "sadness"])
@pytest.mark.parametrize("species", WHO)
def test_every_feeling_changes_a_mouth_in_profile(species, emotion):
    calm, felt = (_mouth(species, state(name, strength)) for name, strength in (("neutral", 0.0), (emotion, 0.7)))
    changed = np.abs(calm - felt).max(-1) > 0.25
    assert changed.mean() > 0.02


def test_the_front_of_a_face_is_on_its_outline():
    body = anatomy(Look(species="bear"))
    head = pose_figure(body, Stance(view="side"), features(state("neutral", 0.0))).head
    skin = Skin(body, head)
    x = skin.front(head.mouth[1])
    assert skin.holds([(x - 0.3, head.mouth[1])])
    assert not skin.holds([(x + 0.3, head.mouth[1])])
    assert skin.front(-999.0) < x


def _mouth(species: str, feeling) -> np.ndarray:
    """The picture around the mouth, wherever the head has it."""
    look, stance = Look(species=species), Stance(view="side", state=feeling)
    head = pose_figure(anatomy(look), stance, features(feeling)).head
    x, y = head.in_figure(head.mouth)
    left, top = round(2 * (x - 10 - WHOLE.left)), round(2 * (y - 8 - WHOLE.top))
    return pixels(drawn(look, stance)[1], scale=2.0)[top : top + 40, left : left + 40, :3]
