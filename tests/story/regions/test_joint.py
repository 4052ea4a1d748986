"""The same promises on every attention layer of a FLUX.2 transformer, whose words and pictures share one sequence."""

import pytest
import torch
from diffusers import Flux2Transformer2DModel

from generators.story.regions import Regions, on_grid, story_attention
from tests.story.regions.tiny import ELEMENTS, FRAMES, SIDE, WORDS, element_words, masks

TOKENS, REFERENCE, WIDTH = SIDE * SIDE, 9, 32
IMAGE = slice(WORDS, WORDS + TOKENS)
INSIDE = on_grid(masks(), (SIDE, SIDE))


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(0)
    made = Flux2Transformer2DModel(
        in_channels=4,
        num_layers=2,
        num_single_layers=2,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=24,
        timestep_guidance_channels=32,
        mlp_ratio=1.0,
        axes_dims_rope=(4, 4, 4, 4),
        guidance_embeds=False,
    ).eval()
    for weight in made.parameters():
        if weight.ndim > 1:
            torch.nn.init.normal_(weight, std=0.2)
    return made


def regions(**more):
    return Regions(**{"masks": masks(), "elements": element_words(), **more})


def blocks(model):
    return [*model.transformer_blocks, *model.single_transformer_blocks]


def sequence(rest=TOKENS):
    return torch.randn(FRAMES, WORDS + rest, WIDTH, generator=torch.Generator().manual_seed(1))


@torch.no_grad()
def through(model, block, x, told):
    """One attention, on words and picture as one sequence, whichever way the block wants them."""
    positions = torch.arange(x.shape[1])
    rotary = model.pos_embed(torch.stack([positions] * 4, -1))
    with story_attention(model, told):
        if hasattr(block.attn, "add_q_proj"):
            picture, words = block.attn(x[:, WORDS:], encoder_hidden_states=x[:, :WORDS], image_rotary_emb=rotary)
            return torch.cat([words, picture], dim=1)
        return block.attn(x, image_rotary_emb=rotary)


def disturbed(x, row, where):
    changed = x.clone()
    changed[row, where] += 1
    return changed


def placed(tokens):
    """Tokens of the picture as places of the sequence."""
    return tokens.nonzero()[:, 0] + WORDS


@pytest.mark.parametrize("reference", [None, 0], ids=["shared", "shared and aligned"])
def test_words_and_background_of_another_frame_change_nothing(model, reference):
    x = sequence()
    for block in blocks(model):
        told = regions(reference=reference)
        for where in (placed(~INSIDE[1]), torch.arange(WORDS)):
            before, after = (through(model, block, y, told) for y in (x, disturbed(x, 1, where)))
            assert torch.equal(before[0], after[0])
            assert torch.equal(before[2], after[2])
            assert not torch.equal(before[1], after[1])


@pytest.mark.parametrize("reference", [None, 1], ids=["shared", "shared and aligned"])
def test_the_subject_of_another_frame_changes_subjects_and_nothing_else(model, reference):
    x = sequence()
    for block in blocks(model):
        told = regions(reference=reference)
        before, after = (through(model, block, y, told) for y in (x, disturbed(x, 1, placed(INSIDE[1]))))
        changed = (before[0] - after[0]).abs().amax(-1)
        assert changed[placed(INSIDE[0])].min() > 0
        changed[placed(INSIDE[0])] = 0
        assert changed.max() == 0


def test_element_words_change_nothing_inside_the_subject_and_something_everywhere_else(model):
    x = sequence()
    for block in blocks(model):
        for done in (0, 27):
            told = regions()
            told.advance(done, 28)
            before, after = (through(model, block, y, told) for y in (x, disturbed(x, 0, ELEMENTS)))
            changed = (before[0] - after[0]).abs().amax(-1)
            assert changed[placed(INSIDE[0])].max() == 0
            assert changed[placed(~INSIDE[0])].min() > 0
            assert torch.equal(before[1:], after[1:])


def test_a_boost_is_for_the_picture_and_not_for_words_or_the_reference_picture(model):
    x = sequence(TOKENS + REFERENCE)
    for block in blocks(model):
        boosted, plain = (through(model, block, x, regions(boost=boost)) for boost in (1.5, 0.0))
        changed = (boosted - plain)[0].abs().amax(-1)
        assert changed[placed(~INSIDE[0])].min() > 1e-5
        for part in (slice(0, WORDS), slice(WORDS + TOKENS, None), placed(INSIDE[0])):
            assert changed[part].max() < 1e-6


def test_a_call_without_words_for_guidance_has_no_element_words(model):
    x = sequence()
    for block in blocks(model):
        told = regions(sharing="none")
        told.worded = False
        bare = Regions(masks=masks(), elements=torch.zeros_like(element_words()), sharing="none")
        assert torch.equal(through(model, block, x, told), through(model, block, x, bare))


@torch.no_grad()
def painted(model, rows, told=None):
    x = torch.randn(FRAMES, TOKENS, 4, generator=torch.Generator().manual_seed(3))[rows]
    words = torch.randn(FRAMES, WORDS, 24, generator=torch.Generator().manual_seed(4))[rows]
    grid = torch.cartesian_prod(torch.arange(1), torch.arange(SIDE), torch.arange(SIDE), torch.arange(1))
    line = torch.cartesian_prod(torch.arange(1), torch.arange(1), torch.arange(1), torch.arange(WORDS))
    asked = {"timestep": torch.full((len(x),), 0.5), "img_ids": grid, "txt_ids": line, "return_dict": False}
    if told is None:
        return model(x, words, **asked)[0]
    with story_attention(model, told):
        return model(x, words, **asked)[0]


def test_frames_that_share_nothing_come_out_as_they_would_alone(model):
    together = painted(model, slice(None), regions(sharing="none"))
    for row in range(FRAMES):
        alone = Regions(masks=masks()[row : row + 1], elements=element_words(1))
        assert torch.allclose(painted(model, slice(row, row + 1), alone)[0], together[row], atol=1e-4)


def test_with_nobody_in_the_pictures_the_model_is_itself_again(model):
    plain = painted(model, slice(None))
    empty = Regions(masks=torch.zeros(FRAMES, SIDE, SIDE), elements=torch.zeros_like(element_words()), reference=0)
    assert torch.allclose(painted(model, slice(None), empty), plain, atol=1e-5)
    assert torch.equal(painted(model, slice(None)), plain)


def test_masks_are_found_from_what_the_subject_words_get(model):
    subject = torch.zeros(FRAMES, WORDS, dtype=torch.bool)
    subject[:, 2:4] = True
    told = Regions(subject=subject, grid=(SIDE, SIDE))
    painted(model, slice(None), told)
    assert told.masks is None
    told.advance(1, 4)
    assert told.masks.shape == (FRAMES, SIDE, SIDE)
    share = told.masks.float().mean((1, 2))
    assert share.min() > 0
    assert share.max() < 1
