"""The portraits that ship are found where they are drawn, and move."""

import numpy as np
import pytest

from generators.assets import default_assets
from generators.portrait.basis.regions import LEFT_EYE_OPENING, MOUTH_CORNERS, NOSE_TIP, RIGHT_EYE_OPENING
from generators.portrait.face import FaceAnalyser, read_picture
from generators.portrait.framing import framed
from generators.portrait.portraits import shipped_portraits
from generators.portrait.pose import INDEX, Motion
from generators.portrait.render import Puppet

PLACES = {
    # pixels of the picture, from the script that draws it: eyes, nose tip, corners of the mouth
    "drawn": ((374, 426), (521, 426), (448, 504), (404, 566), (492, 566)),
    "illustrated": ((377, 417), (519, 417), (448, 508), (384, 561), (512, 561)),
}


@pytest.fixture(scope="module")
def analyser():
    return FaceAnalyser(default_assets())


@pytest.fixture(scope="module")
def portraits():
    return {portrait.name: portrait for portrait in shipped_portraits(default_assets())}


@pytest.fixture(scope="module", params=PLACES)
def found(request, analyser, portraits):
    portrait = portraits[request.param]
    return request.param, analyser.analyse(read_picture(portrait.path), anchors=portrait.anchors)


def test_all_that_ship_say_what_they_are(portraits):
    assert next(iter(portraits)) == "astronaut"
    assert set(PLACES) <= set(portraits)
    for portrait in portraits.values():
        assert portrait.title
        assert portrait.source
        assert portrait.licence in ("Apache-2.0", "LicenseRef-public-domain")


def test_eyes_nose_and_mouth_are_found_where_they_are_drawn(found):
    name, face = found
    mesh = face.landmarks[:, :2]
    eyes = [mesh[list(opening)].mean(0) for opening in (RIGHT_EYE_OPENING, LEFT_EYE_OPENING)]
    seen = np.stack([*eyes, mesh[NOSE_TIP], *mesh[list(MOUTH_CORNERS)]])
    apart = np.linalg.norm(eyes[1] - eyes[0])
    off = np.linalg.norm(seen - np.array(PLACES[name]), axis=1) / apart
    assert off[[0, 1, 3, 4]].max() < 0.06
    assert off[2] < 0.15, "where the tip of a nose is, is less sure"
    assert not face.by_hand
    assert abs(face.head.yaw) < 4
    assert abs(face.head.roll) < 3


def test_the_person_is_told_from_the_background(found):
    _, face = found
    assert face.person[300:600, 380:520].min() > 0.9
    assert face.person[:80].max() < 0.3


def test_a_drawn_face_blinks_and_opens_its_mouth(found, analyser):
    name, face = found
    puppet = Puppet(framed(face, "picture"), analyser.basis)
    rest, motion = puppet.draw(Motion.still(1), 0), Motion.still(1)
    motion.weights[0, [INDEX["eyeBlinkLeft"], INDEX["eyeBlinkRight"]]] = 1
    motion.weights[0, INDEX["jawOpen"]] = 0.5
    moved = puppet.draw(motion, 0)
    for x, y in PLACES[name][:2]:
        pupil, lid = (int(frame[y, x].sum()) for frame in (rest, moved))
        assert pupil < 200, "a pupil is dark"
        assert lid > pupil + 200, "a lid is skin"
    inside = slice(576, 612), slice(430, 466)
    assert np.abs(moved[inside].astype(int) - rest[inside]).mean() > 25
