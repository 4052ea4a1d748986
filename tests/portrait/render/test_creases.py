"""Folds that expressions make: where they are, and where they are not."""

import numpy as np
import pytest

from generators.portrait.pose import INDEX, Motion

BROWS_TOGETHER = {"browDown": 0.8}
SORROW = {"browInnerUp": 0.6, "mouthFrown": 0.4}
FEAR = {"browInnerUp": 0.65, "browOuterUp": 0.1, "browDown": 0.3, "mouthStretch": 0.5}
SURPRISE = {"browInnerUp": 0.5, "browOuterUp": 0.5, "jawOpen": 0.2}
GLABELLA, CORNERS, FOREHEAD = (55, 8, 9, 285), (43, 273), (107, 108, 336, 337)


@pytest.fixture(scope="module")
def darkened(puppet, subject):
    """How many levels the darkest place between some landmarks loses in the texture when an expression is worn."""

    def measure(named, vertices):
        motion = Motion.still(2)
        for name, value in named.items():
            for full in {name, f"{name}Left", f"{name}Right"} & set(INDEX):
                motion.weights[1, INDEX[full]] = value
        points = subject.landmarks[list(vertices), :2]
        (x0, y0), (x1, y1) = (points.min(0) - 1).astype(int), (points.max(0) + 2).astype(int)
        level = []
        for k in range(2):
            puppet.draw(motion, k)
            level.append(puppet._skin[y0:y1, x0:x1].mean(2).astype(float))
        return float((level[0] - level[1]).max())

    return measure


def test_anger_sorrow_and_fear_draw_the_brows_together_and_surprise_does_not(darkened):
    assert darkened(BROWS_TOGETHER, GLABELLA) > 25
    assert darkened(FEAR, GLABELLA) > 10
    assert darkened(SORROW, GLABELLA) > 2
    assert darkened(SURPRISE, GLABELLA) < 1


def test_sorrow_folds_the_skin_under_the_corners_of_the_mouth_and_wrinkles_the_middle_of_the_forehead(darkened):
    assert darkened(SORROW, CORNERS) > 8
    assert darkened(SORROW, FOREHEAD) > 4
    assert darkened(BROWS_TOGETHER, CORNERS) < 1


def test_speech_without_a_feeling_makes_no_folds(darkened):
    said = {"jawOpen": 0.4, "mouthStretch": 0.12, "mouthFunnel": 0.3, "mouthLowerDown": 0.2, "browInnerUp": 0.1}
    for vertices in (GLABELLA, CORNERS, FOREHEAD):
        assert darkened(said, vertices) < 1


def test_a_fold_of_the_skin_is_redder_than_the_skin_beside_it(puppet, subject):
    motion = Motion.still(2)
    motion.weights[1, [INDEX["browDownLeft"], INDEX["browDownRight"]]] = 1
    x, y = subject.landmarks[[55, 285], :2].mean(0).astype(int)
    seen = []
    for k in range(2):
        puppet.draw(motion, k)
        seen.append(puppet._skin[y - 4 : y + 4, x - 12 : x + 12].astype(float).reshape(-1, 3))
    darkest = np.argmax((seen[0] - seen[1]).sum(1))
    left = seen[1][darkest] / seen[0][darkest]
    assert left[0] > left[1] > left[2]
