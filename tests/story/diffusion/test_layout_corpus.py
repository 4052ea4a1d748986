import numpy as np
import pytest

from generators.contract import BadInput
from generators.story.diffusion.composition import score
from generators.story.diffusion.layout_corpus import any_condition, best_by_rule, main
from generators.story.diffusion.layouts import LayoutBatches, load_layouts
from generators.story.diffusion.numbers import from_numbers


def test_the_best_of_several_is_better_composed_than_one():
    rng = np.random.default_rng(0)
    conditions = [any_condition(rng) for _ in range(25)]

    def mean(tries):
        return np.mean([score(from_numbers(best_by_rule(one, rng, tries), one), one) for one in conditions])

    assert mean(8) > mean(1) + 0.05


def test_layouts_come_back_from_their_file_and_batches_follow_from_the_step(tmp_path):
    main(30, 1, tmp_path / "a.safetensors")
    main(30, 1, tmp_path / "b.safetensors")
    first, second = (load_layouts(tmp_path / f"{name}.safetensors") for name in "ab")
    assert first.numbers.equal(second.numbers)
    batches = LayoutBatches(first, 8, 0, start=2)
    assert batches.at(2).numbers.equal(next(iter(batches)).numbers)
    assert not batches.at(2).numbers.equal(batches.at(3).numbers)
    assert batches.at(2).known.present.shape == (8, 4)


def test_no_layouts_is_told(tmp_path):
    with pytest.raises(BadInput, match="Build them first"):
        load_layouts(tmp_path / "none.safetensors")
