"""Nothing of a face leaves the face."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from generators.emotion import CATEGORIES, NEUTRAL, EmotionState
from generators.story.cast import Look, Stance
from generators.story.cast.anatomy import anatomy
from generators.story.cast.brush import Brush
from generators.story.cast.face.features import features
from generators.story.cast.face.mouth import draw_mouth
from generators.story.cast.face.skin import Skin
from generators.story.cast.posture import posture
from generators.story.cast.rig import pose_figure
from generators.story.cast.species import SPECIES
from generators.story.drawing import PLAIN, Ink
from generators.story.scene import Box, View
from generators.story.terms import POSES, Pose
from tests.story.cast.figures import ANIMALS, pixels

VIEWS: tuple[View, ...] = ("front", "quarter", "side")
_AROUND = 60
_SCALE = 1.6


def painted(body: str, ink: Ink):
    return pixels(ink.defs + body, Box(-_AROUND, -_AROUND, _AROUND, _AROUND), _SCALE)[..., 3] > 0.4


def on_page(skin: Skin):
    """The face as pixels."""
    ink = Ink("b")
    clip = skin.clip(Brush(PLAIN, ink))
    return painted(f'<rect x="-99" y="-99" width="199" height="199" clip-path="{clip}"/>', ink)


@settings(max_examples=9, deadline=None)
@given(
    st.sampled_from([*(name for name in ANIMALS if not SPECIES[name].beaked), "person"]),
    st.sampled_from(["child", "adult", "old"]),
    st.sampled_from(POSES),
    st.sampled_from(VIEWS),
    st.sampled_from(CATEGORIES),
    st.sampled_from([0.4, 0.7, 1.0]),
)
@example("fox", "adult", "droop", "quarter", "sadness", 0.7)
@example("wolf", "adult", "bow", "quarter", "neutral", 0.4)
@example("horse", "child", "huddle", "side", "fear", 1.0)
def test_a_mouth_lies_on_the_face_or_on_its_own_jaw(species, age, pose: Pose, view: View, emotion, strength):
    look = Look(species=species, age=age)
    body = anatomy(look)
    mood = features(EmotionState.of(emotion, strength))
    head = pose_figure(body, Stance(pose=pose, view=view), mood).head
    skin, ink = Skin(body, head), Ink("a")
    jaw, mouth = draw_mouth(body, head, mood, Brush(PLAIN, ink), skin)
    face = on_page(skin)
    flesh = face | painted(jaw, ink)
    seen = painted(mouth, ink)
    # A closed mouth is cut at the edge; half a line, and a tongue that is stuck out, may pass that of a jaw.
    reach = 1 if not jaw else round(0.14 * head.size * _SCALE)
    grown = np.asarray(Image.fromarray(flesh).convert("L").filter(ImageFilter.MaxFilter(2 * reach + 1))) > 0
    tongue = mood.tongue > 0.6 and mood.smile < 0
    assert seen.any() or view == "side"
    assert (seen & ~grown).sum() <= (0.5 if tongue else 0.02) * max(seen.sum(), 1)


@pytest.mark.parametrize("pose", ["droop", "bow"])
@pytest.mark.parametrize("species", ["fox", "wolf"])
def test_of_a_mouth_under_a_bowed_head_little_need_be_cut(species, pose: Pose):
    body, mood = anatomy(Look(species=species)), features(NEUTRAL)
    head = pose_figure(body, Stance(pose=pose, view="quarter"), mood).head
    skin, ink = Skin(body, head), Ink("a")
    _, mouth = draw_mouth(body, head, mood, Brush(PLAIN, ink), skin)
    face = on_page(skin)
    whole = painted(re.sub(r' clip-path="[^"]*"', "", mouth), ink)
    assert (whole & face).sum() > 0.68 * whole.sum()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("species", ["fox", "cat", "rabbit", "mole", "horse"])
def test_a_nose_sits_on_its_snout(species, view: View):
    body = anatomy(Look(species=species))
    head = pose_figure(body, Stance(view=view), features(NEUTRAL)).head
    nose = next(part for part in body.head_parts if part.kind in ("nose", "nostrils"))
    assert Skin(body, head).holds([head.spot(*nose.at)], 0.35 * nose.size[0])


def test_who_bows_the_head_keeps_the_mouth_below_the_eyes():
    for species in ("fox", "bear", "person"):
        body = anatomy(Look(species=species))
        mood = features(EmotionState.of("sadness", 0.7))
        head = pose_figure(body, Stance(pose="droop", view="quarter"), mood).head
        ink = Ink("a")
        _, mouth = draw_mouth(body, head, mood, Brush(PLAIN, ink), Skin(body, head))
        rows = np.nonzero(painted(mouth, ink))[0] / _SCALE - _AROUND
        eyes = [eye.y + 0.5 * eye.ry for eye in head.eyes if eye is not None]
        assert rows.mean() > max(eyes)
        assert posture("droop", "quarter").head[1] > 0
