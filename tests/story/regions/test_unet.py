"""What regions promise, on every attention layer of a real UNet: not "hardly changes" but "does not change"."""

import pytest
import torch

from generators.story.regions import Regions, grid_of, on_grid, story_attention
from tests.story.regions.tiny import (
    ELEMENTS,
    FRAMES,
    SIDE,
    WORDS,
    element_words,
    layers,
    masks,
    prompts,
    states,
    unet,
)

HALF = SIDE // 2


@pytest.fixture(scope="module")
def model():
    return unet()


@pytest.fixture(params=[SIDE, HALF], ids=["fine layer", "coarse layer"])
def side(request):
    return request.param


def regions(**more):
    return Regions(**{"masks": masks(), "elements": element_words(), **more})


@torch.no_grad()
def through(model, layer, x, told, context=None):
    with story_attention(model, told):
        return layer(x, encoder_hidden_states=context)


def disturbed(x, row, where):
    """The same states, with those of one frame changed at some tokens."""
    changed = x.clone()
    changed[row, where] += 1
    return changed


@pytest.mark.parametrize("reference", [None, 0], ids=["shared", "shared and aligned"])
def test_the_background_of_another_frame_changes_nothing(model, side, reference):
    inside = on_grid(masks(), (side, side))
    for layer in layers(model, "attn1"):
        x = states(layer, side=side)
        told = regions(reference=reference)
        for other in range(1, FRAMES):
            before, after = (through(model, layer, y, told) for y in (x, disturbed(x, other, ~inside[other])))
            assert torch.equal(before[0], after[0])
            assert not torch.equal(before[other], after[other])


@pytest.mark.parametrize("reference", [None, 1], ids=["shared", "shared and aligned"])
def test_the_subject_of_another_frame_changes_subjects_and_nothing_else(model, side, reference):
    inside = on_grid(masks(), (side, side))
    for layer in layers(model, "attn1"):
        x = states(layer, side=side)
        told = regions(reference=reference)
        before, after = (through(model, layer, y, told) for y in (x, disturbed(x, 1, inside[1])))
        assert torch.equal(before[0][~inside[0]], after[0][~inside[0]])
        assert (before[0] - after[0])[inside[0]].abs().amax(-1).min() > 0  # each token of it


def test_only_the_subject_tokens_of_the_reference_are_taken_on(model):
    told = regions(reference=1, sharing="none")
    inside = on_grid(masks(), (SIDE, SIDE))
    early, *_, late = layers(model, "attn1")
    for layer, takes in ((early, False), (late, True)):
        x = states(layer)
        before, subject, around = (
            through(model, layer, y, told) for y in (x, disturbed(x, 1, inside[1]), disturbed(x, 1, ~inside[1]))
        )
        assert torch.equal(before[0], subject[0]) is not takes
        assert torch.equal(before[0], around[0])


def test_alignment_ends_after_three_quarters_of_the_steps(model):
    told = regions(reference=0, sharing="none")
    layer = layers(model, "attn1")[-1]
    x = states(layer)
    plain = through(model, layer, x, regions(sharing="none"))
    told.advance(20, 28)
    assert not torch.equal(through(model, layer, x, told)[1], plain[1])
    told.advance(21, 28)
    assert torch.equal(through(model, layer, x, told), plain)


def test_element_words_change_nothing_inside_the_subject_and_something_everywhere_else(model, side):
    inside = on_grid(masks(), (side, side))
    for layer in layers(model, "attn2"):
        x, words = states(layer, side=side), prompts()
        other = words.clone()
        other[0, ELEMENTS] += 1
        for told in (regions(), _late(regions())):
            before, after = (through(model, layer, x, told, context) for context in (words, other))
            assert torch.equal(before[0][inside[0]], after[0][inside[0]])
            assert (before[0] - after[0])[~inside[0]].abs().amax(-1).min() > 0
            assert torch.equal(before[1:], after[1:])


def _late(told):
    told.advance(27, 28)
    return told


def test_element_words_are_boosted_by_the_factor_of_the_paper_in_the_first_third(model):
    """With one word marked, its weight relative to any other word's grows by e^1.5."""
    from generators.story.regions.words import word_bias

    told = regions()
    inside = on_grid(masks(), (SIDE, SIDE))
    bias = word_bias(inside, told, 1, torch.float32)
    weights = torch.zeros(FRAMES, SIDE * SIDE, WORDS).add(bias).softmax(-1)
    ratio = weights[0, ~inside[0]][:, 6] / weights[0, ~inside[0]][:, 0]
    assert torch.allclose(ratio, torch.tensor(1.5).exp())
    assert weights[0, inside[0]][:, 6:8].max() == 0
    told.advance(10, 28)
    assert word_bias(inside, told, 1, torch.float32)[0, ~inside[0]].abs().max() == 0


def test_without_words_for_guidance_nothing_is_shut_out(model):
    """The unconditional half of a guided batch has no element words, whatever stands at their places."""
    layer = layers(model, "attn2")[0]
    x, words = states(layer), prompts()
    with torch.no_grad():
        plain = layer(x, encoder_hidden_states=words)
    both = through(model, layer, torch.cat([x, x]), regions(), torch.cat([words, words]))
    assert torch.allclose(both[:FRAMES], plain, atol=1e-6)
    assert torch.allclose(both[FRAMES:], through(model, layer, x, regions(), words), atol=1e-6)
    unworded = regions()
    unworded.worded = False
    assert torch.equal(through(model, layer, x, unworded, words), plain)


