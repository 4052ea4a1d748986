import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from generators.portrait.face.expression import SHAPES, estimate_expression
from generators.portrait.face.head import fit_head
from generators.portrait.face.person import differences
from generators.portrait.pose import INDEX


def pictured(basis, named, rng):
    """The mesh of somebody who wears an expression, as it would be found in a picture."""
    face = basis.points.astype(float)
    face = face + np.tensordot(rng.normal(0, 0.6, len(differences(face))), differences(face), 1)
    for name, value in named.items():
        for full in {name, f"{name}Left", f"{name}Right"} & set(INDEX):
            face = face + value * basis.shapes[INDEX[full]]
    yaw, roll = np.deg2rad(rng.uniform(-12, 12, 2))
    turn = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    turn = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]]) @ turn
    mesh = 20 * face @ turn.T + [300, -200, 0] + rng.normal(0, 0.4, face.shape)
    return (mesh * [1, -1, -1]).astype(np.float32)


def mean_estimates(basis, named):
    found = []
    for seed in range(12):
        mesh = pictured(basis, named, np.random.default_rng(seed))
        found.append(estimate_expression(mesh, fit_head(mesh, basis), basis))
    return np.mean(found, 0)


@pytest.fixture(scope="module")
def neutral(analyser):
    return mean_estimates(analyser.basis, {})


def test_people_at_rest_wear_next_to_nothing(neutral):
    assert neutral.max() < 0.2


@pytest.mark.parametrize(
    "named",
    [
        {"mouthSmile": 0.8},
        {"mouthSmile": 0.7, "jawOpen": 0.2, "mouthUpperUp": 0.4},
        {"browInnerUp": 0.9, "browOuterUp": 0.9},
        {"jawOpen": 0.5},
        {"mouthFrown": 0.8},
        {"mouthPucker": 0.8},
    ],
    ids=lambda named: " ".join(named),
)
def test_an_expression_is_found_on_different_people(analyser, neutral, named):
    found = mean_estimates(analyser.basis, named)
    for name, value in named.items():
        column = INDEX.get(name, INDEX.get(f"{name}Left", 0))
        assert found[column] > neutral[column] + 0.35 * value, name
        assert found[column] < 1.25 * value + 0.1, name


def test_estimates_are_weights_of_the_shapes_that_are_looked_for(analyser, face):
    wanted = {full for name in SHAPES for full in (name, f"{name}Left", f"{name}Right")}
    assert {name for name, column in INDEX.items() if face.expression[column]} <= wanted
    assert 0 <= face.expression.min() <= face.expression.max() <= 1


@pytest.mark.parametrize(("yaw", "pitch", "roll"), [(0, 0, 0), (25, 0, 0), (0, -15, 0), (0, 0, 30), (-20, 10, -12)])
def test_the_pose_is_told_in_the_angles_of_motion(analyser, yaw, pitch, roll):
    turn = Rotation.from_euler("ZYX", [roll, yaw, pitch], degrees=True).as_matrix()
    mesh = (30 * analyser.basis.points @ turn.T + [200, -300, 5]) * [1, -1, -1]
    head = fit_head(mesh.astype(np.float32), analyser.basis)
    assert (head.yaw, head.pitch, head.roll) == pytest.approx((yaw, pitch, roll), abs=0.01)
    assert head.fit.scale == pytest.approx(30, rel=1e-4)
