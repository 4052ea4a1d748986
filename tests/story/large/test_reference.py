"""A picture of the subject says where in it the subject is."""

import numpy as np
from PIL import Image, ImageDraw

from generators.story.large import Reference
from generators.story.large.sizes import painted_size


def disc(mode, ground, figure):
    picture = Image.new(mode, (60, 40), ground)
    ImageDraw.Draw(picture).ellipse((20, 10, 40, 30), fill=figure)
    return picture


def test_a_figure_on_a_plain_ground_is_found():
    found = Reference.of(disc("RGB", (240, 240, 230), (200, 90, 30))).mask
    assert found[20, 30] == 1
    assert found[2, 2] == 0
    assert abs(found.sum() - np.pi * 100) < 60


def test_what_is_transparent_is_ground():
    found = Reference.of(disc("RGBA", (0, 0, 0, 0), (200, 90, 30, 255)))
    assert found.mask[20, 30] == 1
    assert found.mask[2, 2] == 0
    assert found.picture.getpixel((2, 2)) == (245, 245, 245)


def test_a_given_mask_is_kept():
    mask = np.zeros((40, 60), np.float32)
    mask[:, :30] = 1
    assert np.array_equal(Reference.of(disc("RGB", "white", "red"), mask).mask, mask)


def test_it_is_fitted_without_being_stretched():
    wide = Reference.of(disc("RGB", (240, 240, 230), (200, 90, 30))).fitted((64, 64))
    assert wide.picture.size == (64, 64)
    assert wide.mask.shape == (64, 64)
    rows, columns = np.nonzero(wide.mask > 0.5)
    assert abs((rows.max() - rows.min()) - (columns.max() - columns.min())) <= 1
    assert wide.picture.getpixel((32, 1)) == (240, 240, 230)


def test_a_model_paints_near_the_size_it_was_trained_on():
    assert painted_size((1344, 896), 1024, (0.5, 1.35), 64) == (1344, 896)
    width, height = painted_size((4096, 2731), 1024, (0.5, 1.35), 64)
    assert width * height <= 1.4 * 1024 * 1024
    assert (width % 64, height % 64) == (0, 0)
    small = painted_size((300, 200), 1024, (0.5, 1.35), 64)
    assert 0.45 * 1024 * 1024 < small[0] * small[1] < 0.6 * 1024 * 1024
