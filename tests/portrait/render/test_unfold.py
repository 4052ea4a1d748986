"""A smile in the picture: taken out of paint and mesh as far as it was there, and brought back with a smile."""

from dataclasses import replace

import numpy as np
import pytest

from generators.portrait.pose import ARKIT, INDEX, Motion
from generators.portrait.render import Puppet
from generators.portrait.render.rig import make_rig
from generators.portrait.render.stroke import stroke
from generators.portrait.render.unfold import unfold

from .conftest import SCALE

SMILES = [INDEX["mouthSmileLeft"], INDEX["mouthSmileRight"]]
ON_THE_FOLD, BESIDE_IT = (203, 206), (205, 207)
POSES = np.zeros(len(ARKIT), np.float32)


def smiling(amount):
    out = POSES.copy()
    out[SMILES] = amount
    return out


@pytest.fixture(scope="module")
def mirror(basis):
    across = basis.points * np.array([-1, 1, 1], np.float32)
    return np.linalg.norm(across[:, None] - basis.points[None], axis=2).argmin(1)


@pytest.fixture(scope="module")
def folded(subject, mirror):
    """The drawn face with a dark fold from each nose wing to beside the mouth, and skin that is not smooth."""
    flat = subject.landmarks[:, :2].astype(np.float32)
    mask = np.zeros(subject.image.shape[:2], np.float32)
    for side in (np.arange(468), mirror):
        line = np.ascontiguousarray(flat[side[[129, 203, 206, 216, 212]]])
        stroke(mask, line, np.full(len(line), 1.0, np.float32), np.ones(len(line), np.float32), 4.0)
    image = subject.image * (1 - 0.35 * mask[..., None])
    image += np.random.default_rng(0).normal(0, 3, image.shape)
    return np.clip(image + 0.5, 0, 255).astype(np.uint8)


def contrast(image, points):
    """How much darker the folds are than the cheeks beside them."""
    level = [
        np.mean([image[int(y) - 1 : int(y) + 2, int(x) - 1 : int(x) + 2].mean() for x, y in points[list(at), :2]])
        for at in (ON_THE_FOLD, BESIDE_IT)
    ]
    return level[1] - level[0]


def test_folds_fade_as_far_as_a_smile_is_taken_back(subject, folded, mirror):
    flat = subject.landmarks[:, :2].astype(np.float32)
    left = [contrast(unfold(folded, flat, mirror, SCALE, smile).picture, flat) for smile in (0.1, 0.4, 0.9)]
    assert left[0] == contrast(folded, flat) > 20
    assert left[0] > left[1] + 4 > left[2] + 8
    assert left[2] < 0.4 * left[0]


def test_where_nobody_smiles_no_pixel_changes(subject, folded, mirror):
    flat = subject.landmarks[:, :2].astype(np.float32)
    done = unfold(folded, flat, mirror, SCALE, 0.1)
    assert np.array_equal(done.picture, folded)
    assert done.folds == ()


def test_skin_keeps_its_grain_and_lips_eyes_and_hair_keep_their_pixels(subject, folded, mirror):
    flat = subject.landmarks[:, :2].astype(np.float32)
    done = unfold(folded, flat, mirror, SCALE, 0.9).picture
    cheek = tuple(slice(int(flat[205, k]) - 6, int(flat[205, k]) + 6) for k in (1, 0))
    grain = [np.diff(each[cheek].astype(float), axis=1).std() for each in (folded, done)]
    assert grain[1] > 0.85 * grain[0]
    for vertex in (13, 14, 159, 386, 1, 9):  # lips, eyes, nose, between the brows
        x, y = flat[vertex].astype(int)
        assert np.array_equal(done[y, x], folded[y, x]), vertex
    assert np.array_equal(done[:, :40], folded[:, :40])
    assert np.array_equal(done[220:], folded[220:])


def test_folds_of_ones_own_come_back_with_a_smile_and_with_nothing_else(subject, folded, mirror, basis):
    laughing = Puppet(replace(subject, image=folded, expression=smiling(0.9)), basis)
    motion = Motion.still(3)
    motion.weights[1, SMILES] = 0.9
    motion.weights[2, INDEX["browInnerUp"]] = 0.9
    flat = subject.landmarks[:, :2]
    textures = []
    for k in range(3):
        laughing.draw(motion, k)
        textures.append(contrast(laughing._skin, flat))
    assert textures[1] > textures[0] + 12
    assert textures[2] == pytest.approx(textures[0], abs=1)


def raised(rig):
    face = (rig.rest - rig.place) @ rig.turn / rig.scale
    return face[[61, 291], 1].mean() - face[[13, 14], 1].mean()


def bent(subject, basis, by):
    """The face with its mouth's corners up by so many cm, in a way that the basis does not know."""
    flipped = np.array([1, -1, -1], np.float32) * SCALE
    face = basis.points
    out = np.clip(np.abs(face[:, 0]) / 2.46, 0, 1) ** 2 * np.exp(-(((face[:, 1] + 4.3) / 1.5) ** 2))
    return (subject.landmarks + by * out[:, None] * [0, 1, 0] * flipped).astype(np.float32)


def test_corners_lie_level_where_a_smile_was_taken_back_and_stay_where_none_was(subject, basis):
    up = replace(subject, landmarks=bent(subject, basis, 0.5))
    same = raised(make_rig(up, basis))
    landmarks = up.landmarks + np.tensordot(smiling(0.8), basis.shapes, 1) * np.array([9.0, -9.0, -9.0])
    taken = raised(make_rig(replace(up, landmarks=landmarks.astype(np.float32), expression=smiling(0.8)), basis))
    assert same > 0.25
    assert taken < 0.4 * same


def test_a_straight_mouth_is_not_bent_by_taking_back_a_smile(subject, basis):
    landmarks = subject.landmarks + np.tensordot(smiling(0.8), basis.shapes, 1) * np.array([9.0, -9.0, -9.0])
    smile = replace(subject, landmarks=landmarks.astype(np.float32), expression=smiling(0.8))
    assert raised(make_rig(smile, basis)) == pytest.approx(raised(make_rig(subject, basis)), abs=0.08)
