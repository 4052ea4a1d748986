import numpy as np
import pytest

from generators.assets import AssetError
from generators.portrait.basis import CAVITY, GUM, IRIS, PUPIL, SCLERA, TONGUE, TOOTH, load_basis
from generators.portrait.basis.making.poses import poses
from generators.portrait.basis.making.recipe import recipes
from generators.portrait.basis.making.unfold import turned
from generators.portrait.basis.regions import LOWER_LID, UPPER_LID
from generators.portrait.pose import ARKIT, INDEX

# Pairs of vertices of the mouth's upper and lower rim that touch when it is closed.
LIPS = np.array([(13, 14), (312, 317), (311, 402), (310, 318), (415, 324), (82, 87), (81, 178), (80, 88), (191, 95)])
LIDS = np.array(list(zip(UPPER_LID[1:-1], LOWER_LID[1:-1], strict=True)))
TWINS = [(name, name.replace("Left", "Right")) for name in ARKIT if name.endswith("Left")]
MIDDLE = [name for name in ARKIT if not name.endswith(("Left", "Right"))]


def shape(basis, name):
    return basis.shapes[INDEX[name]].astype(float)


@pytest.fixture(scope="module")
def mirror(basis):
    distance = np.linalg.norm(basis.points[:, None] - basis.points[None] * [-1, 1, 1], axis=2)
    return distance.argmin(1)


def test_no_triangle_flips_in_any_shape_nor_in_any_viseme_with_any_expression(basis):
    names, weights = poses()
    cosine = turned(basis.points.astype(float), basis.triangles.astype(int), basis.shapes.astype(float), weights)
    assert len(names) > 500
    assert [names[row] for row in np.flatnonzero((cosine <= 0).any(1))] == []


def test_the_check_of_flips_can_see_one(basis):
    far = basis.shapes.astype(float) * 4
    cosine = turned(basis.points.astype(float), basis.triangles.astype(int), far, np.eye(len(ARKIT)))
    assert (cosine < 0).any()


@pytest.mark.parametrize(("left", "right"), TWINS)
def test_left_and_right_are_mirrors(basis, mirror, left, right):
    assert np.allclose(shape(basis, left), shape(basis, right)[mirror] * [-1, 1, 1], atol=2e-3)


@pytest.mark.parametrize("name", MIDDLE)
def test_shapes_of_the_middle_are_symmetric(basis, mirror, name):
    assert np.allclose(shape(basis, name), shape(basis, name)[mirror] * [-1, 1, 1], atol=2e-3)


def test_every_shape_moves_something_and_tongue_out_only_the_tongue(basis):
    moved = np.abs(basis.shapes).max((1, 2))
    assert {ARKIT[row] for row in np.flatnonzero(moved < 0.1)} == {"tongueOut"}
    tongue = np.abs(basis.mouth.shapes[INDEX["tongueOut"]]).max(1)
    assert tongue[basis.mouth.part == TONGUE].max() > 1
    assert tongue[basis.mouth.part != TONGUE].max() < 0.2


def test_a_blink_closes_the_eye(basis):
    closed = basis.points + shape(basis, "eyeBlinkLeft")
    gap = np.linalg.norm(closed[LIDS[:, 0]] - closed[LIDS[:, 1]], axis=1)
    assert gap.max() < 0.01


def test_half_a_blink_leaves_half_the_eye_open(basis):
    opening = [np.linalg.norm(face[LIDS[:, 0]] - face[LIDS[:, 1]], axis=1).mean()
               for face in (basis.points, basis.points + 0.5 * shape(basis, "eyeBlinkLeft"))]  # fmt: skip
    assert opening[1] == pytest.approx(0.5 * opening[0], rel=0.02)


def test_mouth_close_closes_the_lips_over_an_open_jaw(basis):
    both = shape(basis, "jawOpen") + shape(basis, "mouthClose")
    assert np.abs(both[LIPS[:, 0]] - both[LIPS[:, 1]]).max() < 0.01
    assert both[152, 1] < -2, "the jaw stays down"


@pytest.mark.parametrize("name", [name for name in ARKIT if name != "mouthClose"])
def test_closed_lips_do_not_cross_in_a_single_shape(basis, name):
    move = shape(basis, name)
    assert (move[LIPS[:, 0]] - move[LIPS[:, 1]])[:, 1].min() > -0.03


