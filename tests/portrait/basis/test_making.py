import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from generators.portrait.basis.making.loops import QuadMesh, arc_lengths, triangles_of, weights_at
from generators.portrait.basis.making.recipe import recipes
from generators.portrait.basis.making.teeth import make_teeth
from generators.portrait.pose import ARKIT
from generators.portrait.similarity import fit_similarity
from generators.portrait.sources import Package, SourceError


def grid(columns, rows):
    number = np.arange(columns * rows).reshape(rows, columns)
    corners = [number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]]
    return np.stack(corners, -1).reshape(-1, 4)


@given(seed=st.integers(0, 999), scale=st.floats(0.01, 50))
def test_a_similarity_is_found_exactly(seed, scale):
    rng = np.random.default_rng(seed)
    turn, shift, points = Rotation.random(random_state=seed).as_matrix(), rng.normal(0, 9, 3), rng.normal(0, 5, (20, 3))
    fit = fit_similarity(points, scale * points @ turn.T + shift)
    assert fit.scale == pytest.approx(scale)
    assert np.allclose(fit.rotation, turn)
    assert np.allclose(fit.points(points), scale * points @ turn.T + shift)
    assert np.allclose(fit.vectors(points), scale * points @ turn.T)


def test_a_similarity_never_mirrors():
    points = np.random.default_rng(1).normal(0, 1, (30, 3))
    assert np.linalg.det(fit_similarity(points, points * [-1, 1, 1]).rotation) == pytest.approx(1)


def test_a_loop_goes_straight_on_over_quads():
    mesh = QuadMesh(grid(6, 4))
    assert mesh.loop(6, 7, lambda vertex: vertex == 11) == [6, 7, 8, 9, 10, 11]


def test_walls_enclose_a_part_of_a_mesh():
    mesh = QuadMesh(grid(5, 3))
    assert len(mesh.enclosed(0, set())) == 8
    assert set(mesh.enclosed(0, {2, 7, 12})) == {0, 1, 4, 5}


@given(fraction=st.floats(0, 1))
def test_weights_give_the_point_at_a_part_of_a_line(fraction):
    line = np.array([[0.0, 0, 0], [1, 0, 0], [1, 3, 0], [1, 3, 4]])
    point = weights_at(line, [0, 1, 2, 3], fraction) @ line
    assert np.abs(point).sum() == pytest.approx(8 * fraction)
    assert arc_lengths(line).tolist() == [0, 0.125, 0.5, 1]


def test_fourteen_teeth_grow_on_an_arch():
    turn = np.linspace(-1.9, 1.9, 60)
    strip = np.concatenate([np.stack([2.5 * np.sin(turn), 0 * turn + y, 3 * np.cos(turn)], 1) for y in (-0.4, 0.4)])
    for upper in (True, False):
        points, triangles, part = make_teeth(strip, upper, 0.1)
        teeth = points[part == 3].reshape(14, 9, 9, 3)
        edge = teeth[:, 6, 4, 1]
        assert np.ptp(edge) < 0.1, "they bite in a plane"
        assert (np.sign(points[part == 2][:, 1] - edge.mean()) == (1 if upper else -1)).all(), "gums are at the roots"
        assert triangles.max() < len(points)


def test_every_shape_of_arkit_has_a_recipe():
    told = recipes()
    sided = {f"{name}{side}" for name in told for side in ("Left", "Right") if f"{name}{side}" in ARKIT}
    assert {*sided, *told, "jawRight", "mouthRight"} & set(ARKIT) == set(ARKIT)
    assert len(triangles_of(grid(4, 4))) == 18


def test_a_package_that_is_another_one_is_refused(tmp_path):
    (tmp_path / "a.whl").write_bytes(b"another")
    with pytest.raises(SourceError, match="Delete it"):
        Package("a.whl", "0" * 64, ("false",)).read("x", tmp_path)


def test_a_package_that_cannot_be_fetched_says_which_command_failed(tmp_path):
    with pytest.raises(SourceError, match="`no-such-command now`"):
        Package("b.whl", "0" * 64, ("no-such-command", "now")).read("x", tmp_path)
