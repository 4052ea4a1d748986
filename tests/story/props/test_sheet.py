"""The contact sheet that drawings are judged by."""

import numpy as np
import pytest

from generators.story.props import UnknownProp
from generators.story.props.sheet import sheet


def test_a_sheet_shows_every_drawing_by_day_and_by_night():
    image = sheet(["lone-crow", "birdcage", "red-ball"], cell=40, columns=2)
    assert image.size == (160, 112)
    ball_by_day, ball_by_night = (np.asarray(image)[76, x].astype(int) for x in (20, 60))
    assert ball_by_day.sum() > 1.3 * ball_by_night.sum()


def test_a_sheet_of_something_unknown_says_so():
    with pytest.raises(UnknownProp, match="red-ball"):
        sheet(["red-bal"], cell=40, columns=2)
