import pytest
import torch

from generators.portrait.motion.model import HEAR_AHEAD, HEAR_BACK, in_chunks
from generators.portrait.motion.slots import CHUNK
from tests.portrait.motion.tiny import FRAMES, inputs, tiny_model


def velocity(model, given, t=0.7, clean=None):
    x = given["noise"][0]
    with torch.no_grad():
        return model(x, given["reference"], torch.full((x.shape[0],), t), given["heard"], given["emotion"], clean)


@pytest.mark.parametrize("forcing", ["neighbor", "clean", "independent"])
def test_a_batch_gives_what_its_rows_give_alone(forcing):
    model = tiny_model(forcing=forcing)
    given = inputs(model)
    clean = (given["noise"][1], given["sink_noise"][1])
    both = velocity(model, given, clean=clean)
    for row in range(2):
        one = {k: v[:, row : row + 1] if "noise" in k else v[row : row + 1] for k, v in given.items()}
        alone = velocity(model, one, clean=tuple(c[row : row + 1] for c in clean))
        assert torch.allclose(both[row], alone[0], atol=1e-5)


def test_neighbours_are_seen_at_the_same_step_or_clean_by_arm():
    for forcing, looks_at_clean in (("neighbor", False), ("clean", True)):
        model = tiny_model(forcing=forcing)
        given = inputs(model)
        clean = (given["noise"][1], given["sink_noise"][1])
        other = (given["noise"][2], given["sink_noise"][2])
        same = torch.allclose(velocity(model, given, clean=clean), velocity(model, given, clean=other), atol=1e-6)
        assert same != looks_at_clean


def test_training_on_a_sequence_is_one_chunk_after_the_other_under_one_time():
    model = tiny_model()
    given = inputs(model)
    t = torch.full((2,), 0.6)
    whole = velocity(model, given, 0.6)
    chunks = [in_chunks(each) for each in (given["noise"][0], given["heard"], given["emotion"])]
    with torch.no_grad():
        past = model.open(given["reference"], t)
        for number in range(chunks[0].shape[1]):
            x, heard, emotion = (each[:, number] for each in chunks)
            out, past = model.chunk(x, t, heard, emotion, past, number)
            real = 6 if number == 0 else 8
            end = 6 + 8 * number
            assert torch.allclose(whole[:, end - real : end], out[:, CHUNK - real :], atol=1e-4)


def test_sound_is_needed_160_ms_ahead_and_no_further():
    model = tiny_model()
    features = torch.randn(1, FRAMES, 148)
    with torch.no_grad():
        before = model.hearing(features)
        later, earlier = features.clone(), features.clone()
        later[:, 20 + HEAR_AHEAD + 1 :] += 1
        earlier[:, : 20 - HEAR_BACK] += 1
        near = features.clone()
        near[:, 20 + HEAR_AHEAD] += 1
        assert torch.equal(model.hearing(later)[:, 20], before[:, 20])
        assert torch.equal(model.hearing(earlier)[:, 20], before[:, 20])
        assert not torch.equal(model.hearing(near)[:, 20], before[:, 20])


def test_emotion_of_one_chunk_does_not_reach_those_before_it():
    model = tiny_model()
    given = inputs(model)
    before = velocity(model, given)
    given["emotion"][:, 14:22] += 1
    after = velocity(model, given)
    assert torch.equal(before[:, :14], after[:, :14])
    assert not torch.allclose(before[:, 14:22], after[:, 14:22])


def test_scaling_there_and_back_is_the_same():
    model = tiny_model()
    model.mean.normal_()
    model.spread.uniform_(0.1, 2)
    vectors = torch.randn(3, 52)
    assert torch.allclose(model.unscaled(model.scaled(vectors)), vectors, atol=1e-5)
