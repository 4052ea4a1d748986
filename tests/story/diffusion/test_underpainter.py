import io

import numpy as np
import pytest
import torch
from PIL import Image

from generators.contract import Cancel, Cancelled
from generators.emotion import EmotionState
from generators.story.diffusion.canvas import COLUMNS, ROWS, subject_mask
from generators.story.diffusion.paint_net import GRID
from generators.story.diffusion.told import Told
from generators.story.diffusion.underpainter import Underpainter
from generators.story.regions import Regions, story_attention
from tests.story.diffusion.tiny import lamp, scene, tiny_paint_net

CANDLE, MOON = scene(lamp("flickering-candle")), scene(lamp("thin-moon"))


@pytest.fixture(scope="module")
def painter():
    return Underpainter(tiny_paint_net(), steps=3)


def test_a_painting_is_a_small_png_and_the_same_for_the_same_seed(painter):
    first, again, other = painter.paint([CANDLE], 1), painter.paint([CANDLE], 1), painter.paint([CANDLE], 2)
    assert Image.open(io.BytesIO(first[0])).size == (COLUMNS, ROWS)
    assert first == again
    assert first != other


def test_another_frame_beside_it_changes_nothing(painter):
    alone = painter.paint([CANDLE], 1)
    room = scene(setting="room", state=EmotionState.of("awe", 1.0), seed=9)
    assert painter.paint([room, CANDLE, MOON], 1)[1] == alone[0]


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
    layer = net.unet.mid_block.attentions[0].transformer_blocks[0].attn2
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


def test_progress_rises_to_the_end_and_a_stop_is_heeded_between_steps(painter):
    seen = []
    painter.paint([CANDLE, MOON], 0, seen.append)
    assert [round(step.done, 3) for step in seen] == [0, 0.167, 0.333, 0.5, 0.667, 0.833]
    cancel = Cancel()

    def stop(progress):
        if progress.done > 0.3:
            cancel.set()

    with pytest.raises(Cancelled):
        painter.paint([CANDLE, MOON], 0, stop, cancel)


def test_painting_leaves_the_network_as_it_was():
    net = tiny_paint_net()
    before = dict(net.unet.attn_processors)
    Underpainter(net, steps=2).paint([CANDLE], 0)
    assert net.unet.attn_processors == before
