"""Colours for the inside of the mouth, out of the light in the picture."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from generators.portrait.render.arrays import Floats, Picture
from generators.portrait.render.coverage import cover
from generators.portrait.render.curves import outline
from generators.portrait.render.rims import LOWER_LIP_ROWS, MOUTH
from generators.portrait.render.skin import Window

_ENAMEL = np.array([1.0, 0.93, 0.81])  # against white, under white light; paler looks grey beside red lips
_FEW = 40  # pixels of teeth in the picture needed to take their colour


class MouthLight(NamedTuple):
    """Colours `(3,)` float32 RGB in [0, 255]."""

    teeth: Floats
    flesh: Floats
    dark: Floats
    lip: Floats


def mouth_light(image: Picture, points: Floats) -> MouthLight:
    """Read the light off the lower lip and the brightest skin; teeth that show give their own colour.

    Args:
        image: `(H, W, 3)`.
        points: `(468, 2)` landmarks.
    """
    lip = _at(image, points[LOWER_LIP_ROWS[1:3].ravel()])
    skin = _at(image, points[[50, 280, 101, 330, 205, 425, 4, 5, 9, 151]])  # cheeks, nose, forehead
    lit = float(np.percentile(skin.mean(1), 80))
    tint = np.median(skin, 0) / np.array([1.0, 0.76, 0.64])  # against a common ratio of skin: the light's own colour
    tint = (tint / tint.mean()) ** 1.4  # stronger than true: beside red lips and skin a true grey looks blue
    teeth = _shown_teeth(image, points)
    if teeth is None:
        teeth = np.clip(1.2 * lit, 55, 235) * _ENAMEL * tint
    red = np.median(lip, 0)
    flesh = 0.85 * red * [1.0, 0.86, 0.88]
    return MouthLight(*(np.asarray(c, np.float32).clip(4, 250) for c in (teeth, flesh, 0.2 * red, red)))


def _at(image: Picture, points: Floats) -> Floats:
    at = np.clip(np.rint(points).astype(int), 0, [image.shape[1] - 1, image.shape[0] - 1])
    return image[at[:, 1], at[:, 0]].astype(np.float32)


def _shown_teeth(image: Picture, points: Floats) -> Floats | None:
    window = Window.around(points[MOUTH.around], 2, image.shape)
    part = image[window.slices].astype(np.float32)
    mask = np.zeros(part.shape[:2], np.float32)
    cover(mask, outline(points[MOUTH.upper], points[MOUTH.lower]) - np.array([window.x0, window.y0], np.float32))
    inside = part[mask > 0.9]
    if len(inside) < _FEW:
        return None
    light, red = inside.mean(1), inside[:, 0] / (inside.mean(1) + 1)
    pale = inside[(red < 1.3) & (light > 70)]
    if len(pale) < _FEW:
        return None
    # the middle of them in hue, for the brightest are reflections and white; as light as their lighter half
    colour = np.median(pale, 0)
    return colour * np.percentile(pale.mean(1), 80) / colour.mean()
