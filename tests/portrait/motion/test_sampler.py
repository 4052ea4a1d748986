import pytest
import torch

from generators.portrait.motion.sampler import STEPS, Walk, drawn, in_turn, noised, rollout, windows
from tests.portrait.motion.tiny import FRAMES, inputs, tiny_model


@pytest.mark.parametrize("arms", [{}, {"memory": "mean"}, {"memory": "none"}, {"forcing": "independent"}])
def test_all_chunks_at_once_and_one_after_the_other_are_the_same_motion(arms):
    model = tiny_model(**arms)
    given = inputs(model)
    with torch.no_grad():
        assert torch.allclose(rollout(model, **given), in_turn(model, **given), atol=1e-4)


def test_the_first_chunk_has_six_frames_and_the_others_eight():
    lengths = [w.stop - w.start for w in windows(FRAMES)]
    assert lengths == [6, 8, 8, 8, 8]


def test_nothing_that_comes_later_changes_what_was_made():
    model = tiny_model()
    given = inputs(model)
    with torch.no_grad():
        before = rollout(model, **given)
        given["heard"][:, 22:] += 1
        given["noise"][:, :, 22:] += 1
        after = rollout(model, **given)
    assert torch.equal(before[:, :22], after[:, :22])
    assert not torch.allclose(before[:, 22:], after[:, 22:])


def changed_by_the_first_chunk(model, chunk):
    """Whether noise of chunk 0 changes a later chunk."""
    given = inputs(model)
    frames = windows(FRAMES)[chunk]
    with torch.no_grad():
        before = in_turn(model, **given)[:, frames]
        given["noise"][:, :, :6] += 1
        return not torch.allclose(before, in_turn(model, **given)[:, frames], atol=1e-6)


def test_memory_reaches_back_to_the_first_chunk_and_independent_chunks_know_nothing_of_it():
    assert changed_by_the_first_chunk(tiny_model(), 4)
    assert changed_by_the_first_chunk(tiny_model(forcing="clean"), 4)
    assert not changed_by_the_first_chunk(tiny_model(forcing="independent"), 1)


def test_a_cache_of_one_step_knows_nothing_of_the_other_steps():
    """Neighbor Forcing: the noise of the last step must not reach the first step of the next chunk."""
    model = tiny_model()
    given = inputs(model, rows=1)
    velocities = {}
    for shift in (0.0, 1.0):
        walk = Walk(model, given["reference"], given["sink_noise"])
        noise = given["noise"][:, :, :8].clone()
        noise[-1] += shift
        with torch.no_grad():
            walk.step(0, given["heard"][:, :8], given["emotion"][:, :8], noise)
            velocities[shift] = [
                model.chunk(noise[0], torch.ones(1), given["heard"][:, :8], given["emotion"][:, :8], cache, 1)[0]
                for cache in walk._caches
            ]
    same = [torch.equal(a, b) for a, b in zip(velocities[0.0], velocities[1.0], strict=True)]
    assert same == [True, True, False]


def test_the_caches_never_grow():
    model = tiny_model()
    given = inputs(model, rows=1)
    walk = Walk(model, given["reference"], given["sink_noise"])
    sizes = set()
    with torch.no_grad():
        for number in range(12):
            walk.step(number, given["heard"][:, :8], given["emotion"][:, :8], given["noise"][:, :, :8])
            sizes.add(walk.cached)
    assert sizes == {len(STEPS) * 2 * 2 * 6 * 32}  # steps, layers, keys and values, slots, width


def test_noise_follows_from_the_seed_and_the_number():
    assert torch.equal(drawn(3, 7, 3), drawn(3, 7, 3))
    assert drawn(3, -1, 3).shape == (3, 2, 52)
    assert not torch.equal(drawn(3, 7, 3), drawn(4, 7, 3))
    assert not torch.equal(drawn(3, 7, 3), drawn(3, 8, 3))


def test_noising_ends_at_motion_and_at_noise():
    motion, noise = torch.randn(2, 3), torch.randn(2, 3)
    assert torch.equal(noised(motion, 0.0, noise), motion)
    assert torch.equal(noised(motion, 1.0, noise), noise)
