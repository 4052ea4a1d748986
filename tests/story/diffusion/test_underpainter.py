import io
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from generators.contract import Cancel, Cancelled
from generators.emotion import EmotionState
from generators.story.diffusion.canvas import COLUMNS, GRID, ROWS, subject_mask
from generators.story.diffusion.told import Told
from generators.story.diffusion.underpainter import Underpainter
from generators.story.regions import Regions, story_attention
from tests.story.diffusion.tiny import lamp, paint_graph, scene, tiny_paint_net

CANDLE, MOON = scene(lamp("flickering-candle")), scene(lamp("thin-moon"))


@pytest.fixture(scope="module")
def painter():
    return Underpainter(paint_graph())


def test_a_painting_is_a_small_png_and_the_same_for_the_same_seed(painter):
    first, again, other = (painter.paint(CANDLE, seed) for seed in (1, 1, 2))
    assert Image.open(io.BytesIO(first)).size == (COLUMNS, ROWS)
    assert first == again
    assert first != other


def test_what_was_painted_before_changes_nothing(painter):
    alone = painter.paint(CANDLE, 1)
    painter.paint(scene(setting="room", state=EmotionState.of("awe", 1.0), seed=9), 1)
    assert painter.paint(CANDLE, 1) == alone


def test_two_places_have_two_skies(painter):
    assert painter.paint(CANDLE, 1) != painter.paint(CANDLE.model_copy(update={"seed": 8}), 1)


def test_words_palette_and_regions_all_reach_the_painting(painter):
    plain = painter.field(CANDLE, 1)
    for change in (
        {"state": EmotionState.of("awe", 0.8)}, {"setting": "cave"}, {"time": "day"}, {"weather": "fog"},
        {"horizon": 700.0}, {"glows": ()}, {"elements": (lamp("thin-moon"),)},
    ):  # fmt: skip
        assert not np.array_equal(plain, painter.field(CANDLE.model_copy(update=change), 1)), change


def _word_attention(one, other, regions):
    """What the first layer of word attention gives for the words of two scenes, pixels the same."""
    net = tiny_paint_net()
    unet: Any = net.unet
    layer = unet.mid_block.attentions[0].transformer_blocks[0].attn2
    rows, columns = (side // 2 for side in GRID)
    pixels = torch.randn(1, rows * columns, 16, generator=torch.Generator().manual_seed(0))
    with torch.no_grad(), story_attention(net.unet, regions(net)):
        return [layer(pixels, net.words(Told.of([told]))) for told in (one, other)], (rows, columns)


def test_element_words_change_exactly_nothing_inside_the_subject_and_something_outside():
    mask = torch.from_numpy(subject_mask(CANDLE))[None]
    fine = torch.nn.functional.adaptive_avg_pool2d(mask[:, None], GRID)[:, 0]
    (one, other), grid = _word_attention(CANDLE, MOON, lambda net: Regions(fine, net.element_words[None]))
    inside = torch.nn.functional.adaptive_avg_pool2d(fine[:, None], grid).flatten() >= 0.5
    assert 0 < inside.sum() < inside.numel()
    assert torch.equal(one[0, inside], other[0, inside])
    assert (one[0, ~inside] - other[0, ~inside]).abs().amin(0).max() > 0


def test_without_regions_element_words_reach_the_subject():
    (one, other), _ = _word_attention(CANDLE, MOON, lambda net: Regions(torch.zeros(1, *GRID), net.element_words[None]))
    assert (one - other).abs().amax(-1).min() > 0


def test_a_stop_is_heeded_between_steps(painter):
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        painter.paint(CANDLE, 0, cancel)


def test_the_arm_without_regions_paints_otherwise_where_a_lamp_stands(painter):
    blind = Underpainter(paint_graph(), aware=False)
    assert not np.array_equal(painter.field(CANDLE, 1), blind.field(CANDLE, 1))
