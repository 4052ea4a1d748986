import numpy as np
import pytest
from PIL import Image

from generators.assets import default_assets
from generators.portrait.face import FaceAnalyser, read_picture


@pytest.fixture(scope="session")
def analyser():
    return FaceAnalyser(default_assets())


@pytest.fixture(scope="session")
def portrait_path():
    return default_assets().path("face/astronaut.jpg")


@pytest.fixture(scope="session")
def portrait(portrait_path):
    """The portrait as an open RGB image of 512 × 512 pixels."""
    return Image.open(portrait_path).convert("RGB")


@pytest.fixture(scope="session")
def face(analyser, portrait_path):
    return analyser.analyse(read_picture(portrait_path))


@pytest.fixture(scope="session")
def apart(face):
    """Distance of the outer corners of the eyes in the portrait, in pixels."""
    return float(np.linalg.norm(face.landmarks[263, :2] - face.landmarks[33, :2]))
