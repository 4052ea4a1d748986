import numpy as np
import pytest
from PIL import Image, ImageDraw

from generators.portrait.face import FaceAnalyser, NoFace, NoSuchFace, ProfileFace, to_picture
from generators.portrait.pose import INDEX

from .drawing import group, turned_aside

HEAD = (110, 0, 340, 230)  # of the portrait


def far_off(found, expected, apart):
    """The largest distance between two meshes, as a part of the eyes' distance."""
    return np.linalg.norm(found[:, :2] - expected[:, :2], axis=1).max() / apart


def test_a_face_is_measured_as_the_renderer_takes_it(face):
    assert face.landmarks.shape == (468, 3)
    assert face.irises.shape == (2, 5, 2)
    assert face.person.shape == (512, 512)
    assert face.expression.shape == (52,)
    assert not face.by_hand
    arrays = (face.landmarks, face.irises, face.person, face.expression)
    assert all(array.dtype == np.float32 and np.isfinite(array).all() for array in arrays)


def test_features_are_where_they_are_seen(face):
    seen = {1: (222, 131), 61: (200, 139), 291: (246, 141), 152: (220, 177), 33: (193, 101), 263: (256, 104)}
    for vertex, place in seen.items():
        assert np.linalg.norm(face.landmarks[vertex, :2] - place) < 4, vertex
    for iris, eye in zip(face.irises, ((33, 133), (362, 263)), strict=True):
        inner, outer = face.landmarks[list(eye), 0]
        assert min(inner, outer) < iris[0, 0] < max(inner, outer)
        radius = np.linalg.norm(iris[1:] - iris[0], axis=1)
        assert 2 < radius.min() < radius.max() < 7
    assert face.landmarks[1, 2] < face.landmarks[[234, 454], 2].min(), "the nose is nearer than the ears"


def test_the_person_is_told_from_the_background(face):
    assert face.person[60:140, 200:250].min() > 0.9
    assert face.person[:100, 430:].mean() < 0.2


def test_the_smile_of_the_portrait_is_seen(face):
    assert face.expression[INDEX["mouthSmileLeft"]] > 0.5
    assert face.expression[INDEX["mouthSmileLeft"]] == face.expression[INDEX["mouthSmileRight"]]
    assert face.expression[INDEX["mouthFrownLeft"]] < 0.1
    assert face.expression[INDEX["browDownLeft"]] < 0.2


def test_the_same_picture_gives_the_same_face(analyser, portrait, face):
    again = analyser.analyse(to_picture(portrait))
    assert np.array_equal(again.landmarks, face.landmarks)
    assert np.array_equal(again.expression, face.expression)


@pytest.mark.parametrize("factor", [0.25, 0.5, 2, 3.5])
def test_the_mesh_does_not_depend_on_the_size(analyser, portrait, face, apart, factor):
    side = round(512 * factor)
    found = analyser.analyse(to_picture(portrait.resize((side, side), Image.Resampling.LANCZOS)))
    scaled = (face.landmarks[:, :2] + 0.5) * factor - 0.5
    assert far_off(found.landmarks, scaled, apart * factor) < 0.12


def test_a_face_of_64_pixels_is_found(analyser, portrait, face, apart):
    small = portrait.crop((100, 0, 356, 256)).resize((64, 64), Image.Resampling.LANCZOS)
    found = analyser.analyse(to_picture(small))
    expected = (face.landmarks[:, :2] + 0.5 - [100, 0]) / 4 - 0.5
    assert far_off(found.landmarks, expected, apart / 4) < 0.15


@pytest.mark.parametrize("angle", [-30, 25])
def test_a_tilted_head_is_measured_along_its_tilt(analyser, portrait, face, angle):
    head = analyser.analyse(to_picture(portrait.rotate(angle, center=(222, 131), fillcolor=(128, 128, 128)))).head
    assert head.roll == pytest.approx(face.head.roll + angle, abs=5)


def test_grey_pictures_are_analysed_too(analyser, portrait, face, apart):
    found = analyser.analyse(to_picture(portrait.convert("L")))
    assert far_off(found.landmarks, face.landmarks, apart) < 0.1


def test_transparency_says_who_is_the_person(analyser, portrait):
    clear = portrait.copy()
    alpha = Image.new("L", clear.size, 0)
    alpha.paste(255, (60, 0, 400, 512))
    clear.putalpha(alpha)
    face = analyser.analyse(to_picture(clear))
    assert np.array_equal(face.person, np.asarray(alpha, np.float32) / 255)


def test_of_several_faces_the_largest_comes_first(analyser, portrait):
    crowd = to_picture(group(portrait, HEAD, [200, 400, 300], 900))
    assert len(analyser.find(crowd)) == 3
    widths = [np.ptp(analyser.analyse(crowd, face=number).landmarks[:, 0]) for number in (1, 2, 3)]
    assert widths == sorted(widths, reverse=True)
    assert 200 < analyser.analyse(crowd).landmarks[1, 0] < 600, "the one of 400 pixels"


def test_twenty_small_faces_are_counted_once_each(analyser, portrait):
    assert len(analyser.find(to_picture(group(portrait, HEAD, [200] * 20, 1000)))) == 20


@pytest.mark.parametrize("number", [0, -1, 4])
def test_a_face_that_is_not_there_is_refused_with_the_count(analyser, portrait, number):
    crowd = to_picture(group(portrait, HEAD, [200, 400, 300], 900))
    with pytest.raises(NoSuchFace, match=rf"are 3 faces in the picture, not {number}\."):
        analyser.analyse(crowd, face=number)
    with pytest.raises(NoSuchFace, match=rf"is 1 face in the picture, not {number}\."):
        analyser.analyse(to_picture(portrait), face=number)


def test_a_picture_without_a_face_says_how_to_go_on(analyser):
    noise = Image.effect_noise((400, 300), 80).convert("RGB")
    ImageDraw.Draw(noise).rectangle((50, 50, 300, 200), fill=(20, 120, 60))
    with pytest.raises(NoFace, match=r"towards the camera.*--anchors"):
        analyser.analyse(to_picture(noise))


def test_a_turned_face_is_measured_and_a_profile_refused(analyser, portrait, face):
    def seen(yaw):
        turned = turned_aside(portrait, face.landmarks, analyser.basis.triangles, yaw)
        return analyser.analyse(to_picture(turned)).head.yaw

    assert seen(20) - seen(-20) == pytest.approx(40, abs=14)
    with pytest.raises((ProfileFace, NoFace), match=r"--anchors"):
        seen(90)
    for yaw in (-55, 55):
        with pytest.raises(ProfileFace, match=r"turned aside too far.*--anchors"):
            seen(yaw)


def test_a_damaged_network_names_its_file(tmp_path, monkeypatch):
    from generators.assets import AssetError, default_assets

    class Damaged:
        def path(self, name):
            if name.endswith("mesh.tflite"):
                (tmp_path / "mesh.tflite").write_bytes(b"no network")
                return tmp_path / "mesh.tflite"
            return default_assets().path(name)

    with pytest.raises(AssetError, match=r"mesh\.tflite"):
        FaceAnalyser(Damaged())  # type: ignore[arg-type]
