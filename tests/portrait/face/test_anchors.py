import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from generators.portrait.face import Anchors, BadAnchors, load_anchors, to_picture
from generators.portrait.face.anchors import anchors_of, fit_mesh

NAMES = ("right_eye", "left_eye", "nose", "mouth_right", "mouth_left")
GOOD = {
    "right_eye": (120, 150),
    "left_eye": (220, 145),
    "nose": (172, 200),
    "mouth_right": (135, 250),
    "mouth_left": (212, 246),
}


def smiley():
    """A drawing in which no network finds a face."""
    picture = Image.new("RGB", (340, 340), (250, 240, 200))
    pen = ImageDraw.Draw(picture)
    for x, y in (GOOD["right_eye"], GOOD["left_eye"]):
        pen.ellipse((x - 6, y - 6, x + 6, y + 6), fill=(0, 0, 0))
    pen.line((*GOOD["mouth_right"], *GOOD["mouth_left"]), fill=(160, 20, 20), width=4)
    return to_picture(picture)


def changed(**points):
    return Anchors.model_validate({**GOOD, **points})


def test_a_drawing_is_analysed_by_its_anchors(analyser):
    face = analyser.analyse(smiley(), anchors=Anchors(**GOOD))
    assert face.by_hand
    assert np.allclose(anchors_of(face.landmarks[:, :2]), np.array([*GOOD.values()]) - 0.5, atol=0.1)
    assert np.allclose(face.irises[:, 0], face.landmarks[:, :2][[[33, 133], [362, 263]]].mean(1), atol=8)
    assert not face.expression.any()


def test_the_mesh_on_a_drawing_is_a_face_and_not_torn(analyser):
    mesh = analyser.analyse(smiley(), anchors=Anchors(**GOOD)).landmarks
    a, b, c = (mesh[analyser.basis.triangles[:, corner], :2] for corner in range(3))
    area = (b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]
    rest = analyser.basis.points[analyser.basis.triangles] @ np.diag([1.0, -1, 0])
    upright = np.cross(rest[:, 1] - rest[:, 0], rest[:, 2] - rest[:, 0])[:, 2]
    assert (np.sign(area) == np.sign(upright))[abs(upright) > 0.02].all()


def test_anchors_near_a_face_correct_its_mesh(analyser, portrait, face):
    goal = anchors_of(face.landmarks[:, :2]) + 0.5 + [3, -2]
    found = analyser.analyse(to_picture(portrait), anchors=Anchors(**dict(zip(NAMES, map(tuple, goal), strict=True))))
    assert not found.by_hand
    assert np.allclose(anchors_of(found.landmarks[:, :2]), goal - 0.5, atol=0.1)


def test_anchors_are_pixels_of_the_file_also_where_it_was_scaled_down(analyser):
    large = to_picture(Image.fromarray(smiley().image).resize((3400, 3400), Image.Resampling.NEAREST), longest=680)
    tenfold = {name: (10 * x, 10 * y) for name, (x, y) in GOOD.items()}
    face = analyser.analyse(large, anchors=Anchors(**tenfold))
    assert np.allclose(anchors_of(face.landmarks[:, :2]), 2 * np.array([*GOOD.values()]) - 0.5, atol=0.1)


@given(angle=st.floats(-3, 3), size=st.floats(0.3, 4), x=st.floats(-50, 500), y=st.floats(-50, 500))
def test_a_fitted_mesh_turns_grows_and_moves_with_its_anchors(angle, size, x, y):
    rng = np.random.default_rng(5)
    mesh = rng.normal(0, 40, (468, 3))
    goal = np.array([*GOOD.values()], float)
    turn = size * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    fitted, moved = fit_mesh(mesh, goal), fit_mesh(mesh, goal @ turn.T + [x, y])
    assert np.allclose(moved[:, :2], fitted[:, :2] @ turn.T + [x, y], atol=0.05 * size)
    assert np.allclose(moved[:, 2], size * fitted[:, 2], atol=1e-3 * size * np.abs(fitted[:, 2]).max())


@pytest.mark.parametrize(
    ("anchors", "message"),
    [
        (changed(nose=(400, 200)), "outside the picture of 340 × 340 pixels: nose"),
        (changed(left_eye=(121, 150)), "less than 8 pixels apart"),
        (changed(nose=(170, 300)), "follow each other downwards"),
        (changed(right_eye=GOOD["left_eye"], left_eye=GOOD["right_eye"]), "sides are the person's"),
        (changed(mouth_left=GOOD["mouth_right"], mouth_right=GOOD["mouth_left"]), "exchanged"),
    ],
)
def test_anchors_that_are_no_face_are_refused(analyser, anchors, message):
    with pytest.raises(BadAnchors, match=message):
        analyser.analyse(smiley(), anchors=anchors)


def test_anchors_are_read_from_json(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOOD))
    assert load_anchors(tmp_path / "a.json") == Anchors(**GOOD)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"nose": [1]}', '{"nose": [1, 2], "ear": [1, 2]}', "[" * 9000])
def test_what_holds_no_anchors_is_refused_with_their_form(tmp_path, text):
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(BadAnchors, match='"right_eye"'):
        load_anchors(tmp_path / "a.json")


def test_a_missing_file_of_anchors_is_named(tmp_path):
    with pytest.raises(BadAnchors, match="missing"):
        load_anchors(tmp_path / "missing.json")
