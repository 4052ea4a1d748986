"""Whatever is worn on a head, the eyes are seen."""

from __future__ import annotations

import pytest

from generators.emotion import NEUTRAL
from generators.story.cast import Stance, look_of
from generators.story.cast.anatomy import anatomy
from generators.story.cast.face.features import features
from generators.story.cast.rig import pose_figure
from generators.story.scene import View
from tests.story.cast.figures import WHOLE, drawn, pixels

HATS = (
    "cap",
    "captain's cap",
    "sou'wester",
    "straw hat",
    "hat",
    "wizard hat",
    "pirate hat",
    "beanie",
    "helmet",
    "hood",
)
WHO = ("penguin", "owl", "frog", "duck", "chick", "hedgehog", "seal", "turtle", "boy")
VIEWS: tuple[View, ...] = ("front", "quarter", "side")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("who", WHO)
def test_no_hat_hides_the_eyes(who, view):
    stance = Stance(view=view)
    for number, hat in enumerate(HATS):
        if (number + WHO.index(who)) % 3 != VIEWS.index(view):  # a third of all, each hat from each side on somebody
            continue
        look, _ = look_of(f"a {who} with a {hat}")
        seen = _dark(look, stance)
        bare = _dark(look.model_copy(update={"wears": ()}), stance)
        assert seen > 0.8 * bare, hat


def _dark(look, stance) -> float:
    """How much of its eyes is as dark as pupils are."""
    _, body = drawn(look, stance)
    picture = pixels(body)[..., :3].mean(-1)
    head = pose_figure(anatomy(look), stance, features(NEUTRAL)).head
    found = 0.0
    for eye in head.eyes:
        if eye is None:
            continue
        x, y = head.in_figure((eye.x, eye.y))
        left, top = round(x - eye.rx - WHOLE.left), round(y - eye.ry - WHOLE.top)
        found += float((picture[top : top + round(2 * eye.ry), left : left + round(2 * eye.rx)] < 0.35).sum())
    return found
