import numpy as np
import pytest

from generators.contract import BadInput
from generators.story.diffusion.canvas import COLUMNS, ROWS
from generators.story.diffusion.painting_corpus import any_scene, main, painted
from generators.story.diffusion.paintings import PaintingBatches, load_paintings
from tests.story.diffusion.tiny import lamp, scene


def test_a_training_picture_is_soft_and_lit_by_its_lamps():
    dark, bright = painted(scene()), painted(scene(lamp("dim-lantern")))
    assert dark.shape == (ROWS, COLUMNS, 3)
    assert (bright - dark)[46, 70].sum() > 0.2
    assert np.abs(np.diff(dark[:30], axis=1)).max() < 0.1  # nothing with an outline is left in the sky


def test_scenes_are_of_many_moods_places_and_lights():
    rng = np.random.default_rng(0)
    scenes = [any_scene(rng) for _ in range(60)]
    assert len({one.setting for one in scenes}) > 12
    assert len({one.state.dominant for one in scenes}) > 7
    assert {len(one.elements) for one in scenes} >= {0, 1, 2}


def test_shards_that_are_there_are_kept_and_batches_follow_from_the_step(tmp_path):
    main(4, 0, tmp_path)
    before = (tmp_path / "000000.npz").read_bytes()
    main(4, 9, tmp_path)
    assert (tmp_path / "000000.npz").read_bytes() == before
    batches = PaintingBatches(*load_paintings(tmp_path), 3, 0)
    assert batches.at(1).pictures.equal(batches.at(1).pictures)
    assert batches.at(1).told.regions.shape == (3, 7, ROWS, COLUMNS)


def test_no_paintings_is_told(tmp_path):
    with pytest.raises(BadInput, match="Build them: python -m"):
        load_paintings(tmp_path)