@torch.no_grad()
def test_frames_that_share_nothing_come_out_as_they_would_alone(model):
    sample = torch.randn(FRAMES, 4, SIDE, SIDE, generator=torch.Generator().manual_seed(3))
    with story_attention(model, regions(sharing="none")):
        together = model(sample, 500, prompts()).sample
    for row in range(FRAMES):
        alone = Regions(masks=masks()[row : row + 1], elements=element_words(1))
        with story_attention(model, alone):
            single = model(sample[row : row + 1], 500, prompts()[row : row + 1]).sample
        assert torch.allclose(single[0], together[row], atol=1e-5)


@torch.no_grad()
def test_with_nobody_in_the_pictures_the_model_is_itself_again(model):
    sample = torch.randn(FRAMES, 4, SIDE, SIDE, generator=torch.Generator().manual_seed(3))
    plain = model(sample, 500, prompts()).sample
    empty = Regions(masks=torch.zeros(FRAMES, SIDE, SIDE), reference=0)
    with story_attention(model, empty):
        assert torch.allclose(model(sample, 500, prompts()).sample, plain, atol=1e-5)
    assert torch.equal(model(sample, 500, prompts()).sample, plain)


def test_processors_are_taken_back_after_an_error(model):
    before = {name: type(processor) for name, processor in model.attn_processors.items()}
    with pytest.raises(RuntimeError, match="stop"), story_attention(model, regions()):
        raise RuntimeError("stop")
    assert {name: type(processor) for name, processor in model.attn_processors.items()} == before


@torch.no_grad()
def test_masks_are_found_where_the_subject_words_are_looked_at(model):
    """A left half that looks like the subject's word is found as the subject."""
    layer = layers(model, "attn2")[0]
    words = torch.zeros(1, WORDS, 32)
    words[0, 2] = torch.randn(32, generator=torch.Generator().manual_seed(5)) * 9
    # states whose query is the key of word 2, on the left half only
    wanted = layer.to_k(words[0, 2]) @ torch.linalg.pinv(layer.to_q.weight).T
    x = torch.zeros(1, SIDE * SIDE, layer.to_q.in_features)
    x.view(1, SIDE, SIDE, -1)[:, :, : SIDE // 2] = wanted
    subject = torch.zeros(1, WORDS, dtype=torch.bool)
    subject[0, 2] = True
    told = Regions(subject=subject, grid=(SIDE, SIDE))
    through(model, layer, x, told, words)
    assert told.masks is None
    told.advance(1, 28)
    found = told.masks[0]
    assert bool(found[:, : SIDE // 2].all())
    assert not bool(found[:, SIDE // 2 :].any())


def test_a_layer_knows_its_grid_even_where_sides_are_odd():
    assert grid_of(21 * 14, 168, 112) == (21, 14)
    assert grid_of(11 * 7, 21, 14) == (11, 7)
    with pytest.raises(ValueError, match="no halving"):
        grid_of(100, 16, 16)


def test_a_prompt_of_nothing_but_elements_is_refused():
    with pytest.raises(ValueError, match="left to read"):
        Regions(masks=masks(), elements=torch.ones(FRAMES, WORDS, dtype=torch.bool))


def test_words_for_the_inside_only_change_nothing_outside_and_the_other_way_round(model):
    """A prompt without its elements beside the whole prompt: the subject reads the one, the rest the other."""
    whole, plain = torch.zeros(2, FRAMES, 2 * WORDS, dtype=torch.bool)
    whole[:, :WORDS] = True
    plain[:, WORDS:] = True
    inside = on_grid(masks(), (SIDE, SIDE))[0]
    elements = torch.cat([element_words(), torch.zeros_like(element_words())], 1)
    told = Regions(masks=masks(), elements=elements, outside=whole, inside=plain)
    layer = layers(model, "attn2")[0]
    x, words = states(layer), torch.cat([prompts(), prompts()], 1)
    for part, unmoved in ((slice(0, WORDS), inside), (slice(WORDS, None), ~inside)):
        other = words.clone()
        other[0, part] += 1
        before, after = (through(model, layer, x, told, context) for context in (words, other))
        assert torch.equal(before[0][unmoved], after[0][unmoved])
        assert (before[0] - after[0])[~unmoved].abs().amax(-1).min() > 0


def test_with_a_reference_to_read_frames_do_not_depend_on_each_other(model):
    told = regions(reference=0, sharing="reference")
    for layer in layers(model, "attn1"):
        x = states(layer)
        other, first = (disturbed(x, row, slice(None)) for row in (2, 0))
        before, after, moved = (through(model, layer, y, told) for y in (x, other, first))
        assert torch.equal(before[:2], after[:2])
        assert not torch.equal(before[1], moved[1])
    with pytest.raises(ValueError, match="where there is none"):
        regions(sharing="reference")
