"""A drawn face that needs no network to be found: the canonical mesh, seen from the front."""

from dataclasses import dataclass

import numpy as np
import pytest
from scipy import ndimage

from generators.assets import default_assets
from generators.portrait.basis import load_basis
from generators.portrait.basis.regions import OVAL
from generators.portrait.pose import ARKIT
from generators.portrait.render import Puppet
from generators.portrait.render.coverage import cover
from generators.portrait.render.curves import outline
from generators.portrait.render.rims import EYES, LOWER_LIP_ROWS, UPPER_LIP_ROWS

SIZE, SCALE = 256, 9.0
SKIN, LIP, HAIR = (210, 165, 140), (180, 90, 90), (60, 40, 25)
WHITE, IRIS = (235, 232, 228), (70, 50, 30)
WALL = (90, 120, 170)


@dataclass(frozen=True)
class Drawn:
    image: np.ndarray
    landmarks: np.ndarray
    irises: np.ndarray
    person: np.ndarray
    expression: np.ndarray


def filled(polygon):
    mask = np.zeros((SIZE, SIZE), np.float32)
    cover(mask, np.ascontiguousarray(polygon, dtype=np.float32))
    return np.minimum(mask, 1)


def painted(image, mask, colour):
    return image + mask[..., None] * (np.array(colour) - image)


@pytest.fixture(scope="session")
def basis():
    return load_basis(default_assets().path("face/basis.safetensors"))


@pytest.fixture(scope="session")
def subject(basis):
    points = basis.points * np.array([SCALE, -SCALE, -SCALE]) + [SIZE / 2, SIZE * 0.45, 0]
    flat = points[:, :2]
    y, x = np.mgrid[:SIZE, :SIZE]
    hair = ((x - SIZE / 2) / 85) ** 2 + ((y - SIZE * 0.42) / 105) ** 2 < 1
    trunk = (np.abs(x - SIZE / 2) < 30 + np.maximum(0, y - 205) * 2) & (y > 180)
    person = np.clip(ndimage.gaussian_filter((hair | trunk).astype(np.float32), 1.5), 0, 1)
    image = np.ones((SIZE, SIZE, 1)) * np.array(WALL, float)
    image = painted(image, person, HAIR)
    image = painted(image, filled(flat[list(OVAL)]), SKIN)
    ends = flat[[61]], flat[[291]]
    rows = [np.concatenate([ends[0], flat[row[0]], ends[1]]) for row in (UPPER_LIP_ROWS, LOWER_LIP_ROWS)]
    image = painted(image, filled(outline(*rows)), LIP)
    irises = []
    for rim in EYES:
        eye = filled(outline(flat[rim.upper], flat[rim.lower]))
        centre = flat[rim.around].mean(0)
        disc = np.clip(6.5 - np.hypot(x - centre[0], y - centre[1]), 0, 1)
        image = painted(painted(image, eye, WHITE), eye * disc, IRIS)
        irises.append(centre + 6.0 * np.array([[0, 0], [1, 0], [0, -1], [-1, 0], [0, 1]]))
    return Drawn(
        (image + 0.5).astype(np.uint8),
        points.astype(np.float32),
        np.array(irises, np.float32),
        person,
        np.zeros(len(ARKIT), np.float32),
    )


@pytest.fixture(scope="session")
def puppet(subject, basis):
    return Puppet(subject, basis)
