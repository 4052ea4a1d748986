"""The small parts that draw: triangles, coverage, holes, lines."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from generators.portrait.render.coverage import compose, cover
from generators.portrait.render.curves import edges, smooth
from generators.portrait.render.inpaint import fill_holes
from generators.portrait.render.raster import blend_mesh, draw_mesh
from generators.portrait.render.stroke import stroke

SQUARE = np.array([[0, 0], [30, 0], [30, 20], [0, 20]], np.float32)
HALVES = np.array([[0, 1, 2], [0, 2, 3]], np.int32)
coordinates = st.floats(2, 28, width=32)


def test_a_mesh_at_rest_reproduces_its_texture():
    texture = np.random.default_rng(0).integers(0, 256, (21, 31, 3)).astype(np.uint8)
    out = np.zeros_like(texture)
    draw_mesh(out, SQUARE, SQUARE, HALVES, texture, np.ones(4, np.float32))
    assert np.abs(out.astype(int) - texture).max() <= 1


@given(hnp.arrays(np.float32, (3, 2), elements=coordinates))
@settings(deadline=None)
def test_neighbouring_triangles_leave_no_pixel_between_them_empty(corners):
    fan = np.concatenate([SQUARE, corners.mean(0, keepdims=True)]).astype(np.float32)
    fan[4, 1] = np.clip(fan[4, 1], 1, 19)
    triangles = np.array([[0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4]], np.int32)
    out = np.zeros((21, 31, 3), np.uint8)
    draw_mesh(out, fan, np.zeros_like(fan), triangles, np.full((2, 2, 3), 255, np.uint8), np.ones(5, np.float32))
    assert (out == 255).all()


def test_shade_is_a_factor_and_does_not_overflow():
    texture, out = np.full((21, 31, 3), 200, np.uint8), np.zeros((21, 31, 3), np.uint8)
    draw_mesh(out, SQUARE, SQUARE, HALVES, texture, np.full(4, 0.5, np.float32))
    assert (out == 100).all()
    draw_mesh(out, SQUARE, SQUARE, HALVES, texture, np.full(4, 2, np.float32))
    assert (out == 255).all()


def test_a_half_transparent_mesh_lets_half_of_the_backdrop_through():
    texture = np.dstack([np.full((21, 31, 3), 200, np.uint8), np.full((21, 31), 128, np.uint8)])
    out = np.full((21, 31, 3), 100, np.uint8)
    blend_mesh(out, SQUARE, SQUARE, HALVES, texture)
    assert np.abs(out[5:15, 3:9].astype(int) - 150).max() <= 1


@given(st.floats(1, 12), st.floats(1, 12), st.floats(0, 5), st.floats(0, 5))
@settings(deadline=None)
def test_coverage_adds_up_to_the_polygons_area(width, height, x, y):
    height = round(height * 4) / 4  # rows are counted in quarters of a pixel
    y = round(y * 4) / 4 + 0.5
    mask = np.zeros((24, 24), np.float32)
    corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]
    cover(mask, np.array(corners, np.float32))
    assert abs(mask.sum() - width * height) < 0.02 * width * height + 0.02


def test_a_patch_over_the_pictures_edge_is_cut_there():
    out = np.zeros((4, 4, 3), np.uint8)
    compose(out, np.full((3, 3, 3), 90, np.float32), np.ones((3, 3), np.float32), 2, -1)
    assert (out[:2, 2:] == 90).all()
    assert out.sum() == 90 * 12


@given(hnp.arrays(np.bool_, (17, 23)))
def test_filling_holes_keeps_what_is_known_and_stays_within_it(known):
    picture = np.random.default_rng(1).uniform(0, 255, (17, 23, 3)).astype(np.float32)
    out = fill_holes(picture, known.astype(np.float32))
    assert np.abs(out[known] - picture[known]).max(initial=0) < 1e-2
    if known.any():
        assert out.min() > picture[known].min() - 0.1
        assert out.max() < picture[known].max() + 0.1


@given(hnp.arrays(np.float32, (9, 2), elements=st.floats(0, 100, width=32)))
def test_a_smooth_edge_goes_through_its_points(points):
    assert np.abs(smooth(points)[::5] - points).max() < 1e-2


@given(hnp.arrays(np.float32, 7, elements=st.floats(-5, 5, width=32)))
def test_edges_that_would_cross_coincide(gaps):
    x = np.linspace(0, 80, 9, dtype=np.float32)
    upper = np.column_stack([x, np.full(9, 20, np.float32)])
    lower = upper + np.column_stack([np.zeros(9), np.pad(gaps, 1)]).astype(np.float32)
    above, below = edges(upper, lower)
    assert (below[:, 1] >= above[:, 1] - 1e-4).all()


def test_a_line_is_strongest_in_its_middle_and_ends_where_it_should():
    mask = np.zeros((20, 40), np.float32)
    line = np.array([[5, 10], [35, 10]], np.float32)
    stroke(mask, line, np.full(2, 1.0, np.float32), np.ones(2, np.float32), 1.0)
    assert (mask[10, 6:34] == 1).all()
    assert mask[6].max() == mask[14].max() == 0
    assert mask[:, :3].max() == 0