@pytest.mark.parametrize("name", [name for name, recipe in recipes().items() if recipe.travel])
def test_a_shape_goes_as_far_as_its_recipe_says(basis, name):
    travel = recipes()[name].travel
    assert travel is not None
    path = shape(basis, name if name in INDEX else f"{name}Left")[list(travel.of)]
    length = np.linalg.norm(path, axis=1) if travel.axis is None else np.abs(path @ np.array(travel.axis))
    assert length.mean() == pytest.approx(travel.cm, rel=0.16)  # where lips touch, contact takes some back


@pytest.mark.parametrize(
    ("name", "vertex", "axis", "sign"),
    [
        ("browInnerUp", 336, 1, 1), ("browDownLeft", 285, 1, -1), ("browOuterUpLeft", 300, 1, 1),
        ("cheekSquintLeft", 280, 1, 1), ("eyeWideLeft", 386, 1, 1), ("eyeSquintLeft", 374, 1, 1),
        ("eyeLookDownLeft", 386, 1, -1), ("jawOpen", 152, 1, -1), ("jawForward", 152, 2, 1), ("jawLeft", 152, 0, 1),
        ("mouthLeft", 0, 0, 1), ("mouthSmileLeft", 291, 1, 1), ("mouthSmileLeft", 291, 0, 1),
        ("mouthFrownLeft", 291, 1, -1), ("mouthFunnel", 0, 2, 1), ("mouthFunnel", 17, 2, 1),
        ("mouthPucker", 291, 0, -1), ("mouthDimpleLeft", 291, 2, -1), ("mouthPressLeft", 402, 1, 1),
        ("mouthLowerDownLeft", 402, 1, -1), ("mouthUpperUpLeft", 311, 1, 1), ("mouthShrugLower", 17, 2, 1),
        ("mouthRollLower", 17, 1, 1), ("mouthRollUpper", 0, 1, -1), ("noseSneerLeft", 327, 1, 1),
        ("cheekPuff", 425, 2, 1),
    ],
)  # fmt: skip
def test_shapes_go_where_arkit_says(basis, name, vertex, axis, sign):
    assert sign * shape(basis, name)[vertex, axis] > 0.1


@pytest.mark.parametrize("side", [0, 1])
def test_eyeballs_stay_behind_the_lids_and_look_forwards(basis, mirror, side):
    eye = basis.eyes[side]
    rim = np.unique([*UPPER_LID, *LOWER_LID])
    rim = rim if side else mirror[rim]
    away = np.linalg.norm(basis.points[rim] - eye.centre, axis=1)
    assert away.min() > eye.radius
    assert away.max() < eye.radius + 0.45  # the inner corner lies beside the ball
    assert np.sign(eye.centre[0]) == (1 if side else -1)
    assert np.allclose(np.linalg.norm(eye.points - eye.centre, axis=1), eye.radius, atol=1e-4)
    depth = [float((eye.points - eye.centre)[eye.zone == zone, 2].max()) for zone in (PUPIL, IRIS, SCLERA)]
    assert depth == sorted(depth, reverse=True)


def test_upper_teeth_hang_on_the_skull_and_lower_ones_on_the_jaw(basis):
    mouth = basis.mouth
    opening = mouth.shapes[INDEX["jawOpen"], :, 1]
    hard = (mouth.part == TOOTH) | (mouth.part == GUM)
    assert np.abs(opening[hard & mouth.upper]).max() < 0.1
    assert opening[hard & ~mouth.upper].max() < -0.5


def test_teeth_and_tongue_are_behind_the_lips_and_within_the_mouth(basis):
    mouth = basis.mouth
    teeth = mouth.points[mouth.part == TOOTH]
    assert teeth[:, 2].max() < basis.points[[0, 17], 2].min()
    assert np.abs(teeth[:, 0]).max() < 3
    assert mouth.points[mouth.part == TONGUE, 2].max() < teeth[:, 2].max() + 0.05
    assert {CAVITY, TONGUE, GUM, TOOTH} == set(mouth.part.tolist())


def test_inner_surfaces_are_whole(basis):
    for points, triangles in (
        (basis.mouth.points, basis.mouth.triangles),
        *((e.points, e.triangles) for e in basis.eyes),
    ):
        assert triangles.min() == 0
        assert triangles.max() == len(points) - 1
        assert np.isfinite(points).all()


@pytest.mark.parametrize("content", [b"", b"no tensors", b"\x08\0\0\0\0\0\0\0{}      "])
def test_a_damaged_file_says_how_to_get_it_back(tmp_path, content):
    (tmp_path / "basis.safetensors").write_bytes(content)
    with pytest.raises(AssetError, match=r"git checkout -- assets/face"):
        load_basis(tmp_path / "basis.safetensors")
