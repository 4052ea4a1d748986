"""Frames: what moves, what stays, what is seen."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.emotion import FEELINGS
from generators.portrait.corpus.persona import face_of
from generators.portrait.motion.space import to_motion
from generators.portrait.pose import ARKIT, INDEX, Motion
from generators.portrait.render.rig import make_rig
from generators.portrait.render.rims import EYES, LOWER_LIP_ROWS, MOUTH, UPPER_LIP_ROWS


def posed(rotation=(0, 0, 0), gaze=(0, 0), **weights):
    motion = Motion.still(1)
    for name, value in weights.items():
        for full in (name, f"{name}Left", f"{name}Right"):
            if full in INDEX:
                motion.weights[0, INDEX[full]] = value
    motion.rotation[0], motion.gaze[0] = rotation, gaze
    return motion.with_look()


def box(subject, vertices, margin=3):
    points = subject.landmarks[vertices, :2]
    (x0, y0), (x1, y1) = np.floor(points.min(0) - margin).astype(int), np.ceil(points.max(0) + margin).astype(int)
    return slice(y0, y1), slice(x0, x1)


def test_at_rest_the_eyes_are_those_of_the_picture(puppet, subject):
    frame = puppet.draw(posed(), 0)
    for rim in EYES:
        at = box(subject, rim.around, 0)
        assert np.abs(frame[at].astype(int) - subject.image[at]).mean() < 6


def test_what_does_not_move_keeps_its_very_pixels(puppet, subject):
    frame = puppet.draw(posed(rotation=(8, 4, 3), jawOpen=0.6), 0)
    assert np.array_equal(frame[:150, :8], subject.image[:150, :8])
    assert np.array_equal(frame[:40, -20:], subject.image[:40, -20:])


def test_a_frame_depends_on_its_pose_alone(puppet):
    motion = Motion.joined([posed(jawOpen=0.5), posed(eyeBlink=1.0, noseSneer=1.0), posed(jawOpen=0.5)]).with_look()
    first = puppet.draw(motion, 0)
    puppet.draw(motion, 1)
    assert np.array_equal(puppet.draw(motion, 2), first)


def test_an_open_mouth_shows_light_teeth_and_a_dark_hollow(puppet, subject):
    at = box(subject, MOUTH.around)
    open_mouth = puppet.draw(posed(jawOpen=0.6, mouthUpperUp=0.3), 0)[at].mean(2)
    closed = puppet.draw(posed(), 0)[at].mean(2)
    assert open_mouth.min() < 60 < closed.min()
    hollow = open_mouth < 90
    teeth = (open_mouth > 150) & np.roll(hollow, -3, 0)
    assert hollow.sum() > 30
    assert teeth.sum() > 10


def test_a_closed_eye_shows_no_white_and_no_iris(puppet, subject):
    frame = puppet.draw(posed(eyeBlink=1.0), 0).astype(int)
    for rim in EYES:
        at = box(subject, rim.around, 0)
        assert (frame[at].min(-1) > 215).sum() == 0  # white
        assert (frame[at][2:-4].max(-1) < 80).sum() == 0  # iris


def test_wide_eyes_show_no_hole_above_the_iris(puppet, subject):
    frame = puppet.draw(posed(eyeWide=1.0, browInnerUp=1.0), 0).astype(int)
    for rim, iris in zip(EYES, subject.irises, strict=True):
        top = subject.landmarks[rim.upper[4]]
        column = frame[int(top[1]) - 6 : int(iris[0, 1]), int(iris[0, 0])]
        assert column.max(-1).min() >= 50  # the iris is the darkest there is


def test_the_iris_goes_where_the_eyes_look(puppet, subject):
    def middle(gaze):
        at = box(subject, EYES[0].around, 0)
        dark = np.clip(130 - puppet.draw(posed(gaze=gaze), 0)[at].mean(2), 0, None)
        return (dark * np.arange(dark.shape[1])).sum() / dark.sum()

    assert middle((20, 0)) - middle((-20, 0)) > 3


@pytest.mark.parametrize("yaw", [-12, 12])
@pytest.mark.parametrize("pitch", [-10, 10])
def test_turning_leaves_no_hole_in_the_head(puppet, subject, yaw, pitch):
    cut = puppet.cut_out(posed(rotation=(yaw, pitch, 5)), 0)
    centre = subject.landmarks[:, :2].mean(0).astype(int)
    face = cut[centre[1] - 50 : centre[1] + 40, centre[0] - 35 : centre[0] + 35]
    assert (face[..., 3] == 255).all()
    assert (np.abs(face[..., :3].astype(int) - (90, 120, 170)).max(-1) > 25).all()  # the wall is not seen through it


def test_without_its_background_the_wall_is_transparent_and_the_face_is_not(puppet, subject):
    cut = puppet.cut_out(posed(), 0)
    nose = subject.landmarks[1, :2].astype(int)
    assert cut.shape == (256, 256, 4)
    assert cut[nose[1], nose[0], 3] == 255
    assert cut[5, 5, 3] == 0
    assert np.array_equal(cut[..., :3], puppet.draw(posed(), 0))


def test_a_strong_frown_darkens_the_skin_between_the_brows(puppet, subject):
    at = box(subject, [9, 8, 55, 285], 1)
    assert puppet.draw(posed(browDown=1.0), 0)[at].min() < puppet.draw(posed(), 0)[at].min() - 12


@given(st.lists(st.sampled_from(ARKIT), min_size=1, max_size=4, unique=True), st.floats(0.2, 1.0))
@settings(deadline=None, max_examples=40)
def test_lips_never_cross_whatever_is_asked_of_them(puppet, names, amount):
    weights = np.zeros(len(ARKIT), np.float32)
    weights[[INDEX[name] for name in names]] = amount
    face = puppet.rig.express(weights)
    assert ((face[UPPER_LIP_ROWS[3]] - face[LOWER_LIP_ROWS[3]]) @ puppet.rig.up > -1e-3).all()


def test_a_smile_in_the_picture_is_taken_back_before_animating(subject, basis):
    amount = np.zeros(len(ARKIT), np.float32)
    amount[[INDEX["mouthSmileLeft"], INDEX["mouthSmileRight"]]] = 0.8
    flipped = np.array([9.0, -9.0, -9.0], np.float32)
    smiling = subject.landmarks + np.tensordot(amount, basis.shapes, 1) * flipped
    smile = replace(subject, landmarks=smiling.astype(np.float32), expression=amount)
    calm, taken_back = make_rig(subject, basis), make_rig(smile, basis)
    off = lambda points: np.linalg.norm(points[[61, 291]] - calm.rest[[61, 291]], axis=1).mean()  # noqa: E731
    assert off(taken_back.rest) < 0.45 * off(taken_back.source)


def test_blinking_closes_this_persons_eyes_exactly(puppet):
    weights = np.zeros(len(ARKIT), np.float32)
    weights[[INDEX["eyeBlinkLeft"], INDEX["eyeBlinkRight"]]] = 1
    face = puppet.rig.express(weights)
    for rim in EYES:
        assert np.abs((face[rim.upper] - face[rim.lower]) @ puppet.rig.up).max() < 0.3


@pytest.mark.parametrize("name", [n for n in FEELINGS if n not in ("awe", "disgust", "fear", "surprise")])
def test_an_emotion_that_opens_no_lips_leaves_them_together(puppet, name):
    """Awe, fear and surprise part the lips on purpose, disgust lifts the upper one."""
    vectors = face_of(np.eye(len(FEELINGS))[[FEELINGS.index(name)]])
    face = puppet.rig.express(to_motion(vectors.astype(np.float32), 25).weights[0])
    gap = (face[UPPER_LIP_ROWS[3]] - face[LOWER_LIP_ROWS[3]]) @ puppet.rig.up
    assert gap.max() < 0.02 * puppet.rig.scale  # cm
